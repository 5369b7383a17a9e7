using System.Reflection;

[assembly: AssemblyFixture(typeof(DeepTheory.Gen.Package.Tests.PackedPackage))]

namespace DeepTheory.Gen.Package.Tests;

/// <summary>
/// The package, packed once into a feed of its own, and an empty cache to restore it into. Beside it lie the packages that it needs, so that a consumer
/// restores from this folder and nowhere else.
/// </summary>
public sealed class PackedPackage : IDisposable
{
    /// <summary>What a consumer restores besides: the package's dependencies, and the reference assemblies of .NET 9.</summary>
    private static readonly string[] Needed = ["system.numerics.tensors", "csvhelper", "microsoft.netcore.app.ref", "microsoft.aspnetcore.app.ref"];

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("deeptheory-package-");
    private readonly DirectoryInfo open = Directory.CreateTempSubdirectory("deeptheory-sample-");

    /// <summary>Packs what the build has built.</summary>
    public PackedPackage()
    {
        string feed = Path.Combine(root.FullName, "feed");
        Output packed = DotNet.Run(
            RepositoryRoot, [], "pack", "package/DeepTheory.Gen.Package.csproj", "-c", Metadata("Configuration"), "--no-build", $"-p:PackageOutputPath={feed}");
        Assert.True(packed.ExitCode == 0, packed.Text);
        File = Assert.Single(Directory.GetFiles(feed, "DeepTheory.Gen.*.nupkg"));
        foreach (string package in Needed.SelectMany(name => Directory.GetFiles(Path.Combine(Metadata("NuGetPackageRoot"), name), "*.nupkg", SearchOption.AllDirectories)))
        {
            System.IO.File.Copy(package, Path.Combine(feed, Path.GetFileName(package)));
        }

        Configure(root.FullName, "<clear />", feed);
    }

    /// <summary>The repository's folder.</summary>
    public static string RepositoryRoot => Metadata("RepositoryRoot");

    /// <summary>The .nupkg.</summary>
    public string File { get; }

    /// <summary>The version in its name.</summary>
    public string Version => Path.GetFileNameWithoutExtension(File)["DeepTheory.Gen.".Length..];

    /// <summary>A project of <c>Consumers/</c>, copied to a folder that knows nothing of the repository.</summary>
    /// <param name="name">Its folder.</param>
    /// <param name="copy">What the copy is called.</param>
    public string Consumer(string name, string copy) => Copy(Path.Combine(AppContext.BaseDirectory, "Consumers", name), Path.Combine(root.FullName, copy));

    /// <summary>A folder that knows nothing of the repository.</summary>
    /// <param name="name">What it is called.</param>
    public string EmptyFolder(string name) => Directory.CreateDirectory(Path.Combine(root.FullName, name)).FullName;

    /// <summary>A sample, copied to a folder from which packages besides this one are restored from wherever the machine restores them.</summary>
    /// <param name="name">Its folder.</param>
    public string Sample(string name)
    {
        string copy = Copy(Path.Combine(RepositoryRoot, "samples", name), Path.Combine(open.FullName, name));
        Configure(open.FullName, "", Path.GetDirectoryName(File)!);
        return copy;
    }

    /// <summary>Runs a command in a consumer's folder.</summary>
    public Output Run(string folder, params string[] arguments) => DotNet.Run(
        folder, new() { ["NUGET_PACKAGES"] = null, ["DeepTheoryVersion"] = Version, ["DOTNET_ROLL_FORWARD"] = "Major" }, arguments);

    /// <inheritdoc/>
    public void Dispose()
    {
        root.Delete(recursive: true);
        open.Delete(recursive: true);
    }

    private static void Configure(string folder, string first, string feed) => System.IO.File.WriteAllText(
        Path.Combine(folder, "nuget.config"),
        $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="cache" /></config>
          <packageSources>{first}<add key="feed" value="{feed}" /></packageSources>
        </configuration>
        """);

    private static string Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
        {
            System.IO.File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        return to;
    }

    private static string Metadata(string key) =>
        typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
