using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers;

/// <summary>A network as the rules see it: the same graph that the generator writes out, and where each operation stands.</summary>
internal sealed class NetworkModel
{
    private readonly IReadOnlyList<AttributeData> attributes;

    public NetworkModel(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        Type = type;
        attributes = [.. DeclarationReader.Operations(type)];
        Graph = GraphBuilder.Build(DeclarationReader.Read(type, cancellationToken), Catalogue.Standard);
    }

    public INamedTypeSymbol Type { get; }

    public Graph Graph { get; }

    /// <summary>The syntax of the operations, in the order of the declaration.</summary>
    public IEnumerable<SyntaxReference?> Syntax => attributes.Select(attribute => attribute.ApplicationSyntaxReference);

    /// <summary>Where an operation stands; the type's name for −1.</summary>
    public Location Locate(int operation) =>
        operation >= 0 && attributes[operation].ApplicationSyntaxReference is { } reference
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : Type.Locations.FirstOrDefault() ?? Location.None;
}
