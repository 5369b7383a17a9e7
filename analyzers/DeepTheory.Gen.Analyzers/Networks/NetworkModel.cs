using System.Collections.Immutable;
using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Generators.Planning;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.Analyzers;

/// <summary>A network as the rules see it: the same graph that the generator writes out, and where each operation stands.</summary>
internal sealed class NetworkModel
{
    private readonly IReadOnlyList<AttributeData> attributes;
    private readonly CancellationToken cancellationToken;
    private readonly Lazy<ILookup<Value, Node>> consumers;
    private readonly Lazy<NetworkOutput?> output;
    private readonly Lazy<HashSet<Node>> unused;

    public NetworkModel(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        Type = type;
        Compilation = compilation;
        this.cancellationToken = cancellationToken;
        attributes = [.. DeclarationReader.Operations(type)];
        Graph = GraphBuilder.Build(DeclarationReader.Read(type, compilation, cancellationToken), Catalogue.Standard);
        consumers = new(() => Graph.Nodes.SelectMany(node => node.Inputs, (node, input) => (node, input)).ToLookup(use => use.input, use => use.node));
        output = new(() => NetworkOutput.Of(this));
        unused = new(() => Graph.Output is null ? [] : [.. Graph.Nodes.Except(RemoveUnusedNodes.From(Graph))]);
    }

    public INamedTypeSymbol Type { get; }

    public Compilation Compilation { get; }

    public Graph Graph { get; }

    /// <summary>Files of the project that are no code.</summary>
    public ImmutableArray<AdditionalText> Files { get; init; } = [];

    /// <summary>The syntax of the operations, in the order of the declaration.</summary>
    public IEnumerable<SyntaxReference?> Syntax => attributes.Select(attribute => attribute.ApplicationSyntaxReference);

    /// <summary>The layers that have weights, in the order of the declaration.</summary>
    public IEnumerable<Node> WeightedLayers => Graph.Nodes.Where(HasWeights);

    /// <summary>What the network gives; null where nothing is known of it.</summary>
    public NetworkOutput? Output => output.Value;

    /// <summary>
    /// The activation that gives the output its form; null where a layer gives it. What only reorders or disturbs the value, such as Flatten
    /// and Dropout, and an activation that is linear are looked through.
    /// </summary>
    public ActivationFunctionAttribute? OutputActivation => OutputNode?.Operation as ActivationFunctionAttribute;

    /// <summary>What is known of the output.</summary>
    public Facts OutputFacts => OutputActivation?.Facts ?? Facts.None;

    /// <summary>The operation that gives the output its form: <see cref="OutputActivation"/>, else the last layer.</summary>
    public Node? OutputNode
    {
        get
        {
            Node? node = Graph.Output is { } output ? Producer(output) : null;
            while (node is not null && (IsTransparent(node) || node.Operation is ActivationFunctionAttribute { Facts.IsLinear: true }) && Producer(node.Inputs[0]) is { } before)
            {
                node = before;
            }

            return node;
        }
    }

    /// <summary>Whether the node has a weight matrix.</summary>
    public static bool HasWeights(Node node) => node.Computation.Parameters.Any(parameter => parameter.Role == ParameterRole.Weight);

    /// <summary>Whether the node hands on what it is given: the same numbers in another shape or order, or with noise while training.</summary>
    public static bool IsTransparent(Node node) => node.Computation is ReshapeComputation or PixelShuffleComputation or NoiseComputation;

    /// <summary>The node whose output the value is; null for the input.</summary>
    public Node? Producer(Value value) => Graph.Nodes.FirstOrDefault(node => node.Output == value);

    /// <summary>The node that an operation is; null for one that computes nothing, such as the input.</summary>
    public Node? NodeOf(OperationAttribute operation) => Graph.Nodes.FirstOrDefault(node => ReferenceEquals(node.Operation, operation));

    /// <summary>The nodes on which the output does not depend.</summary>
    public IReadOnlyCollection<Node> UnusedNodes => unused.Value;

    /// <summary>The nodes that take a value.</summary>
    public IEnumerable<Node> Consumers(Value value) => consumers.Value[value];

    /// <summary>Where a fault lies: in the method that an operation names, at the argument that its message begins with, else at the operation.</summary>
    public Location Locate(Fault fault)
    {
        if (fault.Operation < 0)
        {
            return Locate(fault.Operation);
        }

        return fault.Kind switch
        {
            FaultKind.FunctionMissing or FaultKind.FunctionUnreadable
                when FunctionReader.Read(attributes[fault.Operation], Type, Compilation, cancellationToken)?.Place is { } place => place.GetLocation(),
            _ when fault.Argument is { } argument => LocateArgument(fault.Operation, argument, fault.Item) ?? Locate(fault.Operation),
            _ => Locate(fault.Operation),
        };
    }

    /// <summary>Where something is set in the attribute that makes the class a network; the attribute where it is not written.</summary>
    public Location LocateSetting(string name)
    {
        var attribute = DeclarationReader.Network(Type)?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
        AttributeArgumentSyntax? written = attribute?.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);
        return (written?.Expression ?? (SyntaxNode?)attribute)?.GetLocation() ?? Locate(-1);
    }

    /// <summary>Where an operation stands; the type's name for −1.</summary>
    public Location Locate(int operation) => SyntaxOf(operation)?.GetLocation() ?? Type.Locations.FirstOrDefault() ?? Location.None;

    /// <summary>Where an operation of the graph stands; the type's name for one that is not written, such as a loss that an optimizer implies.</summary>
    public Location Locate(OperationAttribute operation) => Locate(IndexOf(operation));

    /// <summary>Where an argument of an operation stands, by the name of its parameter or property; the operation where it is not written.</summary>
    public Location Locate(OperationAttribute operation, string argument) => LocateArgument(operation, argument) ?? Locate(operation);

    /// <summary>Whether an argument of an operation is written.</summary>
    public bool IsWritten(OperationAttribute operation, string argument) => LocateArgument(operation, argument) is not null;

    /// <summary>The place of an operation in the declaration; of one in a block that of the Repeat which put it into the network; −1 for one that is not written.</summary>
    public int IndexOf(OperationAttribute operation)
    {
        for (int i = 0; i < Graph.Operations.Count; i++)
        {
            if (ReferenceEquals(Graph.Operations[i], operation))
            {
                return i;
            }
        }

        return RepeatOf(operation);
    }

    /// <summary>The place of the Repeat that put an operation into the network; −1 for one that stands there itself.</summary>
    private int RepeatOf(OperationAttribute operation) =>
        Graph.OperationsOfBlocks.Where(placed => ReferenceEquals(placed.Operation, operation)).Select(placed => placed.Repeat).DefaultIfEmpty(-1).First();

    /// <summary>The last of the attributes that belong to a layer: the layer itself, or the last of the initializers, biases and bounds that follow it.</summary>
    public OperationAttribute LastOf(OperationAttribute layer)
    {
        OperationAttribute last = layer;
        for (int i = IndexOf(layer) + 1; i < Graph.Operations.Count && Graph.Operations[i] is InitializerAttribute or BiasAttribute or FrozenAttribute or MaxNormAttribute; i++)
        {
            last = Graph.Operations[i]!;
        }

        return last;
    }

    /// <summary>An operation's arguments as they are written, with brackets; empty where it has none.</summary>
    public string ArgumentsOf(OperationAttribute operation) => SyntaxOf(IndexOf(operation))?.ArgumentList?.ToString() ?? "";

    /// <summary>An operation as it is written, without namespace.</summary>
    public string TextOf(OperationAttribute operation) => SyntaxOf(IndexOf(operation)) is { } syntax
        ? $"{(syntax.Name is QualifiedNameSyntax qualified ? qualified.Right : syntax.Name)}{syntax.ArgumentList}"
        : operation.Word;

    public Edit InsertAfter(OperationAttribute operation, string attribute) => new(EditKind.InsertAfter, Editable(operation), attribute);

    public Edit InsertBefore(OperationAttribute operation, string attribute) => new(EditKind.InsertBefore, Editable(operation), attribute);

    public Edit Replace(OperationAttribute operation, string attribute) => new(EditKind.Replace, Editable(operation), attribute);

    public Edit Remove(OperationAttribute operation) => new(EditKind.Remove, Editable(operation));

    public Edit SetArgument(OperationAttribute operation, string name, string value) => new(EditKind.SetArgument, Editable(operation), $"{name} = {value}");

    public Edit RemoveArgument(OperationAttribute operation, string name) => new(EditKind.RemoveArgument, Editable(operation), name);

    /// <summary>Writes an expression where an argument stands.</summary>
    public Edit WriteArgument(OperationAttribute operation, string name, string expression) =>
        new(EditKind.ReplaceExpression, RepeatOf(operation) < 0 ? Locate(operation, name) : Location.None, expression);

    /// <summary>Where an edit of an operation takes place: nowhere for one in a block, which other networks may use too.</summary>
    private Location Editable(OperationAttribute operation) => RepeatOf(operation) < 0 ? Locate(operation) : Location.None;

    /// <summary>Writes a text in quotes where a fault lies.</summary>
    public Edit Write(Fault fault, string text) => new(EditKind.ReplaceExpression, Locate(fault), SymbolDisplay.FormatLiteral(text, quote: true));

    private AttributeSyntax? SyntaxOf(int operation) =>
        operation >= 0 && operation < attributes.Count ? attributes[operation].ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax : null;

    private Location? LocateArgument(OperationAttribute operation, string name) => RepeatOf(operation) < 0 ? LocateArgument(IndexOf(operation), name) : null;

    /// <summary>Where an argument stands, or one element of it; of one that is for height or width alone and not written, where the one for both stands.</summary>
    private Location? LocateArgument(int operation, string name, int item = -1) =>
        LocateWritten(operation, name, item)
        ?? new[] { "Height", "Width" }
            .Where(axis => name.EndsWith(axis, StringComparison.Ordinal) && name.Length > axis.Length)
            .Select(axis => LocateWritten(operation, name.Substring(0, name.Length - axis.Length), item))
            .FirstOrDefault();

    private Location? LocateWritten(int operation, string name, int item)
    {
        if (SyntaxOf(operation)?.ArgumentList?.Arguments is not { } written)
        {
            return null;
        }

        AttributeArgumentSyntax? argument = written.FirstOrDefault(one =>
            string.Equals((one.NameEquals?.Name ?? one.NameColon?.Name)?.Identifier.ValueText, name, StringComparison.OrdinalIgnoreCase));
        if (argument is null && attributes[operation].AttributeConstructor?.Parameters is { } parameters)
        {
            int index = parameters.Select(parameter => parameter.Name).ToList().FindIndex(parameter => string.Equals(parameter, name, StringComparison.OrdinalIgnoreCase));
            List<AttributeArgumentSyntax> positional = [.. written.TakeWhile(one => one.NameEquals is null && one.NameColon is null)];
            argument = index >= 0 && index < positional.Count ? positional[index] : null;

            // A list that is written without brackets: its elements are the arguments from here on, and only together they are the list.
            if (argument is not null && parameters[index].IsParams && Elements(argument.Expression) is null && index + item < positional.Count)
            {
                return item >= 0 ? positional[index + item].Expression.GetLocation() : index + 1 < positional.Count ? null : argument.Expression.GetLocation();
            }
        }

        SyntaxNode? place = argument?.Expression;
        if (item >= 0 && argument is not null && Elements(argument.Expression) is { } elements && item < elements.Count)
        {
            place = elements[item];
        }

        return place?.GetLocation();
    }

    /// <summary>The elements of a list that is written as one expression.</summary>
    private static IReadOnlyList<SyntaxNode>? Elements(ExpressionSyntax list) => list switch
    {
        ArrayCreationExpressionSyntax { Initializer.Expressions: var elements } => elements,
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var elements } => elements,
        CollectionExpressionSyntax collection => [.. collection.Elements.Select(element => element is ExpressionElementSyntax single ? single.Expression : (SyntaxNode)element)],
        _ => null,
    };
}
