using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A bias far below 0 puts a rectified unit where it has no gradient.</summary>
internal sealed class RectifierBornNegative() : SoundNetworkRule(
    "DTG3009",
    "Rectifier begins below 0",
    DiagnosticSeverity.Warning,
    "With a bias of {0} only {1} of the inputs of {2} begin above 0; the others give 0 and pass no gradient, so that most units never learn; take the bias away",
    "A rectifier is flat below 0. A bias far below the spread of its inputs puts nearly all of them there, and units whose inputs are all there stay as they are.")
{
    public override string CodeFix => "remove the bias";

    /// <summary>The share of inputs above 0 that is enough to learn from.</summary>
    private const double Least = 0.1;

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from layer in network.Graph.Nodes
        let active = ActiveShare(network, layer)
        where network.IsTrained() && active < Least
        let bias = layer.Settings!.Bias!
        select Report(
            network.Locate(bias),
            [new Cure($"Remove {bias.Word}", network.Remove(bias))],
            Figures.Of(bias.Value),
            Figures.Percent(active.Value),
            network.ActivationOf(layer)!.Operation.Word);

    /// <summary>
    /// The share of inputs above 0 of the rectifier behind a layer with a bias below 0, for inputs of the layer of mean square 1; null where there
    /// is no such rectifier.
    /// </summary>
    internal static double? ActiveShare(NetworkModel network, Node layer)
    {
        if (layer.Settings?.Bias is not { Value: < 0 } bias || network.ActivationOf(layer)?.Operation is not ActivationFunctionAttribute { Facts.IsRectifier: true })
        {
            return null;
        }

        double spread = layer.Computation is NormalizationComputation ? 1
            : layer.Weight() is { } weight ? weight.InitialDeviation() * Math.Sqrt(weight.Specification.FanIn)
            : 0;
        return spread > 0 ? (1 + Arithmetic.Compute(UnaryOperator.ErrorFunction, bias.Value / (spread * Math.Sqrt(2)))) / 2 : null;
    }

    /// <summary>Whether the rule speaks of a layer's bias.</summary>
    internal static bool Reports(NetworkModel network, Node layer) => ActiveShare(network, layer) < Least;
}
