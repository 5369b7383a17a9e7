using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>The rules of the catalogue's rooms: one operation per file, sealed, documented, without trace in the user's binary.</summary>
public sealed class CatalogueTests
{
    private static IEnumerable<Type> Shipped => typeof(OperationAttribute).Assembly.GetTypes()
        .Where(type => typeof(OperationAttribute).IsAssignableFrom(type) && !type.IsAbstract);

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "src", "DeepTheory.Gen.Abstractions"));

    [Fact]
    public void AnOperationOfAnotherAssembly_IsPickedUpWithoutAnyList() =>
        Assert.Contains(nameof(BumpAttribute), Operations.Catalogue.Types.Select(type => type.Name));

    [Fact]
    public void EveryOperation_StandsInAFileOfItsName() => Assert.All(Shipped, type =>
    {
        string word = type.Name[..^"Attribute".Length];
        string[] files = Directory.GetFiles(Root(), word + ".cs", SearchOption.AllDirectories);
        string file = Assert.Single(files);
        Assert.Single(File.ReadAllText(file).Split('\n'), line => line.StartsWith("public sealed class", StringComparison.Ordinal));
    });

    [Fact]
    public void EveryOperation_IsSealedAndDerivesFromTheConditionalBase() => Assert.All(Shipped, type =>
    {
        Assert.True(type.IsSealed);
        Assert.EndsWith("Attribute", type.Name, StringComparison.Ordinal);
        Assert.NotNull(typeof(OperationAttribute).GetCustomAttribute<System.Diagnostics.ConditionalAttribute>());
    });

    [Fact]
    public void EveryOperation_IsDocumented()
    {
        XDocument documentation = XDocument.Load(Path.ChangeExtension(typeof(OperationAttribute).Assembly.Location, ".xml"));
        HashSet<string> documented = [.. documentation.Descendants("member").Select(member => member.Attribute("name")!.Value)];
        Assert.All(Shipped, type => Assert.Contains("T:" + type.FullName, documented));
    }

    [Fact]
    public void TheCatalogue_NeedsNoPackage() =>
        Assert.All(typeof(OperationAttribute).Assembly.GetReferencedAssemblies(), name => Assert.Equal("netstandard", name.Name));
}
