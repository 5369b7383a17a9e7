using DeepTheory.Gen.Integration.Networks;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

public sealed class BatchNormTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Gradients_ByRunningStatistics_AgreeWithDifferences()
    {
        GradientCheck.Kinked<BatchNormNetwork>();
        GradientCheck.Smooth<BatchNormOfChannelsNetwork>();
        GradientCheck.Kinked<FoldedBatchNorm>();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Gradients_OfATrainingStep_AgreeWithDifferencesOfItsLoss(int rows) =>
        GradientsOfStep<BatchNormOfChannelsNetwork>(rows);

    [Fact]
    public void ATrainingStep_NormalisesByItsBatch_AndMovesTheRunningStatistics()
    {
        var network = new BatchNormAlone(1);
        float[] inputs = [1, 10, 5, 3, 10, 6, 5, 10, 10];

        // z² has mean 1 but for ε, and so has y² with weight 1 and bias 0; the second feature does not vary.
        float loss = network.TrainStep(network.CreateTrainingState(0), inputs, new float[9], 0);
        Assert.Equal(2 / 3f, loss, 1e-4f);
        AssertClose.Equal([0.3f, 1f, 0.7f], network.Parameters["batchNorm1.running_mean"].ToArray(), 1e-6, 1e-6, "mean");
        AssertClose.Equal([0.9f + 0.4f, 0.9f, 0.9f + 0.7f], network.BatchNorm1RunningVar.ToArray(), 1e-6, 1e-6, "variance");

        // Predictions take the running ones.
        float expected = (1 - 0.3f) / MathF.Sqrt(1.3f + 1e-5f);
        Assert.Equal(expected, network.Outputs(inputs)[0], 1e-5f);
    }

    [Fact]
    public void ATrainingStep_OfOneSample_GivesNumbers_AndKeepsTheVariance()
    {
        var network = new BatchNormNetwork(1);
        Samples samples = Samples.For<BatchNormNetwork>(1);
        float[] before = network.BatchNorm1RunningVar.ToArray();
        float loss = network.TrainStep(network.CreateTrainingState(1), samples.Inputs, samples.Targets, 0.01f);
        Assert.True(float.IsFinite(loss));
        Assert.All(network.ParameterValues(), value => Assert.True(float.IsFinite(value)));
        AssertClose.SameBits(before, network.BatchNorm1RunningVar.ToArray());
        Assert.Contains(network.BatchNorm1RunningMean.ToArray(), mean => mean != 0);
    }

    [Fact]
    public void Statistics_AreNotTrained()
    {
        var network = new DecayedBatchNorm(1);
        Samples samples = Samples.For<DecayedBatchNorm>(8);
        Parameter[] statistics = [.. network.Parameters.Where(parameter => !parameter.IsTrained)];
        Assert.Equal(["batchNorm1.running_mean", "batchNorm1.running_var"], statistics.Select(parameter => parameter.Name));

        float[] before = [.. statistics.SelectMany(parameter => parameter.ToArray())];
        float[] gradients = network.Gradients(samples.Inputs, samples.Targets);
        Assert.All(gradients[^6..], gradient => Assert.Equal(0, gradient));
        TrainingState state = network.CreateTrainingState(1);
        network.ApplyGradients(state, [.. Enumerable.Repeat(1f, DecayedBatchNorm.ParameterCount)], 0.1f);
        AssertClose.SameBits(before, [.. statistics.SelectMany(parameter => parameter.ToArray())]);
        network.Loss(samples.Inputs, samples.Targets);
        AssertClose.SameBits(before, [.. statistics.SelectMany(parameter => parameter.ToArray())]);
    }

    [Fact]
    public void WeightDecay_LeavesScalesAlone()
    {
        var network = new DecayedBatchNorm(1);
        float weight = network.Dense1Weight[0];
        network.ApplyGradients(network.CreateTrainingState(1), new float[DecayedBatchNorm.ParameterCount], 0.1f);
        Assert.Equal(weight * 0.95f, network.Dense1Weight[0], 1e-6f);
        Assert.All(network.BatchNorm1Weight.ToArray(), scale => Assert.Equal(1, scale));
    }

    [Fact]
    public void APredictionWithFoldedLayers_IsThatOfTheLayersOneByOne()
    {
        var folded = new FoldedBatchNorm(1);
        var unfolded = new UnfoldedBatchNorm(1);
        folded.WithRandomParameters(3);
        var values = new float[FoldedBatchNorm.ParameterCount];
        folded.Parameters.CopyTo(values);
        unfolded.Parameters.CopyFrom(values);
        float[] inputs = Samples.Normal(4, 5 * 13);
        float[] together = folded.Outputs(inputs);
        float[] apart = unfolded.Outputs(inputs);
        for (int row = 0; row < 13; row++)
        {
            AssertClose.Equal(apart.AsSpan(row * 46, 3).ToArray(), together.AsSpan(row * 3, 3).ToArray(), 1e-5, 1e-5, $"row {row}");
        }

        // Loss does not fold.
        double squares = together.Sum(output => (double)output * output) / together.Length;
        Assert.Equal(squares, folded.Loss(inputs, new float[together.Length]), 1e-5 * squares);
    }

    [Fact]
    public void Networks_Learn_AndPredictByWhatTheyMeasured()
    {
        var network = new BatchNormNetwork(1);
        Samples samples = Samples.For<BatchNormNetwork>(20);
        float[] losses = network.Train(samples.Inputs, samples.Targets, 300);
        Assert.True(losses[^1] < 0.05 * losses[0], $"from {losses[0]} to {losses[^1]}");

        // The running statistics have come to those of the batch, which is always the same here.
        Assert.True(network.Loss(samples.Inputs, samples.Targets) < 0.2 * losses[0]);
    }

    [Fact]
    public void Training_IsDeterministic()
    {
        Samples samples = Samples.For<BatchNormOfChannelsNetwork>(9);
        var first = new BatchNormOfChannelsNetwork(1);
        var second = new BatchNormOfChannelsNetwork(1);
        AssertClose.SameBits(first.Train(samples.Inputs, samples.Targets, 5), second.Train(samples.Inputs, samples.Targets, 5));
        AssertClose.SameBits(first.ParameterValues(), second.ParameterValues());
    }

    [Fact]
    public void Files_KeepTheStatistics()
    {
        var network = new BatchNormNetwork(1);
        Samples samples = Samples.For<BatchNormNetwork>(9);
        network.Train(samples.Inputs, samples.Targets, 3);
        network.Save(folder["network"]);
        BatchNormNetwork again = BatchNormNetwork.Load(folder["network"]);
        AssertClose.SameBits(network.ParameterValues(), again.ParameterValues());
        AssertClose.SameBits(network.Outputs(samples.Inputs), again.Outputs(samples.Inputs));
    }

    [Fact]
    public void Batches_OfExtremeNumbers_GiveNumbers()
    {
        foreach (float x in (float[])[0, float.Epsilon, 1e-30f, 1, 1e10f, 1e19f, 1e30f, 1e38f, float.MaxValue])
        {
            var network = new BatchNormAlone(1);
            float[] inputs = [x, -x, x, -x, x, x];
            float loss = network.TrainStep(network.CreateTrainingState(1), inputs, new float[6], 0.1f);
            Assert.True(float.IsFinite(loss), $"±{x} give a loss of {loss}");
            Assert.All(network.ParameterValues(), value => Assert.True(float.IsFinite(value), $"±{x} give {value}"));
            Assert.All(network.Outputs(inputs), value => Assert.False(float.IsNaN(value), $"±{x} give {value}"));
        }
    }

    [Fact]
    public void Summary_TellsWhatIsNotTrained() =>
        Assert.Contains("(of them 22 running statistics, not trained)", BatchNormOfChannelsNetwork.Summary, StringComparison.Ordinal);

    /// <summary>Every loss is that of a first step from fresh statistics.</summary>
    private static void GradientsOfStep<TNetwork>(int rows) where TNetwork : class, ITrainable<TNetwork>
    {
        const float Step = 0.02f;
        TNetwork network = TNetwork.Create(1).WithRandomParameters(2);
        Samples samples = Samples.For<TNetwork>(rows, seed: 3);
        TrainingState state = network.CreateTrainingState(1);
        network.TrainStep(state, samples.Inputs, samples.Targets, 0);
        var gradients = new float[TNetwork.ParameterCount];
        network.Parameters.Gather(state.Gradients.Span, gradients);
        int place = 0;
        foreach (Parameter parameter in network.Parameters)
        {
            for (int i = 0; i < parameter.Length; i++, place++)
            {
                double expected = parameter.IsTrained
                    ? ((8 * (Loss(parameter, i, Step) - Loss(parameter, i, -Step))) - (Loss(parameter, i, 2 * Step) - Loss(parameter, i, -2 * Step))) / (12 * Step)
                    : 0;
                Assert.True(
                    Math.Abs(gradients[place] - expected) <= 3e-4 + (5e-3 * Math.Abs(expected)), $"{parameter.Name}[{i}]: the gradient is {gradients[place]:R}, differences give {expected:R}.");
            }
        }

        Assert.Contains(gradients, gradient => Math.Abs(gradient) > 1e-4);

        double Loss(Parameter parameter, int index, float step)
        {
            float before = parameter[index];
            parameter[index] = before + step;
            double loss = network.TrainStep(network.CreateTrainingState(1), samples.Inputs, samples.Targets, 0);
            parameter[index] = before;
            return loss;
        }
    }
}
