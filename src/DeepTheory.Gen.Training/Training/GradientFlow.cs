using System.Globalization;

namespace DeepTheory.Gen;

/// <summary>
/// The gradient on its way back through the layers, in one epoch: how large it is in each, and whether it vanishes or explodes.
/// Source: Glorot and Bengio, AISTATS 2010; Pascanu, Mikolov and Bengio, ICML 2013.
/// </summary>
public sealed class GradientFlow
{
    /// <summary>
    /// Below this share of the last layer's norm that of the first counts as vanishing. In plain descent both move by the same step size: one that takes the
    /// last by a hundredth of its weights' size moves the first by a millionth, hardly more than float32 can tell. Adam and its kin make up for that as long as the
    /// gradient is well above their epsilon and still points somewhere.
    /// </summary>
    public const float VanishingShare = 1e-4f;

    /// <summary>
    /// Above this a layer's norm counts as exploding: with a step size of 0.001 plain descent moves its weights by more than 1, which is as large as they
    /// mostly are, so that what was learned is lost.
    /// </summary>
    public const float ExplodingNorm = 1e3f;

    /// <summary>Takes the norms of tensors together by layer, the part of a name before its last dot: the root of the sum of their squares.</summary>
    internal GradientFlow(IEnumerable<KeyValuePair<string, float>> tensors) => Layers =
    [
        .. tensors.GroupBy(tensor => LayerOf(tensor.Key), StringComparer.Ordinal)
            .Select(layer => KeyValuePair.Create(layer.Key, (float)Math.Sqrt(layer.Sum(tensor => (double)tensor.Value * tensor.Value)))),
    ];

    /// <summary>Each trained layer's norm, from the first layer of the declaration to the last; empty if norms were not recorded.</summary>
    public IReadOnlyList<KeyValuePair<string, float>> Layers { get; }

    /// <summary>The first layer's norm as a share of the last one's; NaN if neither has any.</summary>
    public float FirstToLast => Layers.Count == 0 ? float.NaN : Layers[0].Value / Layers[^1].Value;

    /// <summary>Whether <see cref="FirstToLast"/> is below <see cref="VanishingShare"/>.</summary>
    public bool IsVanishing => FirstToLast < VanishingShare;

    /// <summary>Whether a layer's norm is above <see cref="ExplodingNorm"/>, or not a number.</summary>
    public bool IsExploding => !(Largest.Value <= ExplodingNorm);

    /// <summary>The layer of the largest norm.</summary>
    internal KeyValuePair<string, float> Largest => Layers.DefaultIfEmpty().MaxBy(layer => Rank(layer.Value));

    /// <summary>Every layer with its norm.</summary>
    public override string ToString() =>
        string.Join(", ", Layers.Select(layer => string.Create(CultureInfo.InvariantCulture, $"{layer.Key} {layer.Value:G3}")));

    /// <summary>NaN is larger than any number.</summary>
    internal static float Rank(float norm) => float.IsNaN(norm) ? float.PositiveInfinity : norm;

    private static string LayerOf(string tensor) => tensor.LastIndexOf('.') is > 0 and var end ? tensor[..end] : tensor;
}
