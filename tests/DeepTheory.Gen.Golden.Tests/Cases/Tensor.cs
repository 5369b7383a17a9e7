namespace DeepTheory.Gen.Golden.Tests;

/// <summary>Numbers of a golden file, row-major.</summary>
/// <param name="Shape">Lengths of the axes; empty for a single number.</param>
/// <param name="Values">The numbers, as read.</param>
internal sealed record Tensor(int[] Shape, double[] Values)
{
    /// <summary>Length of the first axis; 1 for a single number.</summary>
    public int Rows => Shape.Length == 0 ? 1 : Shape[0];

    /// <summary>Numbers in all axes but the first.</summary>
    public int RowLength => Values.Length / Math.Max(1, Rows);

    /// <summary>Length of the last axis; 1 for a single number.</summary>
    public int LastAxis => Shape.Length == 0 ? 1 : Shape[^1];

    /// <summary>The only number of a tensor that holds one.</summary>
    public double Scalar => Values is [double only]
        ? only
        : throw new InvalidOperationException($"Expected one number, but the tensor has shape [{string.Join(", ", Shape)}].");

    /// <summary>A vector.</summary>
    public static Tensor Of(double[] values) => new([values.Length], values);

    /// <summary>The numbers as float32, which they are exactly wherever they are inputs.</summary>
    public float[] ToSingles() => Array.ConvertAll(Values, value => (float)value);

    /// <summary>Some rows, in the order given, as float32.</summary>
    public float[] ToSingles(IEnumerable<int> rows) =>
        [.. rows.SelectMany(row => Values.Skip(row * RowLength).Take(RowLength)).Select(value => (float)value)];

    /// <summary>Where in the shape the number at a row-major position is, for messages.</summary>
    public string Place(int position)
    {
        var indices = new int[Shape.Length];
        for (int axis = Shape.Length - 1; axis >= 0; axis--)
        {
            (position, indices[axis]) = Math.DivRem(position, Shape[axis]);
        }

        return $"[{string.Join(", ", indices)}]";
    }
}
