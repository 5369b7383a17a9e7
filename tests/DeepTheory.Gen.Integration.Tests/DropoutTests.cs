using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

public sealed class DropoutTests
{
    private static readonly Samples Batch = Samples.For<WithDropout>(12);

    [Fact]
    public void TrainStep_OfTheSameSeed_DropsTheSame() =>
        AssertClose.SameBits(Trained(seed: 4), Trained(seed: 4));

    [Fact]
    public void TrainStep_OfAnotherSeed_DropsOthers() =>
        Assert.NotEqual(Trained(seed: 4), Trained(seed: 5));

    [Fact]
    public void TrainStep_DropsOthersInEachStep()
    {
        var network = new WithDropout(1);
        var state = network.CreateTrainingState(4);
        float[] losses = [.. Enumerable.Range(0, 10).Select(_ => network.TrainStep(state, Batch.Inputs, Batch.Targets, 1e-30f))];
        Assert.Equal(losses.Length, losses.Distinct().Count());
    }

    [Fact]
    public void PredictLossAndGradients_AreThoseOfTheNetworkWithoutDropout()
    {
        var with = new WithDropout(1);
        var without = new WithoutDropout(1);
        AssertClose.SameBits(without.ParameterValues(), with.ParameterValues());
        AssertClose.Equal(without.Outputs(Batch.Inputs), with.Outputs(Batch.Inputs), 1e-6, 1e-6);
        AssertClose.Equal(
            [without.Loss(Batch.Inputs, Batch.Targets)], [with.Loss(Batch.Inputs, Batch.Targets)], 1e-6, 1e-6);
        AssertClose.Equal(without.Gradients(Batch.Inputs, Batch.Targets), with.Gradients(Batch.Inputs, Batch.Targets), 1e-6, 1e-6);
    }

    [Fact]
    public void Masks_DropTheirShareAndKeepTheMean()
    {
        // y = Σ m w x with all w = x = 1 and target 0: dy/dw = 2 y m, so a step shows the mask.
        var network = new DroppedInputs(1);
        network.Dense1Weight.CopyFrom(Enumerable.Repeat(1f, 1000).ToArray());
        float loss = network.TrainStep(network.CreateTrainingState(3), Enumerable.Repeat(1f, 1000).ToArray(), [0], 1e-4f);
        float[] weights = network.Dense1Weight.ToArray();
        int dropped = weights.Count(weight => weight == 1);
        float moved = Assert.Single(weights.Where(weight => weight != 1).Distinct());

        Assert.InRange(dropped, 250 - 70, 250 + 70);
        double output = (1000 - dropped) / 0.75;
        Assert.Equal(output * output, loss, 1e-4 * loss);
        Assert.Equal(1 - (1e-4 * 2 * output / 0.75), moved, 1e-4);
    }

    private static float[] Trained(int seed)
    {
        var network = new WithDropout(1);
        network.Train(Batch.Inputs, Batch.Targets, 5, seed);
        return network.ParameterValues();
    }
}
