using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A loss that takes logarithms of probabilities takes them as they are, and falls without bound where nothing holds them together.</summary>
internal sealed class NegativeLogLikelihoodWithoutLogSoftmax() : PairingRule(
    "DTG2010",
    "Negative log-likelihood without log-softmax",
    DiagnosticSeverity.Error,
    "{0} takes its input for logarithms of probabilities, but {1} gives {2}, so that the loss measures no likelihood; end with LogSoftmax{3}",
    "A negative log-likelihood or a divergence takes logarithms of probabilities whose exponentials sum to 1. Of anything else it is only a weighted sum.")
{
    public override string CodeFix => "end with LogSoftmax, or take the cross-entropy of the softmax";

    protected override bool IsWrong(LossFunctionAttribute loss, NetworkOutput output) =>
        loss.Demand is OutputDemand.LogDistribution && output.Form is not OutputForm.LogDistribution;

    protected override Diagnostic Report(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output)
    {
        var logSoftmax = new LogSoftmaxAttribute();
        LossFunctionAttribute? crossEntropy = output is { Form: OutputForm.Distribution, Activation: { } softmax } && loss.FusedWith(logSoftmax) is { } ofLogits
            ? OutputCures.CounterpartOf(ofLogits, softmax)
            : null;
        return Report(
            network.Locate(loss),
            [network.EndWith(output, logSoftmax), .. network.TakeLoss(loss, crossEntropy)],
            loss.Word,
            output.Giver.Word,
            output.Numbers,
            crossEntropy is null ? "" : $", or take {crossEntropy.Word}");
    }
}
