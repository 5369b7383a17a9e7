namespace DeepTheory.Gen.Analyzers.Tests.Documentation;

/// <summary>Emitted code that the pages show is what is emitted for the sample Xor.</summary>
public sealed class EmittedTests
{
    public static TheoryData<string> Excerpts => [.. Emitted.Select(snippet => snippet.ToString())];

    private static IEnumerable<Snippet> Emitted => Pages.All.SelectMany(Snippet.Of).Where(snippet => snippet.Emitted.Length > 0);

    [Theory]
    [MemberData(nameof(Excerpts))]
    public void Excerpt_AgreesWithWhatIsEmitted(string place)
    {
        Snippet snippet = Emitted.Single(other => other.ToString() == place);
        string sample = File.ReadAllText(Pages.PathOf("samples/Xor/Program.cs"));
        string text = NetworkCompiler.Run(sample[sample.IndexOf("[Network]", StringComparison.Ordinal)..].Insert(0, "using DeepTheory.Gen;\n")).SourceEndingWith($"{snippet.Emitted}.g.cs");
        Excerpt.Verify($"…\n{Unindented(snippet.Code)}\n…", Unindented(text.ReplaceLineEndings("\n")), place);
    }

    /// <summary>A page shows members further to the left than a file has them.</summary>
    private static string Unindented(string code) => string.Join("\n", code.TrimEnd().Split('\n').Select(line => line.TrimStart()));
}
