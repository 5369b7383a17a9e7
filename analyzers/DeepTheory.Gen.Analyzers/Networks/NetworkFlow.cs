using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen.Analyzers;

/// <summary>Where values of a network come from and where they go: what rules of training ask.</summary>
internal static class NetworkFlow
{
    /// <summary>Whether the network is trained; without a loss it is for prediction alone, with parameters from elsewhere.</summary>
    public static bool IsTrained(this NetworkModel network) => network.Graph.Loss is not null;

    /// <summary>Whether training changes a weight, bias or coefficient of the node.</summary>
    public static bool IsTrained(this Node node) => node.Tensors.Any(tensor => tensor.IsTrained);

    /// <summary>The weight matrix of a node; null where it has none.</summary>
    public static Tensor? Weight(this Node node) => node.Tensors.FirstOrDefault(tensor => tensor.Specification.Role == ParameterRole.Weight);

    /// <summary>Whether the node is a linear map of what it takes: a linear layer, or an activation that changes the scale alone.</summary>
    public static bool IsLinear(this Node node) => node.Computation.IsLinear || node.Operation is ActivationFunctionAttribute { Facts.IsLinear: true };

    /// <summary>The standard deviation with which a weight matrix begins.</summary>
    public static double InitialDeviation(this Tensor weight) => weight.Deviation(weight.Initial);

    /// <summary>The standard deviation with which a weight matrix would begin.</summary>
    public static double Deviation(this Tensor weight, Distribution initial) =>
        Math.Sqrt(initial.Variance(weight.Specification.FanIn, weight.Specification.FanOut));

    /// <summary>The node that alone takes a node's output; null where none or several do.</summary>
    public static Node? OnlyConsumer(this NetworkModel network, Node node)
    {
        List<Node> consumers = [.. network.Consumers(node.Output).Take(2)];
        return consumers.Count == 1 ? consumers[0] : null;
    }

    /// <summary>The nodes that a node's output reaches, directly or through others.</summary>
    public static IReadOnlyCollection<Node> Behind(this NetworkModel network, Node node)
    {
        var reached = new HashSet<Node>();
        var open = new Stack<Node>([node]);
        while (open.Count > 0)
        {
            foreach (Node consumer in network.Consumers(open.Pop().Output).Where(reached.Add))
            {
                open.Push(consumer);
            }
        }

        return reached;
    }

    /// <summary>The nodes that a node's output is made from.</summary>
    public static IReadOnlyCollection<Node> Before(this NetworkModel network, Node node)
    {
        var reached = new HashSet<Node>();
        var open = new Stack<Node>([node]);
        while (open.Count > 0)
        {
            foreach (Node producer in open.Pop().Inputs.Select(network.Producer).OfType<Node>().Where(reached.Add))
            {
                open.Push(producer);
            }
        }

        return reached;
    }

    /// <summary>Whether weights follow, so that the node's output is not what the loss takes.</summary>
    public static bool IsHidden(this NetworkModel network, Node node) => network.Behind(node).Any(NetworkModel.HasWeights);

    /// <summary>Whether the node stands between the last weights and the loss.</summary>
    public static bool IsOnOutput(this NetworkModel network, Node node) =>
        network.IsTrained()
        && !network.IsHidden(node)
        && (node.Output == network.Graph.Output || network.Behind(node).Any(behind => behind.Output == network.Graph.Output))
        && network.Before(node).Any(NetworkModel.HasWeights);

    /// <summary>The activation that a layer's output goes into and nothing else; what keeps the numbers is looked through.</summary>
    public static Node? ActivationOf(this NetworkModel network, Node layer)
    {
        Node? next = network.OnlyConsumer(layer);
        while (next is { Computation: ReshapeComputation })
        {
            next = network.OnlyConsumer(next);
        }

        return next is { Operation: ActivationFunctionAttribute } ? next : null;
    }

    /// <summary>Takes a layer away; nothing where its value is named, since others may ask for it.</summary>
    public static IReadOnlyList<Cure> Removal(this NetworkModel network, OperationAttribute operation) =>
        operation is LayerAttribute { Name: not null } ? [] : [new Cure($"Remove {operation.Word}", network.Remove(operation))];
}
