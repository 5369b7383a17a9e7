using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>What pooling has in common: each channel for itself, a window walks over the image.</summary>
public abstract class PoolAttribute : LayerAttribute
{
    private protected PoolAttribute()
    {
    }

    /// <summary>From one place of the window to the next, 1 or more; 0, the default, for the size of the window, so that windows do not overlap.</summary>
    public int Stride { get; set; }

    /// <summary>What lies around the image. Default: nothing.</summary>
    public Padding Padding { get; set; }

    internal abstract PoolKind Kind { get; }

    private protected abstract bool IsSignal { get; }

    private protected abstract WindowAxis Vertical { get; }

    private protected abstract WindowAxis Horizontal { get; }

    /// <summary>Whether an average's padding counts as zeros.</summary>
    private protected virtual bool HasZeros => false;

    internal override string? Fault => Stride < 0 ? $"Stride is {Stride}, but must be 1 or more, or 0 for the size of the window" : null;

    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        ImageSize image = ImageSize.Of(Word, inputs[0], IsSignal);
        Window window = Padding == Padding.Same ? new Window(Vertical.Same(image.Height), Horizontal.Same(image.Width)) : new Window(Vertical, Horizontal);
        ImageSize result = window.Slide(Word, image, image.Channels, "pool", IsSignal);
        return new PoolComputation(
            result.ToShape(IsSignal), image, result, Kind, Pools.Windows(window.Vertical, image.Height, result.Height), Pools.Windows(window.Horizontal, image.Width, result.Width), HasZeros ? window.Taps : 0);
    }

    private protected WindowAxis Axis(int size, int stride, int padding) => new(size, stride > 0 ? stride : Stride > 0 ? Stride : size, 1, padding, padding);
}

/// <summary>Where windows lie.</summary>
internal static class Pools
{
    /// <summary>The part of each window that lies on the axis.</summary>
    public static EquatableArray<Interval> Windows(WindowAxis axis, int length, int places) => new(Enumerable.Range(0, places).Select(place =>
    {
        int start = (place * axis.Stride) - axis.Before;
        return new Interval(Math.Max(start, 0), Math.Min(start + axis.Kernel, length));
    }));

    /// <summary>So many windows that cover the axis: place i has ⌊i · length / places⌋ … ⌈(i + 1) · length / places⌉.</summary>
    public static EquatableArray<Interval> Adaptive(int length, int places) => new(Enumerable.Range(0, places).Select(place => new Interval(
        checked((int)((long)place * length / places)), checked((int)((((place + 1L) * length) + places - 1) / places)))));
}
