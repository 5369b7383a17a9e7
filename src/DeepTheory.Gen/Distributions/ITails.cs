namespace DeepTheory.Gen.Runtime;

/// <summary>
/// A distribution as the numerical methods see it: in a variable s over the whole line, in which its density rises to one mode and falls from
/// there, by logarithms, so that no tail is too thin.
/// </summary>
internal interface ITails
{
    /// <summary>Logarithm of the density with respect to s.</summary>
    double LogDensity(double s);

    /// <summary>Logarithm of the probability below s.</summary>
    double LogLower(double s);

    /// <summary>Logarithm of the probability above s.</summary>
    double LogUpper(double s);
}

/// <summary>Methods that need nothing but the tails.</summary>
internal static class Tails
{
    private const double MostFall = 4;

    // Gauss and Legendre, ten points.
    private static ReadOnlySpan<double> Points => [0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717];

    private static ReadOnlySpan<double> Weights => [0.2955242247147529, 0.2692667193099963, 0.2190863625159821, 0.1494513491505806, 0.0666713443086881];

    /// <summary>
    /// Logarithm of the density's integral from <paramref name="start"/> outward: in panels along which it falls to e⁻⁴ at most, until they
    /// add nothing. All terms are positive, so a thin tail is as accurate as a thick one.
    /// </summary>
    /// <param name="tails">The distribution.</param>
    /// <param name="start">Where to begin: at the mode or beyond.</param>
    /// <param name="step">Widest panel, negative toward smaller s; no wider than the density is smooth.</param>
    /// <param name="limit">Where to end; may be infinite.</param>
    public static double LogIntegral<T>(in T tails, double start, double step, double limit) where T : struct, ITails, allows ref struct
    {
        double first = tails.LogDensity(start);
        if (!double.IsFinite(first))
        {
            return first;
        }

        double sum = 0;
        double from = start;
        double value = first;
        double added;
        do
        {
            double to = Bounded(from + step, step, limit);
            double next = tails.LogDensity(to);
            while (value - next > MostFall)
            {
                step /= 2;
                to = Bounded(from + step, step, limit);
                next = tails.LogDensity(to);
            }

            double centre = 0.5 * (from + to);
            double half = 0.5 * (to - from);
            double panel = 0;
            for (int i = 0; i < Points.Length; i++)
            {
                double left = tails.LogDensity(centre - (half * Points[i]));
                double right = tails.LogDensity(centre + (half * Points[i]));
                panel += Weights[i] * (Math.Exp(left - first) + Math.Exp(right - first));
            }

            added = panel * Math.Abs(half);
            sum += added;
            from = to;
            value = next;
        }
        while (added > 1e-17 * sum && from != limit);
        return first + Math.Log(sum);
    }

    /// <summary>
    /// The s with the probability <paramref name="lower"/> below and <paramref name="upper"/> above it: Newton's method on the logarithm of the
    /// smaller tail, which is near to a line or a parabola; where that gains too little, by halving a bracket.
    /// </summary>
    /// <param name="tails">The distribution.</param>
    /// <param name="lower">Above 0.</param>
    /// <param name="upper">1 − <paramref name="lower"/>, above 0.</param>
    /// <param name="start">Near the middle of the distribution.</param>
    /// <param name="width">The width of its narrowest part.</param>
    /// <param name="limit">The most that |s| may be.</param>
    public static double Inverse<T>(in T tails, double lower, double upper, double start, double width, double limit = double.PositiveInfinity)
        where T : struct, ITails, allows ref struct
    {
        bool isLower = lower <= upper;
        double goal = Math.Log(isLower ? lower : upper);
        double rounding = 4e-16 * Math.Max(1, Math.Abs(goal));
        double low = -limit;
        double high = limit;
        double s = start;
        double step = width;
        double last = double.PositiveInfinity;
        for (int i = 0; i < 1000; i++)
        {
            double tail = isLower ? tails.LogLower(s) : tails.LogUpper(s);
            double excess = isLower ? tail - goal : goal - tail;
            (low, high) = excess > 0 ? (low, s) : (s, high);
            double next = s - (excess / Math.Exp(tails.LogDensity(s) - tail));
            if (Math.Abs(excess) <= rounding || Math.Abs(next - s) <= 1e-15 * Math.Max(width, Math.Abs(s)))
            {
                return Math.Clamp(next, low, high);
            }

            bool isBracketed = double.IsFinite(low) && double.IsFinite(high);
            if (!(next > low && next < high) || double.IsInfinity(next) || (isBracketed && Math.Abs(excess) > 0.5 * last))
            {
                next = double.IsInfinity(high) ? s + step : double.IsInfinity(low) ? s - step : 0.5 * (low + high);
                step *= 2;
            }

            if (next == low || next == high)
            {
                return next;
            }

            last = Math.Abs(excess);
            s = next;
        }

        return s;
    }

    private static double Bounded(double s, double step, double limit) => step < 0 ? Math.Max(s, limit) : Math.Min(s, limit);
}
