using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace DeepTheory.Gen.Runtime;

/// <summary>Maxima of blocks of two by two, the pool of most networks: four blocks at a time, even columns beside odd ones.</summary>
internal static class PairPools
{
    private static bool IsVectorized
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Sse.IsSupported || AdvSimd.Arm64.IsSupported;
    }

    /// <summary>y[c, i, j] = max of x[c, 2i … 2i + 1, 2j … 2j + 1]. Padding behind a sample becomes 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Maximum(ref float x, ref float y, int rows, PoolLayout layout)
    {
        PlaneLayout planes = layout.Image;
        int columns = layout.FirstColumn.Length, lines = layout.FirstRow.Length;
        int length = layout.Channels * lines * columns;
        for (nint row = 0; row < rows; row++)
        {
            ref float image = ref Unsafe.Add(ref x, planes.Front + (row * planes.Sample));
            ref float result = ref Unsafe.Add(ref y, row * layout.ResultFloats);
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref result, length), layout.ResultFloats - length).Clear();
            for (int channel = layout.Channels; channel > 0; channel--)
            {
                ref float upper = ref image;
                for (int line = lines; line > 0; line--)
                {
                    ref float lower = ref Unsafe.Add(ref upper, planes.Row);
                    int j = 0;
                    if (IsVectorized)
                    {
                        for (; j <= columns - 4; j += 4)
                        {
                            Vector128<float> left = Vector128.Max(Vector128.LoadUnsafe(ref upper, (nuint)(2 * j)), Vector128.LoadUnsafe(ref lower, (nuint)(2 * j)));
                            Vector128<float> right = Vector128.Max(Vector128.LoadUnsafe(ref upper, (nuint)((2 * j) + 4)), Vector128.LoadUnsafe(ref lower, (nuint)((2 * j) + 4)));
                            Vector128.Max(Even(left, right), Odd(left, right)).StoreUnsafe(ref result, (nuint)j);
                        }
                    }

                    for (; j < columns; j++)
                    {
                        Unsafe.Add(ref result, j) = MathF.Max(
                            MathF.Max(Unsafe.Add(ref upper, 2 * j), Unsafe.Add(ref upper, (2 * j) + 1)), MathF.Max(Unsafe.Add(ref lower, 2 * j), Unsafe.Add(ref lower, (2 * j) + 1)));
                    }

                    result = ref Unsafe.Add(ref result, columns);
                    upper = ref Unsafe.Add(ref upper, 2 * planes.Row);
                }

                image = ref Unsafe.Add(ref image, planes.Plane);
            }
        }
    }

    /// <summary>dx = dy at the first of the largest numbers of each block, row by row, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MaximumGradient(ref float x, ref float y, ref float dy, ref float dx, int rows, PoolLayout layout)
    {
        PlaneLayout from = layout.Image, to = layout.Gradient;
        int columns = layout.FirstColumn.Length, lines = layout.FirstRow.Length;
        int behindPlane = to.Plane - (2 * lines * to.Row), behindLast = to.Sample - to.Front - ((layout.Channels - 1) * to.Plane) - (2 * lines * to.Row);
        for (nint row = 0; row < rows; row++)
        {
            // What no block covers becomes 0: before the first plane, behind each row, behind each plane, behind the last.
            ref float sample = ref Unsafe.Add(ref dx, row * to.Sample);
            MemoryMarshal.CreateSpan(ref sample, to.Front).Clear();
            nint place = row * layout.ResultFloats;
            for (nint channel = 0; channel < layout.Channels; channel++)
            {
                ref float image = ref Unsafe.Add(ref x, from.Front + (row * from.Sample) + (channel * from.Plane));
                ref float gradient = ref Unsafe.Add(ref sample, to.Front + (channel * to.Plane));
                for (int line = lines; line > 0; line--, place += columns)
                {
                    int j = 0;
                    if (IsVectorized)
                    {
                        for (; j <= columns - 4; j += 4)
                        {
                            Blocks(ref Unsafe.Add(ref image, 2 * j), from.Row, ref Unsafe.Add(ref y, place + j), ref Unsafe.Add(ref dy, place + j), ref Unsafe.Add(ref gradient, 2 * j), to.Row);
                        }
                    }

                    for (; j < columns; j++)
                    {
                        Block(ref Unsafe.Add(ref image, 2 * j), from.Row, Unsafe.Add(ref y, place + j), Unsafe.Add(ref dy, place + j), ref Unsafe.Add(ref gradient, 2 * j), to.Row);
                    }

                    for (j = 2 * columns; j < to.Row; j++)
                    {
                        Unsafe.Add(ref gradient, j) = 0f;
                        Unsafe.Add(ref gradient, to.Row + j) = 0f;
                    }

                    image = ref Unsafe.Add(ref image, 2 * from.Row);
                    gradient = ref Unsafe.Add(ref gradient, 2 * to.Row);
                }

                MemoryMarshal.CreateSpan(ref gradient, channel < layout.Channels - 1 ? behindPlane : behindLast).Clear();
            }
        }
    }

    /// <summary>Four blocks: of the equal ones the first takes dy, the others nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Blocks(ref float x, nint row, ref float y, ref float dy, ref float dx, nint gradientRow)
    {
        Vector128<float> maximum = Vector128.LoadUnsafe(ref y);
        Vector128<float> gradient = Vector128.LoadUnsafe(ref dy);
        Vector128<float> left = Vector128.LoadUnsafe(ref x);
        Vector128<float> right = Vector128.LoadUnsafe(ref x, 4);
        Vector128<float> isTaken = Vector128.Equals(Even(left, right), maximum);
        Vector128<float> first = isTaken & gradient;
        Vector128<float> isSecond = Vector128.AndNot(Vector128.Equals(Odd(left, right), maximum), isTaken);
        isTaken |= isSecond;
        Interleave(first, isSecond & gradient, ref dx);

        left = Vector128.LoadUnsafe(ref x, (nuint)row);
        right = Vector128.LoadUnsafe(ref x, (nuint)(row + 4));
        Vector128<float> isThird = Vector128.AndNot(Vector128.Equals(Even(left, right), maximum), isTaken);
        isTaken |= isThird;
        Vector128<float> isFourth = Vector128.AndNot(Vector128.Equals(Odd(left, right), maximum), isTaken);
        Interleave(isThird & gradient, isFourth & gradient, ref Unsafe.Add(ref dx, gradientRow));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(ref float x, nint row, float maximum, float gradient, ref float dx, nint gradientRow)
    {
        bool isFirst = x == maximum;
        bool isSecond = !isFirst && Unsafe.Add(ref x, 1) == maximum;
        bool isThird = !isFirst && !isSecond && Unsafe.Add(ref x, row) == maximum;
        bool isFourth = !isFirst && !isSecond && !isThird;
        dx = isFirst ? gradient : 0f;
        Unsafe.Add(ref dx, 1) = isSecond ? gradient : 0f;
        Unsafe.Add(ref dx, gradientRow) = isThird ? gradient : 0f;
        Unsafe.Add(ref dx, gradientRow + 1) = isFourth ? gradient : 0f;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Even(Vector128<float> a, Vector128<float> b) => Sse.IsSupported ? Sse.Shuffle(a, b, 0b10_00_10_00) : AdvSimd.Arm64.UnzipEven(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Odd(Vector128<float> a, Vector128<float> b) => Sse.IsSupported ? Sse.Shuffle(a, b, 0b11_01_11_01) : AdvSimd.Arm64.UnzipOdd(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Interleave(Vector128<float> even, Vector128<float> odd, ref float to)
    {
        (Sse.IsSupported ? Sse.UnpackLow(even, odd) : AdvSimd.Arm64.ZipLow(even, odd)).StoreUnsafe(ref to);
        (Sse.IsSupported ? Sse.UnpackHigh(even, odd) : AdvSimd.Arm64.ZipHigh(even, odd)).StoreUnsafe(ref to, 4);
    }
}
