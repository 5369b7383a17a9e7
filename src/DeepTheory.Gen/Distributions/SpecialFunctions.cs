namespace DeepTheory.Gen.Runtime;

/// <summary>Functions that distributions share, in double precision and in forms in which nothing cancels.</summary>
internal static class SpecialFunctions
{
    /// <summary>½ log 2π.</summary>
    public const double HalfLogTwoPi = 0.918938533204672741780;

    /// <summary>log(1 + x), accurate near 0: Kahan's quotient cancels the error of 1 + x.</summary>
    public static double LogOnePlus(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : double.IsInfinity(u) ? u : Math.Log(u) * x / (u - 1);
    }

    /// <summary>eˣ − 1, accurate near 0.</summary>
    public static double ExpMinusOne(double x)
    {
        double u = Math.Exp(x);
        return u == 1 ? x : u - 1 == -1 ? -1 : double.IsInfinity(u) ? u : (u - 1) * x / Math.Log(u);
    }

    /// <summary>log(1 − eˣ) for x ≤ 0: from the logarithm of a probability to that of its complement.</summary>
    public static double LogComplement(double x) =>
        x >= 0 ? double.NegativeInfinity : x > -0.7 ? Math.Log(-ExpMinusOne(x)) : LogOnePlus(-Math.Exp(x));

    /// <summary>log(eˣ + eʸ).</summary>
    public static double LogSum(double x, double y)
    {
        double larger = Math.Max(x, y);
        return double.IsNegativeInfinity(larger) ? larger : larger + LogOnePlus(Math.Exp(Math.Min(x, y) - larger));
    }

    /// <summary>x − log(1 + x) for x &gt; −1; near 0 by log(1 + x) = 2 artanh s, s = x/(2 + x), of which 2 s leaves x s.</summary>
    public static double MinusLogOnePlus(double x)
    {
        if (!(Math.Abs(x) <= 0.4))
        {
            return x - LogOnePlus(x);
        }

        double s = x / (2 + x);
        double square = s * s;
        double power = s * square;
        double sum = 0;
        for (int n = 3; n < 60 && Math.Abs(power) > 1e-18 * Math.Abs(sum); n += 2)
        {
            sum += power / n;
            power *= square;
        }

        return (x * s) - (2 * sum);
    }

    /// <summary>eˣ − 1 − x; near 0 by its series.</summary>
    public static double ExpMinusLine(double x)
    {
        if (!(Math.Abs(x) <= 0.5))
        {
            return Math.Exp(x) - 1 - x;
        }

        double term = 0.5 * x * x;
        double sum = 0;
        for (int n = 3; n < 30 && Math.Abs(term) > 1e-18 * sum; n++)
        {
            sum += term;
            term *= x / n;
        }

        return sum;
    }

    /// <summary>
    /// What Stirling's formula lacks for x &gt; 0: log Γ(x) − (x − ½) log x + x − ½ log 2π, by its series from 10 on, to which
    /// δ(x) = δ(x + 1) + (x + ½) log(1 + 1/x) − 1 leads.
    /// </summary>
    public static double StirlingError(double x)
    {
        double shift = 0;
        for (; x < 10; x++)
        {
            shift += ((x + 0.5) * LogOnePlus(1 / x)) - 1;
        }

        double inverse = 1 / x;
        double u = inverse * inverse;
        double series = (((((((-691.0 / 360360 * u) + (1.0 / 1188)) * u) - (1.0 / 1680)) * u) + (1.0 / 1260)) * u) - (1.0 / 360);
        return shift + (inverse * ((series * u) + (1.0 / 12)));
    }

    /// <summary>log Φ(z) of the standard normal distribution, accurate in both tails.</summary>
    public static double LogNormal(double z)
    {
        if (z > 0)
        {
            return LogComplement(LogNormal(-z));
        }

        double logDensity = (-0.5 * z * z) - HalfLogTwoPi;
        if (z > -2)
        {
            // Φ(z) = ½ + φ(z) Σ z^(2n+1) / (2n+1)!!
            double term = z;
            double sum = 0;
            for (int n = 3; n < 100 && Math.Abs(term) > 1e-18 * Math.Abs(sum); n += 2)
            {
                sum += term;
                term *= z * z / n;
            }

            return Math.Log(0.5 + (Math.Exp(logDensity) * sum));
        }

        // Laplace: Φ(−x)/φ(x) = 1/(x + 1/(x + 2/(x + 3/(x + …)))).
        double fraction = -z;
        for (int n = 20 + (int)(400 / (z * z)); n > 0; n--)
        {
            fraction = -z + (n / fraction);
        }

        return logDensity - Math.Log(fraction);
    }
}
