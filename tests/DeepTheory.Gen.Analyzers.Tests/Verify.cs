using DeepTheory.Gen.CodeFixes;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>What the tests of rules have in common: marked declarations, the generator running as it does for users.</summary>
internal static class Verify
{
    private const string Usings = "using DeepTheory.Gen;\n";

    /// <summary>A whole file reports exactly what is marked.</summary>
    public static Task Source(string markup, params DiagnosticResult[] expected) =>
        CSharpAnalyzerVerifier<NetworkAnalyzer>.VerifyAnalyzerAsync(Usings + markup, expected);

    /// <summary>A network of these operations reports exactly what is marked.</summary>
    public static Task Operations(string markup, params DiagnosticResult[] expected) => Source(Declare(markup, "N"), expected);

    /// <summary>Nothing is reported, and what the generator writes for it compiles.</summary>
    public static Task Sound(string source)
    {
        var test = new CSharpAnalyzerTest<NetworkAnalyzer> { TestCode = Usings + source };
        test.Generators.Add(new Generators.NetworkGenerator());
        return test.RunAsync();
    }

    /// <summary>The marked diagnostics, and the file after the fix: one by one, and by Fix All.</summary>
    public static Task Fix(string markup, string fixedSource) =>
        CSharpCodeFixVerifier<NetworkAnalyzer, AddPartialModifier>.VerifyCodeFixAsync(Usings + markup, Usings + fixedSource);

    /// <summary>The rule at the mark <c>{|#0:…|}</c>, with this message.</summary>
    public static DiagnosticResult Says(string id, string message) => new DiagnosticResult(id, DiagnosticSeverity.Error).WithLocation(0).WithMessage(message);

    /// <summary>The declaration of a network.</summary>
    public static string Declare(string operations, string type) => $"[Network, {operations}]\npublic partial class {type};\n";
}
