using DeepTheory.Gen.Integration.Networks;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

public sealed class ThreadTests
{
    [Fact]
    public async Task TrainStep_FromTwoThreads_IsRefusedAndLeavesTheNetworkUsable()
    {
        // A step of this batch takes milliseconds, most of them inside the gate.
        Samples samples = Samples.For<DigitsNetwork>(256);
        var network = new DigitsNetwork(1);
        InvalidOperationException? refusal = null;
        Task[] tasks = [.. Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () =>
            {
                TrainingState state = network.CreateTrainingState(1);
                for (int i = 0; i < 500 && Volatile.Read(ref refusal) is null; i++)
                {
                    try
                    {
                        network.TrainStep(state, samples.Inputs, samples.Targets, 1e-5f);
                    }
                    catch (InvalidOperationException exception)
                    {
                        Interlocked.CompareExchange(ref refusal, exception, null);
                    }
                }
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))];
        await Task.WhenAll(tasks);

        Assert.NotNull(refusal);
        Assert.Contains("thread", refusal.Message);
        TrainingState after = network.CreateTrainingState(1);
        float first = network.TrainStep(after, samples.Inputs, samples.Targets, 1e-3f);
        network.TrainStep(after, samples.Inputs, samples.Targets, 1e-3f);
        Assert.True(network.Loss(samples.Inputs, samples.Targets) < first);
    }

    [Fact]
    public void TrainStep_ThatFails_LeavesTheNetworkUsable()
    {
        var network = new BlobsNetwork(1);
        TrainingState state = network.CreateTrainingState(1);
        Assert.ThrowsAny<ArgumentException>(() => network.ApplyGradients(state, new float[1], 0.1f));
        Assert.ThrowsAny<ArgumentException>(() => network.TrainStep(state, [1, 2], [7], 0.1f));
        Assert.True(float.IsFinite(network.TrainStep(state, [1, 2], [3], 0.1f)));
    }

    [Fact]
    public async Task TrainStep_OfNetworksOfTheirOwn_RunsSideBySide()
    {
        Samples samples = Samples.For<WithDropout>(30);
        float[] expected = Trained();
        float[][] found = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Trained)));
        Assert.All(found, values => AssertClose.SameBits(expected, values));

        float[] Trained()
        {
            var network = new WithDropout(1);
            network.Train(samples.Inputs, samples.Targets, 100);
            return network.ParameterValues();
        }
    }
}
