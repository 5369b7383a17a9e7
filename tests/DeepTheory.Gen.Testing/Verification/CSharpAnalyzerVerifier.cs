using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeepTheory.Gen.Testing;

/// <summary>Verifies an analyzer by marked sources.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
public static class CSharpAnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>The analyzer's only rule.</summary>
    /// <exception cref="InvalidOperationException">It has several.</exception>
    public static DiagnosticResult Diagnostic() => new(new TAnalyzer().SupportedDiagnostics.Single());

    /// <summary>One of the analyzer's rules.</summary>
    /// <exception cref="ArgumentException">The analyzer has no rule of this ID.</exception>
    public static DiagnosticResult Diagnostic(string id) => new(
        new TAnalyzer().SupportedDiagnostics.FirstOrDefault(descriptor => descriptor.Id == id)
            ?? throw new ArgumentException($"{typeof(TAnalyzer).Name} has no rule {id}.", nameof(id)));

    /// <summary>A rule.</summary>
    public static DiagnosticResult Diagnostic(DiagnosticDescriptor descriptor) => new(descriptor);

    /// <summary>The diagnostics are exactly those marked and those given.</summary>
    /// <exception cref="VerificationException">They are not.</exception>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer> { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
