using DeepTheory.Gen.Analyzers.Cures;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The perceptron rule takes the decisions of a step.</summary>
internal sealed class PerceptronRuleWithoutStep() : SoundNetworkRule(
    "DTG3005",
    "Perceptron rule without step",
    DiagnosticSeverity.Warning,
    "{0} learns where a step decides wrongly, but the network ends with {1}, whose results are no decisions; end with Step",
    "The perceptron rule changes weights by (y - t) x, where y is what a step decides. Without the step the network gives other numbers than the rule learns from.")
{
    public override string CodeFix => "end with Step";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        if (network.Graph is { Optimizer: { ImpliedLoss: { } implied } optimizer, Loss: { } loss }
            && network.IndexOf(loss) < 0
            && network.OutputNode is { Operation: var last }
            && (network.OutputActivation is not { } activation || implied.FusedWith(activation) is null))
        {
            string step = new StepAttribute().Word;
            yield return Report(
                network.Locate(optimizer),
                [network.OutputActivation is not null
                    ? new Cure($"Replace {last.Word} by {step}", network.Replace(last, step))
                    : new Cure($"Insert {step}", network.InsertAfter(network.LastOf(last), step))],
                optimizer.Word,
                last.Word);
        }
    }
}
