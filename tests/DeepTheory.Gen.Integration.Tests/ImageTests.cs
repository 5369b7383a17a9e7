using DeepTheory.Gen.Integration.Networks;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

public sealed class ImageTests
{
    private static readonly Dictionary<string, Action> Checks = new(StringComparer.Ordinal)
    {
        [nameof(ConvolutionNetwork)] = () => GradientCheck.Smooth<ConvolutionNetwork>(),
        [nameof(SeparableNetwork)] = () => GradientCheck.Smooth<SeparableNetwork>(),
        [nameof(SignalNetwork)] = () => GradientCheck.Smooth<SignalNetwork>(),
        [nameof(TransposedNetwork)] = () => GradientCheck.Smooth<TransposedNetwork>(),
        [nameof(PoolsNetwork)] = () => GradientCheck.Kinked<PoolsNetwork>(),
        [nameof(PooledSignalNetwork)] = () => GradientCheck.Kinked<PooledSignalNetwork>(),
        [nameof(NormalizedConvolutionNetwork)] = () => GradientCheck.Kinked<NormalizedConvolutionNetwork>(),
        [nameof(ShuffledNetwork)] = () => GradientCheck.Kinked<ShuffledNetwork>(),
    };

    public static TheoryData<string> Networks => [.. Checks.Keys];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Gradients_AgreeWithDifferences(string network) => Checks[network]();

    [Fact]
    public void OneByOneOrTogether_SamplesGiveTheSame()
    {
        Same<ConvolutionNetwork>();
        Same<PoolsNetwork>();
        Same<PooledNetwork>();
        Same<PooledSignalNetwork>();
        Same<UNetNetwork>();
        Same<TransposedNetwork>();
        Same<NormalizedConvolutionNetwork>();
    }

    [Fact]
    public void APoolBehindAConvolution_GivesWhatItGivesAlone()
    {
        AreEqual<PooledNetwork, PooledApartNetwork>();
        AreEqual<PooledSignalNetwork, PooledSignalApartNetwork>();
    }

    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(3, 5, 7)]
    [InlineData(8, 17, 33)]
    public void AConvolutionOverAllWidths_IsItsSum(int channels, int height, int width)
    {
        // By hand, through the runtime's own frame: a kernel of 3 by 3 with a zero around the image.
        float[] image = Numbers(channels * height * width, 1);
        float[] weights = Numbers(4 * channels * 9, 2);
        Assert.All(new[] { 16, 8, 4, 1 }, floats =>
        {
            float[] actual = floats switch
            {
                16 => Convolve<Simd512>(image, weights, channels, height, width),
                8 => Convolve<Simd256>(image, weights, channels, height, width),
                4 => Convolve<Simd128>(image, weights, channels, height, width),
                _ => Convolve<Scalar>(image, weights, channels, height, width),
            };
            for (int filter = 0; filter < 4; filter++)
            {
                for (int i = 0; i < height; i++)
                {
                    for (int j = 0; j < width; j++)
                    {
                        Assert.Equal(Sum(filter, i, j), actual[(((filter * height) + i) * width) + j], 1e-4);
                    }
                }
            }
        });

        double Sum(int filter, int i, int j)
        {
            double sum = 0;
            for (int channel = 0; channel < channels; channel++)
            {
                for (int u = Math.Max(0, 1 - i); u < Math.Min(3, height + 1 - i); u++)
                {
                    for (int v = Math.Max(0, 1 - j); v < Math.Min(3, width + 1 - j); v++)
                    {
                        sum += (double)weights[(((filter * channels) + channel) * 9) + (u * 3) + v] * image[(((channel * height) + i + u - 1) * width) + j + v - 1];
                    }
                }
            }

            return sum;
        }
    }

    [Fact]
    public void MaxNorm_BoundsEachFilter()
    {
        var network = new NormalizedConvolutionNetwork(1);
        TrainingState state = network.CreateTrainingState(1);
        float[] inputs = Numbers(4 * NormalizedConvolutionNetwork.InputLength, 3);
        float[] targets = Numbers(4 * 2, 4);
        for (int step = 0; step < 20; step++)
        {
            network.TrainStep(state, inputs, targets, 0.1f);
        }

        float[] weights = network.Parameters["conv2D2.weight"].ToArray();
        double[] norms = [.. weights.Chunk(6 * 9).Select(filter => Math.Sqrt(filter.Sum(w => (double)w * w)))];
        Assert.Equal(5, norms.Length);
        Assert.All(norms, norm => Assert.InRange(norm, 0, 0.5 * (1 + 1e-5)));
        Assert.Contains(norms, norm => norm > 0.49);
    }

    [Fact]
    public void SpatialDropout_DropsWholeChannels()
    {
        // The loss of a step tells what was dropped only through sums; the same seed and step give the same mask, another step another one.
        var network = new ShuffledNetwork(1);
        TrainingState state = network.CreateTrainingState(7);
        float[] inputs = Numbers(8 * ShuffledNetwork.InputLength, 5);
        float[] targets = Numbers(8 * 2, 6);
        float first = network.TrainStep(state, inputs, targets, 0f);
        float second = network.TrainStep(state, inputs, targets, 0f);
        var again = new ShuffledNetwork(1);
        Assert.NotEqual(first, second);
        Assert.Equal(first, again.TrainStep(again.CreateTrainingState(7), inputs, targets, 0f));
        Assert.NotEqual(first, network.Loss(inputs, targets));
    }

    /// <summary>The same sums in the same order: predictions to the bit; of gradients a bias is summed over fewer numbers.</summary>
    private static void AreEqual<TFused, TApart>()
        where TFused : class, INetwork<TFused>, ITrainable<TFused>
        where TApart : class, INetwork<TApart>, ITrainable<TApart>
    {
        TFused fused = TFused.Create(3);
        TApart apart = TApart.Create(3);
        Assert.Equal(apart.Parameters.SelectMany(parameter => parameter.ToArray()), fused.Parameters.SelectMany(parameter => parameter.ToArray()));
        float[] inputs = Numbers(13 * TFused.InputLength, 8);
        float[] targets = Numbers(13 * TFused.OutputLength, 9);
        var expected = new float[targets.Length];
        var actual = new float[targets.Length];
        apart.Predict(inputs, expected);
        fused.Predict(inputs, actual);
        Assert.Equal(expected, actual);
        var expectedGradients = new float[TApart.ParameterCount];
        var actualGradients = new float[TFused.ParameterCount];
        Assert.Equal(apart.LossAndGradients(inputs, targets, expectedGradients), fused.LossAndGradients(inputs, targets, actualGradients));
        float largest = expectedGradients.Max(MathF.Abs);
        Assert.True(largest > 0.01f);
        for (int i = 0; i < expectedGradients.Length; i++)
        {
            Assert.Equal(expectedGradients[i], actualGradients[i], 1e-6f * Math.Max(largest, 1f));
        }
    }

    private static float[] Convolve<TVector>(float[] image, float[] weights, int channels, int height, int width) where TVector : struct, ISimd<TVector>
    {
        int row = width + 2, plane = Up((height + 2) * row), positions = Up(height * row);
        int[] taps = [.. Enumerable.Range(0, 9).Select(tap => (tap / 3 * row) + (tap % 3))];
        int frameFloats = Up((channels * plane) + taps[8] + positions);
        var frame = new AlignedBuffer(frameFloats);
        var planes = new AlignedBuffer(4 * positions);
        var result = new float[Up(4 * height * width)];
        Frames.Fill(ref image[0], ref frame.Start, 1, new FrameLayout
        {
            Channels = channels, Height = height, Width = width, ImageFloats = image.Length, Top = 1, Left = 1, PhaseHeight = height + 2, RowFloats = row, PhaseFloats = plane, FrameFloats = frameFloats,
        });
        Correlations.Linear<TVector, NoEpilogue>(ref frame.Start, ref weights[0], ref planes.Start, 1, new CorrelationLayout
        {
            Rows = 4, Outer = channels, Positions = positions, Taps = taps, Weights = [.. Enumerable.Range(0, 9)], WeightRow = 9 * channels, WeightOuter = 9, WeightGroup = 0,
            FrameOuter = plane, FrameFloats = frameFloats, ResultRow = positions, ResultFloats = 4 * positions,
        });
        Frames.Read(ref planes.Start, ref result[0], 1, new FrameLayout
        {
            Channels = 4, Height = height, Width = width, ImageFloats = result.Length, PhaseHeight = height, RowFloats = row, PhaseFloats = positions, FrameFloats = 4 * positions,
        });
        return result;

        static int Up(int length) => (length + 15) / 16 * 16;
    }

    private static void Same<TNetwork>() where TNetwork : class, INetwork<TNetwork>
    {
        const int Samples = 31;
        TNetwork network = TNetwork.Create(3);
        float[] inputs = Numbers(Samples * TNetwork.InputLength, 8);
        var together = new float[Samples * TNetwork.OutputLength];
        var alone = new float[Samples * TNetwork.OutputLength];
        network.Predict(inputs, together);
        for (int sample = 0; sample < Samples; sample++)
        {
            network.Predict(inputs.AsSpan(sample * TNetwork.InputLength, TNetwork.InputLength), alone.AsSpan(sample * TNetwork.OutputLength, TNetwork.OutputLength));
        }

        for (int i = 0; i < alone.Length; i++)
        {
            Assert.Equal(alone[i], together[i], 1e-5f);
        }
    }

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }
}
