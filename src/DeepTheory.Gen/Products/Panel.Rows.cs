using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <content>
/// Single rows, as of one sample: about 8 sums under way, so that none waits for another, and several steps at a time, which keeps more lines of the
/// weights under way too.
/// </content>
internal static partial class Panel<TVector, TForm, TEpilogue>
{
    /// <summary>How far ahead, in floats, the weights of a row are fetched: two rounds of eight steps, a page of memory. The processor does not look beyond a page by itself; 8 % of what comes from the third cache.</summary>
    private const int FetchedAhead = 1024;

    /// <summary>One row by 8 vectors, 4 steps at a time: 8 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row1x8(in Operands p, nint row, nint column)
    {
        ref float a = ref Unsafe.Add(ref p.A, row * p.ARow);
        ref float b = ref Unsafe.Add(ref p.B, column);
        ref float c = ref Unsafe.Add(ref p.C, (row * p.CRow) + column);
        nint aStep = p.AStep, bStep = p.BStep;
        TVector sum00 = First(in p, column, ref c, 0);
        TVector sum01 = First(in p, column + TVector.Count, ref c, TVector.Count);
        TVector sum02 = First(in p, column + (2 * TVector.Count), ref c, 2 * TVector.Count);
        TVector sum03 = First(in p, column + (3 * TVector.Count), ref c, 3 * TVector.Count);
        TVector sum04 = First(in p, column + (4 * TVector.Count), ref c, 4 * TVector.Count);
        TVector sum05 = First(in p, column + (5 * TVector.Count), ref c, 5 * TVector.Count);
        TVector sum06 = First(in p, column + (6 * TVector.Count), ref c, 6 * TVector.Count);
        TVector sum07 = First(in p, column + (7 * TVector.Count), ref c, 7 * TVector.Count);
        nint step = p.Steps;
        for (; step >= 4; step -= 4)
        {
            TVector x0 = TVector.Create(a);
            TVector.AddProduct(ref sum00, x0, TVector.Load(ref b, 0));
            TVector.AddProduct(ref sum01, x0, TVector.Load(ref b, TVector.Count));
            TVector.AddProduct(ref sum02, x0, TVector.Load(ref b, 2 * TVector.Count));
            TVector.AddProduct(ref sum03, x0, TVector.Load(ref b, 3 * TVector.Count));
            TVector.AddProduct(ref sum04, x0, TVector.Load(ref b, 4 * TVector.Count));
            TVector.AddProduct(ref sum05, x0, TVector.Load(ref b, 5 * TVector.Count));
            TVector.AddProduct(ref sum06, x0, TVector.Load(ref b, 6 * TVector.Count));
            TVector.AddProduct(ref sum07, x0, TVector.Load(ref b, 7 * TVector.Count));
            TVector x1 = TVector.Create(Unsafe.Add(ref a, aStep));
            TVector.AddProduct(ref sum00, x1, TVector.Load(ref b, bStep));
            TVector.AddProduct(ref sum01, x1, TVector.Load(ref b, bStep + TVector.Count));
            TVector.AddProduct(ref sum02, x1, TVector.Load(ref b, bStep + (2 * TVector.Count)));
            TVector.AddProduct(ref sum03, x1, TVector.Load(ref b, bStep + (3 * TVector.Count)));
            TVector.AddProduct(ref sum04, x1, TVector.Load(ref b, bStep + (4 * TVector.Count)));
            TVector.AddProduct(ref sum05, x1, TVector.Load(ref b, bStep + (5 * TVector.Count)));
            TVector.AddProduct(ref sum06, x1, TVector.Load(ref b, bStep + (6 * TVector.Count)));
            TVector.AddProduct(ref sum07, x1, TVector.Load(ref b, bStep + (7 * TVector.Count)));
            TVector x2 = TVector.Create(Unsafe.Add(ref a, 2 * aStep));
            TVector.AddProduct(ref sum00, x2, TVector.Load(ref b, 2 * bStep));
            TVector.AddProduct(ref sum01, x2, TVector.Load(ref b, (2 * bStep) + TVector.Count));
            TVector.AddProduct(ref sum02, x2, TVector.Load(ref b, (2 * bStep) + (2 * TVector.Count)));
            TVector.AddProduct(ref sum03, x2, TVector.Load(ref b, (2 * bStep) + (3 * TVector.Count)));
            TVector.AddProduct(ref sum04, x2, TVector.Load(ref b, (2 * bStep) + (4 * TVector.Count)));
            TVector.AddProduct(ref sum05, x2, TVector.Load(ref b, (2 * bStep) + (5 * TVector.Count)));
            TVector.AddProduct(ref sum06, x2, TVector.Load(ref b, (2 * bStep) + (6 * TVector.Count)));
            TVector.AddProduct(ref sum07, x2, TVector.Load(ref b, (2 * bStep) + (7 * TVector.Count)));
            TVector x3 = TVector.Create(Unsafe.Add(ref a, 3 * aStep));
            TVector.AddProduct(ref sum00, x3, TVector.Load(ref b, 3 * bStep));
            TVector.AddProduct(ref sum01, x3, TVector.Load(ref b, (3 * bStep) + TVector.Count));
            TVector.AddProduct(ref sum02, x3, TVector.Load(ref b, (3 * bStep) + (2 * TVector.Count)));
            TVector.AddProduct(ref sum03, x3, TVector.Load(ref b, (3 * bStep) + (3 * TVector.Count)));
            TVector.AddProduct(ref sum04, x3, TVector.Load(ref b, (3 * bStep) + (4 * TVector.Count)));
            TVector.AddProduct(ref sum05, x3, TVector.Load(ref b, (3 * bStep) + (5 * TVector.Count)));
            TVector.AddProduct(ref sum06, x3, TVector.Load(ref b, (3 * bStep) + (6 * TVector.Count)));
            TVector.AddProduct(ref sum07, x3, TVector.Load(ref b, (3 * bStep) + (7 * TVector.Count)));
            a = ref Unsafe.Add(ref a, 4 * aStep);
            b = ref Unsafe.Add(ref b, 4 * bStep);
        }

        for (; step > 0; step--)
        {
            TVector x0 = TVector.Create(a);
            TVector.AddProduct(ref sum00, x0, TVector.Load(ref b, 0));
            TVector.AddProduct(ref sum01, x0, TVector.Load(ref b, TVector.Count));
            TVector.AddProduct(ref sum02, x0, TVector.Load(ref b, 2 * TVector.Count));
            TVector.AddProduct(ref sum03, x0, TVector.Load(ref b, 3 * TVector.Count));
            TVector.AddProduct(ref sum04, x0, TVector.Load(ref b, 4 * TVector.Count));
            TVector.AddProduct(ref sum05, x0, TVector.Load(ref b, 5 * TVector.Count));
            TVector.AddProduct(ref sum06, x0, TVector.Load(ref b, 6 * TVector.Count));
            TVector.AddProduct(ref sum07, x0, TVector.Load(ref b, 7 * TVector.Count));
            a = ref Unsafe.Add(ref a, aStep);
            b = ref Unsafe.Add(ref b, bStep);
        }

        Finish(sum00, in p, column, ref c, 0);
        Finish(sum01, in p, column + TVector.Count, ref c, TVector.Count);
        Finish(sum02, in p, column + (2 * TVector.Count), ref c, 2 * TVector.Count);
        Finish(sum03, in p, column + (3 * TVector.Count), ref c, 3 * TVector.Count);
        Finish(sum04, in p, column + (4 * TVector.Count), ref c, 4 * TVector.Count);
        Finish(sum05, in p, column + (5 * TVector.Count), ref c, 5 * TVector.Count);
        Finish(sum06, in p, column + (6 * TVector.Count), ref c, 6 * TVector.Count);
        Finish(sum07, in p, column + (7 * TVector.Count), ref c, 7 * TVector.Count);
    }

    /// <summary>One row by 4 vectors, 8 steps at a time: 8 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row1x4(in Operands p, nint row, nint column)
    {
        ref float a = ref Unsafe.Add(ref p.A, row * p.ARow);
        ref float b = ref Unsafe.Add(ref p.B, column);
        ref float c = ref Unsafe.Add(ref p.C, (row * p.CRow) + column);
        nint aStep = p.AStep, bStep = p.BStep;
        TVector sum00 = First(in p, column, ref c, 0);
        TVector sum01 = First(in p, column + TVector.Count, ref c, TVector.Count);
        TVector sum02 = First(in p, column + (2 * TVector.Count), ref c, 2 * TVector.Count);
        TVector sum03 = First(in p, column + (3 * TVector.Count), ref c, 3 * TVector.Count);
        TVector sum10 = TVector.Create(0f);
        TVector sum11 = TVector.Create(0f);
        TVector sum12 = TVector.Create(0f);
        TVector sum13 = TVector.Create(0f);
        nint step = p.Steps;
        for (; step >= 8; step -= 8)
        {
            Processor.Prefetch(ref Unsafe.Add(ref b, FetchedAhead));
            Processor.Prefetch(ref Unsafe.Add(ref b, FetchedAhead + 128));
            Processor.Prefetch(ref Unsafe.Add(ref b, FetchedAhead + 256));
            Processor.Prefetch(ref Unsafe.Add(ref b, FetchedAhead + 384));
            TVector x0 = TVector.Create(a);
            TVector.AddProduct(ref sum00, x0, TVector.Load(ref b, 0));
            TVector.AddProduct(ref sum01, x0, TVector.Load(ref b, TVector.Count));
            TVector.AddProduct(ref sum02, x0, TVector.Load(ref b, 2 * TVector.Count));
            TVector.AddProduct(ref sum03, x0, TVector.Load(ref b, 3 * TVector.Count));
            TVector x1 = TVector.Create(Unsafe.Add(ref a, aStep));
            TVector.AddProduct(ref sum10, x1, TVector.Load(ref b, bStep));
            TVector.AddProduct(ref sum11, x1, TVector.Load(ref b, bStep + TVector.Count));
            TVector.AddProduct(ref sum12, x1, TVector.Load(ref b, bStep + (2 * TVector.Count)));
            TVector.AddProduct(ref sum13, x1, TVector.Load(ref b, bStep + (3 * TVector.Count)));
            TVector x2 = TVector.Create(Unsafe.Add(ref a, 2 * aStep));
            TVector.AddProduct(ref sum00, x2, TVector.Load(ref b, 2 * bStep));
            TVector.AddProduct(ref sum01, x2, TVector.Load(ref b, (2 * bStep) + TVector.Count));
            TVector.AddProduct(ref sum02, x2, TVector.Load(ref b, (2 * bStep) + (2 * TVector.Count)));
            TVector.AddProduct(ref sum03, x2, TVector.Load(ref b, (2 * bStep) + (3 * TVector.Count)));
            TVector x3 = TVector.Create(Unsafe.Add(ref a, 3 * aStep));
            TVector.AddProduct(ref sum10, x3, TVector.Load(ref b, 3 * bStep));
            TVector.AddProduct(ref sum11, x3, TVector.Load(ref b, (3 * bStep) + TVector.Count));
            TVector.AddProduct(ref sum12, x3, TVector.Load(ref b, (3 * bStep) + (2 * TVector.Count)));
            TVector.AddProduct(ref sum13, x3, TVector.Load(ref b, (3 * bStep) + (3 * TVector.Count)));
            TVector x4 = TVector.Create(Unsafe.Add(ref a, 4 * aStep));
            TVector.AddProduct(ref sum00, x4, TVector.Load(ref b, 4 * bStep));
            TVector.AddProduct(ref sum01, x4, TVector.Load(ref b, (4 * bStep) + TVector.Count));
            TVector.AddProduct(ref sum02, x4, TVector.Load(ref b, (4 * bStep) + (2 * TVector.Count)));
            TVector.AddProduct(ref sum03, x4, TVector.Load(ref b, (4 * bStep) + (3 * TVector.Count)));
            TVector x5 = TVector.Create(Unsafe.Add(ref a, 5 * aStep));
            TVector.AddProduct(ref sum10, x5, TVector.Load(ref b, 5 * bStep));
            TVector.AddProduct(ref sum11, x5, TVector.Load(ref b, (5 * bStep) + TVector.Count));
            TVector.AddProduct(ref sum12, x5, TVector.Load(ref b, (5 * bStep) + (2 * TVector.Count)));
            TVector.AddProduct(ref sum13, x5, TVector.Load(ref b, (5 * bStep) + (3 * TVector.Count)));
            TVector x6 = TVector.Create(Unsafe.Add(ref a, 6 * aStep));
            TVector.AddProduct(ref sum00, x6, TVector.Load(ref b, 6 * bStep));
            TVector.AddProduct(ref sum01, x6, TVector.Load(ref b, (6 * bStep) + TVector.Count));
            TVector.AddProduct(ref sum02, x6, TVector.Load(ref b, (6 * bStep) + (2 * TVector.Count)));
            TVector.AddProduct(ref sum03, x6, TVector.Load(ref b, (6 * bStep) + (3 * TVector.Count)));
            TVector x7 = TVector.Create(Unsafe.Add(ref a, 7 * aStep));
            TVector.AddProduct(ref sum10, x7, TVector.Load(ref b, 7 * bStep));
            TVector.AddProduct(ref sum11, x7, TVector.Load(ref b, (7 * bStep) + TVector.Count));
            TVector.AddProduct(ref sum12, x7, TVector.Load(ref b, (7 * bStep) + (2 * TVector.Count)));
            TVector.AddProduct(ref sum13, x7, TVector.Load(ref b, (7 * bStep) + (3 * TVector.Count)));
            a = ref Unsafe.Add(ref a, 8 * aStep);
            b = ref Unsafe.Add(ref b, 8 * bStep);
        }

        for (; step > 0; step--)
        {
            TVector x0 = TVector.Create(a);
            TVector.AddProduct(ref sum00, x0, TVector.Load(ref b, 0));
            TVector.AddProduct(ref sum01, x0, TVector.Load(ref b, TVector.Count));
            TVector.AddProduct(ref sum02, x0, TVector.Load(ref b, 2 * TVector.Count));
            TVector.AddProduct(ref sum03, x0, TVector.Load(ref b, 3 * TVector.Count));
            a = ref Unsafe.Add(ref a, aStep);
            b = ref Unsafe.Add(ref b, bStep);
        }

        Finish(sum00 + sum10, in p, column, ref c, 0);
        Finish(sum01 + sum11, in p, column + TVector.Count, ref c, TVector.Count);
        Finish(sum02 + sum12, in p, column + (2 * TVector.Count), ref c, 2 * TVector.Count);
        Finish(sum03 + sum13, in p, column + (3 * TVector.Count), ref c, 3 * TVector.Count);
    }

    /// <summary>One row by 2 vectors, 4 steps at a time: 8 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row1x2(in Operands p, nint row, nint column)
    {
        ref float a = ref Unsafe.Add(ref p.A, row * p.ARow);
        ref float b = ref Unsafe.Add(ref p.B, column);
        ref float c = ref Unsafe.Add(ref p.C, (row * p.CRow) + column);
        nint aStep = p.AStep, bStep = p.BStep;
        TVector sum00 = First(in p, column, ref c, 0);
        TVector sum01 = First(in p, column + TVector.Count, ref c, TVector.Count);
        TVector sum10 = TVector.Create(0f);
        TVector sum11 = TVector.Create(0f);
        TVector sum20 = TVector.Create(0f);
        TVector sum21 = TVector.Create(0f);
        TVector sum30 = TVector.Create(0f);
        TVector sum31 = TVector.Create(0f);
        nint step = p.Steps;
        for (; step >= 4; step -= 4)
        {
            TVector x0 = TVector.Create(a);
            TVector.AddProduct(ref sum00, x0, TVector.Load(ref b, 0));
            TVector.AddProduct(ref sum01, x0, TVector.Load(ref b, TVector.Count));
            TVector x1 = TVector.Create(Unsafe.Add(ref a, aStep));
            TVector.AddProduct(ref sum10, x1, TVector.Load(ref b, bStep));
            TVector.AddProduct(ref sum11, x1, TVector.Load(ref b, bStep + TVector.Count));
            TVector x2 = TVector.Create(Unsafe.Add(ref a, 2 * aStep));
            TVector.AddProduct(ref sum20, x2, TVector.Load(ref b, 2 * bStep));
            TVector.AddProduct(ref sum21, x2, TVector.Load(ref b, (2 * bStep) + TVector.Count));
            TVector x3 = TVector.Create(Unsafe.Add(ref a, 3 * aStep));
            TVector.AddProduct(ref sum30, x3, TVector.Load(ref b, 3 * bStep));
            TVector.AddProduct(ref sum31, x3, TVector.Load(ref b, (3 * bStep) + TVector.Count));
            a = ref Unsafe.Add(ref a, 4 * aStep);
            b = ref Unsafe.Add(ref b, 4 * bStep);
        }

        for (; step > 0; step--)
        {
            TVector x0 = TVector.Create(a);
            TVector.AddProduct(ref sum00, x0, TVector.Load(ref b, 0));
            TVector.AddProduct(ref sum01, x0, TVector.Load(ref b, TVector.Count));
            a = ref Unsafe.Add(ref a, aStep);
            b = ref Unsafe.Add(ref b, bStep);
        }

        Finish((sum00 + sum10) + (sum20 + sum30), in p, column, ref c, 0);
        Finish((sum01 + sum11) + (sum21 + sum31), in p, column + TVector.Count, ref c, TVector.Count);
    }

    /// <summary>One row by 1 vector, 8 steps at a time: 8 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row1x1(in Operands p, nint row, nint column)
    {
        ref float a = ref Unsafe.Add(ref p.A, row * p.ARow);
        ref float b = ref Unsafe.Add(ref p.B, column);
        ref float c = ref Unsafe.Add(ref p.C, (row * p.CRow) + column);
        nint aStep = p.AStep, bStep = p.BStep;
        TVector sum00 = First(in p, column, ref c, 0);
        TVector sum10 = TVector.Create(0f);
        TVector sum20 = TVector.Create(0f);
        TVector sum30 = TVector.Create(0f);
        TVector sum40 = TVector.Create(0f);
        TVector sum50 = TVector.Create(0f);
        TVector sum60 = TVector.Create(0f);
        TVector sum70 = TVector.Create(0f);
        nint step = p.Steps;
        for (; step >= 8; step -= 8)
        {
            TVector x0 = TVector.Create(a);
            TVector.AddProduct(ref sum00, x0, TVector.Load(ref b, 0));
            TVector x1 = TVector.Create(Unsafe.Add(ref a, aStep));
            TVector.AddProduct(ref sum10, x1, TVector.Load(ref b, bStep));
            TVector x2 = TVector.Create(Unsafe.Add(ref a, 2 * aStep));
            TVector.AddProduct(ref sum20, x2, TVector.Load(ref b, 2 * bStep));
            TVector x3 = TVector.Create(Unsafe.Add(ref a, 3 * aStep));
            TVector.AddProduct(ref sum30, x3, TVector.Load(ref b, 3 * bStep));
            TVector x4 = TVector.Create(Unsafe.Add(ref a, 4 * aStep));
            TVector.AddProduct(ref sum40, x4, TVector.Load(ref b, 4 * bStep));
            TVector x5 = TVector.Create(Unsafe.Add(ref a, 5 * aStep));
            TVector.AddProduct(ref sum50, x5, TVector.Load(ref b, 5 * bStep));
            TVector x6 = TVector.Create(Unsafe.Add(ref a, 6 * aStep));
            TVector.AddProduct(ref sum60, x6, TVector.Load(ref b, 6 * bStep));
            TVector x7 = TVector.Create(Unsafe.Add(ref a, 7 * aStep));
            TVector.AddProduct(ref sum70, x7, TVector.Load(ref b, 7 * bStep));
            a = ref Unsafe.Add(ref a, 8 * aStep);
            b = ref Unsafe.Add(ref b, 8 * bStep);
        }

        for (; step > 0; step--)
        {
            TVector x0 = TVector.Create(a);
            TVector.AddProduct(ref sum00, x0, TVector.Load(ref b, 0));
            a = ref Unsafe.Add(ref a, aStep);
            b = ref Unsafe.Add(ref b, bStep);
        }

        Finish(((sum00 + sum10) + (sum20 + sum30)) + ((sum40 + sum50) + (sum60 + sum70)), in p, column, ref c, 0);
    }
}
