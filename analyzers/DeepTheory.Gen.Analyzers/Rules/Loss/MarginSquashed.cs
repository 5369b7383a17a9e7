using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Scores must be free to grow, or the margin is never reached and no answer is ever sure.</summary>
internal sealed class MarginSquashed() : PairingRule(
    "DTG2014",
    "Scores kept in bounds",
    DiagnosticSeverity.Warning,
    "{0} takes scores that may lie anywhere, but {1} keeps them {2}, so that {3}; take {1} away",
    "Losses of margins and of logits take any numbers: the larger, the surer. An activation on the output keeps them in bounds that have nothing to do with the loss.")
{
    public override string CodeFix => "remove the activation";

    protected override bool IsWrong(LossFunctionAttribute loss, NetworkOutput output) => (loss.Demand, output.Form) switch
    {
        // What lacks to a log-distribution is the same for all classes, and only their differences count.
        (OutputDemand.Margins, OutputForm.LogDistribution) => loss.Task(output.Shape.Length) is not NetworkTask.MulticlassClassification,
        (OutputDemand.Margins, OutputForm.Distribution or OutputForm.Probability) => true,
        (OutputDemand.Margins or OutputDemand.Logits, OutputForm.Squashed or OutputForm.Rectified) => true,
        (OutputDemand.Margins or OutputDemand.Logits, OutputForm.Curved) => output.HasOneSign && DecidesBySign(loss, output),
        _ => false,
    };

    protected override Diagnostic Report(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output) => Report(
        network.Locate(output.Giver),
        [network.RemoveActivation(output.Activation!)],
        loss.Word,
        output.Giver.Word,
        output.Range,
        output.HasOneSign && DecidesBySign(loss, output) ? $"no score says {(output.Minimum >= 0 ? "no" : "yes")}" : "they never lie as far apart as the loss would have them, and the gradient vanishes at the end of the range");

    /// <summary>Whether a score alone is a yes or a no.</summary>
    private static bool DecidesBySign(LossFunctionAttribute loss, NetworkOutput output) =>
        loss.Task(output.Shape.Length) is NetworkTask.BinaryClassification or NetworkTask.MultilabelClassification;
}
