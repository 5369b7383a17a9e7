using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace DeepTheory.Gen.Package.Tests;

public sealed class PackageContentsTests(PackedPackage package)
{
    private static readonly string[] Libraries = ["DeepTheory.Gen", "DeepTheory.Gen.Abstractions", "DeepTheory.Gen.Training"];

    [Fact]
    public void ThePackage_HoldsTheseFilesAndNoOthers()
    {
        string[] expected =
        [
            "DeepTheory.Gen.nuspec",
            "LICENSE",
            "README.md",
            "icon.png",
            "analyzers/dotnet/cs/DeepTheory.Gen.Abstractions.dll",
            "analyzers/dotnet/cs/DeepTheory.Gen.Analyzers.dll",
            "analyzers/dotnet/cs/DeepTheory.Gen.CodeFixes.dll",
            "analyzers/dotnet/cs/DeepTheory.Gen.Generators.dll",
            "buildTransitive/DeepTheory.Gen.props",
            "buildTransitive/DeepTheory.Gen.targets",
            .. from framework in new[] { "net10.0", "net9.0" }
               from library in Libraries
               from extension in new[] { "dll", "xml" }
               select $"lib/{framework}/{library}.{extension}",
        ];
        using ZipArchive archive = ZipFile.OpenRead(package.File);

        // What every package has by its format.
        IEnumerable<string> found = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml");
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheManifest_SaysWhatItIsAndNeeds()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        using Stream stream = archive.GetEntry("DeepTheory.Gen.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        Assert.Equal("DeepTheory.Gen", Value("id"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.NotEmpty(Value("description"));
        foreach (string framework in new[] { "net9.0", "net10.0" })
        {
            XElement group = Assert.Single(metadata.Descendants(), element => element.Name.LocalName == "group" && (string?)element.Attribute("targetFramework") == framework);
            Assert.Equal(["CsvHelper", "System.Numerics.Tensors"], group.Elements().Select(dependency => (string)dependency.Attribute("id")!).Order(StringComparer.Ordinal));
        }

        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
    }

    [Theory]
    [InlineData("net9.0")]
    [InlineData("net10.0")]
    public void Libraries_AreTrimmableAndCarryTheirSymbols(string framework)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        foreach (string library in Libraries)
        {
            using var image = new MemoryStream();
            using (Stream stream = archive.GetEntry($"lib/{framework}/{library}.dll")!.Open())
            {
                stream.CopyTo(image);
            }

            image.Position = 0;
            using var reader = new PEReader(image);
            Assert.Contains(reader.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            Assert.Contains(reader.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);

            MetadataReader metadata = reader.GetMetadataReader();
            IEnumerable<string> notes = metadata.GetAssemblyDefinition().GetCustomAttributes()
                .Select(handle => System.Text.Encoding.UTF8.GetString(metadata.GetBlobBytes(metadata.GetCustomAttribute(handle).Value)));
            Assert.Contains(notes, note => note.Contains("IsTrimmable", StringComparison.Ordinal));
        }
    }
}
