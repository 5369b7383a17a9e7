using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Pooling to a given size: row i of the result takes rows ⌊i · height / h⌋ … ⌈(i + 1) · height / h⌉ of the image, and columns alike: y[c, i, j] = max of x[c] there.
/// Takes [channels, height, width], gives [channels, h, w].
/// </summary>
/// <param name="height">Rows of the result, 1 or more.</param>
/// <param name="width">Columns of the result, 1 or more.</param>
public sealed class AdaptiveMaxPool2DAttribute(int height, int width) : LayerAttribute
{
    /// <summary>Rows of the result.</summary>
    public int Height { get; } = height;

    /// <summary>Columns of the result.</summary>
    public int Width { get; } = width;

    internal override string? Fault => Height < 1 ? $"height is {Height}, but must be 1 or more" : Width < 1 ? $"width is {Width}, but must be 1 or more" : null;

    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        ImageSize image = ImageSize.Of(Word, inputs[0]);
        var result = new ImageSize(image.Channels, Height, Width);
        return new PoolComputation(
            result.ToShape(isSignal: false), image, result, PoolKind.Maximum, Pools.Adaptive(image.Height, Height), Pools.Adaptive(image.Width, Width), 0);
    }
}
