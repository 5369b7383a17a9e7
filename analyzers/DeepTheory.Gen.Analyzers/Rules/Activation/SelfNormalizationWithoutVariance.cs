using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A self-normalising activation has its fixed point only for weights of one variance.</summary>
internal sealed class SelfNormalizationWithoutVariance() : SoundNetworkRule(
    "DTG3014",
    "Self-normalising activation without its initializer",
    DiagnosticSeverity.Warning,
    "{0} keeps mean 0 and variance 1 from layer to layer only with weights of standard deviation {1}, but {2} draws {3}; write {4}",
    "The fixed point of a self-normalising activation, mean 0 and variance 1, is that of weights with variance 1 / fan-in. With others the signal leaves it.")
{
    public override string CodeFix => "replace the initializer by the one that theory gives";

    /// <summary>How far from its value, as a factor, the standard deviation may lie: the fixed point draws the signal back from near it.</summary>
    private const double Tolerance = 1.25;

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from layer in network.Graph.Nodes
        where network.IsTrained() && layer.Settings is { Initializer: not null, Activation.Facts.IsSelfNormalizing: true }
        let initializer = layer.Settings!.Initializer!
        let weight = layer.Weight()
        where weight is { Initial: not (IdentityDistribution or OrthogonalDistribution) and { IsConstant: false } } && network.IsHidden(layer) && network.ActivationOf(layer) is not null
        let preferred = layer.Settings!.Preferred()
        where InitializerUnfit.Differs(weight, preferred, Tolerance)
        select Report(
            network.Locate(initializer),
            [new Cure($"Replace {initializer.Word} by {preferred.Word}", network.Replace(initializer, preferred.Word))],
            layer.Settings!.Activation!.Word,
            Figures.Of(InitializerUnfit.Deviation(weight, preferred)),
            initializer.Word,
            Figures.Of(weight.InitialDeviation()),
            preferred.Word);
}
