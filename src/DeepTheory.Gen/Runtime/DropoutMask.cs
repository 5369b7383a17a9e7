using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>
/// What activations are multiplied by, or what is added to them, where some are dropped in training: one number with probability
/// <c>rate</c>, else another. Every decision is a hash of (seed, step, layer, row, column): no state, and the same mask on every vector width.
/// </summary>
public static class DropoutMask
{
    /// <summary>Fills the mask of inverted dropout: 0 with probability <paramref name="rate"/>, else 1/(1 − rate), so that the mean stays.</summary>
    /// <inheritdoc cref="Fill(ref float, int, int, int, float, float, float, int, long, int, int)"/>
    public static void Fill(ref float mask, int rows, int length, int stride, float rate, int seed, long step, int layer) =>
        Fill(ref mask, rows, length, stride, rate, 0, 1 / (1 - rate), seed, step, layer);

    /// <summary>Fills a mask. Columns of padding get numbers of the same kind. Masks of one layer and step drop the same cells.</summary>
    /// <param name="mask">First of [rows, stride] floats.</param>
    /// <param name="rows">Samples in the batch.</param>
    /// <param name="length">Used columns of a row.</param>
    /// <param name="stride">Floats from row to row: a multiple of 16, at least <paramref name="length"/>.</param>
    /// <param name="rate">Probability of being dropped, in [0, 1).</param>
    /// <param name="dropped">The number where a cell is dropped.</param>
    /// <param name="kept">The number where it is kept.</param>
    /// <param name="seed">Seed of the training.</param>
    /// <param name="step">Updates made before this one.</param>
    /// <param name="layer">Number of the layer within the network.</param>
    /// <param name="firstRow">Where in the batch the samples begin, for those who have a part of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, a stride as described missing, or a rate outside [0, 1).</exception>
    public static void Fill(
        ref float mask, int rows, int length, int stride, float rate, float dropped, float kept, int seed, long step, int layer, int firstRow = 0)
    {
        Guard.Rows(rows, length, stride);
        if (!(rate >= 0 && rate < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A dropout rate lies in [0, 1).");
        }

        // 24 bits of each hash decide: as many as the rate has, and few enough for the signed comparison that every SIMD unit has.
        var threshold = new Vector<int>((int)(rate * (1 << 24)));
        var hash = new CellHash(seed, step, layer);
        for (int row = 0; row < rows; row++)
        {
            FillRow(ref Unsafe.Add(ref mask, (nint)row * stride), stride, threshold, new(dropped), new(kept), hash.At(firstRow + row));
        }
    }

    /// <summary>Fills a mask that keeps everything.</summary>
    /// <param name="mask">First of <paramref name="count"/> floats.</param>
    /// <param name="count">0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static void FillOnes(ref float mask, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        MemoryMarshal.CreateSpan(ref mask, count).Fill(1);
    }

    /// <summary>Fills a mask that, being added, changes nothing.</summary>
    /// <inheritdoc cref="FillOnes"/>
    public static void FillZeros(ref float mask, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        MemoryMarshal.CreateSpan(ref mask, count).Clear();
    }

    private static void FillRow(
        ref float mask, int stride, Vector<int> threshold, Vector<float> dropped, Vector<float> kept, CellHash.Row hash)
    {
        Vector<uint> column = Vector<uint>.Indices;
        var next = new Vector<uint>((uint)Vector<uint>.Count);
        for (nuint i = 0; i < (nuint)stride; i += (nuint)Vector<uint>.Count)
        {
            Vector<int> isDropped = Vector.LessThan(Vector.AsVectorInt32(hash.At(column) >>> 8), threshold);
            Vector.ConditionalSelect(isDropped, dropped, kept).StoreUnsafe(ref mask, i);
            column += next;
        }
    }
}
