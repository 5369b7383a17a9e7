using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>Pooling and its gradients. A window's rows are taken together first, column by column in vectors, then the columns. Called by emitted code.</summary>
public static class Pools
{
    /// <summary>y[c, i, j] = max x[c, …] over the window (i, j).</summary>
    /// <typeparam name="TVector">The vectors to compute with.</typeparam>
    /// <param name="x">[rows, channels, height, width], as the layout says.</param>
    /// <param name="line">[width], padded to 16: working memory.</param>
    /// <param name="y">[rows, channels, windows down, windows to the right]; padding behind a sample becomes 0.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="layout">The windows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Maximum<TVector>(ref float x, ref float line, ref float y, int rows, PoolLayout layout) where TVector : struct, ISimd<TVector>
    {
        if (layout.ArePairs)
        {
            PairPools.Maximum(ref x, ref y, rows, layout);
        }
        else
        {
            Reduce<TVector, Largest>(ref x, ref line, ref y, rows, layout);
        }
    }

    /// <summary>y[c, i, j] = Σ x[c, …] over the window (i, j), divided.</summary>
    /// <typeparam name="TVector">The vectors to compute with.</typeparam>
    /// <param name="x">[rows, channels, height, width], as the layout says.</param>
    /// <param name="line">[width], padded to 16: working memory.</param>
    /// <param name="y">[rows, channels, windows down, windows to the right]; padding behind a sample becomes 0.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="layout">The windows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Average<TVector>(ref float x, ref float line, ref float y, int rows, PoolLayout layout) where TVector : struct, ISimd<TVector> =>
        Reduce<TVector, Mean>(ref x, ref line, ref y, rows, layout);

    /// <summary>dx += dy at the first of the largest numbers of each window, row by row.</summary>
    /// <param name="x">[rows, channels, height, width], as the layout says.</param>
    /// <param name="y">The maxima.</param>
    /// <param name="dy">As y.</param>
    /// <param name="dx">[rows, channels, height, width], as the layout says; what is not of the image becomes 0, or stays where it is added to.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="layout">The windows.</param>
    /// <param name="accumulates">Whether to add to dx.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MaximumGradient(ref float x, ref float y, ref float dy, ref float dx, int rows, PoolLayout layout, bool accumulates)
    {
        if (layout.ArePairs && !accumulates)
        {
            PairPools.MaximumGradient(ref x, ref y, ref dy, ref dx, rows, layout);
            return;
        }

        if (!accumulates)
        {
            MemoryMarshal.CreateSpan(ref dx, rows * layout.Gradient.Sample).Clear();
        }

        PlaneLayout from = layout.Image, to = layout.Gradient;
        for (nint row = 0; row < rows; row++)
        {
            nint place = row * layout.ResultFloats;
            for (nint channel = 0; channel < layout.Channels; channel++)
            {
                ref float image = ref Unsafe.Add(ref x, from.Front + (row * from.Sample) + (channel * from.Plane));
                ref float gradient = ref Unsafe.Add(ref dx, to.Front + (row * to.Sample) + (channel * to.Plane));
                for (int i = 0; i < layout.FirstRow.Length; i++)
                {
                    for (int j = 0; j < layout.FirstColumn.Length; j++, place++)
                    {
                        (nint line, nint column) = FirstOf(ref image, Unsafe.Add(ref y, place), from.Row, layout.FirstRow[i], layout.EndRow[i], layout.FirstColumn[j], layout.EndColumn[j]);
                        Unsafe.Add(ref gradient, (line * to.Row) + column) += Unsafe.Add(ref dy, place);
                    }
                }
            }
        }
    }

    /// <summary>dx += dy, divided, at each number of each window.</summary>
    /// <param name="dy">[rows, channels, windows down, windows to the right].</param>
    /// <param name="dx">[rows, channels, height, width], as the layout says; what is not of the image becomes 0, or stays where it is added to.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="layout">The windows.</param>
    /// <param name="accumulates">Whether to add to dx.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AverageGradient(ref float dy, ref float dx, int rows, PoolLayout layout, bool accumulates)
    {
        if (!accumulates)
        {
            MemoryMarshal.CreateSpan(ref dx, rows * layout.Gradient.Sample).Clear();
        }

        PlaneLayout to = layout.Gradient;
        for (nint row = 0; row < rows; row++)
        {
            nint place = row * layout.ResultFloats;
            for (nint channel = 0; channel < layout.Channels; channel++)
            {
                ref float gradient = ref Unsafe.Add(ref dx, to.Front + (row * to.Sample) + (channel * to.Plane));
                for (int i = 0; i < layout.FirstRow.Length; i++)
                {
                    for (int j = 0; j < layout.FirstColumn.Length; j++, place++)
                    {
                        float share = Unsafe.Add(ref dy, place) * Mean.Factor(layout, i, j);
                        for (int imageRow = layout.FirstRow[i]; imageRow < layout.EndRow[i]; imageRow++)
                        {
                            for (int column = layout.FirstColumn[j]; column < layout.EndColumn[j]; column++)
                            {
                                Unsafe.Add(ref gradient, ((nint)imageRow * to.Row) + column) += share;
                            }
                        }
                    }
                }
            }
        }
    }

    /// <summary>y[c, i, j] = x[c, ⌊i / scale⌋, ⌊j / scale⌋].</summary>
    /// <param name="x">[rows, channels, height, width].</param>
    /// <param name="y">[rows, channels, height · scale, width · scale]; padding behind a sample becomes 0.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="layout">The windows of the result, one for each number of x.</param>
    /// <param name="scale">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void UpSample(ref float x, ref float y, int rows, PoolLayout layout, int scale)
    {
        int width = layout.Width / scale;
        int height = layout.Height / scale;
        int length = layout.Channels * layout.Height * layout.Width;
        for (nint row = 0; row < rows; row++)
        {
            ref float to = ref Unsafe.Add(ref y, row * layout.Image.Sample);
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref to, length), layout.Image.Sample - length).Clear();
            ref float from = ref Unsafe.Add(ref x, row * layout.ResultFloats);
            for (int line = layout.Channels * height; line > 0; line--)
            {
                ref float first = ref to;
                for (int column = 0; column < width; column++)
                {
                    for (int copy = 0; copy < scale; copy++)
                    {
                        to = from;
                        to = ref Unsafe.Add(ref to, 1);
                    }

                    from = ref Unsafe.Add(ref from, 1);
                }

                ReadOnlySpan<float> written = MemoryMarshal.CreateReadOnlySpan(ref first, layout.Width);
                for (int copy = 1; copy < scale; copy++)
                {
                    written.CopyTo(MemoryMarshal.CreateSpan(ref to, layout.Width));
                    to = ref Unsafe.Add(ref to, layout.Width);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Reduce<TVector, TReduction>(ref float x, ref float line, ref float y, int rows, PoolLayout layout)
        where TVector : struct, ISimd<TVector>
        where TReduction : struct, IReduction
    {
        PlaneLayout planes = layout.Image;
        ref int firstColumn = ref MemoryMarshal.GetArrayDataReference(layout.FirstColumn);
        ref int endColumn = ref MemoryMarshal.GetArrayDataReference(layout.EndColumn);
        int columns = layout.FirstColumn.Length;
        int length = layout.Channels * layout.FirstRow.Length * columns;
        for (nint row = 0; row < rows; row++)
        {
            ref float image = ref Unsafe.Add(ref x, planes.Front + (row * planes.Sample));
            ref float result = ref Unsafe.Add(ref y, row * layout.ResultFloats);
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref result, length), layout.ResultFloats - length).Clear();
            for (int channel = 0; channel < layout.Channels; channel++)
            {
                for (int i = 0; i < layout.FirstRow.Length; i++)
                {
                    Lines<TVector, TReduction>(ref Unsafe.Add(ref image, (nint)layout.FirstRow[i] * planes.Row), layout.EndRow[i] - layout.FirstRow[i], planes.Row, layout.Width, ref line);
                    for (int j = 0; j < columns; j++)
                    {
                        int column = Unsafe.Add(ref firstColumn, j);
                        int end = Unsafe.Add(ref endColumn, j);
                        float total = Unsafe.Add(ref line, column);
                        for (column++; column < end; column++)
                        {
                            total = TReduction.Of(total, Unsafe.Add(ref line, column));
                        }

                        Unsafe.Add(ref result, j) = total * TReduction.Factor(layout, i, j);
                    }

                    result = ref Unsafe.Add(ref result, columns);
                }

                image = ref Unsafe.Add(ref image, planes.Plane);
            }
        }
    }

    /// <summary>Rows of the image, one under the other, as one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Lines<TVector, TReduction>(ref float image, int lines, nint row, int width, ref float line)
        where TVector : struct, ISimd<TVector>
        where TReduction : struct, IReduction
    {
        int column = 0;
        for (; column <= width - TVector.Count; column += TVector.Count)
        {
            Line<TVector, TReduction>(ref Unsafe.Add(ref image, column), lines, row, ref Unsafe.Add(ref line, column));
        }

        if (column < width && width >= TVector.Count)
        {
            column = width - TVector.Count;
            Line<TVector, TReduction>(ref Unsafe.Add(ref image, column), lines, row, ref Unsafe.Add(ref line, column));
            return;
        }

        for (; column < width; column++)
        {
            float total = Unsafe.Add(ref image, column);
            for (int next = 1; next < lines; next++)
            {
                total = TReduction.Of(total, Unsafe.Add(ref image, (next * row) + column));
            }

            Unsafe.Add(ref line, column) = total;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Line<TVector, TReduction>(ref float image, int lines, nint row, ref float line)
        where TVector : struct, ISimd<TVector>
        where TReduction : struct, IReduction
    {
        TVector total = TVector.Load(ref image, 0);
        for (int next = 1; next < lines; next++)
        {
            total = TReduction.Of(total, TVector.Load(ref image, next * row));
        }

        TVector.Store(total, ref line, 0);
    }

    /// <summary>Where in the image the first number of the window is that is its maximum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (nint Row, nint Column) FirstOf(ref float image, float maximum, nint pitch, int firstRow, int endRow, int firstColumn, int endColumn)
    {
        for (int row = firstRow; row < endRow; row++)
        {
            for (int column = firstColumn; column < endColumn; column++)
            {
                if (Unsafe.Add(ref image, (row * pitch) + column) == maximum)
                {
                    return (row, column);
                }
            }
        }

        return (firstRow, firstColumn);
    }

    /// <summary>How two numbers become one, and what the last is multiplied by.</summary>
    private interface IReduction
    {
        static abstract float Of(float a, float b);

        static abstract TVector Of<TVector>(TVector a, TVector b) where TVector : struct, ISimd<TVector>;

        static abstract float Factor(PoolLayout layout, int i, int j);
    }

    private readonly struct Largest : IReduction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Of(float a, float b) => a > b ? a : b;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TVector Of<TVector>(TVector a, TVector b) where TVector : struct, ISimd<TVector> => TVector.Max(a, b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Factor(PoolLayout layout, int i, int j) => 1f;
    }

    private readonly struct Mean : IReduction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Of(float a, float b) => a + b;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TVector Of<TVector>(TVector a, TVector b) where TVector : struct, ISimd<TVector> => a + b;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Factor(PoolLayout layout, int i, int j) =>
            1f / (layout.Divisor > 0 ? layout.Divisor : (layout.EndRow[i] - layout.FirstRow[i]) * (layout.EndColumn[j] - layout.FirstColumn[j]));
    }
}
