using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

public sealed class TargetTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(-1)]
    [InlineData(1.5f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(3e9f)]
    public void Loss_OfALabelThatIsNoClass_NamesTheSample(float label) =>
        Refuses<BlobsNetwork>(label, "sample 2", "0 to 3");

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void Loss_OfATargetThatIsNoNumber_NamesTheSample(float target) =>
        Refuses<LinearRegression>(target, "sample 2", "finite");

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(1.01f)]
    [InlineData(-0.01f)]
    public void Loss_OfAProbabilityOutsideItsRange_NamesTheSample(float target)
    {
        Refuses<XorNetwork>(target, "sample 2", "0 to 1");
        Refuses<BlobLogitsNetwork>(target, "sample 2", "0 to 1");
        Refuses<Perceptron>(target, "sample 2", "0 to 1");
    }

    private static void Refuses<TNetwork>(float target, params string[] words) where TNetwork : class, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(1);
        var state = network.CreateTrainingState(1);
        float[] before = network.ParameterValues();
        Samples samples = Samples.For<TNetwork>(4);
        samples.Targets[2 * TNetwork.TargetLength] = target;
        Action[] calls =
        [
            () => network.Loss(samples.Inputs, samples.Targets),
            () => network.LossAndGradients(samples.Inputs, samples.Targets, new float[TNetwork.ParameterCount]),
            () => network.TrainStep(state, samples.Inputs, samples.Targets, 0.1f),
        ];
        foreach (Action call in calls)
        {
            var exception = Assert.ThrowsAny<ArgumentException>(call);
            Assert.All(words, word => Assert.Contains(word, exception.Message));
        }

        AssertClose.SameBits(before, network.ParameterValues());
    }
}
