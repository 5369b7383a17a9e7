using DeepTheory.Gen.Analyzers.Uses;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The variance of a single sample is 0.</summary>
internal sealed class BatchOfOneNormalized() : UseRule(
    "DTG4101",
    "Batch normalisation of single samples",
    DiagnosticSeverity.Warning,
    "{0} has a {1}, which normalises over the batch, but batches are of one sample here: its variance is 0 and every feature becomes its bias; take more samples, or LayerNorm",
    "Over a batch of one the mean is the sample itself, so that batch normalisation gives the same output for every input while training.",
    "CreateTrainer", "Trainer")
{
    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        if (use.Network?.Graph is { Loss: not null } graph
            && graph.Nodes.FirstOrDefault(node => node.Computation is BatchNormalizationComputation { Positions: 1 }) is { } normalization
            && TrainingPlan.Of(use) is { BatchSize: 1 } plan)
        {
            yield return Report(plan.Member(nameof(TrainingPlan.BatchSize))!.Syntax.GetLocation(), use.NetworkType!.Name, normalization.Operation.Word);
        }
    }
}
