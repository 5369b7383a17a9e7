using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Channels become positions: y[c, i·r + a, j·r + b] = x[(c·r + a)·r + b, i, j]. Takes [channels · r², height, width], gives [channels, r · height, r · width].
/// Source: Shi et al., CVPR 2016.
/// </summary>
/// <param name="factor">r, 1 or more.</param>
public sealed class PixelShuffleAttribute(int factor) : LayerAttribute
{
    /// <summary>How much larger each side becomes.</summary>
    public int Factor { get; } = factor;

    internal override string? Fault => Factor is < 1 or > 1024 ? $"factor is {Factor}, but must lie between 1 and 1024" : null;

    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        ImageSize image = ImageSize.Of(Word, inputs[0]);
        if (image.Channels % (Factor * Factor) != 0)
        {
            throw new ShapeException($"{Word} expects channels that {Factor} · {Factor} = {Factor * Factor} divides, but is given {inputs[0]}");
        }

        var result = new ImageSize(image.Channels / (Factor * Factor), checked(image.Height * Factor), checked(image.Width * Factor));
        return new PixelShuffleComputation(result.ToShape(isSignal: false), image, result, Factor);
    }
}
