using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <content>
/// Tiles of several rows by several vectors, which stay in registers from the first step to the last: 24 sums of 32 registers at 512 bits, 12 of 16 with
/// narrower vectors. Strides are multiplied before the loop; a factor at an address costs nothing.
/// </content>
internal static partial class Panel<TVector, TForm, TEpilogue>
{
    /// <summary>How far ahead a panel is fetched, one line per step; the processor takes its neighbours along. 3 % of a product that lies in the second cache.</summary>
    private const int PrefetchedSteps = 8;

    /// <summary>6 rows by 4 vectors: 24 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile6x4(in Operands p, nint row, nint column)
    {
        ref float a = ref Unsafe.Add(ref p.A, row * p.ARow);
        ref float b = ref Unsafe.Add(ref p.B, column);
        ref float c = ref Unsafe.Add(ref p.C, (row * p.CRow) + column);
        ref float next = ref Unsafe.Add(ref b, p.Steps * (p.BStep + ((row / 6 & 7) * 8)));
        nint aRow = p.ARow, aStep = p.AStep, bStep = p.BStep;
        nint twoRows = 2 * aRow, threeRows = 3 * aRow, fourRows = 4 * aRow, fiveRows = 5 * aRow;
        TVector sum00 = First(in p, column, ref c, 0);
        TVector sum01 = First(in p, column + TVector.Count, ref c, TVector.Count);
        TVector sum02 = First(in p, column + (2 * TVector.Count), ref c, 2 * TVector.Count);
        TVector sum03 = First(in p, column + (3 * TVector.Count), ref c, 3 * TVector.Count);
        TVector sum10 = Next(sum00, in p, 1, ref c, 0);
        TVector sum11 = Next(sum01, in p, 1, ref c, TVector.Count);
        TVector sum12 = Next(sum02, in p, 1, ref c, 2 * TVector.Count);
        TVector sum13 = Next(sum03, in p, 1, ref c, 3 * TVector.Count);
        TVector sum20 = Next(sum00, in p, 2, ref c, 0);
        TVector sum21 = Next(sum01, in p, 2, ref c, TVector.Count);
        TVector sum22 = Next(sum02, in p, 2, ref c, 2 * TVector.Count);
        TVector sum23 = Next(sum03, in p, 2, ref c, 3 * TVector.Count);
        TVector sum30 = Next(sum00, in p, 3, ref c, 0);
        TVector sum31 = Next(sum01, in p, 3, ref c, TVector.Count);
        TVector sum32 = Next(sum02, in p, 3, ref c, 2 * TVector.Count);
        TVector sum33 = Next(sum03, in p, 3, ref c, 3 * TVector.Count);
        TVector sum40 = Next(sum00, in p, 4, ref c, 0);
        TVector sum41 = Next(sum01, in p, 4, ref c, TVector.Count);
        TVector sum42 = Next(sum02, in p, 4, ref c, 2 * TVector.Count);
        TVector sum43 = Next(sum03, in p, 4, ref c, 3 * TVector.Count);
        TVector sum50 = Next(sum00, in p, 5, ref c, 0);
        TVector sum51 = Next(sum01, in p, 5, ref c, TVector.Count);
        TVector sum52 = Next(sum02, in p, 5, ref c, 2 * TVector.Count);
        TVector sum53 = Next(sum03, in p, 5, ref c, 3 * TVector.Count);
        for (nint step = p.Steps; step > 0; step--)
        {
            TVector b0 = TVector.Load(ref b, 0);
            TVector b1 = TVector.Load(ref b, TVector.Count);
            TVector b2 = TVector.Load(ref b, 2 * TVector.Count);
            TVector b3 = TVector.Load(ref b, 3 * TVector.Count);
            Processor.Prefetch(ref Unsafe.Add(ref b, PrefetchedSteps * bStep));
            if (TForm.FetchesNext)
            {
                Processor.PrefetchFar(ref next);
                next = ref Unsafe.Add(ref next, 8);
            }

            TVector x0 = TVector.Create(a);
            TVector.AddProduct(ref sum00, x0, b0);
            TVector.AddProduct(ref sum01, x0, b1);
            TVector.AddProduct(ref sum02, x0, b2);
            TVector.AddProduct(ref sum03, x0, b3);
            TVector x1 = TVector.Create(Unsafe.Add(ref a, aRow));
            TVector.AddProduct(ref sum10, x1, b0);
            TVector.AddProduct(ref sum11, x1, b1);
            TVector.AddProduct(ref sum12, x1, b2);
            TVector.AddProduct(ref sum13, x1, b3);
            TVector x2 = TVector.Create(Unsafe.Add(ref a, twoRows));
            TVector.AddProduct(ref sum20, x2, b0);
            TVector.AddProduct(ref sum21, x2, b1);
            TVector.AddProduct(ref sum22, x2, b2);
            TVector.AddProduct(ref sum23, x2, b3);
            TVector x3 = TVector.Create(Unsafe.Add(ref a, threeRows));
            TVector.AddProduct(ref sum30, x3, b0);
            TVector.AddProduct(ref sum31, x3, b1);
            TVector.AddProduct(ref sum32, x3, b2);
            TVector.AddProduct(ref sum33, x3, b3);
            TVector x4 = TVector.Create(Unsafe.Add(ref a, fourRows));
            TVector.AddProduct(ref sum40, x4, b0);
            TVector.AddProduct(ref sum41, x4, b1);
            TVector.AddProduct(ref sum42, x4, b2);
            TVector.AddProduct(ref sum43, x4, b3);
            TVector x5 = TVector.Create(Unsafe.Add(ref a, fiveRows));
            TVector.AddProduct(ref sum50, x5, b0);
            TVector.AddProduct(ref sum51, x5, b1);
            TVector.AddProduct(ref sum52, x5, b2);
            TVector.AddProduct(ref sum53, x5, b3);
            a = ref Unsafe.Add(ref a, aStep);
            b = ref Unsafe.Add(ref b, bStep);
        }

        Finish(sum00, in p, column, ref c, 0);
        Finish(sum01, in p, column + TVector.Count, ref c, TVector.Count);
        Finish(sum02, in p, column + (2 * TVector.Count), ref c, 2 * TVector.Count);
        Finish(sum03, in p, column + (3 * TVector.Count), ref c, 3 * TVector.Count);
        Finish(sum10, in p, column, ref c, 1 * p.CRow);
        Finish(sum11, in p, column + TVector.Count, ref c, (1 * p.CRow) + TVector.Count);
        Finish(sum12, in p, column + (2 * TVector.Count), ref c, (1 * p.CRow) + (2 * TVector.Count));
        Finish(sum13, in p, column + (3 * TVector.Count), ref c, (1 * p.CRow) + (3 * TVector.Count));
        Finish(sum20, in p, column, ref c, 2 * p.CRow);
        Finish(sum21, in p, column + TVector.Count, ref c, (2 * p.CRow) + TVector.Count);
        Finish(sum22, in p, column + (2 * TVector.Count), ref c, (2 * p.CRow) + (2 * TVector.Count));
        Finish(sum23, in p, column + (3 * TVector.Count), ref c, (2 * p.CRow) + (3 * TVector.Count));
        Finish(sum30, in p, column, ref c, 3 * p.CRow);
        Finish(sum31, in p, column + TVector.Count, ref c, (3 * p.CRow) + TVector.Count);
        Finish(sum32, in p, column + (2 * TVector.Count), ref c, (3 * p.CRow) + (2 * TVector.Count));
        Finish(sum33, in p, column + (3 * TVector.Count), ref c, (3 * p.CRow) + (3 * TVector.Count));
        Finish(sum40, in p, column, ref c, 4 * p.CRow);
        Finish(sum41, in p, column + TVector.Count, ref c, (4 * p.CRow) + TVector.Count);
        Finish(sum42, in p, column + (2 * TVector.Count), ref c, (4 * p.CRow) + (2 * TVector.Count));
        Finish(sum43, in p, column + (3 * TVector.Count), ref c, (4 * p.CRow) + (3 * TVector.Count));
        Finish(sum50, in p, column, ref c, 5 * p.CRow);
        Finish(sum51, in p, column + TVector.Count, ref c, (5 * p.CRow) + TVector.Count);
        Finish(sum52, in p, column + (2 * TVector.Count), ref c, (5 * p.CRow) + (2 * TVector.Count));
        Finish(sum53, in p, column + (3 * TVector.Count), ref c, (5 * p.CRow) + (3 * TVector.Count));
    }

    /// <summary>6 rows by 2 vectors: 12 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile6x2(in Operands p, nint row, nint column)
    {
        ref float a = ref Unsafe.Add(ref p.A, row * p.ARow);
        ref float b = ref Unsafe.Add(ref p.B, column);
        ref float c = ref Unsafe.Add(ref p.C, (row * p.CRow) + column);
        ref float next = ref Unsafe.Add(ref b, p.Steps * (p.BStep + (((row / 6 * 4) + (column / 16) & 31) * 2)));
        nint aRow = p.ARow, aStep = p.AStep, bStep = p.BStep;
        nint twoRows = 2 * aRow, threeRows = 3 * aRow, fourRows = 4 * aRow, fiveRows = 5 * aRow;
        TVector sum00 = First(in p, column, ref c, 0);
        TVector sum01 = First(in p, column + TVector.Count, ref c, TVector.Count);
        TVector sum10 = Next(sum00, in p, 1, ref c, 0);
        TVector sum11 = Next(sum01, in p, 1, ref c, TVector.Count);
        TVector sum20 = Next(sum00, in p, 2, ref c, 0);
        TVector sum21 = Next(sum01, in p, 2, ref c, TVector.Count);
        TVector sum30 = Next(sum00, in p, 3, ref c, 0);
        TVector sum31 = Next(sum01, in p, 3, ref c, TVector.Count);
        TVector sum40 = Next(sum00, in p, 4, ref c, 0);
        TVector sum41 = Next(sum01, in p, 4, ref c, TVector.Count);
        TVector sum50 = Next(sum00, in p, 5, ref c, 0);
        TVector sum51 = Next(sum01, in p, 5, ref c, TVector.Count);
        for (nint step = p.Steps; step > 0; step--)
        {
            TVector b0 = TVector.Load(ref b, 0);
            TVector b1 = TVector.Load(ref b, TVector.Count);
            Processor.Prefetch(ref Unsafe.Add(ref b, PrefetchedSteps * bStep));
            if (TForm.FetchesNext)
            {
                Processor.PrefetchFar(ref next);
                next = ref Unsafe.Add(ref next, 2);
            }

            TVector x0 = TVector.Create(a);
            TVector.AddProduct(ref sum00, x0, b0);
            TVector.AddProduct(ref sum01, x0, b1);
            TVector x1 = TVector.Create(Unsafe.Add(ref a, aRow));
            TVector.AddProduct(ref sum10, x1, b0);
            TVector.AddProduct(ref sum11, x1, b1);
            TVector x2 = TVector.Create(Unsafe.Add(ref a, twoRows));
            TVector.AddProduct(ref sum20, x2, b0);
            TVector.AddProduct(ref sum21, x2, b1);
            TVector x3 = TVector.Create(Unsafe.Add(ref a, threeRows));
            TVector.AddProduct(ref sum30, x3, b0);
            TVector.AddProduct(ref sum31, x3, b1);
            TVector x4 = TVector.Create(Unsafe.Add(ref a, fourRows));
            TVector.AddProduct(ref sum40, x4, b0);
            TVector.AddProduct(ref sum41, x4, b1);
            TVector x5 = TVector.Create(Unsafe.Add(ref a, fiveRows));
            TVector.AddProduct(ref sum50, x5, b0);
            TVector.AddProduct(ref sum51, x5, b1);
            a = ref Unsafe.Add(ref a, aStep);
            b = ref Unsafe.Add(ref b, bStep);
        }

        Finish(sum00, in p, column, ref c, 0);
        Finish(sum01, in p, column + TVector.Count, ref c, TVector.Count);
        Finish(sum10, in p, column, ref c, 1 * p.CRow);
        Finish(sum11, in p, column + TVector.Count, ref c, (1 * p.CRow) + TVector.Count);
        Finish(sum20, in p, column, ref c, 2 * p.CRow);
        Finish(sum21, in p, column + TVector.Count, ref c, (2 * p.CRow) + TVector.Count);
        Finish(sum30, in p, column, ref c, 3 * p.CRow);
        Finish(sum31, in p, column + TVector.Count, ref c, (3 * p.CRow) + TVector.Count);
        Finish(sum40, in p, column, ref c, 4 * p.CRow);
        Finish(sum41, in p, column + TVector.Count, ref c, (4 * p.CRow) + TVector.Count);
        Finish(sum50, in p, column, ref c, 5 * p.CRow);
        Finish(sum51, in p, column + TVector.Count, ref c, (5 * p.CRow) + TVector.Count);
    }

    /// <summary>12 rows by 1 vector: 12 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile12x1(in Operands p, nint row, nint column)
    {
        ref float a = ref Unsafe.Add(ref p.A, row * p.ARow);
        ref float b = ref Unsafe.Add(ref p.B, column);
        ref float c = ref Unsafe.Add(ref p.C, (row * p.CRow) + column);
        nint aRow = p.ARow, aStep = p.AStep, bStep = p.BStep;
        ref float a6 = ref Unsafe.Add(ref a, 6 * aRow);
        nint twoRows = 2 * aRow, threeRows = 3 * aRow, fourRows = 4 * aRow, fiveRows = 5 * aRow;
        TVector sum00 = First(in p, column, ref c, 0);
        TVector sum10 = Next(sum00, in p, 1, ref c, 0);
        TVector sum20 = Next(sum00, in p, 2, ref c, 0);
        TVector sum30 = Next(sum00, in p, 3, ref c, 0);
        TVector sum40 = Next(sum00, in p, 4, ref c, 0);
        TVector sum50 = Next(sum00, in p, 5, ref c, 0);
        TVector sum60 = Next(sum00, in p, 6, ref c, 0);
        TVector sum70 = Next(sum00, in p, 7, ref c, 0);
        TVector sum80 = Next(sum00, in p, 8, ref c, 0);
        TVector sum90 = Next(sum00, in p, 9, ref c, 0);
        TVector sum100 = Next(sum00, in p, 10, ref c, 0);
        TVector sum110 = Next(sum00, in p, 11, ref c, 0);
        for (nint step = p.Steps; step > 0; step--)
        {
            TVector b0 = TVector.Load(ref b, 0);
            TVector x0 = TVector.Create(a);
            TVector.AddProduct(ref sum00, x0, b0);
            TVector x1 = TVector.Create(Unsafe.Add(ref a, aRow));
            TVector.AddProduct(ref sum10, x1, b0);
            TVector x2 = TVector.Create(Unsafe.Add(ref a, twoRows));
            TVector.AddProduct(ref sum20, x2, b0);
            TVector x3 = TVector.Create(Unsafe.Add(ref a, threeRows));
            TVector.AddProduct(ref sum30, x3, b0);
            TVector x4 = TVector.Create(Unsafe.Add(ref a, fourRows));
            TVector.AddProduct(ref sum40, x4, b0);
            TVector x5 = TVector.Create(Unsafe.Add(ref a, fiveRows));
            TVector.AddProduct(ref sum50, x5, b0);
            TVector x6 = TVector.Create(a6);
            TVector.AddProduct(ref sum60, x6, b0);
            TVector x7 = TVector.Create(Unsafe.Add(ref a6, aRow));
            TVector.AddProduct(ref sum70, x7, b0);
            TVector x8 = TVector.Create(Unsafe.Add(ref a6, twoRows));
            TVector.AddProduct(ref sum80, x8, b0);
            TVector x9 = TVector.Create(Unsafe.Add(ref a6, threeRows));
            TVector.AddProduct(ref sum90, x9, b0);
            TVector x10 = TVector.Create(Unsafe.Add(ref a6, fourRows));
            TVector.AddProduct(ref sum100, x10, b0);
            TVector x11 = TVector.Create(Unsafe.Add(ref a6, fiveRows));
            TVector.AddProduct(ref sum110, x11, b0);
            a = ref Unsafe.Add(ref a, aStep);
            a6 = ref Unsafe.Add(ref a6, aStep);
            b = ref Unsafe.Add(ref b, bStep);
        }

        Finish(sum00, in p, column, ref c, 0);
        Finish(sum10, in p, column, ref c, 1 * p.CRow);
        Finish(sum20, in p, column, ref c, 2 * p.CRow);
        Finish(sum30, in p, column, ref c, 3 * p.CRow);
        Finish(sum40, in p, column, ref c, 4 * p.CRow);
        Finish(sum50, in p, column, ref c, 5 * p.CRow);
        Finish(sum60, in p, column, ref c, 6 * p.CRow);
        Finish(sum70, in p, column, ref c, 7 * p.CRow);
        Finish(sum80, in p, column, ref c, 8 * p.CRow);
        Finish(sum90, in p, column, ref c, 9 * p.CRow);
        Finish(sum100, in p, column, ref c, 10 * p.CRow);
        Finish(sum110, in p, column, ref c, 11 * p.CRow);
    }
}
