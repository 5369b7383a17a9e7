using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>
/// The gradient of a convolution's weights: each is a sum over the positions of all samples. Four rows by four weights at a time share what they read; samples
/// go through in groups, and each group adds to what was.
/// </summary>
/// <typeparam name="TVector">The vectors to compute with.</typeparam>
internal static class CorrelationGradient<TVector>
    where TVector : struct, ISimd<TVector>
{
    /// <summary>Positions that go through a tile together, of as many samples as it takes: its sums across vectors are as dear as six vectors of products.</summary>
    private const int PositionsTogether = 768;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ref float frames, ref float gradients, int gradientPlane, int gradientFloats, ref float dw, int rows, CorrelationLayout layout)
    {
        int perRow = layout.Outer * layout.Taps.Length;
        MemoryMarshal.CreateSpan(ref dw, layout.Groups * layout.Rows * perRow).Clear();
        int together = Math.Max(1, PositionsTogether / layout.Positions);
        for (int sample = 0; sample < rows; sample += together)
        {
            int samples = Math.Min(together, rows - sample);
            for (int group = 0; group < layout.Groups; group++)
            {
                ref float frame = ref Unsafe.Add(ref frames, ((nint)sample * layout.FrameFloats) + ((nint)group * layout.Outer * layout.FrameOuter));
                ref float gradient = ref Unsafe.Add(ref gradients, ((nint)sample * gradientFloats) + ((nint)group * layout.Rows * gradientPlane));
                ref float weights = ref Unsafe.Add(ref dw, (nint)group * layout.WeightGroup);
                int row = 0;
                for (; row <= layout.Rows - 4; row += 4)
                {
                    var taps = new TapWalk(layout);
                    for (int weight = 0; weight < perRow; weight += 4)
                    {
                        Tile4x4(
                            ref frame, ref Unsafe.Add(ref gradient, (nint)row * gradientPlane), gradientPlane, gradientFloats, ref Unsafe.Add(ref weights, (row * perRow) + weight), samples, layout,
                            taps.Next(), taps.Next(), taps.Next(), taps.Next(), Math.Min(4, perRow - weight));
                    }
                }

                for (; row < layout.Rows; row++)
                {
                    var taps = new TapWalk(layout);
                    for (int weight = 0; weight < perRow; weight += 4)
                    {
                        Tile1x4(
                            ref frame, ref Unsafe.Add(ref gradient, (nint)row * gradientPlane), gradientFloats, ref Unsafe.Add(ref weights, (row * perRow) + weight), samples, layout,
                            taps.Next(), taps.Next(), taps.Next(), taps.Next(), Math.Min(4, perRow - weight));
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile4x4(
        ref float frame, ref float gradient, nint plane, nint gradientFloats, ref float dw, int samples, CorrelationLayout layout, nint tap0, nint tap1, nint tap2, nint tap3, int weights)
    {
        nint perRow = (nint)layout.Outer * layout.Taps.Length, positions = layout.Positions, frameFloats = layout.FrameFloats;
        nint twoPlanes = 2 * plane, threePlanes = 3 * plane;
        TVector sum00 = TVector.Create(0f), sum01 = sum00, sum02 = sum00, sum03 = sum00;
        TVector sum10 = sum00, sum11 = sum00, sum12 = sum00, sum13 = sum00;
        TVector sum20 = sum00, sum21 = sum00, sum22 = sum00, sum23 = sum00;
        TVector sum30 = sum00, sum31 = sum00, sum32 = sum00, sum33 = sum00;
        for (int sample = 0; sample < samples; sample++)
        {
            ref float x0 = ref Unsafe.Add(ref frame, tap0);
            ref float x1 = ref Unsafe.Add(ref frame, tap1);
            ref float x2 = ref Unsafe.Add(ref frame, tap2);
            ref float x3 = ref Unsafe.Add(ref frame, tap3);
            for (nint position = 0; position < positions; position += TVector.Count)
            {
                TVector g0 = TVector.Load(ref gradient, position);
                TVector g1 = TVector.Load(ref gradient, plane + position);
                TVector g2 = TVector.Load(ref gradient, twoPlanes + position);
                TVector g3 = TVector.Load(ref gradient, threePlanes + position);
                TVector b = TVector.Load(ref x0, position);
                TVector.AddProduct(ref sum00, g0, b);
                TVector.AddProduct(ref sum10, g1, b);
                TVector.AddProduct(ref sum20, g2, b);
                TVector.AddProduct(ref sum30, g3, b);
                b = TVector.Load(ref x1, position);
                TVector.AddProduct(ref sum01, g0, b);
                TVector.AddProduct(ref sum11, g1, b);
                TVector.AddProduct(ref sum21, g2, b);
                TVector.AddProduct(ref sum31, g3, b);
                b = TVector.Load(ref x2, position);
                TVector.AddProduct(ref sum02, g0, b);
                TVector.AddProduct(ref sum12, g1, b);
                TVector.AddProduct(ref sum22, g2, b);
                TVector.AddProduct(ref sum32, g3, b);
                b = TVector.Load(ref x3, position);
                TVector.AddProduct(ref sum03, g0, b);
                TVector.AddProduct(ref sum13, g1, b);
                TVector.AddProduct(ref sum23, g2, b);
                TVector.AddProduct(ref sum33, g3, b);
            }

            frame = ref Unsafe.Add(ref frame, frameFloats);
            gradient = ref Unsafe.Add(ref gradient, gradientFloats);
        }

        Add(ref dw, weights, sum00, sum01, sum02, sum03);
        Add(ref Unsafe.Add(ref dw, perRow), weights, sum10, sum11, sum12, sum13);
        Add(ref Unsafe.Add(ref dw, 2 * perRow), weights, sum20, sum21, sum22, sum23);
        Add(ref Unsafe.Add(ref dw, 3 * perRow), weights, sum30, sum31, sum32, sum33);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile1x4(
        ref float frame, ref float gradient, nint gradientFloats, ref float dw, int samples, CorrelationLayout layout, nint tap0, nint tap1, nint tap2, nint tap3, int weights)
    {
        nint positions = layout.Positions, frameFloats = layout.FrameFloats;
        TVector sum0 = TVector.Create(0f), sum1 = sum0, sum2 = sum0, sum3 = sum0;
        for (int sample = 0; sample < samples; sample++)
        {
            for (nint position = 0; position < positions; position += TVector.Count)
            {
                TVector g = TVector.Load(ref gradient, position);
                TVector.AddProduct(ref sum0, g, TVector.Load(ref frame, tap0 + position));
                TVector.AddProduct(ref sum1, g, TVector.Load(ref frame, tap1 + position));
                TVector.AddProduct(ref sum2, g, TVector.Load(ref frame, tap2 + position));
                TVector.AddProduct(ref sum3, g, TVector.Load(ref frame, tap3 + position));
            }

            frame = ref Unsafe.Add(ref frame, frameFloats);
            gradient = ref Unsafe.Add(ref gradient, gradientFloats);
        }

        Add(ref dw, weights, sum0, sum1, sum2, sum3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref float dw, int weights, TVector sum0, TVector sum1, TVector sum2, TVector sum3)
    {
        if (weights == 4)
        {
            TVector.AddSums(sum0, sum1, sum2, sum3, ref dw);
            return;
        }

        dw += TVector.Sum(sum0);
        if (weights > 1)
        {
            Unsafe.Add(ref dw, 1) += TVector.Sum(sum1);
        }

        if (weights > 2)
        {
            Unsafe.Add(ref dw, 2) += TVector.Sum(sum2);
        }
    }

    /// <summary>Where each weight's tap reads, one after another; behind the last, where the last does.</summary>
    private struct TapWalk(CorrelationLayout layout)
    {
        private nint outer;
        private int channel;
        private int tap;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public nint Next()
        {
            nint offset = outer + layout.Taps[tap];
            if (tap < layout.Taps.Length - 1)
            {
                tap++;
            }
            else if (channel < layout.Outer - 1)
            {
                channel++;
                outer += layout.FrameOuter;
                tap = 0;
            }

            return offset;
        }
    }
}
