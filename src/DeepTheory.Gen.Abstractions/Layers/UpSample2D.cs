using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Nearest-neighbour upsampling: y[c, i, j] = x[c, ⌊i / s⌋, ⌊j / s⌋]. Takes [channels, height, width], gives [channels, s · height, s · width].
/// Backward: dx is the sum of dy over each block.
/// </summary>
/// <param name="scale">s, 1 or more.</param>
public sealed class UpSample2DAttribute(int scale) : LayerAttribute
{
    /// <summary>How much larger each side becomes.</summary>
    public int Scale { get; } = scale;

    internal override string? Fault => Scale < 1 ? $"scale is {Scale}, but must be 1 or more" : null;

    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        ImageSize image = ImageSize.Of(Word, inputs[0]);
        var result = new ImageSize(image.Channels, checked(image.Height * Scale), checked(image.Width * Scale));
        return new UpSampleComputation(result.ToShape(isSignal: false), image, result, Scale);
    }
}
