using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Dropout near 1 leaves little to learn from.</summary>
internal sealed class DropoutHeavy() : SoundNetworkRule(
    "DTG4008",
    "Heavy dropout",
    DiagnosticSeverity.Info,
    "{0} drops {1} of the values and multiplies the others by {2}, so that little of the signal comes through; usual rates are 0.1 to 0.5",
    "With rate r what is kept is multiplied by 1 / (1 - r): the more is dropped, the more the gradient consists of noise.")
{
    public override string CodeFix => "write 0.5";

    /// <summary>Rates from here on keep a fifth of the values at most.</summary>
    private const double Heavy = 0.8;

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from node in network.Graph.Nodes
        where network.IsTrained() && node.Computation is NoiseComputation { DropRate: >= Heavy } && !network.IsOnOutput(node)
        let noise = (NoiseComputation)node.Computation
        let place = network.Locate(node.Operation, nameof(DropoutAttribute.Rate))
        select Report(
            place,
            [new Cure("Write 0.5", network.WriteArgument(node.Operation, nameof(DropoutAttribute.Rate), "0.5"))],
            node.Operation.Word,
            Figures.Percent(noise.DropRate),
            Figures.Of(((DropMask)noise.Scale!).Kept));
}
