using static DeepTheory.Gen.Runtime.SpecialFunctions;

namespace DeepTheory.Gen.Runtime;

/// <summary>
/// The regularised incomplete beta function: the distribution of x with density x^(a−1) y^(b−1) / B(a, b), y = 1 − x, in s = log(x/y). Its
/// density there is x^a y^b / B(a, b), with its mode at log(a/b).
/// </summary>
internal readonly struct BetaTails(double a, double b) : ITails
{
    /// <summary>From here on the series takes too many terms.</summary>
    private const double Large = 100;

    private readonly double peak =
        (-0.5 * Math.Log((1 / a) + (1 / b))) - HalfLogTwoPi + StirlingError(a + b) - StirlingError(a) - StirlingError(b);

    /// <summary>log(a/b), as a difference, so that that of (b, a) is its exact negative.</summary>
    public double Mode => Math.Log(a) - Math.Log(b);

    public double Width { get; } = Math.Min(1, Math.Sqrt((1 / a) + (1 / b)));

    /// <summary>−a φ(d/a) − b φ(−d/b) and a constant, φ(r) = r − log(1 + r), d = b x − a y: nothing cancels where a and b are large.</summary>
    public double LogDensity(double s)
    {
        double x = 1 / (1 + Math.Exp(-s));
        double y = 1 / (1 + Math.Exp(s));
        double d = (b * x) - (a * y);
        return peak - (a * Excess(d / a, b / a, -s)) - (b * Excess(-d / b, a / b, s));
    }

    public double LogLower(double s) => s > Mode ? LogComplement(new BetaTails(b, a).LogLower(-s))
        : a >= Large ? Tails.LogIntegral(this, s, -Width, double.NegativeInfinity)
        : s <= 0 ? LogSeries(s)
        : LogSum(LogSeries(0), Tails.LogIntegral(this, s, -Width, 0));

    public double LogUpper(double s) => new BetaTails(b, a).LogLower(-s);

    /// <summary>φ(r); near r = −1 by 1 + r = (1 + ratio) / (1 + e^s), of which nothing is lost.</summary>
    private static double Excess(double r, double ratio, double s) =>
        r > -0.5 ? MinusLogOnePlus(r) : r - LogOnePlus(ratio) + Math.Max(s, 0) + LogOnePlus(Math.Exp(-Math.Abs(s)));

    /// <summary>I = x^a y^b / (a B(a, b)) · Σ xⁿ (a + b) … (a + b + n − 1) / ((a + 1) … (a + n)), for x up to ½.</summary>
    private double LogSeries(double s)
    {
        double x = 1 / (1 + Math.Exp(-s));
        double term = 1;
        double sum = 0;
        for (int n = 1; term > 1e-17 * sum; n++)
        {
            sum += term;
            term *= x * (a + b + n - 1) / (a + n);
        }

        return LogDensity(s) - Math.Log(a) + Math.Log(sum);
    }
}
