using System.Globalization;
using System.Text.RegularExpressions;

namespace DeepTheory.Gen.Package.Tests;

/// <summary>The page of the first ten minutes, followed to the letter in an empty folder.</summary>
public sealed partial class GettingStartedTests(PackedPackage package)
{
    private readonly string page = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "docs", "getting-started.md")).ReplaceLineEndings("\n");

    [Fact]
    public void ANewcomer_GetsATrainedNetwork()
    {
        string folder = package.EmptyFolder("newcomer");
        foreach (string command in Commands("## 1. A project"))
        {
            if (command.StartsWith("cd ", StringComparison.Ordinal))
            {
                folder = Path.Combine(folder, command["cd ".Length..]);
            }
            else
            {
                Succeeds(package.Run(folder, command.Split(' ')[1..]));
            }
        }

        string program = Block("csharp", "## 2. A network");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        Output run = Succeeds(package.Run(folder, Assert.Single(Commands("## 2. A network")).Split(' ')[1..]));
        Assert.Contains("337 parameters in 2,368 bytes", run.Text, StringComparison.Ordinal);
        Assert.Contains("(0.6, 0) is in the ring.", run.Lines);
        Assert.InRange(double.Parse(Accuracy().Match(run.Text).Groups["accuracy"].ValueSpan, CultureInfo.InvariantCulture), 0.95, 1);

        // What is said to be put before the declaration; and, to build once less, the property that the page adds after it.
        string project = Path.Combine(folder, "Rings.csproj");
        File.WriteAllText(project, File.ReadAllText(project).Replace("</PropertyGroup>", Block("xml", "## 5. What was written") + "</PropertyGroup>", StringComparison.Ordinal));
        string saving = Block("csharp", "## 3. Save and load");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program.Replace("[Network]", saving + "\n[Network]", StringComparison.Ordinal));
        run = Succeeds(package.Run(folder, "run", "-c", "Release"));
        Assert.Contains("in the ring with probability 1.00", run.Lines);
        string written = Generated().Match(page).Groups["folder"].Value;
        Assert.Equal(
            ["Ring.Backward.g.cs", "Ring.Forward.g.cs", "Ring.Parameters.g.cs", "Ring.Training.g.cs"],
            Directory.GetFiles(Path.Combine(folder, written)).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        string[] parts = program.Split("[Network]");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), parts[0] + Block("csharp", "## 4. A mistake"));
        run = package.Run(folder, "build", "-c", "Release");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(Block("", "the build says:").Trim(), run.Text, StringComparison.Ordinal);
    }

    private static Output Succeeds(Output output)
    {
        Assert.True(output.ExitCode == 0, output.Text);
        return output;
    }

    /// <summary>The lines of the first block of commands behind a heading.</summary>
    private string[] Commands(string heading) => Block("", heading).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first block of a language behind a text.</summary>
    private string Block(string language, string after)
    {
        int start = page.IndexOf(after, StringComparison.Ordinal);
        Assert.True(start >= 0, $"the page has no '{after}'");
        Match? block = Blocks().Matches(page[start..]).FirstOrDefault(match => match.Groups["language"].Value == language);
        Assert.True(block is not null, $"there is no block of '{language}' behind '{after}'");
        return block.Groups["text"].Value;
    }

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>(.*\n)*?)```\n", RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^accuracy (?<accuracy>[0-9.]+)", RegexOptions.Multiline)]
    private static partial Regex Accuracy();

    [GeneratedRegex(@"In `(?<folder>obj/[^`]+)` there are now")]
    private static partial Regex Generated();
}
