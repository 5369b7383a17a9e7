using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace DeepTheory.Gen.Testing;

/// <summary>What a generator made of a project: files, diagnostics, the compilation that includes them.</summary>
public sealed class GeneratorRun
{
    private readonly GeneratorDriver driver;
    private readonly HashSet<SyntaxTree> generatedTrees;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation input, CSharpCompilation output, ImmutableArray<Diagnostic> diagnostics)
    {
        this.driver = driver;
        Input = input;
        Output = output;
        GeneratorDiagnostics = diagnostics;
        Result = driver.GetRunResult();
        generatedTrees = [.. Result.GeneratedTrees];
        GeneratedSources = Result.Results
            .SelectMany(result => result.GeneratedSources.IsDefault ? [] : result.GeneratedSources)
            .ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);
    }

    /// <summary>The project as the user wrote it.</summary>
    public CSharpCompilation Input { get; }

    /// <summary>The project with the generated files.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>Everything the driver knows, recorded steps included.</summary>
    public GeneratorDriverRunResult Result { get; }

    /// <summary>What the generator reported; also its crash, should it have crashed.</summary>
    public ImmutableArray<Diagnostic> GeneratorDiagnostics { get; }

    /// <summary>Generated files by hint name.</summary>
    public ImmutableSortedDictionary<string, string> GeneratedSources { get; }

    /// <summary>Errors and warnings of the project with the generated files, and of the generator.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. GeneratorDiagnostics.Concat(Output.GetDiagnostics()).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>
    /// What must not be: errors anywhere, warnings in generated code at the highest warning level, anything that the generator
    /// itself reports.
    /// </summary>
    public ImmutableArray<Diagnostic> Faults => [.. GeneratorDiagnostics, .. Output.GetDiagnostics().Where(IsFault)];

    /// <summary>Runs a fresh driver.</summary>
    public static GeneratorRun Of(GeneratorDriver driver, CSharpCompilation input)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        return new GeneratorRun(driver, input, (CSharpCompilation)output, diagnostics);
    }

    /// <summary>Runs the same driver again after an edit, as an editor does between two keystrokes.</summary>
    public GeneratorRun RunAgain(Func<CSharpCompilation, CSharpCompilation> edit) => Of(driver, edit(Input));

    /// <summary>Runs the same driver again after the text of one file was replaced.</summary>
    public GeneratorRun RunAgain(SourceFile replacement, CompilerOptions? options = null) => RunAgain(input =>
    {
        SyntaxTree old = input.SyntaxTrees.SingleOrDefault(tree => tree.FilePath == replacement.Path)
            ?? throw new ArgumentException($"The project has no file '{replacement.Path}'. It has: {string.Join(", ", input.SyntaxTrees.Select(tree => tree.FilePath))}.", nameof(replacement));
        return input.ReplaceSyntaxTree(old, NetworkCompiler.Parse(replacement, options));
    });

    /// <summary>The one generated file whose hint name ends so, for example with <c>Digits.Forward.g.cs</c>.</summary>
    /// <exception cref="VerificationException">None or several do.</exception>
    public string SourceEndingWith(string ending)
    {
        string[] names = [.. GeneratedSources.Keys.Where(name => name.EndsWith(ending, StringComparison.Ordinal))];
        return names.Length == 1
            ? GeneratedSources[names[0]]
            : throw new VerificationException($"Expected one generated file ending with '{ending}', found {names.Length}. Generated files: {Join(GeneratedSources.Keys)}.");
    }

    /// <summary>Fails where there are <see cref="Faults"/>; else returns this run.</summary>
    /// <exception cref="VerificationException">There are; the message shows each with the line it stands on.</exception>
    public GeneratorRun VerifyClean()
    {
        ImmutableArray<Diagnostic> faults = Faults;
        return faults.IsEmpty ? this : throw new VerificationException(Describe(faults));
    }

    /// <summary>Compiles to memory and loads the result.</summary>
    /// <exception cref="VerificationException">There are errors.</exception>
    public LoadedAssembly Load()
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        EmitResult result = Output.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
        {
            throw new VerificationException(Describe([.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)]));
        }

        return new LoadedAssembly(Output.AssemblyName!, assembly.ToArray(), symbols.ToArray());
    }

    private static string Join(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : "none";

    private static string Describe(IReadOnlyList<Diagnostic> diagnostics)
    {
        const int Shown = 20;
        var text = new StringBuilder($"Expected code without faults, but there are {diagnostics.Count}:");
        foreach (Diagnostic diagnostic in diagnostics.Take(Shown))
        {
            text.AppendLine().Append("  ").Append(diagnostic);
            if (diagnostic.Location.SourceTree is { } tree)
            {
                string line = tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString();
                text.AppendLine().Append("      > ").Append(line.Trim());
            }
        }

        return diagnostics.Count > Shown ? text.AppendLine().Append($"  and {diagnostics.Count - Shown} more").ToString() : text.ToString();
    }

    private bool IsFault(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error
        || (diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Location.SourceTree is { } tree && generatedTrees.Contains(tree));
}
