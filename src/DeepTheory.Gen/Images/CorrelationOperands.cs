namespace DeepTheory.Gen.Runtime;

/// <summary>The operands of a tile's sums, but for the frame and the result at its position.</summary>
internal ref struct CorrelationOperands
{
    /// <summary>Weights of the tile's first row, and the floats between rows and outer channels.</summary>
    public ref float W;
    public nint WRow;
    public nint WOuter;

    /// <summary>Floats between the frame's outer channels, and between the result's rows.</summary>
    public nint BOuter;
    public nint CRow;

    /// <summary>For each tap, where it reads and where its weight is.</summary>
    public ref int Taps;
    public ref int Weights;
    public nint TapCount;
    public nint Outer;

    /// <summary>For each row; null where the form has none.</summary>
    public ref float Bias;
    public ref float Scale;
    public ref float Shift;
}
