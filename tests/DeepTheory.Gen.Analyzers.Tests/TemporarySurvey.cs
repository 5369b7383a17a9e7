using Microsoft.CodeAnalysis;
namespace DeepTheory.Gen.Analyzers.Tests;
public sealed class TemporarySurvey
{
    [Fact]
    public async Task All()
    {
        var lines = new List<string>();
        foreach (string directory in new[] { "/work/wt/training/tests", "/work/wt/training/samples" })
        foreach (string file in Directory.GetFiles(directory, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/") && !f.Contains("/bin/") && !f.Contains("Analyzers.Tests")))
        {
            string text = File.ReadAllText(file);
            if (!text.Contains("[Network")) continue;
            foreach (Diagnostic d in await Analysis.OfAsync("using DeepTheory.Gen;\n" + text))
                if (d.Id.StartsWith("DTG")) lines.Add($"{file}:{d.Location.GetLineSpan().StartLinePosition.Line} {d.Severity} {d.Id} {d.GetMessage()}");
        }
        File.WriteAllLines("/tmp/training-survey.txt", lines);
    }
}
