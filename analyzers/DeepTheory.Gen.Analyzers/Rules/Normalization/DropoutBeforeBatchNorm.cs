using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Batch normalisation measures, while training, a variance that dropout has made larger.</summary>
internal sealed class DropoutBeforeBatchNorm() : SoundNetworkRule(
    "DTG4002",
    "Dropout before batch normalisation",
    DiagnosticSeverity.Info,
    "{0} makes the mean square of what {1} sees while training {2} times that of a prediction, whose running variance then does not fit; take it away, or put it behind the last {1}",
    "Dropout keeps the mean and lets the mean square grow by 1 / (1 - rate) while training alone. Batch normalisation measures its variance then and uses it in predictions.")
{
    public override string CodeFix => "remove the dropout, or put it behind the last normalisation";

    /// <summary>Rates up to this shift the deviation by a twentieth at most, less than batches differ by.</summary>
    private const double LargestHarmless = 0.1;

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from noise in network.Graph.Nodes
        where network.IsTrained() && noise.Computation is NoiseComputation { IsPlainDropout: true, DropRate: > LargestHarmless }
        let normalization = NextNormalization(network, noise)
        where normalization is not null
        select Report(
            network.Locate(noise.Operation),
            Cures(network, noise),
            noise.Operation.Word,
            normalization.Operation.Word,
            Figures.Of(1 / (1 - ((NoiseComputation)noise.Computation).DropRate)));

    /// <summary>The batch normalisation that the noise reaches through one layer with weights at most.</summary>
    private static Node? NextNormalization(NetworkModel network, Node noise)
    {
        int weights = 0;
        for (Node? node = network.OnlyConsumer(noise); node is not null; node = network.OnlyConsumer(node))
        {
            switch (node.Computation)
            {
                case BatchNormalizationComputation:
                    return node;
                case AffineComputation or ConvolutionComputation or TransposedConvolutionComputation when weights++ == 0:
                case ExpressionComputation { IsElementwise: true } or ReshapeComputation or PixelShuffleComputation or NoiseComputation:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static IReadOnlyList<Cure> Cures(NetworkModel network, Node noise)
    {
        List<Cure> cures = [.. network.Removal(noise.Operation)];
        Node last = network.Graph.Nodes.Last(node => node.Computation is BatchNormalizationComputation);
        Node place = network.ActivationOf(last) ?? last;

        // Only where weights follow, and no other noise does that work already.
        if (cures.Count > 0 && network.IsHidden(place) && network.OnlyConsumer(place) is { Computation: not NoiseComputation } && network.Behind(noise).Contains(last))
        {
            OperationAttribute target = place == last ? network.LastOf(last.Operation) : place.Operation;
            cures.Add(new(
                $"Move {noise.Operation.Word} behind the last {last.Operation.Word}",
                network.InsertAfter(target, noise.Operation.Word + network.ArgumentsOf(noise.Operation)),
                network.Remove(noise.Operation)));
        }

        return cures;
    }
}
