using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>What the generator writes is C# 12, and the project is compiled as an older one.</summary>
internal sealed class LanguageVersionTooOld() : NetworkRule(
    "DTG1015",
    "Language version too old",
    DiagnosticSeverity.Error,
    "{0} is compiled as C# {1}, but generated networks are C# {2}, so their code would be full of errors; write <LangVersion>{2}</LangVersion> in the project file, or use a newer SDK",
    "Generated code uses static abstract members and collection expressions, which older versions of C# do not have.")
{
    private const LanguageVersion Oldest = LanguageVersion.CSharp12;

    public override IEnumerable<Diagnostic> Examine(NetworkModel network)
    {
        Location name = network.Locate(-1);
        if (name.SourceTree?.Options is CSharpParseOptions { LanguageVersion: < Oldest and var version })
        {
            yield return Report(name, network.Type.Name, version.ToDisplayString(), Oldest.ToDisplayString().Split('.')[0]);
        }
    }
}
