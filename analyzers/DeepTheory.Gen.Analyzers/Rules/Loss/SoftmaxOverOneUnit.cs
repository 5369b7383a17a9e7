using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Over one column a distribution has nothing to share out: it is always 1.</summary>
internal sealed class SoftmaxOverOneUnit() : SoundNetworkRule(
    "DTG2005",
    "Softmax over one unit",
    DiagnosticSeverity.Error,
    "{0} over one unit {1}, so that nothing is learned; a single yes or no is a Sigmoid's",
    "A softmax shares 1 out over its columns. A single column gets all of it, whatever comes in, and its derivative is 0.")
{
    public override string CodeFix => "take Sigmoid, with BinaryCrossEntropy";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        NetworkOutput? output = network.Output;
        LossFunctionAttribute? categorical = network.Graph.Loss is { } loss && output is not null && PairingRule.IsOverOneClass(loss, output.Shape) && network.IndexOf(loss) >= 0 ? loss : null;
        foreach (Node node in network.Graph.Nodes)
        {
            if (node.Operation is ActivationFunctionAttribute { Facts: { IsDistribution: var isDistribution } facts } activation
                && (isDistribution || facts.IsLogDistribution)
                && node.Output.Shape.Length == 1)
            {
                bool isOutput = ReferenceEquals(activation, output?.Activation);
                yield return Report(
                    network.Locate(activation),
                    [isOutput && categorical is not null ? TakeBinary(network, categorical, output!) : new Cure(Title(activation), network.Replace(activation, new SigmoidAttribute().Word))],
                    activation.Word,
                    isDistribution ? "always gives 1" : "always gives 0");
            }
        }

        if (categorical is not null && output is { Form: not (OutputForm.Certainty or OutputForm.Unknown) })
        {
            yield return Report(network.Locate(categorical), [TakeBinary(network, categorical, output)], categorical.Word, "finds its only class right whatever comes in");
        }
    }

    /// <summary>The loss of a yes or no: of a probability by a sigmoid, or of logits where the output is such.</summary>
    private static Cure TakeBinary(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output)
    {
        if (loss.Demand is OutputDemand.Logits or OutputDemand.Margins && output.Form is OutputForm.Free)
        {
            var ofLogits = new BinaryCrossEntropyWithLogitsAttribute();
            return new Cure($"Replace {loss.Word} by {ofLogits.Word}", network.Replace(loss, ofLogits.Word));
        }

        var binary = new BinaryCrossEntropyAttribute();
        Edit replaced = network.Replace(loss, binary.Word);
        return output.Form is OutputForm.Probability
            ? new Cure($"Replace {loss.Word} by {binary.Word}", replaced)
            : new Cure($"Take {new SigmoidAttribute().Word} and {binary.Word}", network.End(output, new SigmoidAttribute()), replaced);
    }

    private static string Title(ActivationFunctionAttribute activation) => $"Replace {activation.Word} by {new SigmoidAttribute().Word}";
}
