using static DeepTheory.Gen.Runtime.SpecialFunctions;

namespace DeepTheory.Gen.Runtime;

/// <summary>
/// The regularised incomplete beta function: the distribution of x with density x^(a−1) y^(b−1) / B(a, b), y = 1 − x, in
/// s = log(x/y) − log(a/b). Its density there is x^a y^b / B(a, b), with its mode at 0.
/// </summary>
internal readonly struct BetaTails(double a, double b) : ITails
{
    /// <summary>From here on the series takes too many terms.</summary>
    private const double Large = 100;

    private readonly double peak =
        (-0.5 * Math.Log((1 / a) + (1 / b))) - HalfLogTwoPi + StirlingError(a + b) - StirlingError(a) - StirlingError(b);

    public double Width { get; } = Math.Min(1, Math.Sqrt((1 / a) + (1 / b)));

    /// <summary>The s of x = ½.</summary>
    private double Half => Math.Log(b / a);

    /// <summary>
    /// −a φ(d/a) − b φ(−d/b) and a constant, φ(r) = r − log(1 + r), d = b x − a y = ab (eˢ − 1) / (a eˢ + b): nothing cancels where a and b are
    /// large.
    /// </summary>
    public double LogDensity(double s)
    {
        double near = Math.Exp(-Math.Abs(s));
        double move = s < 0 ? ExpMinusOne(s) / ((a * near) + b) : -ExpMinusOne(-s) / (a + (b * near));
        return peak - (a * Excess(b * move, b / a, -s)) - (b * Excess(-a * move, a / b, s));
    }

    public double LogLower(double s) => s > 0 ? LogComplement(new BetaTails(b, a).LogLower(-s))
        : a >= Large ? Tails.LogIntegral(this, s, -Width, double.NegativeInfinity)
        : s <= Half ? LogSeries(s)
        : LogSum(LogSeries(Half), Tails.LogIntegral(this, s, -Width, Half));

    public double LogUpper(double s) => new BetaTails(b, a).LogLower(-s);

    /// <summary>φ(r); near r = −1 by 1 + r = (1 + ratio) / (1 + ratio e^s), of which nothing is lost.</summary>
    private static double Excess(double r, double ratio, double s) =>
        r > -0.5 ? MinusLogOnePlus(r) : r - LogOnePlus(ratio) + LogSum(0, Math.Log(ratio) + s);

    /// <summary>I = x^a y^b / (a B(a, b)) · Σ xⁿ (a + b) … (a + b + n − 1) / ((a + 1) … (a + n)), for x up to ½.</summary>
    private double LogSeries(double s)
    {
        double x = a / (a + (b * Math.Exp(-s)));
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
