using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>Networks without fault: no rule has anything to say, and what the generator writes compiles.</summary>
public sealed class SoundNetworksTests
{
    [Fact]
    public async Task SoundNetworks_RaiseNothingAboveInfo_AndCompile()
    {
        string source = "using DeepTheory.Gen;\n" + string.Concat(SoundNetworks.All.Select(network => Verify.Declare(network.Value, network.Key)));
        Compilation project = NetworkCompiler.Run([new SourceFile(Analysis.Path, source)]).VerifyClean().Output;
        ImmutableArray<Diagnostic> diagnostics = await project.WithAnalyzers([new NetworkAnalyzer(), new UseAnalyzer()], new AnalyzerOptions([]))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.True(SoundNetworks.All.Count >= 30);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
    }

    [Theory]
    [InlineData("Input(2), Dense(4), Tanh, Dense(1), Sigmoid, BinaryCrossEntropy, Adam(LearningRate = 0.05)")]
    [InlineData("Input(64), Dense(32), Relu, HeNormal, Dropout(0.2), Dense(10), Softmax, SparseCategoricalCrossEntropy(LabelSmoothing = 0.1), AdamW(WeightDecay = 0.01)")]
    [InlineData("Input(10), Dense(16), Gelu, Dense(1), MeanSquaredError, Momentum, ClipNorm(1)")]
    [InlineData("Input(1, 8, 8), Flatten, Dense(3), Softmax, CategoricalCrossEntropy(ClassWeights = new[] { 1.0, 2, 0.5 }), Sgd")]
    [InlineData("Input(8, Name = \"x\"), Dense(8), Silu, Add(\"x\"), Dense(8, Name = \"skip\"), Relu, Dense(8), Add(\"skip\"), Dense(2), Huber(Delta = 2), Nesterov")]
    [InlineData("Input(4, Name = \"x\"), Dense(3, Name = \"left\"), From(\"x\"), Dense(5), Tanh, Concatenate(\"left\", \"x\"), Dense(2), MeanAbsoluteError, Adam")]
    [InlineData("Input(3), Dense(1), Zeros, Step, PerceptronRule")]
    [InlineData("Input(6), Dense(4, UseBias = false), Uniform, ParametricRelu, Dense(4), LogSoftmax")]
    [InlineData("Input(5), Dense(3), Bias(0.05), LeCunNormal, Selu, Dense(7), BinaryCrossEntropyWithLogits(PositiveWeights = new[] { 2.0 }), Adam, ClipValue(0.5)")]
    [InlineData("Input(2), Dense(2), Elu, Dense(2), Celu, Dense(2), Mish, Dense(2), HardSwish, Dense(2), Softsign, Dense(3), SparseCategoricalCrossEntropyWithLogits")]
    [InlineData("Input(64), Dense(16, UseBias = false), BatchNorm, Relu, Dense(8, UseBias = false), BatchNorm, Relu, Dropout(0.5), Dense(10), Softmax, CategoricalCrossEntropy, Adam")]
    [InlineData("Input(64), GaussianNoise(0.1), Dense(32), Relu, Dense(8), Dense(32), Relu, Dense(64), Sigmoid, BinaryCrossEntropy, Adam")]
    [InlineData("Input(16), Dense(32), Selu, AlphaDropout(0.1), Dense(32), LeCunUniform, Selu, Dense(1), Bias(3), MeanSquaredError, AdamW, CosineAnnealing(20), ClipNorm(1)")]
    [InlineData("Input(8), Dense(64), Frozen, Step, Dense(1), MeanSquaredError, Adam")]
    [InlineData("Input(32), Dense(32), Tanh, Dense(32), Tanh, Dense(32), Tanh, Dense(32), Tanh, Dense(32), Tanh, Dense(1), MeanSquaredError, Sgd(LearningRate = 0.1, WeightDecay = 1e-4)")]
    [InlineData("Input(8, Name = \"x\"), Dense(8), Relu, Dense(8), Zeros, Add(\"x\"), LayerNorm, Dense(1), MeanSquaredError, Adam(Beta1 = 0.5, Beta2 = 0.9)")]
    public Task SoundNetwork_RaisesNothing(string operations) => Verify.Sound(Verify.Declare(operations, "N"));

    [Fact]
    public Task SoundNetworks_OfEveryKindOfType_RaiseNothing() => Verify.Sound(
        """
        namespace Models.Small
        {
            public partial class Outer<T>
            {
                public partial record struct Middle
                {
                    /// <summary>A generic network in a generic type.</summary>
                    [Network(Unroll = Unroll.Loops)]
                    [Input(4)]
                    [Dense(3)]
                    private sealed partial class @event<TItem>;
                }
            }

            [Network, Input(4), Dense(3)]
            internal partial record Recorded;
        }
        """);

    [Fact]
    public Task ConstantsAsArguments_RaiseNothing() => Verify.Sound(
        """
        internal static class Sizes
        {
            public const int Inputs = 8 * 8;
            public const int Classes = Inputs / 6;
            public const string Skip = "skip" + "1";
        }

        [Network, Input(Sizes.Inputs), Dense(Sizes.Classes, Name = Sizes.Skip), Relu, Dense(Sizes.Classes), Add(Sizes.Skip), Dropout(1 / 4.0)]
        internal partial class N;
        """);

    /// <summary>The names of generated files do not tell capitals from small letters, nor a type's arity from its name.</summary>
    [Theory]
    [InlineData("Digits", "DIGITS")]
    [InlineData("N<T>", "N_1")]
    [InlineData("N", "N<T>")]
    public Task NetworksOfAlikeNames_RaiseNothing(string first, string second) =>
        Verify.Sound(Verify.Declare("Input(4), Dense(3)", first) + $"public partial class User {{ public int Length => {first.Replace("<T>", "<int>")}.InputLength + {second.Replace("<T>", "<int>")}.InputLength; }}\n" + Verify.Declare("Input(4), Dense(3)", second));
}
