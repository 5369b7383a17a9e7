using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A gradient that shrinks from layer to layer does not reach the first.</summary>
internal sealed class GradientVanishes() : SoundNetworkRule(
    "DTG3006",
    "Gradient vanishes",
    DiagnosticSeverity.Warning,
    "Through {0} hidden layers {1} the gradient shrinks to {2} times its norm before it reaches {3}, which then hardly learns; {4}",
    "Each layer multiplies the norm of the gradient by about the root of fan-in x variance of its weights x mean squared slope of its activation. What is below 1 vanishes with depth.")
{
    public override string CodeFix => "begin the weights as theory says, with Relu where that is not enough";

    /// <summary>The share of a gradient's norm below which the first layer counts as not reached.</summary>
    internal const double Least = 1e-3;

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        if (PropagationReport.Of(network) is { Scale: < Least } report)
        {
            yield return Report(network.Locate(report.First.Operation), report.Cures(network), report.Layers, report.Kind, Figures.Of(report.Scale), report.First.Layer, report.Advice);
        }
    }
}
