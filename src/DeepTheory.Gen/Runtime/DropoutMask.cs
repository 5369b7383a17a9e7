using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>
/// What activations are multiplied by in training: 0 with probability <c>rate</c>, else 1/(1 − rate), so that the mean stays.
/// Every value is a hash of (seed, step, layer, row, column): no state, and the same mask on every vector width.
/// </summary>
public static class DropoutMask
{
    /// <summary>Fills a mask. Columns of padding get numbers of the same kind.</summary>
    /// <param name="mask">First of [rows, stride] floats.</param>
    /// <param name="rows">Samples in the batch.</param>
    /// <param name="length">Used columns of a row.</param>
    /// <param name="stride">Floats from row to row: a multiple of 16, at least <paramref name="length"/>.</param>
    /// <param name="rate">Probability of 0, in [0, 1).</param>
    /// <param name="seed">Seed of the training.</param>
    /// <param name="step">Updates made before this one.</param>
    /// <param name="layer">Number of the dropout layer within the network.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, a stride as described missing, or a rate outside [0, 1).</exception>
    public static void Fill(ref float mask, int rows, int length, int stride, float rate, int seed, long step, int layer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(stride % AlignedBuffer.LineFloats, 0, nameof(stride));
        if (!(rate >= 0 && rate < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A dropout rate lies in [0, 1).");
        }

        // 24 bits of each hash decide: as many as the rate has, and few enough for the signed comparison that every SIMD unit has.
        var threshold = new Vector<int>((int)(rate * (1 << 24)));
        var kept = new Vector<float>(1 / (1 - rate));
        ulong trainingKey = RandomSource.Mix(RandomSource.Mix((uint)seed + 0x9E3779B97F4A7C15) ^ (ulong)step);
        for (int row = 0; row < rows; row++)
        {
            ulong rowKey = RandomSource.Mix(trainingKey ^ (((ulong)(uint)layer << 32) | (uint)row));
            ref float maskRow = ref Unsafe.Add(ref mask, (nint)row * stride);
            FillRow(ref maskRow, stride, threshold, kept, (uint)rowKey, (uint)(rowKey >> 32));
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

    private static void FillRow(ref float mask, int stride, Vector<int> threshold, Vector<float> kept, uint keyBefore, uint keyBetween)
    {
        var first = new Vector<uint>(keyBefore);
        var second = new Vector<uint>(keyBetween);
        Vector<uint> column = Vector<uint>.Indices;
        var next = new Vector<uint>((uint)Vector<uint>.Count);
        for (nuint i = 0; i < (nuint)stride; i += (nuint)Vector<uint>.Count)
        {
            // Two rounds of Wellons' lowbias32 with one key before each: rows share no stretch of their sequences.
            Vector<uint> hash = (column * 0x9E3779B1u) + first;
            hash = (hash ^ (hash >>> 16)) * 0x7FEB352Du;
            hash = ((hash ^ (hash >>> 15)) + second) * 0x846CA68Bu;
            hash ^= hash >>> 16;
            Vector<int> dropped = Vector.LessThan(Vector.AsVectorInt32(hash >>> 8), threshold);
            Vector.AndNot(kept, Vector.AsVectorSingle(dropped)).StoreUnsafe(ref mask, i);
            column += next;
        }
    }
}
