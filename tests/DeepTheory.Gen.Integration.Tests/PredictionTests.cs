using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

public sealed class PredictionTests
{
    [Fact]
    public void Predict_OfManyRows_EqualsPredictOfEachRow()
    {
        RowsEqualBatch<ResidualNetwork>(1000);
        RowsEqualBatch<BranchesNetwork>(1000);
        RowsEqualBatch<HiddenSoftmaxNetwork>(1000);
        RowsEqualBatch<CoefficientsNetwork>(1000);
        RowsEqualBatch<XorNetwork>(1000);
        RowsEqualBatch<DroppedNetwork>(97);
        RowsEqualBatch<FlattenedNetwork>(193);
        RowsEqualBatch<DigitsNetwork>(101);
        RowsEqualBatch<Tiles200x15x100>(1000);
        RowsEqualBatch<Loops200x15x100>(1000);
        RowsEqualBatch<NothingTrained>(1000);
    }

    [Fact]
    public void Predict_OfNothing_GivesNothing()
    {
        new ResidualNetwork(1).Predict([], []);
        new XorNetwork(1).Predict([], []);
        new DigitsNetwork(1).Predict([], []);
    }

    [Fact]
    public void Predict_OnAThreadOfItsOwn_NeedsNoWarmUp()
    {
        var network = new DigitsNetwork(1);
        float[] input = Samples.Normal(1, 784);
        float[] expected = network.Outputs(input);
        float[] found = [];
        var thread = new Thread(() => found = network.Outputs(input));
        thread.Start();
        thread.Join();
        AssertClose.SameBits(expected, found);
    }

#pragma warning disable DTG6002 // What the analyzer refuses already, the network refuses too.
    [Fact]
    public void Predict_OfLengthsThatAreNoWholeSamples_NamesExpectedAndActual()
    {
        var network = new ResidualNetwork(1);
        Refuses(() => network.Predict(new float[7], new float[3]), "6", "7");
        Refuses(() => network.Predict(new float[5], new float[3]), "6", "5");
        Refuses(() => network.Predict(new float[12], new float[3]), "6", "3");
        Refuses(() => network.Predict(new float[6], new float[6]), "3", "6");
        Refuses(() => network.Predict(new float[6], []), "3", "0");
        Refuses(() => network.Predict([], new float[3]), "0", "3");
    }

    [Fact]
    public void Training_OfWrongLengths_NamesExpectedAndActual()
    {
        var network = new ResidualNetwork(1);
        var state = network.CreateTrainingState(1);
        var gradients = new float[ResidualNetwork.ParameterCount];
        float[] before = network.ParameterValues();
        Refuses(() => network.Loss(new float[7], new float[3]), "6", "7");
        Refuses(() => network.Loss(new float[12], new float[3]), "6", "3");
        Refuses(() => network.LossAndGradients(new float[6], new float[4], gradients), "3", "4");
        Refuses(() => network.LossAndGradients(new float[6], new float[3], new float[5]), $"{ResidualNetwork.ParameterCount}", "5");
        Refuses(() => network.TrainStep(state, new float[6], new float[2], 0.1f), "3", "2");
        Refuses(() => network.TrainStep(state, new float[11], new float[6], 0.1f), "6", "11");
        Refuses(() => network.ApplyGradients(state, new float[8], 0.1f), $"{ResidualNetwork.ParameterCount}", "8");
        Refuses(() => network.Loss([], []), "at least one sample");
        Refuses(() => network.TrainStep(state, [], [], 0.1f), "at least one sample");
        AssertClose.SameBits(before, network.ParameterValues());
        Assert.Equal(0, state.Step);
    }

    [Fact]
    public void Classify_OfOtherThanOneSample_IsRefused()
    {
        var network = new InferenceOnly(1);
        Refuses(() => network.Classify(new float[6]), "3", "6");
        Refuses(() => network.Classify([]), "3", "0");
    }

#pragma warning restore DTG6002

    [Fact]
    public void Classify_GivesTheLargestOutput()
    {
        var network = new InferenceOnly(3);
        for (int i = 0; i < 20; i++)
        {
            float[] input = Samples.Normal(i, 3);
            float[] output = network.Outputs(input);
            Assert.Equal(output[1] > output[0] ? 1 : 0, network.Classify(input));
        }
    }

    [Fact]
    public void Classify_OfLogits_DecidesAtZero()
    {
        var network = new CircleNetwork(3);
        for (int i = 0; i < 20; i++)
        {
            float[] input = Samples.Normal(i, 2);
            Assert.Equal(network.Outputs(input)[0] >= 0 ? 1 : 0, network.Classify(input));
        }
    }

    [Fact]
    public async Task Predict_FromSeveralThreads_EqualsPredictFromOne()
    {
        var network = new BranchesNetwork(1);
        float[][] inputs = [.. Enumerable.Range(0, 8).Select(i => Samples.Normal(i, (1 + (37 * i)) * BranchesNetwork.InputLength))];
        float[][] expected = [.. inputs.Select(input => network.Outputs(input))];
        Task[] tasks = [.. Enumerable.Range(0, 8).Select(first => Task.Run(
            () =>
            {
                for (int i = 0; i < 200; i++)
                {
                    int which = (first + i) % inputs.Length;
                    AssertClose.SameBits(expected[which], network.Outputs(inputs[which]));
                }
            },
            TestContext.Current.CancellationToken))];
        await Task.WhenAll(tasks);
    }

    private static void RowsEqualBatch<TNetwork>(int rows) where TNetwork : class, INetwork<TNetwork>
    {
        TNetwork network = TNetwork.Create(1).WithRandomParameters(2);
        float[] inputs = Samples.Normal(3, rows * TNetwork.InputLength);
        float[] batch = network.Outputs(inputs);
        var single = new float[batch.Length];
        for (int row = 0; row < rows; row++)
        {
            network.Predict(
                inputs.AsSpan(row * TNetwork.InputLength, TNetwork.InputLength),
                single.AsSpan(row * TNetwork.OutputLength, TNetwork.OutputLength));
        }

        AssertClose.Equal(single, batch, 1e-6, 1e-6, $"{TNetwork.NetworkName}: output");
    }

    private static void Refuses(Action call, params string[] numbers)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(call);
        Assert.All(numbers, number => Assert.Matches($@"(?<!\d){number}(?!\d)", exception.Message));
    }
}
