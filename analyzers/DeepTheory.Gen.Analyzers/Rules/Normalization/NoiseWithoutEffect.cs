using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Noise of size 0 changes nothing.</summary>
internal sealed class NoiseWithoutEffect() : SoundNetworkRule(
    "DTG4007",
    "Noise without effect",
    DiagnosticSeverity.Info,
    "{0} with {1} changes nothing, in training or prediction; take it away, or give it more",
    "Dropout with rate 0 and noise of deviation 0 hand on what they are given.")
{
    public override string CodeFix => "remove the layer";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from node in network.Graph.Nodes
        where node.Computation is NoiseComputation { HasEffect: false } && !network.IsOnOutput(node)
        select Report(
            network.Locate(node.Operation),
            network.Removal(node.Operation),
            node.Operation.Word,
            ((NoiseComputation)node.Computation).Scale is null ? "standard deviation 0" : "rate 0");
}
