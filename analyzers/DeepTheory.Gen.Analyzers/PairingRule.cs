using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers;

/// <summary>
/// A question asked of a loss and the output that it is given. Each rule takes some demands of losses with some forms of outputs, and no two rules
/// the same, so that a pair has one fault at most. A pair that the loss itself computes together is right, and a loss that an optimizer implies is
/// the optimizer's business.
/// </summary>
internal abstract class PairingRule(string id, string title, DiagnosticSeverity severity, string message, string description)
    : SoundNetworkRule(id, title, severity, message, description)
{
    /// <summary>Whether the loss compares classes of which there is only one, which is its own fault.</summary>
    public static bool IsOverOneClass(LossFunctionAttribute loss, Shape output) => output.Length == 1 && loss.Task(1) == NetworkTask.MulticlassClassification;

    protected sealed override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        network is { Graph.Loss: { } loss, Output: { Form: not (OutputForm.Unknown or OutputForm.Certainty or OutputForm.Decision) } output }
        && network.IndexOf(loss) >= 0
        && !IsOverOneClass(loss, output.Shape)
        && (output.Activation is null || loss.FusedWith(output.Activation) is null)
        && IsWrong(loss, output)
            ? [Report(network, loss, output)]
            : [];

    /// <summary>Whether the pair has the rule's fault.</summary>
    protected abstract bool IsWrong(LossFunctionAttribute loss, NetworkOutput output);

    /// <summary>What is said of a pair with the fault.</summary>
    protected abstract Diagnostic Report(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output);
}
