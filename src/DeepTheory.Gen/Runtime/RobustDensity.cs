namespace DeepTheory.Gen.Runtime;

/// <summary>
/// The density e^(−ρ(x)) / Z of Barron's general robust loss ρ(x) = (b/α) ((x²/b + 1)^(α/2) − 1), b = 2 − α, for shapes 0 &lt; α &lt; 2:
/// between Cauchy's and Gauss's. Training the shape needs Z. Source: Barron, CVPR 2019.
/// </summary>
public static class RobustDensity
{
    // x = e^(π/2 sinh t) turns the integral over x > 0 into one that the trapezoidal rule finds to 1e-10: Takahasi and Mori 1974.
    private const int Points = 220;
    private const double Reach = 5.5;

    /// <summary>log Z(α) = log ∫ e^(−ρ(x)) dx, to 1e-10.</summary>
    /// <param name="shape">α, between 0 and 2.</param>
    public static double LogNormalizer(double shape) => Math.Log(Integrate(shape).Mass);

    /// <summary>d log Z / dα = −∫ ∂ρ/∂α e^(−ρ(x)) dx / Z.</summary>
    /// <param name="shape">α, between 0 and 2.</param>
    public static double LogNormalizerDerivative(double shape)
    {
        (double mass, double derivative) = Integrate(shape);
        return derivative / mass;
    }

    private static (double Mass, double Derivative) Integrate(double shape)
    {
        double b = 2 - shape;
        const double Step = 2 * Reach / Points;
        double mass = 0;
        double derivative = 0;
        for (int i = 0; i <= Points; i++)
        {
            double t = (i * Step) - Reach;
            double x = Math.Exp(Math.PI / 2 * Math.Sinh(t));
            double z = x * x / b;
            double logGrowth = Math.Log(1 + z);
            double growth = Math.Exp(shape / 2 * logGrowth);
            double loss = b / shape * (growth - 1);
            double weight = Math.PI / 2 * Math.Cosh(t) * Math.Exp(Math.Log(x) - loss);
            if (weight > 0)
            {
                // ∂ρ/∂α = −2/α² (g − 1) + (b/α) g (½ log(1 + z) + (α/2) (z/b) / (1 + z)), g = (1 + z)^(α/2).
                double slope = (-2 / (shape * shape) * (growth - 1)) + (b / shape * growth * ((logGrowth / 2) + (shape / 2 / (b * (1 + (1 / z))))));
                mass += weight;
                derivative -= weight * slope;
            }
        }

        return (2 * Step * mass, 2 * Step * derivative);
    }
}
