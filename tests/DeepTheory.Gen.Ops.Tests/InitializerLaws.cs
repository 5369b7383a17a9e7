using System.Text;
using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>What holds for every initializer of the catalogue, and what theory says of the variance.</summary>
public sealed class InitializerLaws : IClassFixture<InitializerLaws.Networks>
{
    private const int FanIn = 90;
    private const int FanOut = 150;

    private readonly Networks networks;

    public InitializerLaws(Networks networks) => this.networks = networks;

    public static TheoryData<string> Initializers => Operations.Initializers;

    /// <summary>Mean and variance of a weight of each initializer as <see cref="Operations.Create{T}"/> makes it.</summary>
    public static TheoryData<string, double, double> Moments => new()
    {
        { "Zeros", 0, 0 },
        { "Constant", 0.5, 0 },
        { "Normal", 0, 0.05 * 0.05 },
        { "TruncatedNormal", 0, 0.05 * 0.05 * 0.77374 },
        { "Uniform", 0, 0.1 * 0.1 / 12 },
        { "GlorotNormal", 0, 2.0 / (FanIn + FanOut) },
        { "GlorotUniform", 0, 2.0 / (FanIn + FanOut) },
        { "HeNormal", 0, 2.0 / FanIn },
        { "HeUniform", 0, 2.0 / FanIn },
        { "LeCunNormal", 0, 1.0 / FanIn },
        { "LeCunUniform", 0, 1.0 / FanIn },

        // Columns of length 1 have 150 numbers; 90 of 13,500 are 1.
        { "Orthogonal", 0, 1.0 / FanOut },
        { "Identity", 1.0 / FanOut, 1.0 / FanOut * (1 - (1.0 / FanOut)) },
    };

    [Theory]
    [MemberData(nameof(Initializers))]
    public void Weights_AreFinite_AndThoseOfTheirSeed(string word)
    {
        float[] weights = networks.Weights(word, seed: 1);
        Assert.All(weights, weight => Assert.True(float.IsFinite(weight)));
        Assert.Equal(weights, networks.Weights(word, seed: 1));
        Distribution distribution = Operations.Create<InitializerAttribute>(word).Distribution(FanIn, FanOut);
        bool isFixed = distribution is ConstantDistribution or IdentityDistribution;
        Assert.Equal(isFixed, weights.SequenceEqual(networks.Weights(word, seed: 2)));
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void Weights_HaveTheVarianceOfTheory(string word, double mean, double variance)
    {
        float[] weights = networks.Weights(word, seed: 3);
        double foundMean = weights.Average(weight => (double)weight);
        double foundVariance = weights.Average(weight => (weight - foundMean) * (weight - foundMean));

        // Five standard errors; no distribution here has a kurtosis above the Gaussian's, and identity has no chance in it.
        Assert.Equal(mean, foundMean, 1e-6 + (5 * Math.Sqrt(variance / weights.Length)));
        Assert.Equal(variance, foundVariance, 1e-9 + (5 * variance * Math.Sqrt(2.0 / weights.Length)));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void ADeviationThatIsNone_IsAFault(double deviation)
    {
        Assert.Contains("standardDeviation", new NormalAttribute(deviation).Fault);
        Assert.Contains("standardDeviation", new TruncatedNormalAttribute(deviation).Fault);
        Assert.Contains("standardDeviation", new GaussianNoiseAttribute(deviation).Fault);
        Assert.Contains("rate", new AlphaDropoutAttribute(deviation).Fault);
    }

    /// <summary>One compilation with a network for every initializer.</summary>
    public sealed class Networks : IDisposable
    {
        private readonly LoadedAssembly assembly;

        public Networks()
        {
            var source = new StringBuilder("using DeepTheory.Gen;\n");
            foreach (string word in Operations.Initializers.Select(row => row.Data))
            {
                Type type = Operations.Catalogue.Types.Single(type => type.Name == word + "Attribute");
                bool needsNumber = type.GetConstructors()[0].GetParameters().Any(parameter => !parameter.HasDefaultValue);
                source.AppendLine($"[Network, Input({FanIn}), Dense({FanOut}), {word}{(needsNumber ? "(0.5)" : "")}, Tanh] public partial class Begun{word};");
            }

            assembly = NetworkCompiler.CompileAndLoad(source.ToString());
        }

        public float[] Weights(string word, int seed)
        {
            Type type = assembly.Type("Begun" + word);
            var parameters = (ParameterSet)type.GetProperty("Parameters")!.GetValue(Activator.CreateInstance(type, seed))!;
            return parameters["dense1.weight"].ToArray();
        }

        public void Dispose() => assembly.Dispose();
    }
}
