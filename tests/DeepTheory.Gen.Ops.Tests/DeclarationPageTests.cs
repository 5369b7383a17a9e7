using System.Runtime.CompilerServices;
using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>docs/declaration.md is what the catalogue says.</summary>
public sealed class DeclarationPageTests
{
    [Fact]
    public void Page_IsThatOfTheCatalogue()
    {
        string expected = DeclarationReference.Write();
        if (Environment.GetEnvironmentVariable(Snapshot.UpdateVariable) == "1")
        {
            File.WriteAllText(Page(), expected);
        }

        TextDifference.Verify(expected, File.ReadAllText(Page()).ReplaceLineEndings("\n"), $"docs/declaration.md differs from the catalogue. If the catalogue is right, set {Snapshot.UpdateVariable}=1 to rewrite it.");
    }

    [Fact]
    public void EveryOperation_HasItsPlaceOnThePage() => Assert.Empty(DeclarationReference.Homeless);

    private static string Page([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "docs", "declaration.md"));
}
