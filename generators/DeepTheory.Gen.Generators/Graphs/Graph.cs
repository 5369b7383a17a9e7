using DeepTheory.Gen.Generators.Declarations;

namespace DeepTheory.Gen.Generators.Graphs;

/// <summary>
/// A network as a directed acyclic graph of nodes over values. A value may have several consumers; nodes stand in the order of
/// the declaration, so that each comes after what it takes.
/// </summary>
internal sealed class Graph
{
    public required NetworkDeclaration Declaration { get; init; }

    /// <summary>What each operation of the declaration says, in its order; null where it cannot be understood.</summary>
    public required IReadOnlyList<OperationAttribute?> Operations { get; init; }

    /// <summary>The operations that blocks put into the network, with the place of the Repeat in the declaration that did so.</summary>
    public IReadOnlyList<(OperationAttribute Operation, int Repeat)> OperationsOfBlocks { get; init; } = [];

    /// <summary>The network's input; null where the declaration has none.</summary>
    public required Value? Input { get; init; }

    /// <summary>The network's output: the last value.</summary>
    public required Value? Output { get; init; }

    /// <summary>Values that the network gives besides, in the order of the declaration.</summary>
    public IReadOnlyList<FurtherOutput> FurtherOutputs { get; init; } = [];

    public required IReadOnlyList<Node> Nodes { get; init; }

    public required LossFunctionAttribute? Loss { get; init; }

    /// <summary>The trained tensors of the loss itself.</summary>
    public IReadOnlyList<Tensor> LossTensors { get; init; } = [];

    public required OptimizerAttribute? Optimizer { get; init; }

    public required LearningRateScheduleAttribute? Schedule { get; init; }

    public required IReadOnlyList<GradientClippingAttribute> Clipping { get; init; }

    public required IReadOnlyList<PenaltyAttribute> Penalties { get; init; }

    /// <summary>What is wrong. A graph with faults is not lowered any further.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    /// <summary>The nodes on which values depend.</summary>
    public static IReadOnlyList<Node> Needed(IReadOnlyList<Node> nodes, IEnumerable<Value> values)
    {
        HashSet<Value> needed = [.. values];
        var kept = new List<Node>();
        foreach (Node node in nodes.Reverse())
        {
            if (needed.Contains(node.Output))
            {
                needed.UnionWith(node.Inputs);
                kept.Insert(0, node);
            }
        }

        return kept;
    }
}

/// <summary>A value that flows through the network.</summary>
/// <param name="Name">A name that no other value of the graph has, such as <c>dense1</c> or <c>dense1Relu</c>.</param>
/// <param name="Shape">Its shape for one sample.</param>
internal sealed record Value(string Name, Shape Shape);

/// <summary>A value that the network gives besides its output.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Value">Null where a fault leaves it unknown.</param>
internal sealed record FurtherOutput(string Name, Value? Value)
{
    /// <summary>The name as part of the members' names.</summary>
    public string Word { get; } = Identifier.Pascal(Name);

    /// <summary>The method that computes it.</summary>
    public string Method => "Predict" + Word;

    /// <summary>The constant that holds how many numbers it has.</summary>
    public string Length => Word + "Length";

    /// <summary>The names of what the class has on its account.</summary>
    public IReadOnlyList<string> Members => [Method, Length, Method + "Rows", "Forward" + Word, "Forward" + Word + "One"];
}

/// <summary>An operation applied to values.</summary>
internal sealed class Node
{
    /// <summary>Name of the layer that the node is or belongs to, such as <c>dense1</c>.</summary>
    public required string Layer { get; init; }

    public required OperationAttribute Operation { get; init; }

    public required Computation Computation { get; init; }

    public required IReadOnlyList<Value> Inputs { get; init; }

    public required Value Output { get; init; }

    /// <summary>What follows the layer and applies to it; null for an activation.</summary>
    public LayerSettings? Settings { get; init; }

    /// <summary>Its trained tensors with their full names and first values; filled once what follows the layer is known.</summary>
    public IReadOnlyList<Tensor> Tensors { get; set; } = [];
}

/// <summary>A trained tensor of a node.</summary>
/// <param name="Name">Full name, such as <c>dense1.weight</c>.</param>
/// <param name="Specification">What the computation asked for.</param>
/// <param name="Initial">What it is drawn from.</param>
/// <param name="Initializer">The initializer's name, for the summary.</param>
/// <param name="MaxNorm">The largest norm of a unit's incoming weights; null where it is free.</param>
internal sealed record Tensor(string Name, ParameterSpecification Specification, Distribution Initial, string Initializer, double? MaxNorm = null)
{
    /// <summary>Whether its layer is to stay as it is.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>Whether training changes it by its gradient.</summary>
    public bool IsTrained => !IsFrozen && Specification.Role != ParameterRole.Statistic;
}

/// <summary>Something wrong with a declaration.</summary>
/// <param name="Kind">Which rule it breaks.</param>
/// <param name="Operation">Index of the operation at fault in the declaration; −1 for the network as a whole.</param>
/// <param name="Message">A sentence: what was expected, what came.</param>
/// <param name="Argument">The parameter or property at fault; null where it is the operation as a whole.</param>
/// <param name="Item">Which element of the argument, where it is a list; −1 for the argument as a whole.</param>
/// <param name="Replacement">The name to write there instead, or the operation to put before it; null where none suggests itself.</param>
internal sealed record Fault(FaultKind Kind, int Operation, string Message, string? Argument = null, int Item = -1, string? Replacement = null)
{
    /// <summary>Whether it lies in a block, and the operation is the Repeat that put it into the network.</summary>
    public bool IsInBlock { get; init; }
}

/// <summary>The rules that a declaration can break. Each has its diagnostic.</summary>
internal enum FaultKind
{
    InputMissing,
    InputRepeated,
    LayerAfterLoss,
    UnknownName,
    NameRepeated,
    ArgumentOutOfRange,
    ShapeMismatch,
    FlattenMissing,
    OptimizerWithoutLoss,
    LossDoesNotFit,
    OperationRepeated,
    NothingToApplyTo,
    NoLayers,
    NotABlock,
    BlockRecursion,
    BlockArguments,
    NoPlaceInBlock,
    FunctionMissing,
    FunctionUnreadable,
    Incomplete,
}
