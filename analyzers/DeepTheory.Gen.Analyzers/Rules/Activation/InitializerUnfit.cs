using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>An initializer that scales with the width has a scale for the activation that follows.</summary>
internal sealed class InitializerUnfit() : SoundNetworkRule(
    "DTG3003",
    "Initializer does not suit the activation",
    DiagnosticSeverity.Info,
    "{0} draws weights of standard deviation {1}, but before {2} theory has {3}, so that the signal keeps its scale from layer to layer; write {4}",
    "What an activation takes from the variance of its inputs the weights make up for: He for the ReLU family, Glorot for sigmoid and tanh.")
{
    public override string CodeFix => "replace the initializer by the one that theory gives";

    /// <summary>Standard deviations that differ by less are the same for training.</summary>
    private const double Tolerance = 1.1;

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from layer in network.Graph.Nodes
        where network.IsTrained() && layer.Settings is { Initializer: not null, Activation.Facts: { IsLinear: false, IsSelfNormalizing: false, Initializer: not null } }
        let initializer = layer.Settings!.Initializer!
        let weight = layer.Weight()
        where weight is not null && FollowsWidth(initializer) && network.IsHidden(layer) && network.ActivationOf(layer) is not null
        let preferred = layer.Settings!.Preferred()
        where Differs(weight, preferred) && !KeepsSignal(weight, preferred)
        select Report(
            network.Locate(initializer),
            [new Cure($"Replace {initializer.Word} by {preferred.Word}", network.Replace(initializer, preferred.Word))],
            initializer.Word,
            Figures.Of(weight.InitialDeviation()),
            layer.Settings!.Activation!.Word,
            Figures.Of(Deviation(weight, preferred)),
            preferred.Word);

    /// <summary>Whether a weight begins with another standard deviation than an initializer would give it.</summary>
    internal static bool Differs(Tensor weight, InitializerAttribute preferred, double tolerance = Tolerance) =>
        Math.Max(weight.InitialDeviation(), Deviation(weight, preferred)) > tolerance * Math.Min(weight.InitialDeviation(), Deviation(weight, preferred));

    /// <summary>The standard deviation that an initializer would give a weight.</summary>
    internal static double Deviation(Tensor weight, InitializerAttribute initializer) =>
        weight.Deviation(initializer.Distribution(weight.Specification.FanIn, weight.Specification.FanOut));

    /// <summary>
    /// Whether a weight begins as the initializer would have it for the way forward alone: Glorot's variance is a compromise between that, 1 / fan-in,
    /// and the way back, and LeCun's own choice for tanh is the former.
    /// </summary>
    private static bool KeepsSignal(Tensor weight, InitializerAttribute preferred)
    {
        int fanIn = weight.Specification.FanIn;
        double ratio = weight.InitialDeviation() / Math.Sqrt(preferred.Distribution(fanIn, fanIn).Variance(fanIn, fanIn));
        return ratio is > 1 / Tolerance and < Tolerance;
    }

    private static bool FollowsWidth(InitializerAttribute initializer) => initializer.Distribution(4, 4) != initializer.Distribution(16, 16);
}
