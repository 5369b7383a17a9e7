namespace DeepTheory.Gen.Runtime;

/// <summary>
/// The distribution of an angle s from −π to π with density e^(κ cos s) / 2π I₀(κ), written e^(−2κ sin²(s/2)) over its own integral, so that a
/// large κ overflows nothing.
/// </summary>
internal readonly struct VonMisesTails : ITails
{
    private readonly double concentration;
    private readonly double logIntegral;

    public VonMisesTails(double concentration)
    {
        this.concentration = concentration;
        Width = Math.Min(1, 1 / Math.Sqrt(concentration));
        logIntegral = Math.Log(2) + Tails.LogIntegral(this, 0, Width, Math.PI);
    }

    public double Width { get; }

    public double LogDensity(double s)
    {
        double sine = Math.Sin(0.5 * s);
        return (-2 * concentration * sine * sine) - logIntegral;
    }

    public double LogLower(double s) => s > 0 ? SpecialFunctions.LogComplement(LogLower(-s))
        : s <= -Math.PI ? double.NegativeInfinity
        : Tails.LogIntegral(this, s, -Width, -Math.PI);

    public double LogUpper(double s) => LogLower(-s);

    /// <summary>1 − I₁(κ)/I₀(κ): by Gauss's continued fraction of the quotient, and far off by the asymptotic series.</summary>
    public static double CircularVariance(double concentration)
    {
        const double Far = 1000;
        if (concentration > Far)
        {
            double u = 1 / concentration;
            return u * (0.5 + (u * (0.125 + (u * (0.125 + (u * ((25.0 / 128) + (u * 13 / 32))))))));
        }

        double ratio = 0;
        for (int n = 40 + (int)concentration; n > 0; n--)
        {
            ratio = 1 / ((2 * n / concentration) + ratio);
        }

        return 1 - ratio;
    }
}
