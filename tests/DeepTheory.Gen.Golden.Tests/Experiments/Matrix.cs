namespace DeepTheory.Gen.Golden.Tests;

/// <summary>The few matrices that experiments need, row-major.</summary>
internal static class Matrix
{
    /// <summary>
    /// One sample per row, each with a single 1. After a dense layer without bias sample b is column b of the weight, exactly, and
    /// the gradient of that column is the gradient of the sample: so any values can be fed in and their gradients read.
    /// </summary>
    public static float[] Identity(int size)
    {
        var matrix = new float[size * size];
        for (int i = 0; i < size; i++)
        {
            matrix[(i * size) + i] = 1;
        }

        return matrix;
    }

    /// <summary>[rows, columns] as [columns, rows].</summary>
    public static float[] Transpose(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        var transposed = new float[matrix.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                transposed[(column * rows) + row] = matrix[(row * columns) + column];
            }
        }

        return transposed;
    }
}
