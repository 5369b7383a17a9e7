using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>All rows of a product over one panel of columns.</summary>
/// <typeparam name="TVector">The vectors to compute with.</typeparam>
/// <typeparam name="TForm">What the product has besides its sums.</typeparam>
/// <typeparam name="TEpilogue">What is done to each sum.</typeparam>
internal static partial class Panel<TVector, TForm, TEpilogue>
    where TVector : struct, ISimd<TVector>
    where TForm : struct, IProductForm
    where TEpilogue : struct, IEpilogue
{
    /// <summary>Computes the panel.</summary>
    /// <param name="p">The operands.</param>
    /// <param name="width">Columns: 64, or for a last panel 16, 32 or 48.</param>
    /// <param name="tiles">Whether to use tiles where there are rows enough.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(in Operands p, int width, bool tiles)
    {
        nint tiled = tiles ? p.Rows : 0;
        if (TVector.Count != 16)
        {
            MultiplyNarrow(in p, width, tiled);
            return;
        }

        nint column = 0;
        if (width == 64)
        {
            nint row = 0;
            for (nint first = 0; HasTile(ref row, ref first, 6, tiled); row += 6)
            {
                Tile6x4(in p, first, 0);
            }

            for (; row < p.Rows; row++)
            {
                Row1x4(in p, row, 0);
            }

            return;
        }

        if (width >= 32)
        {
            nint row = 0;
            for (nint first = 0; HasTile(ref row, ref first, 6, tiled); row += 6)
            {
                Tile6x2(in p, first, 0);
            }

            for (; row < p.Rows; row++)
            {
                Row1x2(in p, row, 0);
            }

            column = 32;
        }

        if (width - column >= 16)
        {
            nint row = 0;
            for (nint first = 0; HasTile(ref row, ref first, 12, tiled); row += 12)
            {
                Tile12x1(in p, first, column);
            }

            for (; row < p.Rows; row++)
            {
                Row1x1(in p, row, column);
            }
        }
    }

    /// <summary>With vectors of 256 bits or less: two at a time, eight in single rows of a full panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyNarrow(in Operands p, int width, nint tiled)
    {
        nint row = 0;
        for (nint first = 0; HasTile(ref row, ref first, 6, tiled); row += 6)
        {
            for (nint column = 0; column < width; column += 2 * TVector.Count)
            {
                Tile6x2(in p, first, column);
            }
        }

        for (; row < p.Rows; row++)
        {
            if (width == 64)
            {
                for (nint column = 0; column < width; column += 8 * TVector.Count)
                {
                    Row1x8(in p, row, column);
                }
            }
            else
            {
                for (nint column = 0; column < width; column += 2 * TVector.Count)
                {
                    Row1x2(in p, row, column);
                }
            }
        }
    }

    /// <summary>
    /// Whether there is another tile, and where it begins. The last one begins early enough to be whole: what it computes twice comes out the same, unless
    /// it is added to what was there; then rows remain.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasTile(ref nint row, ref nint first, nint tileRows, nint tiled)
    {
        first = TForm.Accumulates ? row : nint.Min(row, tiled - tileRows);
        return tiled >= tileRows && (TForm.Accumulates ? row + tileRows <= tiled : row < tiled);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector First(in Operands p, nint column, ref float c, nint offset) =>
        TForm.HasBias ? TVector.Load(ref p.Bias, column) : TForm.Accumulates ? TVector.Load(ref c, offset) : TVector.Create(0f);

    /// <summary>What a further row begins with: the same as the first, unless it adds to what is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Next(TVector first, in Operands p, nint row, ref float c, nint offset) =>
        TForm.Accumulates ? TVector.Load(ref c, (row * p.CRow) + offset) : first;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish(TVector sum, in Operands p, nint column, ref float c, nint offset)
    {
        if (TForm.IsScaled)
        {
            sum = TVector.MultiplyAdd(sum, TVector.Load(ref p.Scale, column), TVector.Load(ref p.Shift, column));
        }

        TVector.Store(TEpilogue.Apply(sum), ref c, offset);
    }
}
