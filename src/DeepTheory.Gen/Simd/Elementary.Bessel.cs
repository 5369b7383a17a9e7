using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <content>Modified Bessel functions of the first kind, as the von Mises distribution needs them.</content>
public static partial class Elementary
{
    // Where the polynomials in x² hand over to those in 1/x.
    private const float BesselLimit = 5f;

    /// <summary>log I₀(x), within 2·10⁻⁷ of max(1, |log I₀(x)|); even, close to x²/4 near 0 and to |x| − ½ log 2π|x| far off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LogBesselI0<T>(T x) where T : struct, ISimd<T>
    {
        T t = T.Abs(x);
        T inner = LogOnePlus(BesselI0MinusOne(T.Min(t, T.Create(BesselLimit))));

        // |x| > 5: log I₀(t) = t − ½ log t + polynomial in 1/t.
        T far = T.Max(t, T.Create(BesselLimit));
        T u = T.Create(1) / far;
        T p = T.MultiplyAdd(T.Create(-5.72505926f), u, T.Create(4.38095802f));
        p = T.MultiplyAdd(p, u, T.Create(-0.776118757f));
        p = T.MultiplyAdd(p, u, T.Create(0.146136715f));
        p = T.MultiplyAdd(p, u, T.Create(0.0591614037f));
        p = T.MultiplyAdd(p, u, T.Create(0.125051302f));
        p = T.MultiplyAdd(p, u, T.Create(-0.918938686f));
        T outer = far + T.MultiplyAdd(Log(far), T.Create(-0.5f), p);
        return T.Select(T.GreaterThan(t, T.Create(BesselLimit)), outer, inner);
    }

    /// <summary>I₁(x) / I₀(x) = d log I₀(x) / dx, within 3·10⁻⁷; odd, close to x/2 near 0 and to ±1 far off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T BesselRatio<T>(T x) where T : struct, ISimd<T>
    {
        // |x| ≤ 5: I₁(x) = x · polynomial in x².
        T bounded = Clamp(x, -BesselLimit, BesselLimit);
        T w = bounded * bounded;
        T a = T.MultiplyAdd(T.Create(2.07083292e-13f), w, T.Create(3.14038614e-11f));
        a = T.MultiplyAdd(a, w, T.Create(5.69531556e-9f));
        a = T.MultiplyAdd(a, w, T.Create(6.77704347e-7f));
        a = T.MultiplyAdd(a, w, T.Create(5.42560562e-5f));
        a = T.MultiplyAdd(a, w, T.Create(2.60415985e-3f));
        a = T.MultiplyAdd(a, w, T.Create(6.25000065e-2f));
        a = T.MultiplyAdd(a, w, T.Create(0.499999999f));
        T inner = bounded * a / (BesselI0MinusOne(bounded) + T.Create(1));

        // |x| > 5: a polynomial in 1/|x|, with the sign of x.
        T t = T.Abs(x);
        T u = T.Create(1) / T.Max(t, T.Create(BesselLimit));
        T p = T.MultiplyAdd(T.Create(130.149213f), u, T.Create(-81.1252768f));
        p = T.MultiplyAdd(p, u, T.Create(17.2981716f));
        p = T.MultiplyAdd(p, u, T.Create(-2.10004994f));
        p = T.MultiplyAdd(p, u, T.Create(-0.0200621073f));
        p = T.MultiplyAdd(p, u, T.Create(-0.127783538f));
        p = T.MultiplyAdd(p, u, T.Create(-0.499971128f));
        p = T.MultiplyAdd(p, u, T.Create(0.999999937f));
        T outer = T.Select(T.GreaterThan(T.Create(0), x), -p, p);
        return T.Select(T.GreaterThan(t, T.Create(BesselLimit)), outer, inner);
    }

    /// <summary>I₀(x) − 1 for |x| ≤ 5: x² times a minimax polynomial in x², relative error of I₀ 1e-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T BesselI0MinusOne<T>(T x) where T : struct, ISimd<T>
    {
        T w = x * x;
        T p = T.MultiplyAdd(T.Create(3.39785431e-12f), w, T.Create(4.33647192e-10f));
        p = T.MultiplyAdd(p, w, T.Create(6.8505925e-8f));
        p = T.MultiplyAdd(p, w, T.Create(6.77496945e-6f));
        p = T.MultiplyAdd(p, w, T.Create(4.34061214e-4f));
        p = T.MultiplyAdd(p, w, T.Create(1.56249255e-2f));
        p = T.MultiplyAdd(p, w, T.Create(0.250000052f));
        return p * w;
    }
}
