using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A distance between numbers hardly corrects a softmax that is sure of the wrong class.</summary>
internal sealed class SquaredErrorOnSoftmax() : PairingRule(
    "DTG2013",
    "Squared error on a softmax",
    DiagnosticSeverity.Warning,
    "{0} measures distances between numbers, but {1} gives probabilities of classes, whose gradient vanishes just where the network is sure of the wrong class; take CategoricalCrossEntropy",
    "The derivative of a softmax is 0 where one class has all of the probability, be it the right one or not. A cross-entropy makes up for it, an error of numbers does not.")
{
    public override string CodeFix => "take CategoricalCrossEntropy";

    protected override bool IsWrong(LossFunctionAttribute loss, NetworkOutput output) =>
        loss.Demand is OutputDemand.Estimates or OutputDemand.NonNegative && output.Form is OutputForm.Distribution or OutputForm.LogDistribution;

    protected override Diagnostic Report(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output)
    {
        var crossEntropy = new CategoricalCrossEntropyAttribute();
        var replaced = new Cure($"Replace {loss.Word} by {crossEntropy.Word}", network.Replace(loss, crossEntropy.Word));
        IReadOnlyList<Cure> cures = output switch
        {
            { Shape.Rank: not 1 } => [],
            { Form: OutputForm.Distribution } => [replaced],
            _ => [new Cure($"Take {new SoftmaxAttribute().Word} and {crossEntropy.Word}", network.End(output, new SoftmaxAttribute()), replaced.Edits[0])],
        };
        return Report(network.Locate(loss), cures, loss.Word, output.Giver.Word);
    }
}
