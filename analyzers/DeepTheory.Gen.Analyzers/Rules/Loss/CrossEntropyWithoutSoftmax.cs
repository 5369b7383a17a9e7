using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A cross-entropy takes logarithms of probabilities of classes, and a layer without activation gives any number.</summary>
internal sealed class CrossEntropyWithoutSoftmax() : SoundNetworkRule(
    "DTG2003",
    "Cross-entropy without softmax",
    DiagnosticSeverity.Error,
    "{0} takes the logarithm of probabilities, but {1} gives any number, negative ones too; end with Softmax, or take the loss of logits",
    "A cross-entropy over classes takes probabilities that sum to 1. A layer without activation gives any number, of which it takes the logarithm all the same.")
{
    public override string CodeFix => "insert Softmax, or take the loss of logits";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        if (network is { Graph.Loss: { Demand: OutputDemand.Distribution } loss, OutputActivation: null, OutputNode.Operation: { } last })
        {
            var softmax = new SoftmaxAttribute();
            var cures = new List<Cure> { new($"Insert {softmax.Word}", network.InsertAfter(network.LastOf(last), softmax.Word)) };
            if (loss.FusedWith(softmax) is { } ofLogits)
            {
                cures.Add(new($"Replace {loss.Word} by {ofLogits.Word}", network.Replace(loss, ofLogits.Word + network.ArgumentsOf(loss))));
            }

            yield return Report(network.Locate(loss), cures, loss.Word, last.Word);
        }
    }
}
