using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

/// <summary>Losses as compiled: gradients against differences, and values against their formulas in double precision, at extreme predictions too.</summary>
public sealed class LossTests
{
    private static readonly float[] Numbers = [0, float.Epsilon, 1e-30f, 1e-3f, 0.7f, 20, 88, 100, 1e4f, 1e10f, 1e19f, 1e30f, 1e38f];
    private static readonly float[] Logarithms = [0, -1e-30f, -1e-3f, -0.7f, -20, -88, -100, -1e4f, -1e10f, -1e30f];
    private static readonly float[] Probabilities = [0, 1e-36f, 1e-30f, 1e-12f, 1e-7f, 1e-3f, 0.25f, 0.5f, 0.999f, 1 - 1e-6f, 1 - 6e-8f, 1];

    private static readonly Dictionary<string, Action<int>> Gradients = new()
    {
        [nameof(HalfSumSquaredErrorAlone)] = GradientCheck.Smooth<HalfSumSquaredErrorAlone>,
        [nameof(RootMeanSquaredErrorAlone)] = GradientCheck.Smooth<RootMeanSquaredErrorAlone>,
        [nameof(SmoothL1Alone)] = GradientCheck.Kinked<SmoothL1Alone>,
        [nameof(LogCoshAlone)] = GradientCheck.Smooth<LogCoshAlone>,
        [nameof(HingeAlone)] = GradientCheck.Kinked<HingeAlone>,
        [nameof(SquaredHingeAlone)] = GradientCheck.Kinked<SquaredHingeAlone>,
        [nameof(ExponentialLossAlone)] = GradientCheck.Smooth<ExponentialLossAlone>,
        [nameof(MultiMarginAlone)] = GradientCheck.Kinked<MultiMarginAlone>,
        [nameof(SquaredMultiMarginAlone)] = GradientCheck.Kinked<SquaredMultiMarginAlone>,
        [nameof(CrammerSingerAlone)] = GradientCheck.Kinked<CrammerSingerAlone>,
        [nameof(LogTargetKullbackLeiblerAlone)] = GradientCheck.Smooth<LogTargetKullbackLeiblerAlone>,
        [nameof(TukeyBiweightAlone)] = GradientCheck.Kinked<TukeyBiweightAlone>,
        [nameof(QuantileAlone)] = GradientCheck.Kinked<QuantileAlone>,
        [nameof(CharbonnierAlone)] = GradientCheck.Smooth<CharbonnierAlone>,
        [nameof(SquareGeneralRobustAlone)] = GradientCheck.Smooth<SquareGeneralRobustAlone>,
        [nameof(CauchyAlone)] = GradientCheck.Smooth<CauchyAlone>,
        [nameof(GemanMcClureAlone)] = GradientCheck.Smooth<GemanMcClureAlone>,
        [nameof(WelschAlone)] = GradientCheck.Smooth<WelschAlone>,
        [nameof(GeneralRobustAlone)] = GradientCheck.Smooth<GeneralRobustAlone>,
        [nameof(CosineDistanceAlone)] = GradientCheck.Smooth<CosineDistanceAlone>,
        [nameof(BinaryFocalWithLogitsAlone)] = GradientCheck.Smooth<BinaryFocalWithLogitsAlone>,
        [nameof(CategoricalFocalWithLogitsAlone)] = GradientCheck.Smooth<CategoricalFocalWithLogitsAlone>,
        [nameof(SparseCategoricalFocalWithLogitsAlone)] = GradientCheck.Smooth<SparseCategoricalFocalWithLogitsAlone>,
        [nameof(ClassBalancedCrossEntropyWithLogitsAlone)] = GradientCheck.Smooth<ClassBalancedCrossEntropyWithLogitsAlone>,
        [nameof(ClippedBinaryCrossEntropyNetwork)] = GradientCheck.Smooth<ClippedBinaryCrossEntropyNetwork>,
        [nameof(FusedBinaryFocalNetwork)] = GradientCheck.Smooth<FusedBinaryFocalNetwork>,
        [nameof(BinaryFocalOfProbabilitiesNetwork)] = GradientCheck.Kinked<BinaryFocalOfProbabilitiesNetwork>,
        [nameof(FusedCategoricalFocalNetwork)] = GradientCheck.Smooth<FusedCategoricalFocalNetwork>,
        [nameof(CategoricalFocalOfProbabilitiesNetwork)] = GradientCheck.Smooth<CategoricalFocalOfProbabilitiesNetwork>,
        [nameof(SparseCategoricalFocalOfProbabilitiesNetwork)] = GradientCheck.Smooth<SparseCategoricalFocalOfProbabilitiesNetwork>,
        [nameof(FusedClassBalancedNetwork)] = GradientCheck.Smooth<FusedClassBalancedNetwork>,
        [nameof(ClassBalancedOfProbabilitiesNetwork)] = GradientCheck.Smooth<ClassBalancedOfProbabilitiesNetwork>,
        [nameof(SoftplusLogarithmicErrorNetwork)] = GradientCheck.Smooth<SoftplusLogarithmicErrorNetwork>,
    };

    private static readonly Dictionary<string, Action> Values = new()
    {
        [nameof(HalfSumSquaredErrorAlone)] = () => Compare<HalfSumSquaredErrorAlone>(Numbers, (p, t) => 0.5 * Errors(p, t).Sum(d => d * d)),
        [nameof(RootMeanSquaredErrorAlone)] = () => Compare<RootMeanSquaredErrorAlone>(Numbers, (p, t) => Math.Sqrt(Errors(p, t).Average(d => d * d))),
        [nameof(MeanSquaredLogarithmicErrorAlone)] = () => Compare<MeanSquaredLogarithmicErrorAlone>(Numbers, (p, t) => p.Zip(t, (a, b) => Math.Pow(Math.Log(Math.Max(1 + a, Math.Pow(2, -23))) - Math.Log(1 + b), 2)).Average()),
        [nameof(SmoothL1Alone)] = () => Compare<SmoothL1Alone>(Numbers, (p, t) => Errors(p, t).Average(d => Math.Abs(d) < 0.6 ? d * d / 1.2 : Math.Abs(d) - 0.3)),
        [nameof(LogCoshAlone)] = () => Compare<LogCoshAlone>(Numbers, (p, t) => Errors(p, t).Average(d => Math.Abs(d) > 20 ? Math.Abs(d) - Math.Log(2) : Math.Log(Math.Cosh(d)))),
        [nameof(HingeAlone)] = () => Compare<HingeAlone>(Numbers, (p, t) => Margins(p, t).Average(m => Math.Max(0, 1 - m))),
        [nameof(SquaredHingeAlone)] = () => Compare<SquaredHingeAlone>(Numbers, (p, t) => Margins(p, t).Average(m => Math.Pow(Math.Max(0, 1.5 - m), 2))),
        [nameof(ExponentialLossAlone)] = () => Compare<ExponentialLossAlone>(Numbers, (p, t) => Margins(p, t).Average(m => Math.Exp(Math.Min(-m, 88)))),
        [nameof(MultiMarginAlone)] = () => Compare<MultiMarginAlone>(Numbers, (p, t) => Rivals(p, t).Sum(r => Math.Max(0, 1 + r)) / 4),
        [nameof(SquaredMultiMarginAlone)] = () => Compare<SquaredMultiMarginAlone>(Numbers, (p, t) => Rivals(p, t).Sum(r => Math.Pow(Math.Max(0, 1.5 + r), 2)) / 4),
        [nameof(CrammerSingerAlone)] = () => Compare<CrammerSingerAlone>(Numbers, (p, t) => Math.Max(0, 1 + Rivals(p, t).Max())),
        [nameof(LogTargetKullbackLeiblerAlone)] = () => Compare<LogTargetKullbackLeiblerAlone>(Logarithms, (p, t) => p.Zip(t, (a, b) => Math.Exp(b) * (b - a)).Sum()),
        [nameof(TukeyBiweightAlone)] = () => Compare<TukeyBiweightAlone>(Numbers, (p, t) => Errors(p, t).Average(d => 1.5 * (1 - Math.Pow(1 - Math.Min(d * d / 9, 1), 3)))),
        [nameof(QuantileAlone)] = () => Compare<QuantileAlone>(Numbers, (p, t) => Errors(p, t).Average(d => d < 0 ? -0.9 * d : 0.1 * d)),
        [nameof(CharbonnierAlone)] = () => Compare<CharbonnierAlone>(Numbers, (p, t) => Errors(p, t).Average(d => Math.Sqrt((d * d) + 1) - 1)),
        [nameof(SquareGeneralRobustAlone)] = () => Compare<SquareGeneralRobustAlone>(Numbers, (p, t) => Errors(p, t).Average(d => d * d / 2)),
        [nameof(CauchyAlone)] = () => Compare<CauchyAlone>(Numbers, (p, t) => Errors(p, t).Average(d => Math.Log((d * d / 0.98) + 1))),
        [nameof(GemanMcClureAlone)] = () => Compare<GemanMcClureAlone>(Numbers, (p, t) => Errors(p, t).Average(d => 2 * d * d / ((d * d) + 4))),
        [nameof(WelschAlone)] = () => Compare<WelschAlone>(Numbers, (p, t) => Errors(p, t).Average(d => 1 - Math.Exp(-d * d / 2))),
        [nameof(GeneralRobustAlone)] = () => Compare<GeneralRobustAlone>(Numbers, (p, t) => Errors(p, t).Average(d => 0.7 / 1.3 * (Math.Pow((d * d / 0.25 / 0.7) + 1, 0.65) - 1))),
        [nameof(CosineDistanceAlone)] = () => Compare<CosineDistanceAlone>(Numbers, (p, t) => 1 - Cosine(p, t)),
        [nameof(BinaryFocalWithLogitsAlone)] = () => Compare<BinaryFocalWithLogitsAlone>(Numbers, (p, t) => p.Zip(t, (x, y) => y == 1 ? 0.6 * Math.Exp(-1.5 * Softplus(x)) * Softplus(-x) : 0.4 * Math.Exp(-1.5 * Softplus(-x)) * Softplus(x)).Average()),
        [nameof(BinaryFocalAlone)] = () => Compare<BinaryFocalAlone>(Probabilities, (p, t) => p.Zip(t, (x, y) => y == 1 ? -0.25 * (1 - x) * (1 - x) * FlooredLog(x) : -0.75 * x * x * FlooredLog(1 - x)).Average()),
        [nameof(ClippedBinaryCrossEntropyAlone)] = () => Compare<ClippedBinaryCrossEntropyAlone>(Probabilities, (p, t) => p.Select(x => Math.Clamp(x, 1e-6f, 1 - 1e-6f)).Zip(t, (x, y) => y == 1 ? -Math.Log(x) : -Math.Log(1 - x)).Average()),
        [nameof(CategoricalFocalWithLogitsAlone)] = () => Compare<CategoricalFocalWithLogitsAlone>(Numbers, (p, t) => Focal(LogSoftmax(p), t, [1, 1, 1, 1], 1.5)),
        [nameof(SparseCategoricalFocalWithLogitsAlone)] = () => Compare<SparseCategoricalFocalWithLogitsAlone>(Numbers, (p, t) => Focal(LogSoftmax(p), OneHot(t), [1, 2, 0.5, 3], 2)),
        [nameof(CategoricalFocalAlone)] = () => Compare<CategoricalFocalAlone>(Probabilities, (p, t) => Focal([.. p.Select(x => Math.Log(Math.Max(x, 1e-12)))], t, [1, 1, 1, 1], 2)),
        [nameof(SparseCategoricalFocalAlone)] = () => Compare<SparseCategoricalFocalAlone>(Probabilities, (p, t) => Focal([.. p.Select(x => Math.Log(Math.Max(x, 1e-12)))], OneHot(t), [1, 2, 0.5, 3], 0.5)),
        [nameof(ClassBalancedCrossEntropyWithLogitsAlone)] = () => Compare<ClassBalancedCrossEntropyWithLogitsAlone>(Numbers, (p, t) => -LogSoftmax(p)[(int)t[0]] * 0.001 / (1 - Math.Pow(0.999, new[] { 900, 90, 9, 1 }[(int)t[0]]))),
        [nameof(ClassBalancedCrossEntropyAlone)] = () => Compare<ClassBalancedCrossEntropyAlone>(Probabilities, (p, t) => -Math.Log(Math.Max(p[(int)t[0]], 1e-12)) * Balance(0.9, [900, 90, 9, 1])[(int)t[0]]),
    };

    public static TheoryData<string> GradientNames => [.. Gradients.Keys];

    public static TheoryData<string> ValueNames => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(GradientNames))]
    public void Gradients_AgreeWithDifferences(string network) => Gradients[network](400);

    [Theory]
    [MemberData(nameof(ValueNames))]
    public void Loss_OfExtremePredictions_IsItsFormula(string network) => Values[network]();

    [Fact]
    public void RootMeanSquaredError_WithoutError_HasNoGradient()
    {
        RootMeanSquaredErrorAlone network = new(1);
        network.Parameters.CopyFrom([1, -2, 3, 0]);
        Assert.Equal(0, network.Loss([1], [1, -2, 3, 0]));
        Assert.Equal([0f, 0, 0, 0], network.Gradients([1], [1, -2, 3, 0]));
    }

    [Fact]
    public void CosineDistance_OfZeros_IsOneWithoutGradient()
    {
        CosineDistanceAlone network = new(1);
        network.Parameters.CopyFrom([0, 0, 0, 0]);
        Assert.Equal(1, network.Loss([1], [1, -2, 3, 0]));
        Assert.Equal([0f, 0, 0, 0], network.Gradients([1], [1, -2, 3, 0]));
        Assert.Equal(1, network.Loss([1], [0, 0, 0, 0]));
    }

    [Fact]
    public void CrammerSinger_OfATie_SharesTheGradient()
    {
        CrammerSingerAlone network = new(1);
        network.Parameters.CopyFrom([2, 1, 2, 0]);
        Assert.Equal(2, network.Loss([1], [1]));
        Assert.Equal([0.5f, -1, 0.5f, 0], network.Gradients([1], [1]));
    }

    /// <summary>The formula in double precision, where float32 can show it; a loss beyond float32 may be infinite, but never NaN.</summary>
    private static void Compare<TNetwork>(float[] magnitudes, Func<double[], double[], double> formula) where TNetwork : class, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(1);
        var gradients = new float[TNetwork.ParameterCount];
        foreach (float x in magnitudes)
        {
            float y = magnitudes == Probabilities ? 1 - x : magnitudes == Logarithms ? x / 2 : -x;
            foreach (float[] predictions in (float[][])[[x, x, x, x], [x, y, y, x], [y, 0, x, 0.3f], [y, y, y, y], [0.1f, x, 0.2f, y]])
            {
                network.Parameters.CopyFrom(predictions);
                foreach (float[] target in Targets<TNetwork>())
                {
                    double expected = formula([.. predictions], [.. target]);
                    float loss = network.LossAndGradients([1], target, gradients);
                    string place = $"predictions {string.Join(", ", predictions)}, targets {string.Join(", ", target)}";
                    Assert.True(
                        Math.Abs(expected) < float.MaxValue ? Math.Abs(loss - expected) <= 2e-6 + (2e-5 * Math.Abs(expected)) : !float.IsNaN(loss),
                        $"{place}: expected {expected}, got {loss}");
                    Assert.True(gradients.All(gradient => !float.IsNaN(gradient)), $"{place}: gradients {string.Join(", ", gradients)}");
                }
            }
        }
    }

    private static float[][] Targets<TNetwork>() where TNetwork : class, ITrainable<TNetwork> => TNetwork.TargetDomain switch
    {
        TargetDomain.ClassIndex => [[0], [1], [2], [3]],
        TargetDomain.Sign => [[1, 1, 1, 1], [-1, -1, -1, -1], [1, -1, 1, -1]],
        TargetDomain.UnitInterval => [[1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]],
        TargetDomain.NonNegative => [[0, 0, 0, 0], [1, 2, 3, 1e30f]],
        _ => [[0, 0, 0, 0], [1, -2, 0.5f, 3], [-100, -1, -20, -1e4f]],
    };

    private static double[] Errors(double[] p, double[] t) => [.. p.Zip(t, (a, b) => a - b)];

    private static double[] Margins(double[] p, double[] t) => [.. p.Zip(t, (a, b) => a * b)];

    /// <summary>By how much each wrong class leads the right one.</summary>
    private static double[] Rivals(double[] p, double[] t) => [.. p.Where((_, column) => column != (int)t[0]).Select(x => x - p[(int)t[0]])];

    private static double Cosine(double[] p, double[] t)
    {
        double lengths = Math.Sqrt(p.Sum(x => x * x)) * Math.Sqrt(t.Sum(x => x * x));
        return lengths == 0 ? 0 : p.Zip(t, (a, b) => a * b).Sum() / lengths;
    }

    private static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));

    /// <summary>Of logits bounded to ±1e30, as any two must have a finite difference.</summary>
    private static double[] LogSoftmax(double[] logits)
    {
        double[] x = [.. logits.Select(value => Math.Clamp(value, -1e30, 1e30))];
        double sum = Math.Log(x.Sum(value => Math.Exp(value - x.Max())));
        return [.. x.Select(value => value - x.Max() - sum)];
    }

    private static double Focal(double[] logarithms, double[] q, double[] alpha, double gamma) =>
        -logarithms.Select((l, column) => q[column] == 0 ? 0 : q[column] * alpha[column] * Math.Pow(1 - Math.Exp(l), gamma) * l).Sum();

    private static double[] OneHot(double[] t) => [.. Enumerable.Range(0, 4).Select(column => column == (int)t[0] ? 1.0 : 0.0)];

    private static double FlooredLog(double p) => Math.Max(Math.Log(p), -100);

    private static double[] Balance(double beta, int[] counts)
    {
        double[] weights = [.. counts.Select(count => (1 - beta) / (1 - Math.Pow(beta, count)))];
        return [.. weights.Select(weight => weight * counts.Length / weights.Sum())];
    }
}
