using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Two activations in a row are one function, seldom the one that was meant.</summary>
internal sealed class ActivationRepeated() : SoundNetworkRule(
    "DTG1020",
    "Activation follows activation",
    DiagnosticSeverity.Warning,
    "{0} and {1} follow each other without a layer between, so the network learns nothing between them and only loses range or slope; take {2} away",
    "A layer weighs, an activation bends. Two activations in a row bend what is bent already: outputs shrink into a part of the range, and the slopes multiply.")
{
    public override string CodeFix => "remove one of the two";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        var reported = new HashSet<Node>();
        foreach (Node second in network.Graph.Nodes)
        {
            if (Before(second, network) is not { } first || HasMeaning(first) || HasMeaning(second))
            {
                continue;
            }

            // What changes nothing goes; else the one that came second.
            Node surplus = IsIdentity(first) && !IsIdentity(second) ? first : second;
            if (reported.Add(surplus))
            {
                yield return Report(
                    network.Locate(surplus.Operation),
                    [new Cure($"Remove {surplus.Operation.Word}", network.Remove(surplus.Operation))],
                    first.Operation.Word,
                    second.Operation.Word,
                    surplus == first ? "the first" : "the second");
            }
        }
    }

    /// <summary>The activation that an activation is applied to, and it alone.</summary>
    private static Node? Before(Node second, NetworkModel network)
    {
        if (second.Operation is not ActivationFunctionAttribute)
        {
            return null;
        }

        Node? before = second;
        do
        {
            if (network.Consumers(before.Inputs[0]).Skip(1).Any())
            {
                return null;
            }

            before = network.Producer(before.Inputs[0]);
        }
        while (before is not null && NetworkModel.IsTransparent(before));

        return before?.Operation is ActivationFunctionAttribute ? before : null;
    }

    /// <summary>A factor other than 1 sets the range, as in 1.7159 tanh(2x/3); a function of the user's own was chosen for its place.</summary>
    private static bool HasMeaning(Node node) =>
        node.Operation is IWrittenOperation || (node.Operation is ActivationFunctionAttribute { Facts.IsLinear: true } && !IsIdentity(node));

    private static bool IsIdentity(Node node) =>
        node.Operation is ActivationFunctionAttribute { Facts.IsLinear: true } && node.Computation is ExpressionComputation { Forward: Symbol };
}
