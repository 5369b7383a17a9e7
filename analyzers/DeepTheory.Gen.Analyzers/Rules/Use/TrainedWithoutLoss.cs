using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A network without a loss is for inference: it has no members to train it.</summary>
internal sealed class TrainedWithoutLoss() : UseRule(
    "DTG6008",
    "Network without loss is to be trained",
    DiagnosticSeverity.Error,
    "{0} declares no loss, so it cannot be trained and has no {1}; declare one, such as [{2}], and an optimizer",
    "A network without a loss is for inference alone: no backward pass and nothing else that training needs is written for it.",
    "CreateTrainer", "TrainStep", "LossAndGradients", "Loss", "Evaluate", "ApplyGradients", "CreateTrainingState")
{
    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        if (use is { Operation: IInvalidOperation, NetworkType: { } type, Network.Graph: { Loss: null, Faults.Count: 0 } graph })
        {
            string proposal = graph.Output is { Shape.Length: > 1 } ? "SparseCategoricalCrossEntropyWithLogits] or [MeanSquaredError" : "BinaryCrossEntropyWithLogits] or [MeanSquaredError";
            yield return Report(use.Name, type.Name, use.Member, proposal);
        }
    }
}
