using DeepTheory.Gen.Models;

namespace DeepTheory.Gen;

public sealed class StandardizerTests
{
    [Fact]
    public void FittedColumns_HaveMeanZeroAndDeviationOne()
    {
        var data = new Dataset([1, 1000, 2, 3000, 3, 5000], [0, 0, 0], 2, 1);

        float[] standardized = Standardizer.Fit(data).Apply(data).Inputs.ToArray();

        float edge = MathF.Sqrt(1.5f);
        float[] expected = [-edge, -edge, 0, 0, edge, edge];
        Assert.All(expected.Zip(standardized), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    [Fact]
    public void OtherSamples_AreMeasuredByTheTrainingSamples()
    {
        Standardizer standardizer = Standardizer.Fit(new Dataset([0, 2], [0, 0], 1, 1));

        Assert.Equal([9], standardizer.Apply(new Dataset([10], [0], 1, 1)).Inputs.ToArray());
    }

    [Fact]
    public void ConstantColumn_BecomesExactlyZero()
    {
        var data = new Dataset([0.1f, 1, 0.1f, 2, 0.1f, 3], [0, 0, 0], 2, 1);

        Dataset standardized = Standardizer.Fit(data).Apply(data);

        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(0, standardized.Input(i)[0]));
    }

    [Fact]
    public void LargeOffset_DoesNotSpoilTheDeviation()
    {
        var data = new Dataset([1_000_000, 1_000_001, 1_000_002], [0, 0, 0], 1, 1);

        Assert.Equal(MathF.Sqrt(2f / 3), Standardizer.Fit(data).Deviation[0], 1e-6f);
    }

    [Fact]
    public void Invert_BringsTargetsBack()
    {
        Dataset data = Samples.Line(20);
        Standardizer standardizer = Standardizer.FitTargets(data);
        float[] targets = standardizer.ApplyToTargets(data).Targets.ToArray();

        standardizer.Invert(targets);

        Assert.All(data.Targets.ToArray().Zip(targets), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void OtherNumberOfColumns_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Standardizer.Fit(Samples.Line(4)).Apply(new float[3]));

    [Fact]
    public void NumbersOfItsOwn_MakeItAgain()
    {
        Standardizer fitted = Standardizer.Fit(Samples.Line(20));
        var again = new Standardizer(fitted.Mean, fitted.Deviation);
        float[] sample = [1, 2], other = [1, 2];

        fitted.Apply(sample);
        again.Apply(other);

        Assert.Equal(sample, other);
        Assert.Throws<ArgumentException>(() => new Standardizer([1], [0]));
    }
}
