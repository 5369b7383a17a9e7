using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

public sealed class FurtherOutputTests
{
    private delegate void Prediction(ReadOnlySpan<float> input, Span<float> output);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(131)]
    [InlineData(400)]
    public void Code_IsTheValueWithinTheNetwork(int rows)
    {
        AutoencoderNetwork network = new AutoencoderNetwork(1).WithRandomParameters(2);
        float[] inputs = Samples.Normal(3, rows * AutoencoderNetwork.InputLength);
        float[] code = Outputs(network.PredictCode, inputs, AutoencoderNetwork.InputLength, AutoencoderNetwork.CodeLength);

        // Each half alone takes the same steps in the same order.
        AssertClose.SameBits(With<EncoderNetwork>(network).Outputs(inputs), code);
        AssertClose.SameBits(network.Outputs(inputs), With<DecoderNetwork>(network).Outputs(code));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(131)]
    public void AnOutputOfTheLastValue_IsThePrediction(int rows)
    {
        HeadsNetwork network = new HeadsNetwork(1).WithRandomParameters(2);
        float[] inputs = Samples.Normal(3, rows * HeadsNetwork.InputLength);
        float[] probabilities = Outputs(network.PredictProbabilities, inputs, HeadsNetwork.InputLength, HeadsNetwork.ProbabilitiesLength);
        float[] logits = Outputs(network.PredictLogits, inputs, HeadsNetwork.InputLength, HeadsNetwork.LogitsLength);

        AssertClose.SameBits(network.Outputs(inputs), probabilities);
        for (int row = 0; row < rows; row++)
        {
            double[] exponentials = [.. logits.AsSpan(row * 3, 3).ToArray().Select(logit => Math.Exp(logit))];
            AssertClose.Equal([.. exponentials.Select(value => value / exponentials.Sum())], probabilities.AsSpan(row * 3, 3), 1e-6, 1e-5);
        }
    }

    [Fact]
    public void ABranchThatTheLossDoesNotReach_IsPredictedButNotTrained()
    {
        var network = new HeadsNetwork(1);
        Samples samples = Samples.For<HeadsNetwork>(60);
        float[] before = Values(network.ValueWeight);
        float[] first = Outputs(network.PredictValue, samples.Inputs, HeadsNetwork.InputLength, HeadsNetwork.ValueLength);
        float[] losses = network.Train(samples.Inputs, samples.Targets, 20);
        float[] last = Outputs(network.PredictValue, samples.Inputs, HeadsNetwork.InputLength, HeadsNetwork.ValueLength);

        Assert.True(losses[^1] < losses[0]);
        Assert.False(network.ValueWeight.IsTrained);
        AssertClose.SameBits(before, Values(network.ValueWeight));
        Assert.All(last, value => Assert.InRange(value, 0, 1));

        // The trunk under it is trained.
        Assert.NotEqual(first, last);
        GradientCheck.Kinked<HeadsNetwork>(60);
    }

#pragma warning disable DTG6002 // What the analyzer refuses already, the network refuses too.
    [Fact]
    public void OtherLengths_AreRefused()
    {
        var network = new AutoencoderNetwork(1);
        Assert.Contains("14", Assert.ThrowsAny<ArgumentException>(() => network.PredictCode(new float[15], new float[5])).Message, StringComparison.Ordinal);
        Assert.Contains("5", Assert.ThrowsAny<ArgumentException>(() => network.PredictCode(new float[28], new float[5])).Message, StringComparison.Ordinal);
        Assert.Contains("40", Assert.ThrowsAny<ArgumentException>(() => network.PredictInner_picture(new float[14], new float[14])).Message, StringComparison.Ordinal);
        network.PredictCode([], []);
    }
#pragma warning restore DTG6002

    [Fact]
    public async Task PredictCode_FromSeveralThreads_EqualsPredictCodeFromOne()
    {
        var network = new AutoencoderNetwork(1);
        float[][] inputs = [.. Enumerable.Range(0, 8).Select(i => Samples.Normal(i, (1 + (37 * i)) * AutoencoderNetwork.InputLength))];
        float[][] expected = [.. inputs.Select(input => Outputs(network.PredictCode, input, AutoencoderNetwork.InputLength, AutoencoderNetwork.CodeLength))];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(first => Task.Run(
            () =>
            {
                for (int i = 0; i < 200; i++)
                {
                    int which = (first + i) % inputs.Length;
                    network.Outputs(inputs[(which + 1) % inputs.Length]);
                    AssertClose.SameBits(expected[which], Outputs(network.PredictCode, inputs[which], AutoencoderNetwork.InputLength, AutoencoderNetwork.CodeLength));
                }
            },
            TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void PredictCode_AllocatesNothing()
    {
        var autoencoder = new AutoencoderNetwork(1);
        var heads = new HeadsNetwork(1);
        float[] inputs = Samples.Normal(1, 300 * 14);
        float[] outputs = new float[300 * 14];
        Action[] calls =
        [
            () => autoencoder.PredictCode(inputs.AsSpan(0, 14), outputs.AsSpan(0, 5)),
            () => autoencoder.PredictCode(inputs, outputs.AsSpan(0, 300 * 5)),
            () => heads.PredictValue(inputs.AsSpan(0, 300 * 6), outputs.AsSpan(0, 300 * 4)),
        ];
        Assert.All(calls, call =>
        {
            for (int i = 0; i < 3; i++)
            {
                call();
            }

            Assert.Equal(0, Allocation.Of(call, calls: 10));
        });
    }

    private static float[] Outputs(Prediction predict, float[] inputs, int inputLength, int outputLength)
    {
        var outputs = new float[inputs.Length / inputLength * outputLength];
        predict(inputs, outputs);
        return outputs;
    }

    private static float[] Values(Parameter parameter) => [.. Enumerable.Range(0, parameter.Length).Select(i => parameter[i])];

    /// <summary>A network with the parameters that another has under the same names.</summary>
    private static TNetwork With<TNetwork>(AutoencoderNetwork source) where TNetwork : class, INetwork<TNetwork>
    {
        TNetwork network = TNetwork.Create(9);
        foreach (Parameter parameter in network.Parameters)
        {
            Parameter same = source.Parameters[parameter.Name];
            for (int i = 0; i < parameter.Length; i++)
            {
                parameter[i] = same[i];
            }
        }

        return network;
    }
}
