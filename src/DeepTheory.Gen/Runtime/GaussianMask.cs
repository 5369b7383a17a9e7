using System.Numerics;
using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>
/// Gaussian noise that is added to activations in training. Every number comes from a hash of (seed, step, layer, row, column): no
/// state, and the same noise on every vector width and machine.
/// </summary>
public static class GaussianMask
{
    /// <summary>Fills a mask with numbers of mean 0, at most 6.4 standard deviations from it; columns of padding get 0.</summary>
    /// <param name="mask">First of [rows, stride] floats.</param>
    /// <param name="rows">Samples in the batch.</param>
    /// <param name="length">Used columns of a row.</param>
    /// <param name="stride">Floats from row to row: a multiple of 16, at least <paramref name="length"/>.</param>
    /// <param name="standardDeviation">0 or more.</param>
    /// <param name="seed">Seed of the training.</param>
    /// <param name="step">Updates made before this one.</param>
    /// <param name="layer">Number of the layer within the network.</param>
    /// <param name="firstRow">Where in the batch the samples begin, for those who have a part of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative count or deviation, or a stride as described missing.</exception>
    public static void Fill(ref float mask, int rows, int length, int stride, float standardDeviation, int seed, long step, int layer, int firstRow = 0)
    {
        Guard.Rows(rows, length, stride);
        if (!(standardDeviation >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(standardDeviation), standardDeviation, "A standard deviation is 0 or more.");
        }

        var hash = new CellHash(seed, step, layer);
        for (int row = 0; row < rows; row++)
        {
            FillRow(ref Unsafe.Add(ref mask, (nint)row * stride), length, stride, standardDeviation, hash.At(firstRow + row));
        }
    }

    private static void FillRow(ref float mask, int length, int stride, float standardDeviation, CellHash.Row hash)
    {
        Vector<uint> column = Vector<uint>.Indices;
        for (int start = 0; start < stride; start += Vector<uint>.Count)
        {
            Vector<uint> bits = hash.At(column);
            for (int lane = 0; lane < Vector<uint>.Count; lane++)
            {
                // The middle of one of 2³² equal cells, so neither 0 nor 1 can occur.
                double normal = NormalQuantile.At((bits[lane] + 0.5) * (1.0 / (1L << 32)));
                Unsafe.Add(ref mask, start + lane) = start + lane < length ? (float)(standardDeviation * normal) : 0;
            }

            column += new Vector<uint>((uint)Vector<uint>.Count);
        }
    }
}
