using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>The sums of a convolution, tile by tile.</summary>
/// <typeparam name="TVector">The vectors to compute with.</typeparam>
/// <typeparam name="TForm">What the sums have besides.</typeparam>
/// <typeparam name="TEpilogue">What is done to each sum.</typeparam>
internal static partial class Correlation<TVector, TForm, TEpilogue>
    where TVector : struct, ISimd<TVector>
    where TForm : struct, IProductForm
    where TEpilogue : struct, IEpilogue
{
    /// <summary>All samples, all groups.</summary>
    /// <param name="frames">[rows, frame].</param>
    /// <param name="weights">The weights.</param>
    /// <param name="bias">A number for each channel of the result; null where the form has none.</param>
    /// <param name="scale">Likewise.</param>
    /// <param name="shift">Likewise.</param>
    /// <param name="results">[rows, result].</param>
    /// <param name="rows">Samples.</param>
    /// <param name="layout">Where everything lies.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ref float frames, ref float weights, ref float bias, ref float scale, ref float shift, ref float results, int rows, CorrelationLayout layout)
    {
        for (nint sample = 0; sample < rows; sample++)
        {
            for (nint group = 0; group < layout.Groups; group++)
            {
                ref float frame = ref Unsafe.Add(ref frames, (sample * layout.FrameFloats) + (group * layout.Outer * layout.FrameOuter));
                ref float result = ref Unsafe.Add(ref results, (sample * layout.ResultFloats) + layout.ResultStart + (group * layout.Rows * layout.ResultRow));
                for (nint row = 0; row < layout.Rows;)
                {
                    nint left = layout.Rows - row;
                    nint first = (group * layout.Rows) + row;
                    var p = new CorrelationOperands
                    {
                        W = ref Unsafe.Add(ref weights, (group * layout.WeightGroup) + (row * layout.WeightRow)),
                        WRow = layout.WeightRow,
                        WOuter = layout.WeightOuter,
                        BOuter = layout.FrameOuter,
                        CRow = layout.ResultRow,
                        Taps = ref MemoryMarshal.GetArrayDataReference(layout.Taps),
                        Weights = ref MemoryMarshal.GetArrayDataReference(layout.Weights),
                        TapCount = layout.Taps.Length,
                        Outer = layout.Outer,
                        Bias = ref Ahead(ref bias, first),
                        Scale = ref Ahead(ref scale, first),
                        Shift = ref Ahead(ref shift, first),
                    };
                    row += RowsAcross(in p, ref frame, ref Unsafe.Add(ref result, row * layout.ResultRow), left, layout.Positions);
                }
            }
        }
    }

    /// <summary>As many rows as a tile has, over all positions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint RowsAcross(in CorrelationOperands p, ref float frame, ref float result, nint left, nint positions)
    {
        // Eight rows by three vectors are 24 sums: what 32 registers hold beside the operands. Sixteen registers hold 4 by 3.
        nint rows = left >= 8 && TVector.Count == 16 ? 8 : left >= 4 ? 4 : 1;
        nint position = 0;
        for (; position <= positions - (3 * TVector.Count); position += 3 * TVector.Count)
        {
            if (rows == 8)
            {
                Tile8x3(in p, ref Unsafe.Add(ref frame, position), ref Unsafe.Add(ref result, position));
            }
            else if (rows == 4)
            {
                Tile4x3(in p, ref Unsafe.Add(ref frame, position), ref Unsafe.Add(ref result, position));
            }
            else
            {
                Tile1x3(in p, ref Unsafe.Add(ref frame, position), ref Unsafe.Add(ref result, position));
            }
        }

        for (; position < positions; position += TVector.Count)
        {
            if (rows == 8)
            {
                Tile8x1(in p, ref Unsafe.Add(ref frame, position), ref Unsafe.Add(ref result, position));
            }
            else if (rows == 4)
            {
                Tile4x1(in p, ref Unsafe.Add(ref frame, position), ref Unsafe.Add(ref result, position));
            }
            else
            {
                Tile1x1(in p, ref Unsafe.Add(ref frame, position), ref Unsafe.Add(ref result, position));
            }
        }

        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector First(in CorrelationOperands p, nint row) =>
        TForm.HasBias ? TVector.Create(Unsafe.Add(ref p.Bias, row)) : TVector.Create(0f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish(TVector sum, in CorrelationOperands p, ref float c, nint row, nint offset)
    {
        if (TForm.IsScaled)
        {
            sum = TVector.MultiplyAdd(sum, TVector.Create(Unsafe.Add(ref p.Scale, row)), TVector.Create(Unsafe.Add(ref p.Shift, row)));
        }

        TVector.Store(TEpilogue.Apply(sum), ref c, (row * p.CRow) + offset);
    }

    private static ref float Ahead(ref float vector, nint rows) =>
        ref Unsafe.IsNullRef(ref vector) ? ref vector : ref Unsafe.Add(ref vector, rows);
}
