using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DeepTheory.Gen.Runtime;

/// <summary>The transposed weights that the derivatives by a layer's inputs are computed from.</summary>
public static class PanelTransposition
{
    private const int Block = 8;

    /// <summary>
    /// Called by emitted code: a panel of Wᵀ from a W in panels. Panel by panel, just before it is used, so that it is still in the cache.
    /// </summary>
    /// <param name="weights">[inputs, outputs] as panels of [inputs][outputs], the last as wide as the outputs that remain, padded to 16.</param>
    /// <param name="result">[outputs, width]: the columns of the inputs from <paramref name="first"/> on; those of inputs that do not exist become 0.</param>
    /// <param name="inputs">Number of inputs.</param>
    /// <param name="outputs">Number of outputs.</param>
    /// <param name="panel">Outputs of a panel.</param>
    /// <param name="first">The first input, a multiple of 16.</param>
    /// <param name="width">How many inputs, a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(ref float weights, ref float result, int inputs, int outputs, int panel, int first, int width)
    {
        int paddedOutputs = (outputs + AlignedBuffer.LineFloats - 1) / AlignedBuffer.LineFloats * AlignedBuffer.LineFloats;
        for (int before = 0; before < outputs; before += panel)
        {
            // The inputs of a panel lie one behind the other: read in this order, memory is fetched ahead.
            int step = Math.Min(panel, paddedOutputs - before);
            int end = Math.Min(panel, outputs - before);
            ref float from = ref Unsafe.Add(ref weights, (before * inputs) + (first * step));
            ref float to = ref Unsafe.Add(ref result, before * width);
            for (int input = 0; input < width; input += Block)
            {
                for (int output = 0; output < end; output += Block)
                {
                    ref float source = ref Unsafe.Add(ref from, (input * step) + output);
                    ref float destination = ref Unsafe.Add(ref to, (output * width) + input);
                    if (Avx.IsSupported && first + input + Block <= inputs && output + Block <= end)
                    {
                        TransposeBlock(ref source, step, ref destination, width);
                    }
                    else
                    {
                        TransposeEdge(ref source, step, ref destination, width, inputs - first - input, Math.Min(Block, end - output));
                    }
                }
            }
        }
    }

    /// <summary>Rows become columns, 0 where there is no row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransposeEdge(ref float source, int step, ref float destination, int width, int rows, int columns)
    {
        for (int column = 0; column < columns; column++)
        {
            for (int row = 0; row < Block; row++)
            {
                Unsafe.Add(ref destination, (column * width) + row) = row < rows ? Unsafe.Add(ref source, (row * step) + column) : 0;
            }
        }
    }

    /// <summary>8 by 8: halves of two rows in a vector, then pairs and fours put together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeBlock(ref float source, int step, ref float destination, int width)
    {
        for (int half = 0; half < Block; half += 4)
        {
            // Four columns: rows 0 to 3 below, 4 to 7 above.
            Vector256<float> row0 = Rows(ref source, step, 0, half);
            Vector256<float> row1 = Rows(ref source, step, 1, half);
            Vector256<float> row2 = Rows(ref source, step, 2, half);
            Vector256<float> row3 = Rows(ref source, step, 3, half);
            Vector256<float> low01 = Avx.UnpackLow(row0, row1);
            Vector256<float> low23 = Avx.UnpackLow(row2, row3);
            Vector256<float> high01 = Avx.UnpackHigh(row0, row1);
            Vector256<float> high23 = Avx.UnpackHigh(row2, row3);
            Store(Avx.Shuffle(low01, low23, 0b01_00_01_00), ref destination, half * width);
            Store(Avx.Shuffle(low01, low23, 0b11_10_11_10), ref destination, (half + 1) * width);
            Store(Avx.Shuffle(high01, high23, 0b01_00_01_00), ref destination, (half + 2) * width);
            Store(Avx.Shuffle(high01, high23, 0b11_10_11_10), ref destination, (half + 3) * width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Rows(ref float source, int step, int row, int column) => Vector256.Create(
        Unsafe.As<float, Vector128<float>>(ref Unsafe.Add(ref source, (row * step) + column)),
        Unsafe.As<float, Vector128<float>>(ref Unsafe.Add(ref source, ((row + 4) * step) + column)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> value, ref float destination, int offset) =>
        Unsafe.As<float, Vector256<float>>(ref Unsafe.Add(ref destination, offset)) = value;
}
