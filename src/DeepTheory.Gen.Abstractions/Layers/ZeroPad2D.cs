using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Zeros around an image. Takes [channels, height, width], gives [channels, top + height + bottom, left + width + right].</summary>
public sealed class ZeroPad2DAttribute : LayerAttribute
{
    /// <summary>As many zeros on all sides.</summary>
    /// <param name="padding">Rows above and below, columns to the left and right, 0 or more.</param>
    public ZeroPad2DAttribute(int padding)
        : this(padding, padding, padding, padding)
    {
    }

    /// <summary>Each side for itself.</summary>
    /// <param name="top">Rows above, 0 or more.</param>
    /// <param name="bottom">Rows below, 0 or more.</param>
    /// <param name="left">Columns to the left, 0 or more.</param>
    /// <param name="right">Columns to the right, 0 or more.</param>
    public ZeroPad2DAttribute(int top, int bottom, int left, int right)
    {
        Top = top;
        Bottom = bottom;
        Left = left;
        Right = right;
    }

    /// <summary>Rows above.</summary>
    public int Top { get; }

    /// <summary>Rows below.</summary>
    public int Bottom { get; }

    /// <summary>Columns to the left.</summary>
    public int Left { get; }

    /// <summary>Columns to the right.</summary>
    public int Right { get; }

    internal override string? Fault =>
        Top < 0 && Top == Bottom && Top == Left && Top == Right ? $"padding is {Top}, but must be 0 or more"
        : Top < 0 ? $"top is {Top}, but must be 0 or more"
        : Bottom < 0 ? $"bottom is {Bottom}, but must be 0 or more"
        : Left < 0 ? $"left is {Left}, but must be 0 or more"
        : Right < 0 ? $"right is {Right}, but must be 0 or more"
        : null;

    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        ImageSize image = ImageSize.Of(Word, inputs[0]);
        var result = new ImageSize(image.Channels, checked(Top + image.Height + Bottom), checked(Left + image.Width + Right));
        return new PadComputation(result.ToShape(isSignal: false), image, result, Top, Left);
    }
}
