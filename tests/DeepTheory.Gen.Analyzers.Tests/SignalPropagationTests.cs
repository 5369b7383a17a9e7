using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>What theory knows of signals in random networks, and what a random network really does.</summary>
public sealed class SignalPropagationTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(1.0)]
    [InlineData(7.0)]
    public void Relu_WithHe_KeepsSignalAndGradient(double q)
    {
        SignalMoments moments = MomentsOf(new ReluAttribute(), q);
        Assert.Equal(q, 2 * moments.Square, 1e-6 * q);
        Assert.Equal(1, 2 * moments.SquaredSlope, 1e-9);
        Assert.Equal(Math.Sqrt(q / (2 * Math.PI)), moments.Mean, 0.02 * Math.Sqrt(q));
    }

    [Fact]
    public void Tanh_OfSmallSignals_PassesTheGradient() => Assert.Equal(1, MomentsOf(new TanhAttribute(), 1e-6).SquaredSlope, 1e-5);

    [Fact]
    public void Tanh_OfLargeSignals_DoesNot() => Assert.True(MomentsOf(new TanhAttribute(), 25).SquaredSlope < 0.2);

    [Theory]
    [InlineData(0.01)]
    [InlineData(1.0)]
    [InlineData(25.0)]
    public void Sigmoid_PassesASixteenthAtMost(double q) => Assert.InRange(MomentsOf(new SigmoidAttribute(), q).SquaredSlope, 0, 1 / 16.0);

    [Fact]
    public void Selu_WithLeCun_HasItsFixedPoint()
    {
        SignalMoments moments = MomentsOf(new SeluAttribute(), 1);
        Assert.Equal(0, moments.Mean, 1e-2);
        Assert.Equal(1, moments.Square, 1e-2);
    }

    [Fact]
    public void Coefficients_CountWithTheirFirstValues() =>
        Assert.Equal((1 + (0.25 * 0.25)) / 2, MomentsOf(new ParametricReluAttribute(0.25), 1).SquaredSlope, 1e-9);

    /// <summary>Whatever the catalogue has: the slope's moments are those that sampling finds.</summary>
    [Theory]
    [MemberData(nameof(Activations))]
    public void Moments_AreThoseOfSampling(string word)
    {
        var activation = (ActivationFunctionAttribute)NewOf(word);
        ExpressionComputation function = activation.Apply(new Shape(1));
        if (!function.IsElementwise)
        {
            return;
        }

        SignalMoments moments = SignalMoments.Of(function, 0.2, 1.5)!;
        var random = new Random(1);
        var symbols = function.Coefficients.ToDictionary(coefficient => Expr.Trained(coefficient.Name), coefficient => coefficient.Initial);
        symbols[new Symbol("dy", Extent.Element)] = 1;
        (double mean, double square, double slope) = (0, 0, 0);
        const int samples = 20000;
        for (int i = 0; i < samples; i++)
        {
            symbols[new Symbol("x", Extent.Element)] = 0.2 + (Math.Sqrt(1.5) * Normal(random));
            double y = Ir.Evaluation.At(function.Forward, symbols)!.Value;
            symbols[new Symbol("y", Extent.Element)] = y;
            double derivative = Ir.Evaluation.At(function.Backward, symbols)!.Value;
            mean += y / samples;
            square += y * y / samples;
            slope += derivative * derivative / samples;
        }

        Assert.Equal(mean, moments.Mean, 0.05 * (1 + Math.Abs(mean)));
        Assert.Equal(square, moments.Square, 0.06 * (1 + square));
        Assert.Equal(slope, moments.SquaredSlope, 0.06 * (1 + slope));
    }

    public static TheoryData<string> Activations => [.. Catalogue.Standard.Types
        .Where(type => typeof(ElementwiseActivationAttribute).IsAssignableFrom(type))
        .Select(type => type.Name.Replace("Attribute", "", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    /// <summary>A gradient's norm in a network of 300 units and five hidden layers, against what the theory of infinitely many says.</summary>
    [Theory]
    [InlineData("Sigmoid", "GlorotNormal")]
    [InlineData("Tanh", "GlorotNormal")]
    [InlineData("Relu", "HeNormal")]
    [InlineData("Relu", "GlorotUniform")]
    [InlineData("Tanh", "HeNormal")]
    [InlineData("Gelu", "Normal(0.1)")]
    public void GradientScale_IsThatOfARealNetwork(string activation, string initializer)
    {
        const int units = 300;
        const int hidden = 5;
        string layers = string.Concat(Enumerable.Repeat($"Dense({units}), {initializer}, {activation}, ", hidden));
        SignalPropagation propagation = SignalPropagation.Of(ModelOf($"Input({units}), {layers}Dense(1), MeanSquaredError"))!;
        double theory = propagation.GradientScale()!.Value;

        double gain = propagation.Chain.OfType<WeightStage>().First().Gain;
        ExpressionComputation function = propagation.Chain.OfType<FunctionStage>().First().Function;
        double measured = Enumerable.Range(0, 5).Average(seed => MeasuredScale(function, units, hidden, Math.Sqrt(gain / units), new Random(seed)));
        Assert.InRange(measured / theory, 0.8, 1.25);
    }

    [Fact]
    public void SkipConnection_IsNoChain() => Assert.Null(SignalPropagation.Of(ModelOf("Input(4, Name = \"x\"), Dense(4), Tanh, Add(\"x\"), Dense(1), MeanSquaredError")));

    [Theory]
    [InlineData("Input(4), Dense(4), Softmax, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(4), Tanh, Tanh, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(4), Constant(1), Tanh, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(4), Maxout, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Flatten, MeanSquaredError")]
    public void WhatTheTheoryDoesNotCover_IsLeftAlone(string operations) => Assert.Null(SignalPropagation.Of(ModelOf(operations)));

    [Fact]
    public void Normalisation_KeepsTheScaleWhateverTheWeights()
    {
        string layers = string.Concat(Enumerable.Repeat("Dense(64, UseBias = false), Normal(3), BatchNorm, Relu, ", 6));
        // The inputs have mean square 1, what a ReLU gives has a half: only the first layer sees another scale.
        Assert.Equal(Math.Sqrt(0.5), SignalPropagation.Of(ModelOf($"Input(64), {layers}Dense(1), MeanSquaredError"))!.GradientScale()!.Value, 1e-3);
    }

    /// <summary>σw² of a convolution: fan-in, without what lies on padding, times variance.</summary>
    [Theory]
    [InlineData("Conv2D(16, 3)", 27)]
    [InlineData("Conv2D(16, 3, Padding = Padding.Same)", 3 * 2.5 * 2.5)]
    [InlineData("Conv2D(15, 3, Groups = 3)", 9)]
    [InlineData("DepthwiseConv2D(3)", 9)]
    [InlineData("Conv2D(16, 1, 3, Padding = Padding.Same)", 3 * 2.5)]
    public void Convolution_HasTheGainOfItsFanIn(string convolution, double reached)
    {
        SignalPropagation propagation = SignalPropagation.Of(ModelOf($"Input(3, 4, 4), {convolution}, Normal(0.5), Relu, Flatten, Dense(1), MeanSquaredError"))!;
        Assert.Equal(0.25 * reached, propagation.Chain.OfType<WeightStage>().First().Gain, 1e-9);
    }

    [Fact]
    public void Pooling_EndsTheChain() => Assert.Null(SignalPropagation.Of(ModelOf("Input(3, 4, 4), Conv2D(16, 3), Relu, MaxPool2D(2), Flatten, Dense(1), MeanSquaredError")));

    private static double MeasuredScale(ExpressionComputation function, int units, int hidden, double deviation, Random random)
    {
        var x = new Symbol("x", Extent.Element);
        var y = new Symbol("y", Extent.Element);
        var symbols = new Dictionary<Expr, double> { [new Symbol("dy", Extent.Element)] = 1 };
        double[] signal = [.. Enumerable.Range(0, units).Select(_ => Normal(random))];
        var weights = new List<double[][]>();
        var slopes = new List<double[]>();
        for (int layer = 0; layer < hidden; layer++)
        {
            double[][] weight = [.. Enumerable.Range(0, units).Select(_ => Enumerable.Range(0, units).Select(_ => deviation * Normal(random)).ToArray())];
            double[] before = [.. weight.Select(row => row.Zip(signal, (a, b) => a * b).Sum())];
            double[] slope = new double[units];
            for (int i = 0; i < units; i++)
            {
                symbols[x] = before[i];
                symbols[y] = signal[i] = Ir.Evaluation.At(function.Forward, symbols)!.Value;
                slope[i] = Ir.Evaluation.At(function.Backward, symbols)!.Value;
            }

            weights.Add(weight);
            slopes.Add(slope);
        }

        double[] gradient = [.. Enumerable.Range(0, units).Select(_ => Normal(random))];
        double first = Norm(gradient);
        for (int layer = hidden - 1; layer > 0; layer--)
        {
            double[] above = gradient;
            double[][] weight = weights[layer];
            double[] slope = slopes[layer - 1];
            gradient = [.. Enumerable.Range(0, units).Select(i => slope[i] * Enumerable.Range(0, units).Sum(o => weight[o][i] * above[o]))];
        }

        return Norm(gradient) / first;
    }

    private static double Norm(double[] vector) => Math.Sqrt(vector.Sum(number => number * number));

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static SignalMoments MomentsOf(ActivationFunctionAttribute activation, double q) => SignalMoments.Of(activation.Apply(new Shape(1)), 0, q)!;

    private static object NewOf(string word)
    {
        Type type = Catalogue.Standard.TypeOf(word)!;
        System.Reflection.ParameterInfo[] parameters = type.GetConstructors()[0].GetParameters();
        return Activator.CreateInstance(type, [.. parameters.Select(parameter => parameter.DefaultValue)])!;
    }

    private static NetworkModel ModelOf(string operations)
    {
        CSharpCompilation compilation = Analysis.Compile("using DeepTheory.Gen;\n" + Verify.Declare(operations, "N"));
        return new(compilation.GetTypeByMetadataName("N")!, compilation, TestContext.Current.CancellationToken);
    }
}
