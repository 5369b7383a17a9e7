using DeepTheory.Gen.Integration.Networks;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

public sealed class RegularizerTests
{
    [Fact]
    public void MaxNorm_ScalesEachUnitBackByItself()
    {
        var network = new MaxNormNetwork(1);
        network.Parameters["dense1.weight"].CopyFrom([3, 4, 0, 0.3f, -0.4f, 0.5f]);
        network.Parameters["dense1.bias"].CopyFrom([7, -7]);
        network.Parameters["dense2.weight"].CopyFrom([3, 4]);
        network.ApplyGradients(network.CreateTrainingState(1), new float[MaxNormNetwork.ParameterCount], 1);
        AssertClose.Equal([0.6f, 0.8f, 0, 0.3f, -0.4f, 0.5f], network.Parameters["dense1.weight"].ToArray(), 0, 1e-6);
        Assert.Equal([7, -7], network.Parameters["dense1.bias"].ToArray());
        Assert.Equal([3, 4], network.Parameters["dense2.weight"].ToArray());
    }

    [Fact]
    public void MaxNorm_ComesAfterTheStep()
    {
        var network = new MaxNormNetwork(1);
        network.Parameters.CopyFrom(new float[MaxNormNetwork.ParameterCount]);
        network.ApplyGradients(network.CreateTrainingState(1), [-3, 0, -4, 0.5f, 0, 0, 0, 0, 0, 0, 0], 1);
        AssertClose.Equal([0.6f, 0, 0.8f, -0.5f, 0, 0], network.Parameters["dense1.weight"].ToArray(), 0, 1e-6);
    }

    [Fact]
    public void MaxNorm_HoldsThroughoutTraining()
    {
        var network = new WideMaxNormNetwork(1);
        Samples samples = Samples.For<WideMaxNormNetwork>(20);
        TrainingState state = network.CreateTrainingState(1);
        for (int step = 0; step < 20; step++)
        {
            network.TrainStep(state, samples.Inputs, samples.Targets, 0.1f);
            float[] weights = network.Dense2Weight.ToArray();
            double[] norms = [.. weights.Chunk(5).Select(unit => Math.Sqrt(unit.Sum(weight => (double)weight * weight)))];
            Assert.Equal(37, norms.Length);
            Assert.All(norms, norm => Assert.InRange(norm, 0.01, 0.5 + 1e-6));
        }

        Assert.Contains(network.Dense3Weight.ToArray().Chunk(37), unit => unit.Sum(weight => weight * weight) > 0.25f);
    }

    [Fact]
    public void L1_TakesTheSameFromEveryWeight() => AfterAStepWithoutGradient<L1Network>([0.48f, -0.48f, 0, 0.5f]);

    [Fact]
    public void L2_TakesAShareOfEveryWeight() => AfterAStepWithoutGradient<L2Network>([0.485f, -0.485f, 0, 0.5f]);

    // 0.1 (0.2 + 0.3 · 0.5 + 0.5 · 0.5) = 0.06, and for the bias 0.1 · 0.5 · 0.5 = 0.025. Clipping, which is at 0.001, sees none of it.
    [Fact]
    public void PenaltiesAndWeightDecay_AddUpBeyondClipping() => AfterAStepWithoutGradient<ElasticNetwork>([0.44f, -0.44f, 0, 0.475f]);

    [Fact]
    public void LossAndGradients_AreThoseOfTheDataAlone()
    {
        UnpenalisedNetwork plain = new UnpenalisedNetwork(1).WithRandomParameters(3);
        ElasticNetwork penalised = new ElasticNetwork(1).WithRandomParameters(3);
        Samples samples = Samples.For<UnpenalisedNetwork>(9);
        Assert.Equal(plain.Loss(samples.Inputs, samples.Targets), penalised.Loss(samples.Inputs, samples.Targets));
        Assert.Equal(plain.Gradients(samples.Inputs, samples.Targets), penalised.Gradients(samples.Inputs, samples.Targets));
    }

    [Fact]
    public void L1_DrivesIrrelevantWeightsToZero()
    {
        // y = 2 x₀ − 3 x₁ + noise; the other eight inputs say nothing of it.
        const int Count = 60;
        var random = new RandomSource(4);
        float[] inputs = Samples.Normal(3, Count * 10);
        float[] targets = [.. Enumerable.Range(0, Count).Select(i => (2 * inputs[i * 10]) - (3 * inputs[(i * 10) + 1]) + (0.5f * random.NextNormal()))];
        var plain = new RegressionNetwork(1);
        var lasso = new LassoNetwork(1);
        plain.Train(inputs, targets, 2000);
        lasso.Train(inputs, targets, 2000);
        float[] weights = lasso.Dense1Weight.ToArray();
        Assert.InRange(weights[0], 1.5f, 2);
        Assert.InRange(weights[1], -3, -2.5f);
        Assert.All(weights[2..], weight => Assert.InRange(weight, -0.01f, 0.01f));
        Assert.Contains(plain.Dense1Weight.ToArray()[2..], weight => Math.Abs(weight) > 0.05f);
    }

    private static void AfterAStepWithoutGradient<TNetwork>(float[] expected) where TNetwork : class, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(1);
        network.Parameters.CopyFrom([0.5f, -0.5f, 0, 0.5f]);
        network.ApplyGradients(network.CreateTrainingState(1), new float[4], 0.1f);
        AssertClose.Equal(expected, network.ParameterValues(), 0, 1e-6);
    }
}
