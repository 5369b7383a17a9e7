using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers;

/// <summary>A network as the rules see it: the same graph that the generator writes out, and where each operation stands.</summary>
internal sealed class NetworkModel
{
    private readonly IReadOnlyList<AttributeData> attributes;
    private readonly Compilation compilation;
    private readonly CancellationToken cancellationToken;

    public NetworkModel(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        Type = type;
        this.compilation = compilation;
        this.cancellationToken = cancellationToken;
        attributes = [.. DeclarationReader.Operations(type)];
        Graph = GraphBuilder.Build(DeclarationReader.Read(type, compilation, cancellationToken), Catalogue.Standard);
    }

    public INamedTypeSymbol Type { get; }

    public Graph Graph { get; }

    /// <summary>The syntax of the operations, in the order of the declaration.</summary>
    public IEnumerable<SyntaxReference?> Syntax => attributes.Select(attribute => attribute.ApplicationSyntaxReference);

    /// <summary>Where a fault lies: in the method that an operation names, else at the operation.</summary>
    public Location Locate(Fault fault) => fault.Kind is FaultKind.FunctionMissing or FaultKind.FunctionUnreadable
        && FunctionReader.Read(attributes[fault.Operation], Type, compilation, cancellationToken)?.Place is { } place
            ? place.GetLocation()
            : Locate(fault.Operation);

    /// <summary>Where an operation stands; the type's name for −1.</summary>
    public Location Locate(int operation) =>
        operation >= 0 && attributes[operation].ApplicationSyntaxReference is { } reference
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : Type.Locations.FirstOrDefault() ?? Location.None;
}
