using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <content>Tiles of several rows by several vectors, which stay in registers from the first tap to the last.</content>
internal static partial class Correlation<TVector, TForm, TEpilogue>
{
    /// <summary>8 rows by 3 vectors: 24 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile8x3(in CorrelationOperands p, ref float b, ref float c)
    {
        ref float outerWeights = ref p.W;
        ref float outerFrame = ref b;
        ref int taps = ref p.Taps;
        ref int weights = ref p.Weights;
        nint wRow = p.WRow;
        nint twoRows = 2 * wRow, threeRows = 3 * wRow, fourRows = 4 * wRow, fiveRows = 5 * wRow, sixRows = 6 * wRow, sevenRows = 7 * wRow;
        TVector sum00 = First(in p, 0);
        TVector sum01 = sum00;
        TVector sum02 = sum00;
        TVector sum10 = First(in p, 1);
        TVector sum11 = sum10;
        TVector sum12 = sum10;
        TVector sum20 = First(in p, 2);
        TVector sum21 = sum20;
        TVector sum22 = sum20;
        TVector sum30 = First(in p, 3);
        TVector sum31 = sum30;
        TVector sum32 = sum30;
        TVector sum40 = First(in p, 4);
        TVector sum41 = sum40;
        TVector sum42 = sum40;
        TVector sum50 = First(in p, 5);
        TVector sum51 = sum50;
        TVector sum52 = sum50;
        TVector sum60 = First(in p, 6);
        TVector sum61 = sum60;
        TVector sum62 = sum60;
        TVector sum70 = First(in p, 7);
        TVector sum71 = sum70;
        TVector sum72 = sum70;
        for (nint outer = p.Outer; outer > 0; outer--)
        {
            for (nint tap = 0; tap < p.TapCount; tap++)
            {
                b = ref Unsafe.Add(ref outerFrame, Unsafe.Add(ref taps, tap));
                ref float w = ref Unsafe.Add(ref outerWeights, Unsafe.Add(ref weights, tap));
                TVector b0 = TVector.Load(ref b, 0);
                TVector b1 = TVector.Load(ref b, TVector.Count);
                TVector b2 = TVector.Load(ref b, 2 * TVector.Count);
                TVector w0 = TVector.Create(w);
                TVector.AddProduct(ref sum00, w0, b0);
                TVector.AddProduct(ref sum01, w0, b1);
                TVector.AddProduct(ref sum02, w0, b2);
                TVector w1 = TVector.Create(Unsafe.Add(ref w, wRow));
                TVector.AddProduct(ref sum10, w1, b0);
                TVector.AddProduct(ref sum11, w1, b1);
                TVector.AddProduct(ref sum12, w1, b2);
                TVector w2 = TVector.Create(Unsafe.Add(ref w, twoRows));
                TVector.AddProduct(ref sum20, w2, b0);
                TVector.AddProduct(ref sum21, w2, b1);
                TVector.AddProduct(ref sum22, w2, b2);
                TVector w3 = TVector.Create(Unsafe.Add(ref w, threeRows));
                TVector.AddProduct(ref sum30, w3, b0);
                TVector.AddProduct(ref sum31, w3, b1);
                TVector.AddProduct(ref sum32, w3, b2);
                TVector w4 = TVector.Create(Unsafe.Add(ref w, fourRows));
                TVector.AddProduct(ref sum40, w4, b0);
                TVector.AddProduct(ref sum41, w4, b1);
                TVector.AddProduct(ref sum42, w4, b2);
                TVector w5 = TVector.Create(Unsafe.Add(ref w, fiveRows));
                TVector.AddProduct(ref sum50, w5, b0);
                TVector.AddProduct(ref sum51, w5, b1);
                TVector.AddProduct(ref sum52, w5, b2);
                TVector w6 = TVector.Create(Unsafe.Add(ref w, sixRows));
                TVector.AddProduct(ref sum60, w6, b0);
                TVector.AddProduct(ref sum61, w6, b1);
                TVector.AddProduct(ref sum62, w6, b2);
                TVector w7 = TVector.Create(Unsafe.Add(ref w, sevenRows));
                TVector.AddProduct(ref sum70, w7, b0);
                TVector.AddProduct(ref sum71, w7, b1);
                TVector.AddProduct(ref sum72, w7, b2);
            }

            outerWeights = ref Unsafe.Add(ref outerWeights, p.WOuter);
            outerFrame = ref Unsafe.Add(ref outerFrame, p.BOuter);
        }

        Finish(sum00, in p, ref c, 0, 0);
        Finish(sum01, in p, ref c, 0, TVector.Count);
        Finish(sum02, in p, ref c, 0, 2 * TVector.Count);
        Finish(sum10, in p, ref c, 1, 0);
        Finish(sum11, in p, ref c, 1, TVector.Count);
        Finish(sum12, in p, ref c, 1, 2 * TVector.Count);
        Finish(sum20, in p, ref c, 2, 0);
        Finish(sum21, in p, ref c, 2, TVector.Count);
        Finish(sum22, in p, ref c, 2, 2 * TVector.Count);
        Finish(sum30, in p, ref c, 3, 0);
        Finish(sum31, in p, ref c, 3, TVector.Count);
        Finish(sum32, in p, ref c, 3, 2 * TVector.Count);
        Finish(sum40, in p, ref c, 4, 0);
        Finish(sum41, in p, ref c, 4, TVector.Count);
        Finish(sum42, in p, ref c, 4, 2 * TVector.Count);
        Finish(sum50, in p, ref c, 5, 0);
        Finish(sum51, in p, ref c, 5, TVector.Count);
        Finish(sum52, in p, ref c, 5, 2 * TVector.Count);
        Finish(sum60, in p, ref c, 6, 0);
        Finish(sum61, in p, ref c, 6, TVector.Count);
        Finish(sum62, in p, ref c, 6, 2 * TVector.Count);
        Finish(sum70, in p, ref c, 7, 0);
        Finish(sum71, in p, ref c, 7, TVector.Count);
        Finish(sum72, in p, ref c, 7, 2 * TVector.Count);
    }

    /// <summary>8 rows by 1 vector: 8 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile8x1(in CorrelationOperands p, ref float b, ref float c)
    {
        ref float outerWeights = ref p.W;
        ref float outerFrame = ref b;
        ref int taps = ref p.Taps;
        ref int weights = ref p.Weights;
        nint wRow = p.WRow;
        nint twoRows = 2 * wRow, threeRows = 3 * wRow, fourRows = 4 * wRow, fiveRows = 5 * wRow, sixRows = 6 * wRow, sevenRows = 7 * wRow;
        TVector sum00 = First(in p, 0);
        TVector sum10 = First(in p, 1);
        TVector sum20 = First(in p, 2);
        TVector sum30 = First(in p, 3);
        TVector sum40 = First(in p, 4);
        TVector sum50 = First(in p, 5);
        TVector sum60 = First(in p, 6);
        TVector sum70 = First(in p, 7);
        for (nint outer = p.Outer; outer > 0; outer--)
        {
            for (nint tap = 0; tap < p.TapCount; tap++)
            {
                b = ref Unsafe.Add(ref outerFrame, Unsafe.Add(ref taps, tap));
                ref float w = ref Unsafe.Add(ref outerWeights, Unsafe.Add(ref weights, tap));
                TVector b0 = TVector.Load(ref b, 0);
                TVector w0 = TVector.Create(w);
                TVector.AddProduct(ref sum00, w0, b0);
                TVector w1 = TVector.Create(Unsafe.Add(ref w, wRow));
                TVector.AddProduct(ref sum10, w1, b0);
                TVector w2 = TVector.Create(Unsafe.Add(ref w, twoRows));
                TVector.AddProduct(ref sum20, w2, b0);
                TVector w3 = TVector.Create(Unsafe.Add(ref w, threeRows));
                TVector.AddProduct(ref sum30, w3, b0);
                TVector w4 = TVector.Create(Unsafe.Add(ref w, fourRows));
                TVector.AddProduct(ref sum40, w4, b0);
                TVector w5 = TVector.Create(Unsafe.Add(ref w, fiveRows));
                TVector.AddProduct(ref sum50, w5, b0);
                TVector w6 = TVector.Create(Unsafe.Add(ref w, sixRows));
                TVector.AddProduct(ref sum60, w6, b0);
                TVector w7 = TVector.Create(Unsafe.Add(ref w, sevenRows));
                TVector.AddProduct(ref sum70, w7, b0);
            }

            outerWeights = ref Unsafe.Add(ref outerWeights, p.WOuter);
            outerFrame = ref Unsafe.Add(ref outerFrame, p.BOuter);
        }

        Finish(sum00, in p, ref c, 0, 0);
        Finish(sum10, in p, ref c, 1, 0);
        Finish(sum20, in p, ref c, 2, 0);
        Finish(sum30, in p, ref c, 3, 0);
        Finish(sum40, in p, ref c, 4, 0);
        Finish(sum50, in p, ref c, 5, 0);
        Finish(sum60, in p, ref c, 6, 0);
        Finish(sum70, in p, ref c, 7, 0);
    }

    /// <summary>4 rows by 3 vectors: 12 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile4x3(in CorrelationOperands p, ref float b, ref float c)
    {
        ref float outerWeights = ref p.W;
        ref float outerFrame = ref b;
        ref int taps = ref p.Taps;
        ref int weights = ref p.Weights;
        nint wRow = p.WRow;
        nint twoRows = 2 * wRow, threeRows = 3 * wRow;
        TVector sum00 = First(in p, 0);
        TVector sum01 = sum00;
        TVector sum02 = sum00;
        TVector sum10 = First(in p, 1);
        TVector sum11 = sum10;
        TVector sum12 = sum10;
        TVector sum20 = First(in p, 2);
        TVector sum21 = sum20;
        TVector sum22 = sum20;
        TVector sum30 = First(in p, 3);
        TVector sum31 = sum30;
        TVector sum32 = sum30;
        for (nint outer = p.Outer; outer > 0; outer--)
        {
            for (nint tap = 0; tap < p.TapCount; tap++)
            {
                b = ref Unsafe.Add(ref outerFrame, Unsafe.Add(ref taps, tap));
                ref float w = ref Unsafe.Add(ref outerWeights, Unsafe.Add(ref weights, tap));
                TVector b0 = TVector.Load(ref b, 0);
                TVector b1 = TVector.Load(ref b, TVector.Count);
                TVector b2 = TVector.Load(ref b, 2 * TVector.Count);
                TVector w0 = TVector.Create(w);
                TVector.AddProduct(ref sum00, w0, b0);
                TVector.AddProduct(ref sum01, w0, b1);
                TVector.AddProduct(ref sum02, w0, b2);
                TVector w1 = TVector.Create(Unsafe.Add(ref w, wRow));
                TVector.AddProduct(ref sum10, w1, b0);
                TVector.AddProduct(ref sum11, w1, b1);
                TVector.AddProduct(ref sum12, w1, b2);
                TVector w2 = TVector.Create(Unsafe.Add(ref w, twoRows));
                TVector.AddProduct(ref sum20, w2, b0);
                TVector.AddProduct(ref sum21, w2, b1);
                TVector.AddProduct(ref sum22, w2, b2);
                TVector w3 = TVector.Create(Unsafe.Add(ref w, threeRows));
                TVector.AddProduct(ref sum30, w3, b0);
                TVector.AddProduct(ref sum31, w3, b1);
                TVector.AddProduct(ref sum32, w3, b2);
            }

            outerWeights = ref Unsafe.Add(ref outerWeights, p.WOuter);
            outerFrame = ref Unsafe.Add(ref outerFrame, p.BOuter);
        }

        Finish(sum00, in p, ref c, 0, 0);
        Finish(sum01, in p, ref c, 0, TVector.Count);
        Finish(sum02, in p, ref c, 0, 2 * TVector.Count);
        Finish(sum10, in p, ref c, 1, 0);
        Finish(sum11, in p, ref c, 1, TVector.Count);
        Finish(sum12, in p, ref c, 1, 2 * TVector.Count);
        Finish(sum20, in p, ref c, 2, 0);
        Finish(sum21, in p, ref c, 2, TVector.Count);
        Finish(sum22, in p, ref c, 2, 2 * TVector.Count);
        Finish(sum30, in p, ref c, 3, 0);
        Finish(sum31, in p, ref c, 3, TVector.Count);
        Finish(sum32, in p, ref c, 3, 2 * TVector.Count);
    }

    /// <summary>4 rows by 1 vector: 4 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile4x1(in CorrelationOperands p, ref float b, ref float c)
    {
        ref float outerWeights = ref p.W;
        ref float outerFrame = ref b;
        ref int taps = ref p.Taps;
        ref int weights = ref p.Weights;
        nint wRow = p.WRow;
        nint twoRows = 2 * wRow, threeRows = 3 * wRow;
        TVector sum00 = First(in p, 0);
        TVector sum10 = First(in p, 1);
        TVector sum20 = First(in p, 2);
        TVector sum30 = First(in p, 3);
        for (nint outer = p.Outer; outer > 0; outer--)
        {
            for (nint tap = 0; tap < p.TapCount; tap++)
            {
                b = ref Unsafe.Add(ref outerFrame, Unsafe.Add(ref taps, tap));
                ref float w = ref Unsafe.Add(ref outerWeights, Unsafe.Add(ref weights, tap));
                TVector b0 = TVector.Load(ref b, 0);
                TVector w0 = TVector.Create(w);
                TVector.AddProduct(ref sum00, w0, b0);
                TVector w1 = TVector.Create(Unsafe.Add(ref w, wRow));
                TVector.AddProduct(ref sum10, w1, b0);
                TVector w2 = TVector.Create(Unsafe.Add(ref w, twoRows));
                TVector.AddProduct(ref sum20, w2, b0);
                TVector w3 = TVector.Create(Unsafe.Add(ref w, threeRows));
                TVector.AddProduct(ref sum30, w3, b0);
            }

            outerWeights = ref Unsafe.Add(ref outerWeights, p.WOuter);
            outerFrame = ref Unsafe.Add(ref outerFrame, p.BOuter);
        }

        Finish(sum00, in p, ref c, 0, 0);
        Finish(sum10, in p, ref c, 1, 0);
        Finish(sum20, in p, ref c, 2, 0);
        Finish(sum30, in p, ref c, 3, 0);
    }

    /// <summary>1 row by 3 vectors: 3 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile1x3(in CorrelationOperands p, ref float b, ref float c)
    {
        ref float outerWeights = ref p.W;
        ref float outerFrame = ref b;
        ref int taps = ref p.Taps;
        ref int weights = ref p.Weights;
        TVector sum00 = First(in p, 0);
        TVector sum01 = sum00;
        TVector sum02 = sum00;
        for (nint outer = p.Outer; outer > 0; outer--)
        {
            for (nint tap = 0; tap < p.TapCount; tap++)
            {
                b = ref Unsafe.Add(ref outerFrame, Unsafe.Add(ref taps, tap));
                ref float w = ref Unsafe.Add(ref outerWeights, Unsafe.Add(ref weights, tap));
                TVector b0 = TVector.Load(ref b, 0);
                TVector b1 = TVector.Load(ref b, TVector.Count);
                TVector b2 = TVector.Load(ref b, 2 * TVector.Count);
                TVector w0 = TVector.Create(w);
                TVector.AddProduct(ref sum00, w0, b0);
                TVector.AddProduct(ref sum01, w0, b1);
                TVector.AddProduct(ref sum02, w0, b2);
            }

            outerWeights = ref Unsafe.Add(ref outerWeights, p.WOuter);
            outerFrame = ref Unsafe.Add(ref outerFrame, p.BOuter);
        }

        Finish(sum00, in p, ref c, 0, 0);
        Finish(sum01, in p, ref c, 0, TVector.Count);
        Finish(sum02, in p, ref c, 0, 2 * TVector.Count);
    }

    /// <summary>1 row by 1 vector: 1 sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile1x1(in CorrelationOperands p, ref float b, ref float c)
    {
        ref float outerWeights = ref p.W;
        ref float outerFrame = ref b;
        ref int taps = ref p.Taps;
        ref int weights = ref p.Weights;
        TVector sum00 = First(in p, 0);
        for (nint outer = p.Outer; outer > 0; outer--)
        {
            for (nint tap = 0; tap < p.TapCount; tap++)
            {
                b = ref Unsafe.Add(ref outerFrame, Unsafe.Add(ref taps, tap));
                ref float w = ref Unsafe.Add(ref outerWeights, Unsafe.Add(ref weights, tap));
                TVector b0 = TVector.Load(ref b, 0);
                TVector w0 = TVector.Create(w);
                TVector.AddProduct(ref sum00, w0, b0);
            }

            outerWeights = ref Unsafe.Add(ref outerWeights, p.WOuter);
            outerFrame = ref Unsafe.Add(ref outerFrame, p.BOuter);
        }

        Finish(sum00, in p, ref c, 0, 0);
    }
}
