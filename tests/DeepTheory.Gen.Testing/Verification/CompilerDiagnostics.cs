namespace DeepTheory.Gen.Testing;

/// <summary>Which of the compiler's own diagnostics a verifier counts.</summary>
public enum CompilerDiagnostics
{
    /// <summary>None: the source need not compile.</summary>
    None,

    /// <summary>Errors: they must be expected like any other diagnostic.</summary>
    Errors,

    /// <summary>Errors and warnings.</summary>
    Warnings,
}
