using System.Collections.Immutable;
using System.Text;
using DeepTheory.Gen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DeepTheory.Gen.Testing;

/// <summary>Compiles declarations as the user's compiler would: with the generator, in this process.</summary>
public static class NetworkCompiler
{
    /// <summary>Runs the network generator over one file.</summary>
    public static GeneratorRun Run(string source, CompilerOptions? options = null) => Run([new SourceFile("Network.cs", source)], options);

    /// <summary>Runs the network generator over several files.</summary>
    public static GeneratorRun Run(IReadOnlyList<SourceFile> sources, CompilerOptions? options = null) =>
        Run(new NetworkGenerator(), sources, options);

    /// <summary>Runs any generator over several files.</summary>
    public static GeneratorRun Run(IIncrementalGenerator generator, IReadOnlyList<SourceFile> sources, CompilerOptions? options = null)
    {
        options ??= CompilerOptions.Default;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: options.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, options.TrackIncrementalSteps));
        return GeneratorRun.Of(driver, Compile(sources, options));
    }

    /// <summary>
    /// Runs the network generator, requires that the result compiles without errors and the generated code without warnings,
    /// and loads it.
    /// </summary>
    /// <exception cref="VerificationException">There are errors, or warnings in generated code.</exception>
    public static LoadedAssembly CompileAndLoad(string source, CompilerOptions? options = null) => Run(source, options).VerifyClean().Load();

    /// <summary>The user's project before any generator has run.</summary>
    public static CSharpCompilation Compile(IReadOnlyList<SourceFile> sources, CompilerOptions? options = null)
    {
        options ??= CompilerOptions.Default;
        IEnumerable<SyntaxTree> trees = sources.Select(source => Parse(source, options));
        ImmutableArray<MetadataReference> references = [.. References.Default, .. options.AdditionalReferences];
        return CSharpCompilation.Create(options.AssemblyName, trees, references, options.CompilationOptions);
    }

    /// <summary>One file as <see cref="Compile"/> parses it; for edits of a compilation.</summary>
    public static SyntaxTree Parse(SourceFile source, CompilerOptions? options = null) => CSharpSyntaxTree.ParseText(
        SourceText.From(source.Text, Encoding.UTF8), (options ?? CompilerOptions.Default).ParseOptions, source.Path);
}
