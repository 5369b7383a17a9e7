using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>What the pages show is what is built.</summary>
public sealed class DocumentationTests
{
    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));

    private static string[] Blocks => [.. Regex
        .Matches(File.ReadAllText(Path.Combine(Root(), "README.md")), "```csharp\n(.*?)```", RegexOptions.Singleline)
        .Select(match => match.Groups[1].Value)];

    [Fact]
    public void FirstProgramOfTheReadme_IsTheXorSample()
    {
        string sample = File.ReadAllText(Path.Combine(Root(), "samples", "Xor", "Program.cs"));
        Assert.All(Blocks[0].Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line, sample, StringComparison.Ordinal));
    }

    [Fact]
    public void TheReadme_NamesEveryActivation()
    {
        string readme = File.ReadAllText(Path.Combine(Root(), "README.md"));
        Assert.All(
            Operations.Activations.Select(row => row.Data).Where(word => word != "Bump"),
            word => Assert.Contains($"`{word}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void TheOperationOfTheContributingPage_IsTheOneOfTheTests()
    {
        string page = File.ReadAllText(Path.Combine(Root(), "CONTRIBUTING.md"));
        Assert.Contains("public sealed class BumpAttribute : ElementwiseActivationAttribute", page, StringComparison.Ordinal);
        Assert.Contains(nameof(BumpAttribute), Operations.Catalogue.Types.Select(type => type.Name));
    }
}
