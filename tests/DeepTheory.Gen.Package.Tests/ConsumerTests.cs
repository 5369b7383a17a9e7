using System.Text.RegularExpressions;

namespace DeepTheory.Gen.Package.Tests;

/// <summary>Projects of strangers: outside the repository, with the package from its feed and an empty cache.</summary>
public sealed partial class ConsumerTests(PackedPackage package)
{
    [Theory]
    [InlineData("enable", "net10.0", "net9.0")]
    [InlineData("disable", "net10.0")]
    public void ASoundProject_BuildsWithoutWarningsTrainsAndPredicts(string nullable, params string[] frameworks)
    {
        string folder = package.Consumer("Sound", "sound-" + nullable);
        Output built = package.Run(folder, "build", "-c", "Release", $"-p:Nullable={nullable}");
        Assert.True(built.ExitCode == 0, built.Text);
        Assert.Empty(Diagnostics(built));
        foreach (string framework in frameworks)
        {
            Output run = package.Run(folder, Path.Combine("bin", "Release", framework, "Sound.dll"));
            Assert.Equal(["xor 0110", "bars 64", $"framework .NETCoreApp,Version=v{framework[3..]}"], run.Lines);
        }
    }

    [Fact]
    public void AFaultyProject_ShowsEachFaultWhereItIs()
    {
        Output built = package.Run(package.Consumer("Faulty", "faulty"), "build", "-c", "Release");
        Assert.NotEqual(0, built.ExitCode);
        Assert.Equal(
            """
            Networks.cs(6,8): error DTG1011
            Networks.cs(10,12): error DTG2003
            Networks.cs(14,12): error DTG1101
            Networks.cs(19,14): error DTG1001
            """,
            string.Join('\n', Diagnostics(built)));
    }

    [Fact]
    public void AnOlderCompiler_IsToldWhatIsNeeded()
    {
        Output built = package.Run(package.Consumer("Faulty", "older"), "build", "-c", "Release", "-p:CompilerApiVersion=roslyn4.8");
        Assert.NotEqual(0, built.ExitCode);
        string line = Assert.Single(built.Lines.Where(line => line.Contains("DTG0002", StringComparison.Ordinal)).Distinct());
        Assert.Contains("Roslyn 4.14", line, StringComparison.Ordinal);
        Assert.Contains("this one is Roslyn 4.8", line, StringComparison.Ordinal);
    }

    [Fact]
    public void VisualBasic_IsToldToDeclareInCSharp()
    {
        Output built = package.Run(package.Consumer("VisualBasic", "basic"), "build", "-c", "Release");
        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains(built.Lines, line => line.Contains("DTG0001", StringComparison.Ordinal));
    }

    /// <summary>Each diagnostic once: file, place, severity, id; in the order of the lines.</summary>
    private static IEnumerable<string> Diagnostics(Output output) => output.Lines
        .Select(line => Diagnostic().Match(line))
        .Where(match => match.Success)
        .Select(match => (File: Path.GetFileName(match.Groups["file"].Value), Line: int.Parse(match.Groups["line"].ValueSpan), Column: int.Parse(match.Groups["column"].ValueSpan), What: match.Groups["what"].Value))
        .Distinct()
        .Order()
        .Select(found => $"{found.File}({found.Line},{found.Column}): {found.What}");

    [GeneratedRegex(@"^(?<file>[^(]+)\((?<line>\d+),(?<column>\d+)\): (?<what>(error|warning) \w+)")]
    private static partial Regex Diagnostic();
}
