using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <content>Functions of the angle.</content>
public static partial class Elementary
{
    private const float OneOverPi = 0.318309886f;

    // π in four parts, the first three with so few bits that n times each is exact for |n| up to 2¹².
    private const float PiHigh = 3.140625f;
    private const float PiMiddle = 9.6750259399414063e-4f;
    private const float PiLow = 1.5099067240953445e-7f;
    private const float PiRest = 5.126688136514179e-12f;

    // A little more than π/2: n may be one off where x/π lies close to half an integer.
    private const float LargestRest = 1.75f;

    /// <summary>sin x, within 3 ulp for |x| ≤ 10⁴; beyond, the angle is less and less certain, but the result stays in [−1, 1].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sin<T>(T x) where T : struct, ISimd<T>
    {
        T n = T.Floor(T.MultiplyAdd(x, T.Create(OneOverPi), T.Create(0.5f)));
        return Sign(n) * SinOfHalfTurn(SubtractHalfTurns(x, n));
    }

    /// <summary>cos x, as exact as <see cref="Sin"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Cos<T>(T x) where T : struct, ISimd<T>
    {
        // x = (n + ½) π + r: cos x = −(−1)ⁿ sin r.
        T n = T.Floor(x * T.Create(OneOverPi));
        return -Sign(n) * SinOfHalfTurn(SubtractHalfTurns(x, n + T.Create(0.5f)));
    }

    /// <summary>The largest integer that is not larger than x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Floor<T>(T x) where T : struct, ISimd<T> => T.Floor(x);

    /// <summary>x − nπ, bounded to about ±π/2, which it exceeds only where x is too large for its angle to be known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SubtractHalfTurns<T>(T x, T n) where T : struct, ISimd<T>
    {
        T r = T.MultiplyAdd(n, T.Create(-PiHigh), x);
        r = T.MultiplyAdd(n, T.Create(-PiMiddle), r);
        r = T.MultiplyAdd(n, T.Create(-PiLow), r);
        return Clamp(T.MultiplyAdd(n, T.Create(-PiRest), r), -LargestRest, LargestRest);
    }

    /// <summary>(−1)ⁿ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Sign<T>(T n) where T : struct, ISimd<T>
    {
        T half = n * T.Create(0.5f);
        return T.MultiplyAdd(half - T.Floor(half), T.Create(-4), T.Create(1));
    }

    /// <summary>sin r for |r| up to about π/2: a minimax polynomial, relative error 6e-9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SinOfHalfTurn<T>(T r) where T : struct, ISimd<T>
    {
        T s = r * r;
        T p = T.MultiplyAdd(T.Create(2.60563124e-6f), s, T.Create(-1.98095393e-4f));
        p = T.MultiplyAdd(p, s, T.Create(8.33306544e-3f));
        p = T.MultiplyAdd(p, s, T.Create(-0.166666595f));
        return T.MultiplyAdd(p * s, r, r);
    }
}
