using DeepTheory.Gen.Integration.Networks;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

public sealed class LearningTests
{
    private static readonly float[] Corners = [0, 0, 0, 1, 1, 0, 1, 1];

    [Fact]
    public void Xor_IsLearned()
    {
        float[] targets = [0, 1, 1, 0];
        var network = new XorNetwork(1);
        float[] losses = network.Train(Corners, targets, 500);

        Assert.True(losses[^1] < 0.05f, $"the loss is {losses[^1]}");
        Assert.Equal(targets, Corners.Chunk(2).Select(corner => (float)network.Classify(corner)));
    }

    [Fact]
    public void Circle_IsLearned()
    {
        float[] inputs = Samples.Normal(1, 400);
        float[] targets = [.. inputs.Chunk(2).Select(point => (point[0] * point[0]) + (point[1] * point[1]) < 1 ? 1f : 0f)];
        var network = new CircleNetwork(1);
        float[] losses = network.Train(inputs, targets, 400);

        Assert.True(losses[^1] < 0.15f, $"the loss fell from {losses[0]} to {losses[^1]}");
    }

    [Fact]
    public void LinearRegression_FindsTheCoefficients()
    {
        float[] inputs = Samples.Normal(1, 300);
        float[] targets = [.. inputs.Chunk(3).SelectMany(x => new[] { (2 * x[0]) - x[1] + 0.5f, x[2] - 3 })];
        var network = new LinearRegression(1);
        network.Train(inputs, targets, 500);

        AssertClose.Equal([2f, -1, 0, 0, 0, 1], network.Dense1Weight.ToArray(), 1e-3, 0);
        AssertClose.Equal([0.5f, -3], network.Dense1Bias.ToArray(), 1e-3, 0);
    }

    [Fact]
    public void Blobs_AreLearned_ByMomentumAndByNesterov()
    {
        (float[] inputs, float[] labels) = Blobs();
        var network = new BlobsNetwork(1);
        float[] losses = network.Train(inputs, labels, 100);
        Assert.True(losses[^1] < 0.1f, $"the loss fell from {losses[0]} to {losses[^1]}");
        Assert.Equal(labels, inputs.Chunk(2).Select(point => (float)network.Classify(point)));

        float[] oneHot = [.. labels.SelectMany(label => Enumerable.Range(0, 4).Select(k => k == label ? 1f : 0f))];
        var logits = new BlobLogitsNetwork(1);
        losses = logits.Train(inputs, oneHot, 100);
        Assert.True(losses[^1] < 0.1f, $"the loss fell from {losses[0]} to {losses[^1]}");
    }

    [Fact]
    public void Fit_OfAGeneratedNetwork_LearnsAndEvaluates()
    {
        (float[] inputs, float[] labels) = Blobs();
        var network = new BlobsNetwork(1);
        using var trainer = network.CreateTrainer(new TrainingOptions { BatchSize = 16, Epochs = 20, Seed = 1 });
        var data = new Dataset(inputs, labels, 2, 1);
        trainer.Fit(data, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(network.Evaluate(data).Accuracy > 0.99);
    }

    [Theory]
    [InlineData(new float[] { 0, 0, 0, 1 })]
    [InlineData(new float[] { 0, 1, 1, 1 })]
    [InlineData(new float[] { 1, 1, 1, 0 })]
    [InlineData(new float[] { 1, 1, 0, 0 })]
    public void PerceptronRule_LearnsWhatALineSeparates(float[] targets)
    {
        var network = new Perceptron(1);
        network.Train(Corners, targets, 200);

        Assert.Equal(targets, network.Outputs(Corners));
        Assert.Equal(0, network.Loss(Corners, targets));
    }

    [Fact]
    public void PerceptronRule_DoesNotLearnXor()
    {
        float[] targets = [0, 1, 1, 0];
        var network = new Perceptron(1);
        TrainingState state = network.CreateTrainingState(1);
        for (int step = 0; step < 500; step++)
        {
            network.TrainStep(state, Corners, targets, 0.1f);
            Assert.NotEqual(targets, network.Outputs(Corners));
        }
    }

    [Fact]
    public void PerceptronRule_OfSeveralOutputs_LearnsEach()
    {
        // and, or, not the first
        float[] targets = [0, 0, 1, 0, 1, 1, 0, 1, 0, 1, 1, 0];
        var network = new MultiOutputPerceptron(1);
        network.Train(Corners, targets, 300);
        Assert.Equal(targets, network.Outputs(Corners));
    }

    [Fact]
    public void PerceptronRule_AddsErrorTimesInput()
    {
        var network = new Perceptron(1);
        network.Parameters.CopyFrom([0.5f, -0.25f, 0.125f]);
        network.TrainStep(network.CreateTrainingState(1), [1, 2], [0], 0.5f);

        // z = 0.5 − 0.5 + 0.125 ≥ 0, so y = 1, t = 0: p ← p − 0.5 (1, 2, 1).
        Assert.Equal([0f, -1.25f, -0.375f], network.ParameterValues());
    }

    [Fact]
    public void Training_OfTheSameSeed_GivesTheSameBits()
    {
        SameBits<WithDropout>();
        SameBits<CircleNetwork>();
        SameBits<BlobsNetwork>();
        SameBits<AdamWNetwork>();
        SameBits<ClipNormNetwork>();
        SameBits<Tiles33x64x16>();
    }

    [Fact]
    public void ApplyGradients_IsTheOtherHalfOfAStep()
    {
        HalvesEqualStep<AdamWNetwork>();
        HalvesEqualStep<NesterovDecayNetwork>();
        HalvesEqualStep<ClipNormNetwork>();
        HalvesEqualStep<ClipValueNetwork>();
        HalvesEqualStep<SgdDecayAllNetwork>();
    }

    [Fact]
    public void TrainStep_ReturnsTheLossBeforeTheUpdate()
    {
        var network = new AdamNetwork(1);
        Samples samples = Samples.For<AdamNetwork>(9);
        float before = network.Loss(samples.Inputs, samples.Targets);
        float returned = network.TrainStep(network.CreateTrainingState(1), samples.Inputs, samples.Targets, 0.01f);
        AssertClose.SameBits([before], [returned]);
        Assert.NotEqual(before, network.Loss(samples.Inputs, samples.Targets));
    }

    [Fact]
    public void TrainStep_WithTheStateOfAnotherNetwork_IsRefused()
    {
        var network = new XorNetwork(1);
        TrainingState foreign = new XorNetwork(1).CreateTrainingState(1);
        Assert.ThrowsAny<ArgumentException>(() => network.TrainStep(foreign, Corners, [0, 1, 1, 0], 0.1f));
        Assert.ThrowsAny<ArgumentException>(() => network.ApplyGradients(foreign, new float[XorNetwork.ParameterCount], 0.1f));
    }

    [Fact]
    public void TrainStep_WhereNothingIsTrained_GivesTheLoss()
    {
        var network = new NothingTrained();
        Samples samples = Samples.For<NothingTrained>(5);
        float loss = network.Loss(samples.Inputs, samples.Targets);
        Assert.Equal(loss, network.LossAndGradients(samples.Inputs, samples.Targets, []));
        Assert.Equal(loss, network.TrainStep(network.CreateTrainingState(1), samples.Inputs, samples.Targets, 0.1f));
    }

    private static (float[] Inputs, float[] Labels) Blobs()
    {
        float[] inputs = Samples.Normal(1, 400);
        var labels = new float[200];
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = i % 4;
            inputs[2 * i] = (inputs[2 * i] * 0.3f) + (i % 4 < 2 ? 2 : -2);
            inputs[(2 * i) + 1] = (inputs[(2 * i) + 1] * 0.3f) + (i % 2 == 0 ? 2 : -2);
        }

        return (inputs, labels);
    }

    private static void SameBits<TNetwork>() where TNetwork : class, ITrainable<TNetwork>
    {
        Samples samples = Samples.For<TNetwork>(20);
        TNetwork first = TNetwork.Create(5);
        TNetwork second = TNetwork.Create(5);
        float[] losses = first.Train(samples.Inputs, samples.Targets, 50, seed: 9);
        AssertClose.SameBits(losses, second.Train(samples.Inputs, samples.Targets, 50, seed: 9));
        AssertClose.SameBits(first.ParameterValues(), second.ParameterValues());
    }

    private static void HalvesEqualStep<TNetwork>() where TNetwork : class, ITrainable<TNetwork>
    {
        Samples samples = Samples.For<TNetwork>(11);
        TNetwork whole = TNetwork.Create(5);
        whole.Train(samples.Inputs, samples.Targets, 10);
        TNetwork halves = TNetwork.Create(5);
        TrainingState state = halves.CreateTrainingState(1);
        var gradients = new float[TNetwork.ParameterCount];
        for (int step = 0; step < 10; step++)
        {
            halves.LossAndGradients(samples.Inputs, samples.Targets, gradients);
            halves.ApplyGradients(state, gradients, TNetwork.DeclaredLearningRate);
        }

        Assert.Equal(10, state.Step);
        AssertClose.SameBits(whole.ParameterValues(), halves.ParameterValues());
    }
}
