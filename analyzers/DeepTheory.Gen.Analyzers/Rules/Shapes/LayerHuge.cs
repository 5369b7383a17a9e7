using System.Globalization;
using DeepTheory.Gen.Generators.Graphs;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>One layer alone holds so many parameters that reading them is what the network's time goes into.</summary>
internal sealed class LayerHuge() : SoundNetworkRule(
    "DTG1103",
    "Layer of very many parameters",
    DiagnosticSeverity.Warning,
    "{0} has {1} parameters, {2}, all of which every prediction reads; give it fewer units, or a smaller value",
    "A layer's weights are its inputs times its outputs. Beyond 64 MiB they fit no processor's cache, and far more samples are needed to train them.")
{
    private const long Parameters = 1L << 24;
    private const double BytesPerMebibyte = 1L << 20;

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from node in network.Graph.Nodes
        let count = node.Computation.Parameters.Sum(parameter => (long)parameter.Shape.Length)
        where count >= Parameters
        select Report(
            network.Locate(node.Operation, nameof(DenseAttribute.Units)), node.Operation.Word, count.ToString("N0", CultureInfo.InvariantCulture), Memory(node, count, network.Graph));

    /// <summary>What the parameters take, and what training keeps beside them: the gradients and what the optimizer remembers.</summary>
    private static string Memory(Node node, long count, Graph graph) =>
        graph is { Loss: not null, Optimizer: { } optimizer } && node.Settings is not { IsFrozen: true }
            ? $"{Mebibytes(count)} or {Mebibytes(count * (2 + optimizer.Moments.Count))} while {optimizer.Word} trains them"
            : Mebibytes(count);

    private static string Mebibytes(long count) => string.Format(CultureInfo.InvariantCulture, "{0:N0} MiB", count * sizeof(float) / BytesPerMebibyte);
}
