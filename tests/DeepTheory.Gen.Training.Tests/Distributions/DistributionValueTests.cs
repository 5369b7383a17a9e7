namespace DeepTheory.Gen;

/// <summary>Distributions against tables and against values computed to forty digits.</summary>
public sealed class DistributionValueTests
{
    [Theory]
    [InlineData(1.96, 0.97500210485177956)]
    [InlineData(0.5, 0.6914624612740131)]
    [InlineData(-10, 7.6198530241605261e-24)]
    [InlineData(-37, 5.7255712225245768e-300)]
    public void Gaussian(double z, double expected)
    {
        Close(expected, new GaussianDistribution(3, 2).CumulativeProbability(3 + (2 * z)));
        Close(expected, GaussianDistribution.OfVariance(3, 4).CumulativeProbability(3 + (2 * z)));
        Close(expected, new StudentTDistribution(0, 1, 1e38).CumulativeProbability(z));
        Close(expected, new MixtureOfGaussiansDistribution([0.5f, 0.5f], [3, 3], [2, 2]).CumulativeProbability(3 + (2 * z)));
    }

    [Fact]
    public void QuantilesOfTables()
    {
        Close(1.959963984540054, new GaussianDistribution(0, 1).Quantile(0.975));
        Close(2.2281388519862747, new StudentTDistribution(0, 1, 10).Quantile(0.975));
        Close(4.0321429835552281, new StudentTDistribution(0, 1, 5).Quantile(0.995));
        Close(12.706204736174705, new StudentTDistribution(0, 1, 1).Quantile(0.975));

        // χ² with n degrees of freedom is a gamma distribution with k = n/2 and λ = ½.
        Close(3.841458820694124, new GammaDistribution(0.5, 0.5).Quantile(0.95));
        Close(18.307038053275146, new GammaDistribution(5, 0.5).Quantile(0.95));
        Close(Math.Log(2) / 3, new ExponentialDistribution(3).Quantile(0.5));
        Close(1 + (2 * Math.Log(0.2)), new LaplaceDistribution(1, 2).Quantile(0.1));
        Close(0.5, new BetaDistribution(7, 7).Quantile(0.5));
    }

    [Theory]
    [InlineData(-1, 1, 0.25)]
    [InlineData(-0.1, 0.25, 0.47869045317324297)]
    [InlineData(-3, 0.25, 0.27403280105930886)]
    [InlineData(-2, 5, 0.050969739414929178)]
    [InlineData(-1e6, 3, 1.1026577908396145e-18)]
    [InlineData(-0.5, 250, 0.30875744295962028)]
    [InlineData(-12, 250, 8.3676481134917062e-27)]
    public void StudentT(double z, double degreesOfFreedom, double expected)
    {
        var distribution = new StudentTDistribution(1, 0.5, degreesOfFreedom);
        Close(expected, distribution.CumulativeProbability(1 + (0.5 * z)));
        Close(1 - expected, distribution.CumulativeProbability(1 - (0.5 * z)));
        Close(z, new StudentTDistribution(0, 1, degreesOfFreedom).Quantile(expected));
    }

    [Theory]
    [InlineData(0, 0.001, -4.1477175562983347)]
    [InlineData(3, 0.5, -3.5188621602863399)]
    [InlineData(2, 7, -2.7624746455436049)]
    [InlineData(1.5, 1e8, -2.0439385342984228)]
    public void StudentTDensity(double z, double degreesOfFreedom, double expected) => Close(expected, new StudentTDistribution(0, 1, degreesOfFreedom).LogDensity(z));

    [Theory]
    [InlineData(0.01, 1e-30, 0.50404727285999545)]
    [InlineData(0.5, 0.1, 0.34527915398142298)]
    [InlineData(3, 2, 0.32332358381693654)]
    [InlineData(10, 40, 0.99999999607406777)]
    [InlineData(99.5, 60, 1.9280577581917559e-6)]
    [InlineData(250, 200, 0.00036207045828969313)]
    [InlineData(250, 330, 0.99999811061255959)]
    [InlineData(10000, 10100, 0.84134875044717962)]
    [InlineData(10000, 9500, 1.8624546517951551e-7)]
    public void Gamma(double shape, double x, double expected) => Close(expected, new GammaDistribution(shape, 4).CumulativeProbability(x / 4));

    [Theory]
    [InlineData(2, 3, 0.5, 0.6875)]
    [InlineData(0.5, 0.5, 0.1, 0.20483276469913346)]
    [InlineData(0.05, 0.02, 0.7, 0.29698991282391978)]
    [InlineData(150, 3, 0.9, 1.7693223668322606e-5)]
    [InlineData(3, 150, 0.05, 0.98322988250182026)]
    [InlineData(300, 500, 0.3, 2.9984629869497886e-6)]
    [InlineData(300, 500, 0.4, 0.92707840800746831)]
    [InlineData(1.5, 2000, 1e-4, 0.059771965533513934)]
    [InlineData(50, 0.01, 0.999, 0.024539694798425182)]
    public void Beta(double alpha, double beta, double x, double expected)
    {
        Close(expected, new BetaDistribution(alpha, beta).CumulativeProbability(x));
        Assert.Equal(1 - expected, new BetaDistribution(beta, alpha).CumulativeProbability(1 - x), 1e-12);
    }

    [Theory]
    [InlineData(0.001, -1, 0.34071111456793831)]
    [InlineData(1, -2, 0.065759044110016835)]
    [InlineData(1, 0.5, 0.66407647460499303)]
    [InlineData(10, -1.2, 0.00022082030962436036)]
    [InlineData(200, -0.5, 1.3442228914941168e-12)]
    [InlineData(200, -0.02, 0.38871842377538503)]
    public void VonMises(double concentration, double angle, double expected)
    {
        Close(expected, new VonMisesDistribution(0, concentration).CumulativeProbability(angle));
        Assert.Equal(expected, new VonMisesDistribution(3, concentration).CumulativeProbability(3 + angle - (4 * Math.PI)), 1e-13);
    }

    [Theory]
    [InlineData(1, 0.55361003410346549)]
    [InlineData(10, 0.051400174045154041)]
    [InlineData(900, 0.00055571004830935099)]
    [InlineData(1500, 0.00033338892596455976)]
    public void VonMisesVariance(double concentration, double expected) => Close(expected, new VonMisesDistribution(0, concentration).Variance);

    [Theory]
    [InlineData(3, 3, 0.64723188878223126, -1.4959226032237259)]
    [InlineData(0.01, 0, 0.99004983374916805, -0.01)]
    [InlineData(50, 20, 1.2351872218710017e-6, -14.095156352190564)]
    [InlineData(1000, 1100, 0.99913235903655644, -9.2617448049289203)]
    [InlineData(1e6, 999000, 0.15877629981172561, -8.3263603954868015)]
    public void Poisson(double rate, double count, double cumulative, double logProbability)
    {
        Close(cumulative, new PoissonDistribution(rate).CumulativeProbability(count));
        Close(logProbability, new PoissonDistribution(rate).LogProbability(count));
        Assert.Equal(count, new PoissonDistribution(rate).Quantile(cumulative * (1 - 1e-10)));
    }

    [Fact]
    public void LogDensities()
    {
        Close(-8.3273603123200599, new GammaDistribution(1e6, 1).LogDensity(1.001e6), 1e-10);
        Close(-9.2427466025295815, new GammaDistribution(250, 1).LogDensity(200));
        Close(-8.6871060438234503, new GammaDistribution(0.01, 1).LogDensity(3));
        Close(2.07528604862639, new BetaDistribution(300, 500).LogDensity(0.4));
        Close(-2.7281954115656783, new BetaDistribution(0.05, 0.02).LogDensity(0.7));
        Close(6.1198713492367383, new BetaDistribution(1e5, 2e5).LogDensity(0.3335), 1e-10);
        Close(1 - Math.Log(2 * Math.PI * 1.2660658777520082), new VonMisesDistribution(2, 1).LogDensity(2));
    }

    /// <summary>Where a moment does not exist it is NaN, and infinite where it grows without bound.</summary>
    [Fact]
    public void MomentsThatDoNotExist()
    {
        Assert.Equal(double.NaN, new StudentTDistribution(2, 1, 1).Mean);
        Assert.Equal(2, new StudentTDistribution(2, 1, 1.001).Mean);
        Assert.Equal(double.NaN, new StudentTDistribution(2, 1, 1).Variance);
        Assert.Equal(double.PositiveInfinity, new StudentTDistribution(2, 1, 2).Variance);
        Assert.Equal(double.PositiveInfinity, new StudentTDistribution(2, 1, 2).StandardDeviation);
        Assert.Equal(3, new StudentTDistribution(2, 1, 3).Variance, 1e-12);
    }

    [Fact]
    public void ModesAtTheEnds()
    {
        Assert.Equal(0, new GammaDistribution(0.5, 1).Mode);
        Assert.Equal(0, new BetaDistribution(0.5, 2).Mode);
        Assert.Equal(1, new BetaDistribution(2, 0.5).Mode);
        Assert.Equal(0.5, new BetaDistribution(1, 1).Mode);
        Assert.Equal(double.NaN, new BetaDistribution(0.5, 0.5).Mode);
        Assert.Equal(double.PositiveInfinity, new GammaDistribution(0.5, 1).LogDensity(0));
        Close(Math.Log(3), new GammaDistribution(1, 3).LogDensity(0));
        Assert.Equal(double.NegativeInfinity, new GammaDistribution(2, 3).LogDensity(0));
        Close(Math.Log(4), new BetaDistribution(4, 1).LogDensity(1));
        Assert.Equal(1.5, new MixtureOfGaussiansDistribution([0.6f, 0.4f], [-3, 1.5f], [2, 0.1f]).Mode, 0.01);
    }

    /// <summary>What a network gives for extreme outputs.</summary>
    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e-3)]
    [InlineData(1e5)]
    [InlineData(1e17)]
    [InlineData(1e38)]
    public void ExtremeParameters_GiveNumbers(double parameter)
    {
        AreNumbers(new GammaDistribution(parameter, 1));
        AreNumbers(new GammaDistribution(parameter, parameter));
        AreNumbers(new GammaDistribution(2, parameter));
        AreNumbers(new BetaDistribution(parameter, 1));
        AreNumbers(new BetaDistribution(2e-6, parameter));
        AreNumbers(new BetaDistribution(parameter, 1.5 * parameter));
        AreNumbers(new BetaDistribution(1e38, parameter));
        AreNumbers(new VonMisesDistribution(1, parameter));
        AreNumbers(new StudentTDistribution(0, parameter, 3));
        AreNumbers(new StudentTDistribution(0, 1, parameter));
        AreNumbers(new GaussianDistribution(0, parameter));
        AreNumbers(new LaplaceDistribution(0, parameter));
        AreNumbers(new ExponentialDistribution(parameter));
        AreNumbers(new PoissonDistribution(parameter));
        AreNumbers(new MixtureOfGaussiansDistribution([0.5f, 0.5f], [-(float)parameter, 1], [(float)parameter, 1]));
    }

    [Fact]
    public void ParametersOutsideTheirRange_AreRefused()
    {
        Refuses(() => new GaussianDistribution(0, 0), "StandardDeviation");
        Refuses(() => new GaussianDistribution(double.NaN, 1), "Mean");
        Refuses(() => GaussianDistribution.OfVariance(0, -1), "variance");
        Refuses(() => new LaplaceDistribution(0, double.PositiveInfinity), "Scale");
        Refuses(() => new StudentTDistribution(0, 1, double.NaN), "DegreesOfFreedom");
        Refuses(() => new ExponentialDistribution(-1), "Rate");
        Refuses(() => new GammaDistribution(0, 1), "Shape");
        Refuses(() => new BetaDistribution(1, 0), "Beta");
        Refuses(() => new VonMisesDistribution(double.NegativeInfinity, 1), "Direction");
        Refuses(() => new PoissonDistribution(0), "Rate");
        Refuses(() => new BernoulliDistribution(1.1), "Probability");
        Assert.Throws<ArgumentException>("probabilities", () => new CategoricalDistribution([0.5f, 0.2f]).Mean);
        Assert.Throws<ArgumentException>("probabilities", () => new CategoricalDistribution([]).Mean);
        Assert.Throws<ArgumentOutOfRangeException>("probabilities", () => new CategoricalDistribution([1.5f, -0.5f]).Mean);
        Assert.Throws<ArgumentException>("means", () => new MixtureOfGaussiansDistribution([1], [], [1]).Mean);
        Assert.Throws<ArgumentOutOfRangeException>("deviations", () => new MixtureOfGaussiansDistribution([1], [1], [0]).Mean);
        Assert.Throws<ArgumentException>("weights", () => new MixtureOfGaussiansDistribution([0.5f], [1], [1]).Mean);
    }

    [Fact]
    public void Queries_AllocateNothing()
    {
        Query();
        long before = GC.GetAllocatedBytesForCurrentThread();
        double sum = Query();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(double.IsFinite(sum));

        static double Query() => new GammaDistribution(150, 2).Quantile(0.9)
            + new BetaDistribution(2, 3).Quantile(0.1)
            + new StudentTDistribution(0, 1, 4).Quantile(0.2)
            + new VonMisesDistribution(0, 4).Quantile(0.3)
            + new PoissonDistribution(40).Quantile(0.4)
            + new CategoricalDistribution([0.5f, 0.5f]).Quantile(0.6)
            + new MixtureOfGaussiansDistribution([0.5f, 0.5f], [1, 2], [1, 2]).Quantile(0.7)
            + new MixtureOfGaussiansDistribution([0.5f, 0.5f], [1, 2], [1, 2]).Mode;
    }

    private static void AreNumbers<T>(T distribution) where T : IDistribution, allows ref struct
    {
        double last = distribution.Quantile(0);
        foreach (double p in (double[])[1e-9, 0.1, 0.5, 0.9, 1 - 1e-9])
        {
            double x = distribution.Quantile(p);
            Assert.True(x >= last, $"the quantile of {p} is {x} after {last}");
            Assert.InRange(distribution.CumulativeProbability(x), 0, 1);
            last = x;
        }

        Assert.False(double.IsNaN(distribution.Mode));
    }

    private static void Refuses(Func<object> make, string parameter) => Assert.Throws<ArgumentOutOfRangeException>(parameter, make);

    private static void Close(double expected, double actual, double relative = 1e-12) =>
        Assert.True(Math.Abs(expected - actual) <= relative * Math.Abs(expected), $"expected {expected:R}, but came {actual:R}");
}
