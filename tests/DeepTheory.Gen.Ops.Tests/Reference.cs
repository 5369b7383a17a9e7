namespace DeepTheory.Gen.Ops.Tests;

/// <summary>Functions that the framework lacks, in double precision by series.</summary>
internal static class Reference
{
    /// <summary>eˣ − 1; near 0 by Kahan's quotient, which cancels the error of exp.</summary>
    public static double ExpMinusOne(double x)
    {
        double u = Math.Exp(x);
        return u == 1 ? x : u - 1 == -1 ? -1 : double.IsInfinity(u) ? u : (u - 1) * x / Math.Log(u);
    }

    /// <summary>log(1 + x); near 0 by the same quotient.</summary>
    public static double LogOnePlus(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : Math.Log(u) * x / (u - 1);
    }

    /// <summary>erf x = 2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (2n+1)!!: all terms of one sign.</summary>
    public static double Erf(double x)
    {
        if (Math.Abs(x) > 6)
        {
            return Math.Sign(x);
        }

        double term = x;
        double sum = x;
        for (int n = 1; n < 200 && Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    /// <summary>log Γ(x) for x &gt; 0: Stirling's series, reached by Γ(x) = Γ(x + n) / (x (x + 1) … (x + n − 1)).</summary>
    public static double LogGamma(double x)
    {
        double shift = 0;
        for (; x < 15; x++)
        {
            shift += Math.Log(x);
        }

        double u = 1 / (x * x);
        double series = ((((((u / 1188) - (1 / 1680.0)) * u) + (1 / 1260.0)) * u - (1 / 360.0)) * u + (1 / 12.0)) / x;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - shift;
    }

    /// <summary>ψ(x) for x &gt; 0, by its asymptotic series and ψ(x) = ψ(x + 1) − 1/x.</summary>
    public static double Digamma(double x)
    {
        double shift = 0;
        for (; x < 15; x++)
        {
            shift += 1 / x;
        }

        double u = 1 / (x * x);
        double series = ((((((u / 132) - (1 / 240.0)) * u) + (1 / 252.0)) * u - (1 / 120.0)) * u + (1 / 12.0)) * u;
        return Math.Log(x) - (0.5 / x) - series - shift;
    }

    /// <summary>log I₀(x).</summary>
    public static double LogBesselI0(double x)
    {
        double t = Math.Abs(x);
        return t < 25 ? LogOnePlus(BesselSeriesMinusOne(t, 0)) : t - (0.5 * Math.Log(2 * Math.PI * t)) + Math.Log(BesselAsymptotic(t, 0));
    }

    /// <summary>I₁(x) / I₀(x).</summary>
    public static double BesselRatio(double x)
    {
        double t = Math.Abs(x);
        return t < 25
            ? x / 2 * (1 + BesselSeriesMinusOne(t, 1)) / (1 + BesselSeriesMinusOne(t, 0))
            : Math.Sign(x) * BesselAsymptotic(t, 1) / BesselAsymptotic(t, 0);
    }

    /// <summary>I_ν(t) (2/t)^ν − 1 = Σₖ (t²/4)ᵏ / (k! (k + ν)!) from k = 1, for ν = 0 or 1: all terms of one sign.</summary>
    private static double BesselSeriesMinusOne(double t, int order)
    {
        double term = 1;
        double sum = 0;
        for (int k = 1; k < 100; k++)
        {
            term *= t * t / (4.0 * k * (k + order));
            sum += term;
        }

        return sum;
    }

    /// <summary>I_ν(t) e⁻ᵗ √(2πt) = Σₖ Πⱼ ((2j − 1)² − 4ν²) / (8 j t): for t from 25 the terms fall below 1e-17 before they grow.</summary>
    private static double BesselAsymptotic(double t, int order)
    {
        double term = 1;
        double sum = 1;
        for (int k = 1; k < 30; k++)
        {
            term *= (((2 * k) - 1) * ((2 * k) - 1) - (4 * order * order)) / (8 * k * t);
            sum += term;
        }

        return sum;
    }
}
