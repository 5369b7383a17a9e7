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
}
