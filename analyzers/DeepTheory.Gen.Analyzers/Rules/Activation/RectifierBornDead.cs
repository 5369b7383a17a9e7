using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A narrow rectified layer has a good chance to begin at 0 altogether.</summary>
internal sealed class RectifierBornDead() : SoundNetworkRule(
    "DTG3008",
    "Rectified layers so narrow that they may begin dead",
    DiagnosticSeverity.Info,
    "With a width of {0} the rectified layers give nothing but 0 for a sample, and pass no gradient, with probability {1} before training; make them wider, or take LeakyRelu",
    "Each rectified unit begins at 0 for half of all samples. A layer of n units is 0 altogether with probability 2^-n, and then nothing behind it learns from the sample.")
{
    public override string CodeFix => "replace the rectifiers by LeakyRelu";

    /// <summary>The chance that still counts as none.</summary>
    private const double Most = 0.1;

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        // Where values meet, what is dead in one way may live in the other.
        if (!network.IsTrained() || network.Graph.Nodes.Any(node => node.Inputs.Count != 1))
        {
            yield break;
        }

        List<(Node Layer, Node Rectifier)> rectified =
        [
            .. from layer in network.Graph.Nodes
               where layer.Computation is AffineComputation && layer.Weight() is { IsTrained: true, Initial: { Expectation: 0, IsConstant: false } } && network.IsHidden(layer)
               where layer.Settings?.Bias is null or { Value: 0 }
               let rectifier = network.ActivationOf(layer)
               where rectifier?.Operation is ActivationFunctionAttribute { Facts.IsRectifier: true }
               select (layer, rectifier),
        ];
        double dead = 1 - rectified.Aggregate(1.0, (alive, one) => alive * (1 - Math.Pow(2, -one.Layer.Output.Shape.Length)));
        if (dead > Most)
        {
            string leaky = new LeakyReluAttribute().Word;
            yield return Report(
                network.Locate(rectified.OrderBy(one => one.Layer.Output.Shape.Length).First().Layer.Operation),
                [new Cure($"Replace the rectifiers by {leaky}", [.. rectified.Select(one => network.Replace(one.Rectifier.Operation, leaky))])],
                string.Join(", ", rectified.Select(one => one.Layer.Output.Shape.Length)),
                Figures.Percent(dead));
        }
    }
}
