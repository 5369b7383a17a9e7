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

    /// <summary>The marked diagnostics, and the file after a cure: one by one, and by Fix All. Marks in the fixed file are what remains.</summary>
    /// <param name="markup">The file.</param>
    /// <param name="fixedSource">The file after the cure, which compiles.</param>
    /// <param name="cure">Which of the cures that the rule proposes.</param>
    public static Task Fix(string markup, string fixedSource, int cure = 0) => new CSharpCodeFixTest<NetworkAnalyzer, NetworkCodeFix>
    {
        TestCode = Usings + markup,
        FixedCode = Usings + fixedSource,
        CodeActionIndex = cure,
    }.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>The same for networks of these operations: three of them, so that Fix All has something to do.</summary>
    public static Task FixOperations(string markup, string fixedOperations, int cure = 0) => Fix(
        Declare(markup, "A") + Declare(markup, "B") + $"[Network]\n[{markup}]\npublic partial class C;\n",
        Declare(fixedOperations, "A") + Declare(fixedOperations, "B") + $"[Network]\n[{fixedOperations}]\npublic partial class C;\n",
        cure);

    /// <summary>The rule at the mark <c>{|#0:…|}</c>, with this message.</summary>
    public static DiagnosticResult Says(string id, string message) =>
        new DiagnosticResult(id, RuleCatalogue.All.Single(rule => rule.Descriptor.Id == id).Descriptor.DefaultSeverity).WithLocation(0).WithMessage(message);

    /// <summary>The declaration of a network.</summary>
    public static string Declare(string operations, string type) => $"[Network, {operations}]\npublic partial class {type};\n";
}
