using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A cross-entropy over classes takes logarithms of probabilities that sum to 1, and the output is neither.</summary>
internal sealed class CrossEntropyWithoutSoftmax() : PairingRule(
    "DTG2003",
    "Cross-entropy without softmax",
    DiagnosticSeverity.Error,
    "{0} takes the logarithm of probabilities, but {1} gives {2}; end with Softmax, or take the loss of logits",
    "A cross-entropy over classes takes probabilities that sum to 1. Without a softmax the output is any number, of which it takes the logarithm all the same.")
{
    public override string CodeFix => "end with Softmax, or take the loss of logits";

    protected override bool IsWrong(LossFunctionAttribute loss, NetworkOutput output) =>
        loss.Demand is OutputDemand.Distribution && output.Form is not (OutputForm.Distribution or OutputForm.Probability);

    protected override Diagnostic Report(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output)
    {
        var softmax = new SoftmaxAttribute();
        return Report(
            network.Locate(loss),
            [network.EndWith(output, softmax), .. network.TakeLogits(loss, output, softmax)],
            loss.Word,
            output.Giver.Word,
            output.Numbers);
    }
}
