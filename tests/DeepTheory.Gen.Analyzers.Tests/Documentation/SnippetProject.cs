using System.Collections.Immutable;
using System.Text;
using DeepTheory.Gen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeepTheory.Gen.Analyzers.Tests.Documentation;

/// <summary>The snippets of all pages as one project, each in a namespace of its own together with those that continue it; with generator and analyzers.</summary>
internal sealed class SnippetProject
{
    /// <summary>What the SDK's implicit usings give a console program.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    /// <summary>What a console program of today is compiled with.</summary>
    private static readonly CompilerOptions Options = new() { LanguageVersion = LanguageVersion.Latest, DocumentationMode = DocumentationMode.Parse, AssemblyName = "Program" };

    private static readonly CSharpParseOptions ParseOptions = new(Options.LanguageVersion, Options.DocumentationMode);

    private static readonly Lazy<Task<ImmutableArray<Diagnostic>>> LazyDiagnostics = new(CompileAsync);

    /// <summary>Every snippet in C# that is a reader's own code.</summary>
    public static IEnumerable<Snippet> Snippets => Pages.All.Where(page => page != "CONTRIBUTING.md")
        .SelectMany(Snippet.Of).Where(snippet => snippet is { Language: "csharp", Emitted: "" });

    /// <summary>Errors and warnings of the compiler, and all that the analyzers say, in the lines of the pages.</summary>
    public static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync => LazyDiagnostics.Value;

    /// <summary>A whole file as a console program.</summary>
    public static GeneratorRun Program(string code)
    {
        CSharpCompilation program = NetworkCompiler.Compile([new SourceFile("Usings.cs", ImplicitUsings), new SourceFile("Program.cs", code)], Options);
        return GeneratorRun.Of(
            CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions),
            program.WithOptions(program.Options.WithOutputKind(OutputKind.ConsoleApplication)));
    }

    /// <summary>A whole file with the snippets of its page that continue it, put before its first type.</summary>
    public static string Continued(Snippet program)
    {
        IEnumerable<string> further = Snippets
            .Where(snippet => snippet.Page == program.Page && snippet.Line > program.Line)
            .TakeWhile(snippet => snippet.Continues || snippet.Faults.Length > 0)
            .Where(snippet => snippet.Continues)
            .Select(snippet => snippet.Code + "\n");
        int types = SyntaxFactory.ParseCompilationUnit(program.Code, options: ParseOptions).Members.First(member => member is not GlobalStatementSyntax).FullSpan.Start;
        return program.Code.Insert(types, string.Concat(further));
    }

    private static async Task<ImmutableArray<Diagnostic>> CompileAsync()
    {
        var files = new List<SourceFile> { new("Usings.cs", ImplicitUsings + "global using DeepTheory.Gen;\n") };
        foreach (List<Snippet> group in Groups())
        {
            files.Add(new SourceFile($"Snippet{files.Count}.cs", Wrap(group, files.Count)));
        }

        Compilation project = NetworkCompiler.Run(files, Options).Output;
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            ImmutableArray<Diagnostic> analyzed = await project
                .WithAnalyzers([new NetworkAnalyzer(), new UseAnalyzer()], new AnalyzerOptions([.. Snippets.Where(snippet => snippet.Weights.Length > 0).Select(snippet => SaveWeights(snippet, folder.FullName))]))
                .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            return [.. project.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), .. analyzed];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The file that a snippet's network names, as the network itself saves it.</summary>
    private static ProjectFile.BinaryFile SaveWeights(Snippet snippet, string folder)
    {
        string path = Path.Combine(folder, snippet.Weights);
        using LoadedAssembly assembly = NetworkCompiler.Run([new SourceFile("Usings.cs", ImplicitUsings + "global using DeepTheory.Gen;\n"), new SourceFile("Network.cs", snippet.Code)], Options).Load();
        Type network = assembly.Assembly.GetTypes().Single(type => type.GetProperty("Pretrained") is not null);
        network.GetMethod("Save")!.Invoke(Activator.CreateInstance(network, 1), [path]);
        return new ProjectFile.BinaryFile(path);
    }

    private static List<List<Snippet>> Groups()
    {
        List<List<Snippet>> groups = [];
        List<Snippet>? sound = null;
        foreach (Snippet snippet in Snippets)
        {
            if (snippet.Continues)
            {
                (sound ?? throw new InvalidDataException($"{snippet} continues nothing.")).Add(snippet);
                continue;
            }

            groups.Add([snippet]);
            sound = snippet.Faults.Length == 0 ? groups[^1] : sound;
        }

        return groups;
    }

    /// <summary>Types into a namespace, statements into a method of it.</summary>
    private static string Wrap(List<Snippet> group, int number)
    {
        var usings = new StringBuilder();
        var types = new StringBuilder();
        var statements = new StringBuilder();
        foreach (Snippet snippet in group)
        {
            CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(snippet.Code, options: ParseOptions);
            usings.Append(unit.Usings.ToFullString());
            foreach (MemberDeclarationSyntax member in unit.Members)
            {
                int line = snippet.Line + unit.SyntaxTree.GetLineSpan(member.FullSpan).StartLinePosition.Line;
                (member is GlobalStatementSyntax ? statements : types).Append($"\n#line {line} \"{snippet.Page}\"\n{member.ToFullString()}");
            }
        }

        string given = string.Join(", ", group.Select(snippet => snippet.Given).Where(text => text.Length > 0));
        return $"namespace Snippets{number}\n{{\n{usings}\ninternal static class Program\n{{\ninternal static void Run({given})\n{{{statements}\n}}\n}}\n{types}\n}}\n";
    }
}
