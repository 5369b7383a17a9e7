using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Code compiled ahead of time uses the vectors that it was compiled for, whatever processor it then meets.</summary>
internal sealed class AotWithoutInstructionSet() : ProjectRule(
    "DTG7001",
    "Ahead-of-time compilation without instruction set",
    DiagnosticSeverity.Warning,
    "PublishAot compiles for the smallest x64 processor, without AVX2 and FMA, so that networks run at a fraction of their speed; set <IlcInstructionSet>x86-64-v3</IlcInstructionSet> (.NET 9 writes x86-x64-v3), or v4 for AVX-512",
    "NativeAOT decides at build time which vector instructions there are. Its default for x64 leaves out AVX2 and FMA, and nothing lights up at run time.")
{
    public override IEnumerable<Diagnostic> Examine(Compilation compilation, AnalyzerConfigOptions options)
    {
        if (IsTrue("PublishAot") && Property("IlcInstructionSet") is "" && MayBeX64(Property("RuntimeIdentifier")))
        {
            yield return Report(Location.None);
        }

        string Property(string name) => options.TryGetValue($"build_property.{name}", out string? value) ? value.Trim() : "";

        bool IsTrue(string name) => string.Equals(Property(name), "true", StringComparison.OrdinalIgnoreCase);

        // Without an identifier the project is published for whatever is named then, most often x64.
        bool MayBeX64(string identifier) => identifier is "" || identifier.EndsWith("-x64", StringComparison.OrdinalIgnoreCase);
    }
}
