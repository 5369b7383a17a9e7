using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers;

/// <summary>What the rules on vanishing and exploding gradients say of a network: the scale, why, and what surely mends it.</summary>
/// <param name="Propagation">The network as a chain.</param>
/// <param name="Scale">What becomes of a gradient's norm on its way from the last hidden layer to the first.</param>
internal sealed record PropagationReport(SignalPropagation Propagation, double Scale)
{
    /// <summary>Hidden layers from which on depth tells.</summary>
    private const int Deep = 3;

    private static readonly ActivationFunctionAttribute Rectifier = new ReluAttribute();

    public int Layers => Propagation.HiddenLayers;

    public Node First => Propagation.Hidden.First();

    /// <summary>The activations: <c>of Sigmoid</c>.</summary>
    public string Kind => Propagation.Activations.Select(node => node.Operation.Word).Distinct().ToList() is { Count: > 0 } words
        ? $"of {string.Join(" and ", words)}"
        : "without activation";

    /// <summary>What to do, in words.</summary>
    public string Advice => InitializersSuffice ? "leave the initializers to theory"
        : RectifierSuffices ? $"take {Rectifier.Word} with the weights that theory gives it"
        : "put normalisations between";

    /// <summary>The scale of a network that is trained and deep enough for it to matter; null elsewhere.</summary>
    public static PropagationReport? Of(NetworkModel network) =>
        network.IsTrained()
        && network.WeightedLayers.Skip(Deep).Any()
        && SignalPropagation.Of(network) is { } propagation
        && propagation.GradientScale() is { } scale
            ? new(propagation, scale)
            : null;

    /// <summary>The smallest change after which the gradient surely keeps its scale; none where that is not known.</summary>
    public IReadOnlyList<Cure> Cures(NetworkModel network)
    {
        IEnumerable<Edit> initializers = Initializers.Select(network.Remove);
        return InitializersSuffice ? [new Cure("Leave the initializers to theory", [.. initializers])]
            : RectifierSuffices ? [new Cure(
                $"Take {Rectifier.Word} with the weights that theory gives it",
                [
                    .. initializers,
                    .. Propagation.Activations.Where(node => node.Operation.GetType() != Rectifier.GetType()).Select(node => network.Replace(node.Operation, Rectifier.Word)),
                ])]
            : [];
    }

    private bool InitializersSuffice => Initializers.Any() && IsMended(null);

    private bool RectifierSuffices => Propagation.Activations.Any() && IsMended(Rectifier);

    private IEnumerable<InitializerAttribute> Initializers => Propagation.Hidden.Select(node => node.Settings?.Initializer).OfType<InitializerAttribute>();

    private bool IsMended(ActivationFunctionAttribute? activation) =>
        Propagation.Cured(activation).GradientScale() is >= 10 * Rules.GradientVanishes.Least and <= Rules.GradientExplodes.Most / 10;
}
