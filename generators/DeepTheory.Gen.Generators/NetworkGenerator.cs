using System.Collections.Immutable;
using System.Text;
using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Emission;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Generators.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DeepTheory.Gen.Generators;

/// <summary>Writes every class marked [Network] out as C#: declaration → graph → plan → text. Says nothing: diagnostics are the analyzers'.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>Names of the steps, for tests of what an edit runs again.</summary>
    internal const string DeclarationsStep = "Declarations";
    internal const string SourcesStep = "Sources";
    internal const string ClashesStep = "Clashes";

    private readonly Catalogue catalogue;

    /// <summary>With the operations that ship.</summary>
    public NetworkGenerator()
        : this(Catalogue.Standard)
    {
    }

    /// <summary>With other operations, for tests.</summary>
    internal NetworkGenerator(Catalogue catalogue) => this.catalogue = catalogue;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<NetworkDeclaration> declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                DeclarationReader.NetworkAttributeName,
                static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                static (found, cancellation) => found.TargetSymbol is INamedTypeSymbol type && DeclarationReader.IsFirstDeclaration(type, found.TargetNode)
                    ? DeclarationReader.Read(type, found.SemanticModel.Compilation, cancellation)
                    : null)
            .Where(static declaration => declaration is { Type.CanBeExtended: true })
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(DeclarationsStep);

        IncrementalValuesProvider<NetworkSources> sources = declarations
            .Select((declaration, _) => Compile(declaration))
            .WithTrackingName(SourcesStep);

        IncrementalValueProvider<EquatableArray<string>> clashes = declarations
            .Collect()
            .Select(static (all, _) => Clashes(all))
            .WithTrackingName(ClashesStep);

        context.RegisterSourceOutput(sources.Combine(clashes), static (output, pair) => AddSources(output, pair.Left, pair.Right));
    }

    /// <summary>The stages between declaration and text.</summary>
    internal NetworkSources Compile(NetworkDeclaration declaration)
    {
        Graph graph = GraphBuilder.Build(declaration, catalogue);
        IReadOnlyList<SourceFile> files = graph.Faults.Count == 0
            ? NetworkEmitter.Emit(Plan.Make(graph))
            : [SignatureEmitter.Emit(graph)];
        return new NetworkSources(declaration.Type.HintName, new EquatableArray<SourceFile>(files));
    }

    /// <summary>Names that differ in nothing but capitals, which two files may not.</summary>
    private static EquatableArray<string> Clashes(ImmutableArray<NetworkDeclaration> declarations) => new(declarations
        .Select(declaration => declaration.Type.HintName)
        .Distinct(StringComparer.Ordinal)
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group.OrderBy(name => name, StringComparer.Ordinal)));

    private static void AddSources(SourceProductionContext output, NetworkSources sources, EquatableArray<string> clashes)
    {
        int place = clashes.ToList().IndexOf(sources.HintName);
        string name = place < 0 ? sources.HintName : $"{sources.HintName}.{place + 1}";
        foreach (SourceFile file in sources.Files)
        {
            output.AddSource($"{name}.{file.Part}.g.cs", SourceText.From(file.Text, Encoding.UTF8));
        }
    }
}

/// <summary>The files of one network.</summary>
internal sealed record NetworkSources(string HintName, EquatableArray<SourceFile> Files);
