using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>The sums of convolutions: forward, by the inputs, by the weights. Called by emitted code.</summary>
public static class Correlations
{
    /// <summary>c = f(Σ w · frame).</summary>
    /// <typeparam name="TVector">The vectors to compute with.</typeparam>
    /// <typeparam name="TEpilogue">f.</typeparam>
    /// <param name="frames">[rows, frame].</param>
    /// <param name="weights">w.</param>
    /// <param name="results">[rows, result].</param>
    /// <param name="rows">Samples.</param>
    /// <param name="layout">Where everything lies.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Linear<TVector, TEpilogue>(ref float frames, ref float weights, ref float results, int rows, CorrelationLayout layout)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue =>
        Correlation<TVector, PlainForm, TEpilogue>.Run(ref frames, ref weights, ref Unsafe.NullRef<float>(), ref Unsafe.NullRef<float>(), ref Unsafe.NullRef<float>(), ref results, rows, layout);

    /// <summary>c = f(Σ w · frame + b).</summary>
    /// <typeparam name="TVector">The vectors to compute with.</typeparam>
    /// <typeparam name="TEpilogue">f.</typeparam>
    /// <param name="frames">[rows, frame].</param>
    /// <param name="weights">w.</param>
    /// <param name="bias">b: a number for each channel of the result.</param>
    /// <param name="results">[rows, result].</param>
    /// <param name="rows">Samples.</param>
    /// <param name="layout">Where everything lies.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Affine<TVector, TEpilogue>(ref float frames, ref float weights, ref float bias, ref float results, int rows, CorrelationLayout layout)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue =>
        Correlation<TVector, BiasedForm, TEpilogue>.Run(ref frames, ref weights, ref bias, ref Unsafe.NullRef<float>(), ref Unsafe.NullRef<float>(), ref results, rows, layout);

    /// <summary>c = f(scale · Σ w · frame + shift): a normalisation taken into the layer.</summary>
    /// <typeparam name="TVector">The vectors to compute with.</typeparam>
    /// <typeparam name="TEpilogue">f.</typeparam>
    /// <param name="frames">[rows, frame].</param>
    /// <param name="weights">w.</param>
    /// <param name="scale">A factor for each channel of the result.</param>
    /// <param name="shift">A summand for each channel of the result.</param>
    /// <param name="results">[rows, result].</param>
    /// <param name="rows">Samples.</param>
    /// <param name="layout">Where everything lies.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scaled<TVector, TEpilogue>(ref float frames, ref float weights, ref float scale, ref float shift, ref float results, int rows, CorrelationLayout layout)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue =>
        Correlation<TVector, ScaledForm, TEpilogue>.Run(ref frames, ref weights, ref Unsafe.NullRef<float>(), ref scale, ref shift, ref results, rows, layout);

    /// <summary>dw[row, outer, tap] = Σ dc[row, p] · frame[outer, offset(tap) + p] over samples and positions.</summary>
    /// <typeparam name="TVector">The vectors to compute with.</typeparam>
    /// <param name="frames">[rows, frame].</param>
    /// <param name="gradients">dc, [rows, a plane for each channel], 0 at positions that are none.</param>
    /// <param name="gradientStart">Floats before the first plane's first position.</param>
    /// <param name="gradientPlane">Floats from one plane to the next.</param>
    /// <param name="gradientFloats">Floats from one sample's planes to the next's.</param>
    /// <param name="dw">As the weights. Overwritten.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="layout">That of the convolution.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WeightGradient<TVector>(
        ref float frames, ref float gradients, int gradientStart, int gradientPlane, int gradientFloats, ref float dw, int rows, CorrelationLayout layout)
        where TVector : struct, ISimd<TVector> =>
        CorrelationGradient<TVector>.Run(ref frames, ref Unsafe.Add(ref gradients, gradientStart), gradientPlane, gradientFloats, ref dw, rows, layout);

    /// <summary>db[channel] = Σ dy[row, channel, position].</summary>
    /// <typeparam name="TVector">The vectors to compute with.</typeparam>
    /// <param name="dy">[rows, channels, positions].</param>
    /// <param name="db">[channels]. Overwritten.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="positions">Numbers of a channel.</param>
    /// <param name="sampleFloats">Floats from one sample to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BiasGradient<TVector>(ref float dy, ref float db, int rows, int channels, int positions, int sampleFloats)
        where TVector : struct, ISimd<TVector>
    {
        for (int channel = 0; channel < channels; channel++)
        {
            TVector sums = TVector.Create(0f);
            float rest = 0f;
            for (nint row = 0; row < rows; row++)
            {
                ref float plane = ref Unsafe.Add(ref dy, (row * sampleFloats) + (channel * positions));
                nint position = 0;
                for (; position <= positions - TVector.Count; position += TVector.Count)
                {
                    sums += TVector.Load(ref plane, position);
                }

                for (; position < positions; position++)
                {
                    rest += Unsafe.Add(ref plane, position);
                }
            }

            Unsafe.Add(ref db, channel) = TVector.Sum(sums) + rest;
        }
    }
}
