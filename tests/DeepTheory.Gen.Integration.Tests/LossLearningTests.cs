using DeepTheory.Gen.Integration.Networks;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

/// <summary>Each loss does in training what it is for.</summary>
public sealed class LossLearningTests
{
    private const double Slope = 2;
    private const double Intercept = -1;
    private static readonly int[] Seeds = [1, 2, 3, 4];

    private static readonly Dictionary<string, Func<int, double>> RobustLines = new()
    {
        [nameof(AbsoluteErrorLine)] = seed => ErrorWithOutliers<AbsoluteErrorLine>(seed),
        [nameof(HuberLine)] = seed => ErrorWithOutliers<HuberLine>(seed),
        [nameof(SmoothL1Line)] = seed => ErrorWithOutliers<SmoothL1Line>(seed),
        [nameof(LogCoshLine)] = seed => ErrorWithOutliers<LogCoshLine>(seed),
        [nameof(MedianLine)] = seed => ErrorWithOutliers<MedianLine>(seed),
        [nameof(TukeyLine)] = seed => ErrorWithOutliers<TukeyLine>(seed),
        [nameof(CauchyLine)] = seed => ErrorWithOutliers<CauchyLine>(seed),
        [nameof(GemanMcClureLine)] = seed => ErrorWithOutliers<GemanMcClureLine>(seed),
        [nameof(WelschLine)] = seed => ErrorWithOutliers<WelschLine>(seed),
        [nameof(TrainedRobustLine)] = seed => ErrorWithOutliers<TrainedRobustLine>(seed),
    };

    private static readonly Dictionary<string, Func<double>> Classifiers = new()
    {
        [nameof(HingeBlobs)] = AccuracyOnBlobs<HingeBlobs>,
        [nameof(SquaredHingeBlobs)] = AccuracyOnBlobs<SquaredHingeBlobs>,
        [nameof(ExponentialBlobs)] = AccuracyOnBlobs<ExponentialBlobs>,
        [nameof(MultiMarginBlobs)] = AccuracyOnBlobs<MultiMarginBlobs>,
        [nameof(SquaredMultiMarginBlobs)] = AccuracyOnBlobs<SquaredMultiMarginBlobs>,
        [nameof(CrammerSingerBlobs)] = AccuracyOnBlobs<CrammerSingerBlobs>,
        [nameof(FocalBlobs)] = AccuracyOnBlobs<FocalBlobs>,
        [nameof(FocalLogitsBlobs)] = AccuracyOnBlobs<FocalLogitsBlobs>,
        [nameof(OneHotFocalBlobs)] = AccuracyOnBlobs<OneHotFocalBlobs>,
        [nameof(OneHotFocalLogitsBlobs)] = AccuracyOnBlobs<OneHotFocalLogitsBlobs>,
    };

    public static TheoryData<string> RobustNames => [.. RobustLines.Keys];

    public static TheoryData<string> ClassifierNames => [.. Classifiers.Keys];

    [Theory]
    [MemberData(nameof(RobustNames))]
    public void RobustLosses_FindALineThatSquaredErrorMisses(string network)
    {
        foreach (int seed in Seeds)
        {
            double squared = ErrorWithOutliers<SquaredErrorLine>(seed);
            double robust = RobustLines[network](seed);
            Assert.True(squared > 1 && robust < squared / 4, $"seed {seed}: slope and intercept are off by {robust}, with squared error by {squared}");
        }
    }

    [Theory]
    [MemberData(nameof(ClassifierNames))]
    public void Classifiers_SeparateBlobs(string network) => Assert.True(Classifiers[network]() > 0.97);

    [Fact]
    public void Classify_OfAScore_GoesByItsSign()
    {
        HingeBlobs network = new(1);
        network.Parameters.CopyFrom([1, 0, 0]);
        Assert.Equal((1, 0), (network.Classify([0.1f, 5]), network.Classify([-0.1f, 5])));
    }

    [Fact]
    public void SquareLosses_FindALine()
    {
        float[] x = Uniform(new RandomSource(1), 100);
        float[] y = [.. x.Select(value => (float)((Slope * value) + Intercept))];
        Assert.True(Error(new HalfSumLine(1), x, y) < 0.01);
        Assert.True(Error(new RootLine(1), x, y) < 0.1);
    }

    [Fact]
    public void Quantiles_BoundFourFifths()
    {
        (float[] x, float[] y) = GrowingNoise(seed: 1, 2000);
        TenthQuantile low = new(1);
        NinetiethQuantile high = new(1);
        low.Train(x, y, 500);
        high.Train(x, y, 500);

        (float[] heldX, float[] heldY) = GrowingNoise(seed: 2, 5000);
        double below = Share(low.Outputs(heldX), heldY, (bound, value) => value < bound);
        double above = Share(high.Outputs(heldX), heldY, (bound, value) => value > bound);
        Assert.InRange(below, 0.07, 0.13);
        Assert.InRange(above, 0.07, 0.13);
        Assert.InRange(1 - below - above, 0.76, 0.84);
        float narrow = high.Outputs([0])[0] - low.Outputs([0])[0];
        float wide = high.Outputs([1.8f])[0] - low.Outputs([1.8f])[0];
        Assert.True(wide > 1.5 * narrow, $"the band is {narrow} wide where there is little noise, {wide} where there is much");
    }

    [Fact]
    public void ThreeQuantilesOfOneNetwork_BoundTheirShares_InOrder()
    {
        (float[] x, float[] y) = GrowingNoise(seed: 1, 2000);
        ThreeQuantiles network = new(1);
        network.Train(x, y, 500);

        (float[] heldX, float[] heldY) = GrowingNoise(seed: 2, 5000);
        float[][] bounds = [.. network.Outputs(heldX).Chunk(3)];
        double[] below = [.. Enumerable.Range(0, 3).Select(q => bounds.Zip(heldY, (bound, value) => value < bound[q] ? 1.0 : 0).Average())];
        Assert.InRange(below[0], 0.07, 0.13);
        Assert.InRange(below[1], 0.45, 0.55);
        Assert.InRange(below[2], 0.87, 0.93);
        Assert.All(bounds, bound => Assert.Equal(bound.Order(), bound));
    }

    /// <summary>Of Gaussian errors the trained loss draws near the square, of errors with outliers Cauchy's; its scale is that of the errors.</summary>
    [Fact]
    public void TrainedRobustLoss_FindsTheShapeOfTheErrors()
    {
        (double gaussian, double scale) = Shape(random => 0.3f * random.NextNormal());
        Assert.True(gaussian > 1.4, $"of Gaussian errors the shape is {gaussian}");
        Assert.InRange(scale, 0.2, 0.33);

        (double cauchy, scale) = Shape(random => 0.3f * random.NextNormal() / MathF.Abs(random.NextNormal()));
        Assert.True(cauchy < 0.5, $"of Cauchy's errors the shape is {cauchy}");
        Assert.InRange(scale, 0.2, 0.6);

        static (double Shape, double Scale) Shape(Func<RandomSource, float> error)
        {
            var random = new RandomSource(3);
            float[] x = Uniform(random, 500);
            float[] y = [.. x.Select(value => (float)((Slope * value) + Intercept) + error(random))];
            TrainedRobustLine network = new(1);
            network.Train(x, y, 1000);
            return (0.001 + (1.998 / (1 + Math.Exp(-network.Parameters["loss.shape"][0]))), Math.Exp(network.Parameters["loss.logScale"][0]));
        }
    }

    /// <summary>Two Gaussians two deviations apart: cross-entropy finds 15 of 100 rare ones, the focal loss more than twice as many.</summary>
    [Fact]
    public void FocalLoss_BeatsCrossEntropy_WhereOneInFiftyIsAYes()
    {
        double crossEntropy = Seeds.Average(seed => F1OfTheRare<ImbalancedCrossEntropy>(seed));
        double focal = Seeds.Average(seed => F1OfTheRare<ImbalancedFocal>(seed));
        Assert.True(focal > crossEntropy + 0.05, $"F1 is {focal}, with cross-entropy {crossEntropy}");
    }

    [Fact]
    public void ClassBalancedCrossEntropy_FindsMoreOfTheRareClass()
    {
        double plain = Seeds.Average(seed => RecallOfTheRare<RareClassCrossEntropy>(seed));
        double balanced = Seeds.Average(seed => RecallOfTheRare<RareClassBalanced>(seed));
        double ofLogits = Seeds.Average(seed => RecallOfTheRare<RareClassBalancedLogits>(seed));
        Assert.True(balanced > plain + 0.15 && ofLogits > plain + 0.15, $"recall is {balanced} and {ofLogits}, with plain cross-entropy {plain}");
    }

    [Fact]
    public void MagnitudesDirectionsAndLogProbabilities_AreLearned()
    {
        float[] x = Uniform(new RandomSource(1), 200);
        float final = new Magnitudes(1).Train(x, [.. x.Select(value => MathF.Exp(3 * value))], 500)[^1];
        Assert.True(final < 0.01, $"the logarithmic error is {final}");

        float[] points = Samples.Normal(2, 200);
        float[] mapped = [.. points.Chunk(2).SelectMany(p => new[] { p[0] + p[1], 3 * p[0], -p[1] })];
        final = new Directions(1).Train(points, mapped, 500)[^1];
        Assert.True(final < 0.01, $"the cosine distance is {final}");

        float[] logarithms = [.. points.Chunk(2).SelectMany(p => LogSoftmax(p[0] + p[1], p[0] - p[1], 0.5f))];
        final = new LogProbabilities(1).Train(points, logarithms, 500)[^1];
        Assert.True(Math.Abs(final) < 0.01, $"the divergence is {final}");
    }

    /// <summary>One in five lies 8 above the line.</summary>
    private static double ErrorWithOutliers<TNetwork>(int seed) where TNetwork : class, ITrainable<TNetwork>
    {
        var random = new RandomSource(seed);
        float[] x = Uniform(random, 200);
        float[] y = [.. x.Select((value, i) => (float)((Slope * value) + Intercept + (0.1 * random.NextNormal()) + (i % 5 == 0 ? 8 : 0)))];
        return Error(TNetwork.Create(seed), x, y);
    }

    /// <summary>How far slope and intercept are off after training.</summary>
    private static double Error<TNetwork>(TNetwork network, float[] x, float[] y) where TNetwork : class, ITrainable<TNetwork>
    {
        network.Train(x, y, 400);
        float[] found = network.ParameterValues();
        return Math.Abs(found[0] - Slope) + Math.Abs(found[1] - Intercept);
    }

    /// <summary>Blobs three deviations from the centre, two or three as the network has classes.</summary>
    private static double AccuracyOnBlobs<TNetwork>() where TNetwork : class, ITrainable<TNetwork>
    {
        int classes = TNetwork.OutputLength == 1 ? 2 : 3;
        (float[] inputs, float[] labels) = Blobs(1, [.. Enumerable.Repeat(100, classes)], 3);
        float[] targets = TNetwork.TargetDomain switch
        {
            TargetDomain.Sign => [.. labels.Select(label => (2 * label) - 1)],
            TargetDomain.UnitInterval => [.. labels.SelectMany(label => Enumerable.Range(0, classes).Select(k => k == (int)label ? 1f : 0f))],
            _ => labels,
        };
        TNetwork network = TNetwork.Create(1);
        network.Train(inputs, targets, 200);
        return network.Evaluate(new Dataset(inputs, targets, 2, TNetwork.TargetLength)).Accuracy;
    }

    private static double F1OfTheRare<TNetwork>(int seed) where TNetwork : class, ITrainable<TNetwork>
    {
        (float[] inputs, float[] labels) = Blobs(seed, [4900, 100], 1);
        TNetwork network = TNetwork.Create(seed);
        network.Train(inputs, labels, 200);
        (inputs, labels) = Blobs(seed + 100, [9800, 200], 1);
        return network.Evaluate(new Dataset(inputs, labels, 2, 1)).Classes[1].F1;
    }

    private static double RecallOfTheRare<TNetwork>(int seed) where TNetwork : class, ITrainable<TNetwork>
    {
        (float[] inputs, float[] labels) = Blobs(seed, [600, 200, 20], 1.5f);
        TNetwork network = TNetwork.Create(seed);
        network.Train(inputs, labels, 200);
        (inputs, labels) = Blobs(seed + 100, [500, 500, 500], 1.5f);
        return network.Evaluate(new Dataset(inputs, labels, 2, 1)).Classes[2].Recall;
    }

    /// <summary>Gaussians of deviation 1, their centres evenly on a circle.</summary>
    private static (float[] Inputs, float[] Labels) Blobs(int seed, int[] counts, float radius)
    {
        float[] labels = [.. counts.SelectMany((count, label) => Enumerable.Repeat((float)label, count))];
        float[] inputs = Samples.Normal(seed, 2 * labels.Length);
        for (int i = 0; i < labels.Length; i++)
        {
            (float y, float x) = MathF.SinCos(2 * MathF.PI * labels[i] / counts.Length);
            inputs[2 * i] += radius * x;
            inputs[(2 * i) + 1] += radius * y;
        }

        return (inputs, labels);
    }

    /// <summary>y = x + (0.2 + 0.2 |x|) noise.</summary>
    private static (float[] X, float[] Y) GrowingNoise(int seed, int count)
    {
        var random = new RandomSource(seed);
        float[] x = [.. Uniform(random, count).Select(value => 2 * value)];
        return (x, [.. x.Select(value => value + ((0.2f + (0.2f * Math.Abs(value))) * random.NextNormal()))]);
    }

    /// <summary>Numbers from −1 to 1.</summary>
    private static float[] Uniform(RandomSource random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((2 * random.NextDouble()) - 1))];

    private static double Share(float[] bounds, float[] values, Func<float, float, bool> isOutside) =>
        bounds.Zip(values, isOutside).Count(outside => outside) / (double)values.Length;

    private static float[] LogSoftmax(params float[] x) => [.. x.Select(value => value - MathF.Log(x.Sum(MathF.Exp)))];
}
