namespace DeepTheory.Gen;

/// <summary>What holds for every distribution of a whole number.</summary>
public sealed class DiscreteDistributionTests
{
    private static readonly float[] Shares = [0.1f, 0, 0.45f, 0.25f, 0.2f, 0];

    private static readonly Dictionary<string, Action<ILaw>> Distributions = new()
    {
        ["Poisson, 0.02"] = law => law.Hold(new PoissonDistribution(0.02)),
        ["Poisson, 3"] = law => law.Hold(new PoissonDistribution(3)),
        ["Poisson, 97.5"] = law => law.Hold(new PoissonDistribution(97.5)),
        ["Poisson, 1234.5"] = law => law.Hold(new PoissonDistribution(1234.5)),
        ["Bernoulli, 0.3"] = law => law.Hold(new BernoulliDistribution(0.3)),
        ["Bernoulli, 0.9"] = law => law.Hold(new BernoulliDistribution(0.9)),
        ["Bernoulli, 0"] = law => law.Hold(new BernoulliDistribution(0)),
        ["Bernoulli, 1"] = law => law.Hold(new BernoulliDistribution(1)),
        ["Categorical"] = law => law.Hold(new CategoricalDistribution(Shares)),
        ["Categorical of one"] = law => law.Hold(new CategoricalDistribution([1f])),
    };

    private interface ILaw
    {
        void Hold<T>(T distribution) where T : IDiscreteDistribution, allows ref struct;
    }

    public static TheoryData<string> Names => [.. Distributions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Probabilities_SumToTheCumulativeOne_AndToTheMoments(string name) => Distributions[name](new Sums());

    [Theory]
    [MemberData(nameof(Names))]
    public void Quantile_IsTheLeastThatHasTheProbability(string name) => Distributions[name](new QuantileIsLeast());

    [Theory]
    [MemberData(nameof(Names))]
    public void NumbersBetweenAndBeyond_AreImpossible(string name) => Distributions[name](new Impossible());

    private sealed class Sums : ILaw
    {
        public void Hold<T>(T distribution) where T : IDiscreteDistribution, allows ref struct
        {
            double sum = 0;
            double first = 0;
            double second = 0;
            double height = distribution.LogProbability(distribution.Mode);
            for (int x = 0; x < 2000; x++)
            {
                double probability = Math.Exp(distribution.LogProbability(x));
                sum += probability;
                first += x * probability;
                second += (x - distribution.Mean) * (x - distribution.Mean) * probability;
                Assert.Equal(sum, distribution.CumulativeProbability(x), 1e-7);
                Assert.True(distribution.LogProbability(x) <= height, $"{x} is likelier than the mode {distribution.Mode}");
            }

            Assert.Equal(1, sum, 1e-7);
            Assert.Equal(distribution.Mean, first, 1e-9 * Math.Max(1, first));
            Assert.Equal(distribution.Variance, second, 1e-8 * Math.Max(1, second));
            Assert.Equal(Math.Sqrt(second), distribution.StandardDeviation, 1e-8 * Math.Max(1, second));
        }
    }

    private sealed class QuantileIsLeast : ILaw
    {
        public void Hold<T>(T distribution) where T : IDiscreteDistribution, allows ref struct
        {
            foreach (double p in (double[])[1e-12, 1e-6, 0.01, 0.1, 0.25, 0.3, 0.5, 0.6, 0.75, 0.9, 0.99, 1 - 1e-6, 1 - 1e-12])
            {
                double x = distribution.Quantile(p);
                Assert.True(distribution.CumulativeProbability(x) >= p, $"the quantile of {p} is {x}, which has less");
                Assert.True(distribution.CumulativeProbability(x - 1) < p, $"the quantile of {p} is {x}, but {x - 1} has as much");
                Assert.True(distribution.LogProbability(x) > double.NegativeInfinity);
            }

            bool isRefused = false;
            try
            {
                distribution.Quantile(-0.1);
            }
            catch (ArgumentOutOfRangeException)
            {
                isRefused = true;
            }

            Assert.True(isRefused);
        }
    }

    private sealed class Impossible : ILaw
    {
        public void Hold<T>(T distribution) where T : IDiscreteDistribution, allows ref struct
        {
            foreach (double x in (double[])[-1, 0.5, double.NegativeInfinity, double.PositiveInfinity, -1e300])
            {
                Assert.Equal(double.NegativeInfinity, distribution.LogProbability(x));
            }

            Assert.Equal(0, distribution.CumulativeProbability(-0.001));
            Assert.Equal(0, distribution.CumulativeProbability(double.NegativeInfinity));
            Assert.Equal(1, distribution.CumulativeProbability(double.PositiveInfinity));
            Assert.Equal(distribution.CumulativeProbability(0), distribution.CumulativeProbability(0.999));
            Assert.True(double.IsNaN(distribution.LogProbability(double.NaN)));
            Assert.True(double.IsNaN(distribution.CumulativeProbability(double.NaN)));
        }
    }
}
