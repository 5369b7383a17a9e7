using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.Generators.Tests;

/// <summary>The arrows of the architecture: who may know whom. The generator's own source is compiled here and every name in it resolved.</summary>
public sealed class BoundaryTests : IClassFixture<BoundaryTests.GeneratorSource>
{
    private const string Root = "DeepTheory.Gen.Generators";

    private static readonly string[] Stages = ["Declarations", "Graphs", "Planning", "Emission"];

    private static readonly string[] Door =
        ["NetworkGenerator.cs", "Declarations/DeclarationReader.cs", "Declarations/BlockReader.cs", "Declarations/FunctionReader.cs", "Declarations/FunctionBody.cs"];

    // Keywords and the text of literals are the language's business, which the compiler's own tables know best.
    private static readonly string[] MayAskForTheLanguage = ["Declarations/Identifier.cs", "Emission/Literal.cs"];

    private readonly GeneratorSource source;

    public BoundaryTests(GeneratorSource source) => this.source = source;

    [Theory]
    [InlineData("Declarations")]
    [InlineData("Graphs")]
    [InlineData("Planning")]
    [InlineData("Emission")]
    public void AStage_KnowsNoLaterOne(string stage)
    {
        string[] later = [.. Stages.Skip(Array.IndexOf(Stages, stage) + 1).Select(name => $"{Root}.{name}")];
        List<Use> uses = [.. source.Uses.Where(use => use.File.StartsWith(stage + "/", StringComparison.Ordinal))];

        Assert.NotEmpty(uses);
        Assert.DoesNotContain(uses, use => later.Contains(use.Namespace) || use.Namespace == Root);
    }

    [Fact]
    public void OnlyTheDoor_KnowsTheCompiler()
    {
        IEnumerable<string> files = source.Uses
            .Where(use => use.Namespace.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(use => use.File)
            .Distinct();

        Assert.DoesNotContain(files, file => !Door.Contains(file) && !MayAskForTheLanguage.Contains(file));
    }

    [Fact]
    public void FilesThatAskForTheLanguage_KnowNoSymbols()
    {
        string[] language = [nameof(SyntaxFacts), nameof(SyntaxKind), nameof(SymbolDisplay)];

        Assert.All(
            source.Uses.Where(use => MayAskForTheLanguage.Contains(use.File) && use.Namespace.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
            use => Assert.Contains(use.Type, language));
    }

    [Fact]
    public void EveryFile_StandsInTheFolderOfItsNamespace() => Assert.All(source.Compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0), tree =>
    {
        string? space = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();
        string folder = Path.GetDirectoryName(tree.FilePath)!.Replace('/', '.');
        if (folder != "Polyfills")
        {
            Assert.Equal(folder.Length == 0 ? Root : $"{Root}.{folder}", space);
        }
    });

    [Fact]
    public void TheCatalogue_NeedsNetstandardAlone() =>
        Assert.Equal("netstandard", Assert.Single(typeof(NetworkAttribute).Assembly.GetReferencedAssemblies()).Name);

    [Fact]
    public void TheGenerator_NeedsTheCatalogueAndTheCompilerAlone()
    {
        string[] allowed = ["netstandard", "DeepTheory.Gen.Abstractions", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory"];

        Assert.All(typeof(NetworkGenerator).Assembly.GetReferencedAssemblies(), name => Assert.Contains(name.Name, allowed));
    }

    [Fact]
    public void TheRuntime_KnowsNeitherTrainingNorTheGenerator()
    {
        string[] names = [.. typeof(ParameterSet).Assembly.GetReferencedAssemblies().Select(name => name.Name!)];

        Assert.Contains("DeepTheory.Gen.Abstractions", names);
        Assert.All(names, name => Assert.True(
            name is "DeepTheory.Gen.Abstractions" or "System.Numerics.Tensors" || (name.StartsWith("System.", StringComparison.Ordinal) && name is not "System.Private.Xml"), $"the runtime refers to {name}"));
    }

    [Fact]
    public void EmittedCode_UsesTheRuntimeAlone()
    {
        string[] allowed = ["System", "System.Runtime.CompilerServices", "System.Runtime.InteropServices", "DeepTheory.Gen", "DeepTheory.Gen.Runtime"];
        IEnumerable<string> usings = NetworkCompiler.Run(VariedNetworks.Source(["Automatic"])).Result.GeneratedTrees
            .SelectMany(tree => tree.GetCompilationUnitRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<UsingDirectiveSyntax>())
            .Select(directive => directive.Name!.ToString());

        Assert.Equal(allowed.Order(), usings.Distinct().Order());
    }

    [Fact]
    public void ACompiledNetwork_RefersToTheRuntimeAlone()
    {
        using var stream = new MemoryStream();
        Assert.True(NetworkCompiler.Run(VariedNetworks.Source(["Automatic"])).Output.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        stream.Position = 0;
        using var assembly = new PEReader(stream);
        MetadataReader reader = assembly.GetMetadataReader();
        string[] names = [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];

        Assert.Contains("DeepTheory.Gen", names);
        Assert.All(names, name => Assert.True(name is "DeepTheory.Gen" or "DeepTheory.Gen.Abstractions" || name.StartsWith("System.", StringComparison.Ordinal), $"a network refers to {name}"));
    }

    [Fact]
    public void Records_OfTheSteps_AreSealed() => Assert.All(
        typeof(NetworkGenerator).Assembly.GetTypes().Where(type => type.GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public) is not null && !type.IsAbstract),
        type => Assert.True(type.IsSealed, $"{type.Name} is not sealed"));

    /// <summary>A name in a file of the generator and what it means.</summary>
    public sealed record Use(string File, string Namespace, string Type);

    /// <summary>The generator's source, compiled once.</summary>
    public sealed class GeneratorSource
    {
        // What ImplicitUsings and the project give each file.
        private const string GlobalUsings = """
            global using System;
            global using System.Collections.Generic;
            global using System.IO;
            global using System.Linq;
            global using System.Threading;
            global using System.Threading.Tasks;
            global using DeepTheory.Gen.Ir;
            """;

        // Not in the constructor: half of the tests above need no source, and should not fall with it.
        private readonly Lazy<CSharpCompilation> compilation = new(Compile);
        private readonly Lazy<IReadOnlyList<Use>> uses;

        public GeneratorSource() =>
            uses = new(() => [.. Compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0).SelectMany(UsesIn).Distinct()]);

        public CSharpCompilation Compilation => compilation.Value;

        public IReadOnlyList<Use> Uses => uses.Value;

        private static CSharpCompilation Compile()
        {
            string folder = Folder();
            CSharpParseOptions options = new(LanguageVersion.Latest);
            IEnumerable<SyntaxTree> trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Where(path => !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(folder, path)), options, path));
            IEnumerable<MetadataReference> compiler = new[] { typeof(ISymbol).Assembly, typeof(CSharpCompilation).Assembly }
                .Select(assembly => (MetadataReference)MetadataReference.CreateFromFile(assembly.Location));
            var compiled = CSharpCompilation.Create(
                Root,
                [CSharpSyntaxTree.ParseText(GlobalUsings, options), .. trees],
                [.. References.Default, .. compiler],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            Diagnostic[] errors = [.. compiled.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
            if (errors.Length > 0)
            {
                throw new InvalidOperationException($"The generator's source does not compile here, so its names mean nothing: {string.Join("\n", errors.Take(5).Select(error => error.ToString()))}");
            }

            return compiled;
        }

        private IEnumerable<Use> UsesIn(SyntaxTree tree)
        {
            SemanticModel model = Compilation.GetSemanticModel(tree);
            foreach (ExpressionSyntax node in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>().Where(node => node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null))
            {
                ISymbol? symbol = model.GetSymbolInfo(node).Symbol;
                foreach (INamedTypeSymbol type in Types(symbol).Concat(Types(model.GetTypeInfo(node).Type)))
                {
                    yield return new Use(tree.FilePath, type.ContainingNamespace?.ToDisplayString() ?? "", type.Name);
                }
            }
        }

        private static IEnumerable<INamedTypeSymbol> Types(ISymbol? symbol) => symbol switch
        {
            INamedTypeSymbol type => [type.OriginalDefinition, .. type.TypeArguments.SelectMany(Types)],
            IArrayTypeSymbol array => Types(array.ElementType),
            ITypeSymbol or INamespaceSymbol or null => [],
            _ => Types(symbol.ContainingType),
        };

        private static string Folder([CallerFilePath] string path = "") =>
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "generators", Root));
    }
}
