using System.Reflection;
using DeepTheory.Gen.Integration.Networks;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

/// <summary>Training and prediction on several threads.</summary>
public sealed class WorkerTests
{
    private static readonly IReadOnlyList<Type> Trainables =
    [
        .. typeof(WorkerTests).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters && type.GetInterfaces().Any(implemented =>
            implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(ITrainable<>) && implemented.GenericTypeArguments[0] == type)),
    ];

    [Fact]
    public void ATeam_ComputesTheGradientOfTheWholeBatch_ForEveryNetworkThatComesInParts()
    {
        List<Type> partitioned = [.. Trainables.Where(type => type.IsAssignableTo(typeof(IPartitionedTraining)))];
        Assert.True(partitioned.Count > 100, $"{partitioned.Count} networks");
        MethodInfo check = typeof(WorkerTests).GetMethod(nameof(CheckTeam), BindingFlags.NonPublic | BindingFlags.Static)!;
        Assert.All(partitioned, type => check.MakeGenericMethod(type).CreateDelegate<Action>()());
    }

    private static void CheckTeam<TNetwork>() where TNetwork : class, ITrainable<TNetwork>, IPartitionedTraining
    {
        // 19 examples for 3 workers: parts of 12, 7 and none.
        Samples samples = Samples.For<TNetwork>(19 * TNetwork.SamplesPerExample);
        float[] targets = samples.Targets[..(19 * TNetwork.TargetLength)];
        TNetwork alone = TNetwork.Create(3);
        TNetwork together = TNetwork.Create(3);
        TrainingState expected = alone.CreateTrainingState(5);
        TrainingState state = together.CreateTrainingState(5);
        using var team = new TrainingTeam(together, state, 3);

        float loss = alone.TrainStep(expected, samples.Inputs, targets, 1e-3f);
        AssertClose.Equal([loss], [team.Step(samples.Inputs, targets, 1e-3f)], 1e-6, 2e-5, $"{TNetwork.NetworkName}: loss");

        int trained = together.TrainedLength;
        double[] gradient = [.. expected.Gradients.Span[..trained].ToArray().Select(number => (double)number)];
        double largest = gradient.Select(Math.Abs).DefaultIfEmpty(0).Max();
        AssertClose.Equal(gradient, state.Gradients.Span[..trained].ToArray(), Math.Max(2e-6, 1e-5 * largest), 1e-4, $"{TNetwork.NetworkName}: gradient");
        Assert.Equal(expected.Step, state.Step);
    }

    [Fact]
    public void NetworksThatLookAtTheSamplesTogether_AreTrainedByOneThread()
    {
        Assert.False(typeof(BatchNormNetwork).IsAssignableTo(typeof(IPartitionedTraining)));
        using Trainer<BatchNormNetwork> trainer = new BatchNormNetwork(1).CreateTrainer(new TrainingOptions { Workers = 2 });
        Samples samples = Samples.For<BatchNormNetwork>(2000);
        Assert.True(float.IsFinite(trainer.Step(samples.Inputs, samples.Targets)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Fit_WithWorkers_GivesTheSameBitsEveryTime_AndNearlyThoseOfOne(int workers)
    {
        float[] first = Fitted(workers);
        AssertClose.SameBits(first, Fitted(workers));
        AssertClose.Equal([.. Fitted(1).Select(number => (double)number)], first, 2e-3, 1e-2, "parameters");
    }

    private static float[] Fitted(int workers)
    {
        Samples samples = Samples.For<DigitsNetwork>(600);
        var data = Dataset.FromArrays([.. samples.Inputs.Chunk(DigitsNetwork.InputLength)], [.. samples.Targets.Select(target => (int)target)]);
        var network = new DigitsNetwork(1);
        using Trainer<DigitsNetwork> trainer = network.CreateTrainer(new TrainingOptions { Workers = workers, BatchSize = 200, Epochs = 2, LearningRate = 1e-4f });
        trainer.Fit(data, cancellationToken: TestContext.Current.CancellationToken);
        var parameters = new float[DigitsNetwork.ParameterCount];
        network.Parameters.CopyTo(parameters);
        return parameters;
    }

    [Fact]
    public void ATeam_AllocatesNothingPerStep()
    {
        Samples samples = Samples.For<DigitsNetwork>(64);
        var network = new DigitsNetwork(1);
        using var team = new TrainingTeam(network, network.CreateTrainingState(1), 2);
        team.Step(samples.Inputs, samples.Targets, 1e-3f);
        long before = GC.GetAllocatedBytesForCurrentThread();
        team.Step(samples.Inputs, samples.Targets, 1e-3f);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void AStepThatIsRefused_LeavesTheTeamUsable()
    {
        Samples samples = Samples.For<DigitsNetwork>(8);
        var network = new DigitsNetwork(1);
        TrainingState state = network.CreateTrainingState(1);
        var team = new TrainingTeam(network, state, 2);
        Assert.Throws<ArgumentException>(() => team.Step(samples.Inputs, [], 1e-3f));
        ((IPartitionedTraining)network).BeginStep(state, samples.Inputs, samples.Targets);
        Assert.Throws<InvalidOperationException>(() => team.Step(samples.Inputs, samples.Targets, 1e-3f));
        ((IPartitionedTraining)network).EndStep(state);
        Assert.True(float.IsFinite(team.Step(samples.Inputs, samples.Targets, 1e-3f)));
        team.Dispose();
        team.Dispose();
        Assert.Throws<ObjectDisposedException>(() => team.Step(samples.Inputs, samples.Targets, 1e-3f));
    }

    [Fact]
    public void AWorkerThatFails_FailsTheStep_AndTheTeamGoesOn()
    {
        var network = new Failing();
        using var team = new TrainingTeam(network, new TrainingState(network, 16, 0, 0), 2);
        network.Fails = true;
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => team.Step(new float[24], new float[24], 1));
        Assert.IsType<DivideByZeroException>(exception.InnerException);
        Assert.Contains("Worker 1", exception.Message);
        network.Fails = false;
        Assert.Equal(2, team.Step(new float[24], new float[24], 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    [InlineData(991)]
    [InlineData(1003)]
    public void PredictBatch_GivesTheBitsOfOneCall(int samples)
    {
        CheckBits(new Tiles784x128x10(1), samples);
        CheckBits(new VeryWide(1), samples);
    }

    private static void CheckBits<TNetwork>(TNetwork network, int samples) where TNetwork : class, INetwork<TNetwork>
    {
        float[] inputs = Samples.Normal(2, samples * TNetwork.InputLength);
        var expected = new float[samples * TNetwork.OutputLength];
        network.Predict(inputs, expected);
        foreach (int cores in new[] { -1, 1, 2, 3, 64 })
        {
            var outputs = new float[expected.Length];
            network.PredictBatch(inputs, outputs, cores);
            AssertClose.SameBits(expected, outputs);
        }
    }

    [Fact]
    public void PredictBatch_ChecksWhatItIsGiven()
    {
        var network = new DigitsNetwork(1);
        Assert.Throws<ArgumentException>(() => network.PredictBatch(new float[DigitsNetwork.InputLength + 1], new float[DigitsNetwork.OutputLength]));
        Assert.Throws<ArgumentException>(() => network.PredictBatch(new float[DigitsNetwork.InputLength], new float[DigitsNetwork.OutputLength + 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.PredictBatch(new float[DigitsNetwork.InputLength], new float[DigitsNetwork.OutputLength], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.PredictBatch(new float[DigitsNetwork.InputLength], new float[DigitsNetwork.OutputLength], -2));
        network.PredictBatch(Array.Empty<float>(), Array.Empty<float>());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void Workers_OutsideTheRange_AreRefused(int workers) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions { Workers = workers });

    /// <summary>One number per sample in and out; the second worker may fail.</summary>
    private sealed class Failing : IPartitionedTraining
    {
        public bool Fails { get; set; }

        public int TrainedLength => 16;

        public int SamplesPerExample => 1;

        public int BeginStep(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => inputs.Length;

        public float Propagate(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int firstSample, AlignedBuffer gradients) =>
            Fails && firstSample > 0 ? throw new DivideByZeroException() : 2;

        public void BeginUpdate(TrainingState state, float learningRate)
        {
        }

        public void Update(TrainingState state, float learningRate, int start, int count)
        {
        }

        public void EndStep(TrainingState state)
        {
        }
    }
}
