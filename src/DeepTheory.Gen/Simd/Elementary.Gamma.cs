using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <content>The gamma function's logarithm and its derivative.</content>
public static partial class Elementary
{
    /// <summary>
    /// log Γ(x) for x ≥ 2⁻¹²⁶, within 10⁻⁶ of max(1, |log Γ(x)|); smaller and negative x count as 2⁻¹²⁶.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LogGamma<T>(T x) where T : struct, ISimd<T>
    {
        // Stirling: log Γ(z) = (z − ½)(log z − 1) + ½ (log 2π − 1) + polynomial in 1/z² over z, for z ≥ 2.
        T z = AtLeastTwo(x, out T small, out T isSmall);
        T v = T.Create(1) / z;
        T u = v * v;
        T p = T.MultiplyAdd(T.Create(2.977186e-4f), u, T.Create(-4.98732239e-4f));
        p = T.MultiplyAdd(p, u, T.Create(7.84774492e-4f));
        p = T.MultiplyAdd(p, u, T.Create(-2.77742269e-3f));
        p = T.MultiplyAdd(p, u, T.Create(8.33333293e-2f));
        T stirling = T.MultiplyAdd(z - T.Create(0.5f), Log(z) - T.Create(1), T.MultiplyAdd(p, v, T.Create(0.418938533f)));

        // Γ(x) = Γ(x + 2) / (x (x + 1)).
        return stirling - T.Select(isSmall, Log(T.MultiplyAdd(small, small, small)), T.Create(0));
    }

    /// <summary>
    /// ψ(x) = d log Γ(x) / dx for x ≥ 2⁻¹²⁶, within 10⁻⁶ of max(1, |ψ(x)|); smaller and negative x count as 2⁻¹²⁶.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Digamma<T>(T x) where T : struct, ISimd<T>
    {
        // ψ(z) = log z − 1/(2z) + polynomial in 1/z² over z², for z ≥ 2.
        T z = AtLeastTwo(x, out T small, out T isSmall);
        T v = T.Create(1) / z;
        T u = v * v;
        T p = T.MultiplyAdd(T.Create(-2.06473114e-3f), u, T.Create(3.16972054e-3f));
        p = T.MultiplyAdd(p, u, T.Create(-3.86748027e-3f));
        p = T.MultiplyAdd(p, u, T.Create(8.32851414e-3f));
        p = T.MultiplyAdd(p, u, T.Create(-8.33332559e-2f));
        T asymptotic = T.MultiplyAdd(p, u, T.MultiplyAdd(v, T.Create(-0.5f), Log(z)));

        // ψ(x) = ψ(x + 2) − 1/x − 1/(x + 1).
        T shift = (T.Create(1) / small) + (T.Create(1) / (small + T.Create(1)));
        return asymptotic - T.Select(isSmall, shift, T.Create(0));
    }

    /// <summary>x where it is 2 or more, else x + 2; the small x, 1 where there is none; and where it is small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T AtLeastTwo<T>(T x, out T small, out T isSmall) where T : struct, ISimd<T>
    {
        T bounded = T.Max(x, T.Create(SmallestNormal));
        isSmall = T.GreaterThan(T.Create(2), bounded);
        small = T.Select(isSmall, bounded, T.Create(1));
        return T.Select(isSmall, bounded + T.Create(2), bounded);
    }
}
