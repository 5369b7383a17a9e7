using DeepTheory.Gen.Analyzers.Cures;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>One rate does not suit layers whose gradients differ in size.</summary>
internal sealed class PlainDescentThroughSaturation() : SoundNetworkRule(
    "DTG5006",
    "Plain descent through saturating layers",
    DiagnosticSeverity.Info,
    "{0} moves each layer in proportion to its gradient, which through {1} hidden layers {2} shrinks to {3} times its norm, so that the first layers lag behind; take Adam, which measures each step by the gradients themselves",
    "Where gradients differ in size from layer to layer, one rate cannot suit all of them. Optimizers that rescale gradients give each parameter steps of about the rate.")
{
    public override string CodeFix => "replace by Adam";

    /// <summary>The share of a gradient's norm below which the first layer lags behind.</summary>
    private const double Least = 0.05;

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        if (network.Graph.Optimizer is { RescalesGradients: false, ImpliedLoss: null, Moments.Count: 0 } optimizer
            && network.IndexOf(optimizer) >= 0
            && PropagationReport.Of(network) is { Scale: < Least and >= GradientVanishes.Least } report)
        {
            string adam = new AdamAttribute().Word;
            yield return Report(
                network.Locate(optimizer),
                [new Cure($"Replace {optimizer.Word} by {adam}", network.Replace(optimizer, adam))],
                optimizer.Word,
                report.Layers,
                report.Kind,
                Figures.Of(report.Scale));
        }
    }
}
