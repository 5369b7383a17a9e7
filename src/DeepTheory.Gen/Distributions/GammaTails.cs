using static DeepTheory.Gen.Runtime.SpecialFunctions;

namespace DeepTheory.Gen.Runtime;

/// <summary>
/// The regularised incomplete gamma functions: the distribution of u with density u^(k−1) e^(−u) / Γ(k), in s = log(u/k). Its density there
/// is u^k e^(−u) / Γ(k), the logarithm −k (eˢ − 1 − s) + ½ log(k/2π) − δ(k), with its mode at 0.
/// </summary>
internal readonly struct GammaTails(double shape) : ITails
{
    /// <summary>From here on the series takes too many terms.</summary>
    private const double Large = 100;

    private readonly double peak = (0.5 * Math.Log(shape)) - HalfLogTwoPi - StirlingError(shape);

    public double Width { get; } = Math.Min(1, 1 / Math.Sqrt(shape));

    public double LogDensity(double s) => peak - (shape * ExpMinusLine(s));

    public double LogLower(double s) => s > 0 ? LogComplement(LogIntegral(s, Width)) : shape < Large ? LogSeries(s) : LogIntegral(s, -Width);

    public double LogUpper(double s) => s > 0 ? LogIntegral(s, Width) : LogComplement(LogLower(s));

    /// <summary>P = u^k e^(−u) / Γ(k + 1) · Σ uⁿ / ((k + 1) … (k + n)).</summary>
    private double LogSeries(double s)
    {
        double u = shape * Math.Exp(s);
        double term = 1;
        double sum = 0;
        for (int n = 1; term > 1e-17 * sum; n++)
        {
            sum += term;
            term *= u / (shape + n);
        }

        return LogDensity(s) - Math.Log(shape) + Math.Log(sum);
    }

    private double LogIntegral(double s, double step) => Tails.LogIntegral(this, s, step, step < 0 ? double.NegativeInfinity : double.PositiveInfinity);
}
