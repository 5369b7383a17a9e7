namespace DeepTheory.Gen;

/// <summary>What holds for every distribution of a number that may be any within a range.</summary>
public sealed class ContinuousDistributionTests
{
    private static readonly float[] Weights = [0.3f, 0.5f, 0.2f];
    private static readonly float[] Means = [-4, 1, 1.5f];
    private static readonly float[] Deviations = [0.5f, 2, 0.1f];
    private static readonly float[] Together = [0, 0.5f, -0.5f];

    private static readonly Dictionary<string, Action<ILaw>> Distributions = new()
    {
        ["Gaussian"] = law => law.Hold(new GaussianDistribution(1.5, 0.25)),
        ["Gaussian of variance"] = law => law.Hold(GaussianDistribution.OfVariance(-3, 1e4)),
        ["Laplace"] = law => law.Hold(new LaplaceDistribution(-1, 3)),
        ["Student t, 5"] = law => law.Hold(new StudentTDistribution(2, 0.5, 5)),
        ["Student t, 7.5"] = law => law.Hold(new StudentTDistribution(0, 3, 7.5)),
        ["Student t, 300"] = law => law.Hold(new StudentTDistribution(-2, 1, 300)),
        ["Student t, 1e30"] = law => law.Hold(new StudentTDistribution(0, 1, 1e30)),
        ["Exponential"] = law => law.Hold(new ExponentialDistribution(0.2)),
        ["Gamma, 0.3"] = law => law.Hold(new GammaDistribution(0.3, 2)),
        ["Gamma, 1"] = law => law.Hold(new GammaDistribution(1, 5)),
        ["Gamma, 8.5"] = law => law.Hold(new GammaDistribution(8.5, 0.1)),
        ["Gamma, 99.9"] = law => law.Hold(new GammaDistribution(99.9, 1)),
        ["Gamma, 100.1"] = law => law.Hold(new GammaDistribution(100.1, 1)),
        ["Gamma, 1e6"] = law => law.Hold(new GammaDistribution(1e6, 1e3)),
        ["Beta, 2 3"] = law => law.Hold(new BetaDistribution(2, 3)),
        ["Beta, 0.5 1.2"] = law => law.Hold(new BetaDistribution(0.5, 1.2)),
        ["Beta, 40 1.5"] = law => law.Hold(new BetaDistribution(40, 1.5)),
        ["Beta, 2 2000"] = law => law.Hold(new BetaDistribution(2, 2000)),
        ["Beta, 150 250"] = law => law.Hold(new BetaDistribution(150, 250)),
        ["Von Mises, 0.05"] = law => law.Hold(new VonMisesDistribution(0.5, 0.05)),
        ["Von Mises, 2"] = law => law.Hold(new VonMisesDistribution(-2, 2)),
        ["Von Mises, 80"] = law => law.Hold(new VonMisesDistribution(3, 80)),
        ["Von Mises, 1e6"] = law => law.Hold(new VonMisesDistribution(0, 1e6)),
        ["Mixture of three"] = law => law.Hold(new MixtureOfGaussiansDistribution(Weights, Means, Deviations)),
        ["Mixture of three, near each other"] = law => law.Hold(new MixtureOfGaussiansDistribution(Weights, Together, Deviations)),
        ["Mixture of one"] = law => law.Hold(new MixtureOfGaussiansDistribution([1, 0], [2, 100], [3, 0.1f])),
    };

    private static readonly double[] Probabilities =
    [
        1e-200, 1e-50, 1e-20, 1e-14, 1e-10, 1e-6, 1e-4, 0.001, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.49, 0.5,
        0.51, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1 - 1e-4, 1 - 1e-6, 1 - 1e-10, 1 - 1e-14,
    ];

    private static readonly double[] Inner = [.. Probabilities.Where(p => p is >= 1e-14 and <= 1 - 1e-14)];

    /// <summary>A law, to be told of distributions that may be on the stack alone.</summary>
    private interface ILaw
    {
        void Hold<T>(T distribution) where T : IContinuousDistribution, allows ref struct;
    }

    public static TheoryData<string> Names => [.. Distributions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Quantile_InvertsTheCumulativeProbability(string name) => Distributions[name](new QuantileInverts());

    [Theory]
    [MemberData(nameof(Names))]
    public void Density_IntegratesToTheCumulativeProbability(string name) => Distributions[name](new DensityIntegrates());

    [Theory]
    [MemberData(nameof(Names))]
    public void MeanAndVariance_AreTheIntegrals(string name) => Distributions[name](new Moments(isAngle: name.StartsWith("Von Mises", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Mode_HasTheGreatestDensity(string name) => Distributions[name](new ModeIsHighest());

    [Theory]
    [MemberData(nameof(Names))]
    public void Ends_AreThoseOfProbability(string name) => Distributions[name](new Ends());

    private sealed class QuantileInverts : ILaw
    {
        public void Hold<T>(T distribution) where T : IContinuousDistribution, allows ref struct
        {
            double last = distribution.Quantile(0);
            foreach (double p in Probabilities)
            {
                double x = distribution.Quantile(p);
                Assert.True(x >= last, $"the quantile of {p} is {x}, below that of a smaller probability");
                last = x;
                double found = distribution.CumulativeProbability(x);

                // What a rounding of x makes.
                double rounding = Math.Exp(distribution.LogDensity(x)) * Math.Abs(x) * 4e-16;
                double allowed = (1e-11 * p) + 2e-16 + rounding;
                Assert.True(x == distribution.Quantile(0) || Math.Abs(found - p) <= (p < 1e-10 ? 1e-11 * p : 0) + (p < 1e-10 ? rounding : allowed), $"{p} has the quantile {x}, which has {found}");
            }
        }
    }

    private sealed class DensityIntegrates : ILaw
    {
        public void Hold<T>(T distribution) where T : IContinuousDistribution, allows ref struct
        {
            double total = 0;
            foreach ((double from, double to) in Inner.Zip(Inner.Skip(1)))
            {
                double density = Between(distribution, from, to, static (_, density) => density);
                Assert.True(Math.Abs(density - (to - from)) < 1e-10, $"from {from} to {to} the density holds {density}");
                total += density;
            }

            Assert.Equal(1, total, 1e-10);
        }
    }

    private sealed class Moments(bool isAngle) : ILaw
    {
        public void Hold<T>(T distribution) where T : IContinuousDistribution, allows ref struct
        {
            double mean = distribution.Mean;
            double deviation = isAngle ? 1 : distribution.StandardDeviation;
            double first = 0;
            double second = 0;
            foreach ((double from, double to) in Inner.Zip(Inner.Skip(1)))
            {
                first += Between(distribution, from, to, (x, density) => (x - mean) / deviation * density);
                second += isAngle
                    ? Between(distribution, from, to, (x, density) => 2 * Math.Pow(Math.Sin(0.5 * (x - mean)), 2) * density)
                    : Between(distribution, from, to, (x, density) => (x - mean) / deviation * ((x - mean) / deviation) * density);
            }

            Assert.Equal(0, first, 1e-7);
            if (isAngle)
            {
                Assert.Equal(distribution.Variance, second, 1e-9 * distribution.Variance);
                Assert.Equal(-0.5 * Math.Pow(distribution.StandardDeviation, 2), Math.Log(1 - distribution.Variance), 1e-9);
            }
            else
            {
                Assert.Equal(1, second, 1e-6);
                Assert.Equal(distribution.Variance, deviation * deviation, 1e-14 * distribution.Variance);
            }
        }
    }

    private sealed class ModeIsHighest : ILaw
    {
        public void Hold<T>(T distribution) where T : IContinuousDistribution, allows ref struct
        {
            double height = distribution.LogDensity(distribution.Mode);
            for (int i = 1; i < 1000; i++)
            {
                double x = distribution.Quantile(i / 1000.0);
                Assert.True(distribution.LogDensity(x) <= height + 1e-12, $"the density at {x} is greater than at the mode {distribution.Mode}");
            }

            double width = distribution.Quantile(0.55) - distribution.Quantile(0.45);
            foreach (double step in (double[])[1e-3, 1e-2, 0.1])
            {
                Assert.True(distribution.LogDensity(distribution.Mode + (step * width)) <= height);
                Assert.True(distribution.LogDensity(distribution.Mode - (step * width)) <= height);
            }
        }
    }

    private sealed class Ends : ILaw
    {
        public void Hold<T>(T distribution) where T : IContinuousDistribution, allows ref struct
        {
            double least = distribution.Quantile(0);
            double most = distribution.Quantile(1);
            Assert.True(least < distribution.Quantile(0.5));
            Assert.True(most > distribution.Quantile(0.5));
            Assert.Equal(0, distribution.CumulativeProbability(least), 1e-15);
            Assert.Equal(1, distribution.CumulativeProbability(most), 1e-15);
            Assert.True(double.IsNaN(distribution.CumulativeProbability(double.NaN)));
            Assert.True(double.IsNaN(distribution.LogDensity(double.NaN)));
            foreach (double wrong in (double[])[-1e-9, 1.0000001, double.NaN, double.PositiveInfinity])
            {
                bool isRefused = false;
                try
                {
                    distribution.Quantile(wrong);
                }
                catch (ArgumentOutOfRangeException refusal)
                {
                    isRefused = refusal.Message.Contains("0 to 1", StringComparison.Ordinal);
                }

                Assert.True(isRefused, $"{wrong} passes for a probability");
            }
        }
    }

    /// <summary>The integral of a number times the density, between two quantiles.</summary>
    private static double Between<T>(T distribution, double lower, double upper, Func<double, double, double> integrand)
        where T : IContinuousDistribution, allows ref struct
    {
        // 16 Gauss-Legendre points on panels that shrink toward both ends, where a density may rise without bound.
        double from = distribution.Quantile(lower);
        double to = distribution.Quantile(upper);
        const int Halvings = 40;
        double sum = 0;
        double middle = 0.5 * (from + to);
        double half = middle - from;
        for (int i = 0; i <= Halvings; i++)
        {
            double near = i == Halvings ? 0 : half * Math.Pow(0.5, i + 1);
            double far = half * Math.Pow(0.5, i);
            sum += Panel(distribution, from + near, from + far, integrand) + Panel(distribution, to - far, to - near, integrand);
        }

        return sum;
    }

    private static double Panel<T>(T distribution, double from, double to, Func<double, double, double> integrand) where T : IContinuousDistribution, allows ref struct
    {
        double centre = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        double sum = 0;
        for (int i = 0; i < Points.Length; i++)
        {
            double left = centre - (half * Points[i]);
            double right = centre + (half * Points[i]);
            sum += PointWeights[i] * (integrand(left, Math.Exp(distribution.LogDensity(left))) + integrand(right, Math.Exp(distribution.LogDensity(right))));
        }

        return half * sum;
    }

    private static readonly double[] Points = [0.0950125098376374, 0.2816035507792589, 0.4580167776572274, 0.6178762444026438, 0.7554044083550030, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499];

    private static readonly double[] PointWeights = [0.1894506104550685, 0.1826034150449236, 0.1691565193950025, 0.1495959888165767, 0.1246289712555339, 0.0951585116824928, 0.0622535239386479, 0.0271524594117541];
}
