using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepTheory.Gen.Testing;

/// <summary>The settings of the user's project.</summary>
public sealed record CompilerOptions
{
    /// <summary>The oldest language that networks are promised to work with, nullable, every warning on.</summary>
    public static CompilerOptions Default { get; } = new();

    /// <summary>Language of the user's source and of the generated one. Default: the oldest that is supported.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp12;

    /// <summary>The project's nullable setting. Generated files must not depend on it.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>Whether the project allows unsafe code. Generated files must not need it.</summary>
    public bool AllowUnsafe { get; init; }

    /// <summary>Whether arithmetic is checked for overflow unless said otherwise.</summary>
    public bool CheckOverflow { get; init; }

    /// <summary>Whether the project writes a documentation file, and so warns of public members without comment.</summary>
    public DocumentationMode DocumentationMode { get; init; } = DocumentationMode.Diagnose;

    /// <summary>Whether the driver records the reason of each step, for tests of caching.</summary>
    public bool TrackIncrementalSteps { get; init; }

    /// <summary>Optimised code, as it ships; else debuggable code.</summary>
    public bool Optimize { get; init; } = true;

    /// <summary>Name of the compiled assembly.</summary>
    public string AssemblyName { get; init; } = "UserProject";

    /// <summary>Symbols for <c>#if</c>.</summary>
    public ImmutableArray<string> PreprocessorSymbols { get; init; } = [];

    /// <summary>References besides <see cref="References.Default"/>.</summary>
    public ImmutableArray<MetadataReference> AdditionalReferences { get; init; } = [];

    internal CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode, SourceCodeKind.Regular, PreprocessorSymbols);

    internal CSharpCompilationOptions CompilationOptions => new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: Optimize ? OptimizationLevel.Release : OptimizationLevel.Debug,
        checkOverflow: CheckOverflow,
        allowUnsafe: AllowUnsafe,
        warningLevel: 9999,
        deterministic: true,
        nullableContextOptions: Nullable);
}
