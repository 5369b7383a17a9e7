using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>Elementary functions for every vector width, within 3 ulp, near 0 too, unless they say otherwise. NaN gives NaN.</summary>
public static partial class Elementary
{
    private const float LogTwoE = 1.44269504f;
    private const float SmallestNormal = 1.17549435e-38f;

    // Adding 1.5 · 2²³ leaves the nearest integer in the low bits of the sum.
    private const float RoundToInteger = 12582912f;

    // log 2 in two parts, the first with few enough bits that n times it is exact.
    private const float LogTwoHigh = 0.693359375f;
    private const float LogTwoLow = -2.12194440e-4f;

    /// <summary>eˣ; 0 for x below −87.33654, where it is no normal number any more; e^88.7228 = 3.4e38 above 88.7228.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x) where T : struct, ISimd<T>
    {
        // Below the range the sum comes out as anything at all, but is not chosen.
        T r = Reduce(T.Min(x, T.Create(88.7228f)), out T n);
        T p = T.MultiplyAdd(ExponentialTail(r), r * r, r + T.Create(1));
        return T.Select(T.GreaterThan(T.Create(-87.33654f), x), T.Create(0), T.AddExponent(p, n));
    }

    /// <summary>eˣ − 1, exact near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ExpMinusOne<T>(T x) where T : struct, ISimd<T> => ExpMinusOneBounded(Clamp(x, -25f, 88.02969f));

    /// <summary>tanh x = (e²ˣ − 1) / (e²ˣ + 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh<T>(T x) where T : struct, ISimd<T>
    {
        T u = ExpMinusOneBounded(Clamp(x + x, -18.1f, 18.1f));
        return u / (u + T.Create(2));
    }

    /// <summary>1 / (1 + e⁻ˣ) = eˣ / (1 + eˣ), which is exact on both sides: 0 far below, 1 far above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid<T>(T x) where T : struct, ISimd<T>
    {
        T e = Exp(x);
        return e / (e + T.Create(1));
    }

    /// <summary>log x, for x ≥ 2⁻¹²⁶; smaller and negative x count as 2⁻¹²⁶. Infinity gives 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x) where T : struct, ISimd<T>
    {
        // log(m 2ᵉ) = e log 2 + log(1 + f), f = m − 1 in [−1/3, 1/3): a polynomial in f, even and odd powers side by side.
        x = Clamp(x, SmallestNormal, float.MaxValue);
        T f = T.SplitExponent(x, out T e) - T.Create(1);
        T s = f * f;
        T even = T.MultiplyAdd(T.Create(-0.130310059f), s, T.Create(-0.121483512f));
        even = T.MultiplyAdd(even, s, T.Create(-0.166846126f));
        even = T.MultiplyAdd(even, s, T.Create(-0.249996200f));
        T odd = T.MultiplyAdd(T.Create(0.140869141f), s, T.Create(0.139814854f));
        odd = T.MultiplyAdd(odd, s, T.Create(0.200120345f));
        T r = T.MultiplyAdd(odd, f, even);
        r = T.MultiplyAdd(r, f, T.Create(0.333331972f));
        r = T.MultiplyAdd(r, f, T.Create(-0.5f));
        r = T.MultiplyAdd(r, s, f);
        return T.MultiplyAdd(e, T.Create(0.693147182f), r) + (x - x);
    }

    /// <summary>log(1 + x) for x ≥ 0, exact near 0. Infinity gives 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LogOnePlus<T>(T x) where T : struct, ISimd<T>
    {
        // What rounding took from 1 + x is added back to first order.
        x = T.Min(x, T.Create(float.MaxValue));
        T u = x + T.Create(1);
        return Log(u) + ((x - (u - T.Create(1))) / u);
    }

    /// <summary>erf x = 2/√π ∫₀ˣ e^(−t²) dt.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Erf<T>(T x) where T : struct, ISimd<T>
    {
        x = Clamp(x, -4f, 4f);
        T t = T.Abs(x);
        T s = x * x;

        // |x| > 0.92: ±(1 − e^(polynomial)).
        T a = T.MultiplyAdd(T.Create(-1.72853470e-5f), t, T.Create(3.83197126e-4f));
        T b = T.MultiplyAdd(T.Create(-3.88396438e-3f), t, T.Create(2.42546219e-2f));
        a = T.MultiplyAdd(a, s, b);
        a = T.MultiplyAdd(a, t, T.Create(-1.06777877e-1f));
        a = T.MultiplyAdd(a, t, T.Create(-6.34846687e-1f));
        a = T.MultiplyAdd(a, t, T.Create(-1.28717512e-1f));
        T outer = T.Create(1) - Exp(T.MultiplyAdd(a, t, -t));
        outer = T.Select(T.GreaterThan(T.Create(0), x), -outer, outer);

        // |x| ≤ 0.92: x times a polynomial in x².
        T p = T.MultiplyAdd(T.Create(-5.96761703e-4f), s, T.Create(4.99119423e-3f));
        p = T.MultiplyAdd(p, s, T.Create(-2.67681349e-2f));
        p = T.MultiplyAdd(p, s, T.Create(1.12819925e-1f));
        p = T.MultiplyAdd(p, s, T.Create(-3.76125336e-1f));
        p = T.MultiplyAdd(p, s, T.Create(1.28379166e-1f));
        T inner = T.MultiplyAdd(p, x, x);
        return T.Select(T.GreaterThan(t, T.Create(0.921875f)), outer, inner);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Clamp<T>(T x, float low, float high) where T : struct, ISimd<T> => T.Min(T.Max(x, T.Create(low)), T.Create(high));

    /// <summary>x = n log 2 + r with |r| ≤ ½ log 2; n is left in the low bits of <paramref name="n"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Reduce<T>(T x, out T n) where T : struct, ISimd<T>
    {
        n = T.MultiplyAdd(x, T.Create(LogTwoE), T.Create(RoundToInteger));
        T integer = n - T.Create(RoundToInteger);
        T r = T.MultiplyAdd(integer, T.Create(-LogTwoHigh), x);
        return T.MultiplyAdd(integer, T.Create(-LogTwoLow), r);
    }

    /// <summary>(eʳ − 1 − r) / r² on |r| ≤ ½ log 2: a minimax polynomial, relative error of eʳ 3e-9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ExponentialTail<T>(T r) where T : struct, ISimd<T>
    {
        T p = T.MultiplyAdd(T.Create(0.00138146133f), r, T.Create(0.00836870982f));
        p = T.MultiplyAdd(p, r, T.Create(0.0416683874f));
        p = T.MultiplyAdd(p, r, T.Create(0.166665207f));
        return T.MultiplyAdd(p, r, T.Create(0.499999935f));
    }

    /// <summary>eˣ − 1 = 2ⁿ (eʳ − 1) + (2ⁿ − 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ExpMinusOneBounded<T>(T x) where T : struct, ISimd<T>
    {
        T r = Reduce(x, out T n);
        T p = T.MultiplyAdd(ExponentialTail(r), r * r, r);
        T power = T.PowerOfTwo(n);
        return T.MultiplyAdd(power, p, power - T.Create(1));
    }
}
