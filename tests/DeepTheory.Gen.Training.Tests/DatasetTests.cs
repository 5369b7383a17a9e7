using DeepTheory.Gen.Models;

namespace DeepTheory.Gen;

public sealed class DatasetTests
{
    [Fact]
    public void ArraysGiven_AreCopied()
    {
        float[] inputs = [1, 2, 3, 4];
        var data = new Dataset(inputs, [5, 6], 2, 1);
        inputs[0] = 9;

        Assert.Equal(2, data.Count);
        Assert.Equal([1, 2], data.Input(0).ToArray());
        Assert.Equal([6], data.Target(1).ToArray());
    }

    [Fact]
    public void LengthsThatDisagree_AreRefused()
    {
        AssertRefused("5 numbers are not whole samples of 2", () => new Dataset(new float[5], new float[2], 2, 1));
        AssertRefused("2 inputs, but 3 targets", () => new Dataset(new float[4], new float[3], 2, 1));
        AssertRefused("row 1 has 1 numbers, but row 0 has 2", () => Dataset.FromArrays([[1, 2], [3]], [0, 1]));

        static void AssertRefused(string fault, Func<Dataset> create) =>
            Assert.Contains(fault, Assert.Throws<ArgumentException>(create).Message);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void NumberThatIsNotFinite_IsRefusedWithRowAndColumn(float value)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new Dataset([1, 2, 3, value], [0, 1], 2, 1));

        Assert.Contains("inputs: row 1, column 1", exception.Message);
    }

    [Fact]
    public void NegativeClass_IsRefused() =>
        Assert.Contains("Sample 1 has class -3", Assert.Throws<ArgumentException>(() => Dataset.FromArrays([[1], [2]], [0, -3])).Message);

    [Fact]
    public void TakeAndSkip_AreTheTwoEnds()
    {
        Dataset data = Numbered(10);

        Assert.Equal([0, 1, 2], data.Take(3).Targets.ToArray());
        Assert.Equal([8, 9], data.Skip(8).Targets.ToArray());
        Assert.Equal(0, data.Skip(10).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Take(11));
    }

    [Fact]
    public void Subset_KeepsInputAndTargetTogether()
    {
        Dataset data = Numbered(10).Subset([7, 2, 7]);

        Assert.Equal([7, 2, 7], data.Targets.ToArray());
        Assert.Equal([70, 71, 20, 21, 70, 71], data.Inputs.ToArray());
    }

    [Fact]
    public void Shuffle_IsAnotherOrderAndTheSameForTheSameSeed()
    {
        Dataset data = Numbered(50);

        Assert.NotEqual(data.Targets.ToArray(), data.Shuffle(1).Targets.ToArray());
        Assert.Equal(data.Shuffle(1).Targets.ToArray(), data.Shuffle(1).Targets.ToArray());
        Assert.NotEqual(data.Shuffle(2).Targets.ToArray(), data.Shuffle(1).Targets.ToArray());
        Assert.Equal(data.Targets.ToArray(), data.Shuffle(1).Targets.ToArray().Order());
    }

    [Fact]
    public void Split_PutsEverySampleIntoOnePart()
    {
        (Dataset train, Dataset test) = Numbered(10).Split(0.3, seed: 4);

        Assert.Equal((7, 3), (train.Count, test.Count));
        Assert.Equal(Numbered(10).Targets.ToArray(), train.Targets.ToArray().Concat(test.Targets.ToArray()).Order());
    }

    [Theory]
    [InlineData(0.001, 1)]
    [InlineData(0.999, 9)]
    public void Split_LeavesNoPartEmpty(double fraction, int expected) =>
        Assert.Equal(expected, Numbered(10).Split(fraction).Test.Count);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void SplitByNoShare_IsRefused(double fraction) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered(10).Split(fraction));

    [Fact]
    public void StratifiedSplit_GivesEveryClassItsShare()
    {
        float[] labels = [.. Enumerable.Repeat(0f, 100), .. Enumerable.Repeat(1f, 20), .. Enumerable.Repeat(2f, 10)];
        var data = new Dataset(new float[130], labels, 1, 1);

        (Dataset train, Dataset test) = data.StratifiedSplit(0.2, seed: 3);

        Assert.Equal([20, 4, 2], Enumerable.Range(0, 3).Select(label => test.Targets.ToArray().Count(value => value == label)));
        Assert.Equal([80, 16, 8], Enumerable.Range(0, 3).Select(label => train.Targets.ToArray().Count(value => value == label)));
        Assert.NotEqual(test.Targets.ToArray(), test.Targets.ToArray().Order());
    }

    [Fact]
    public void StratifiedSplit_OfOneHotTargets_CountsTheirClasses()
    {
        (_, Dataset test) = Samples.Clouds(perClass: 10).OneHot(3).StratifiedSplit(0.3);

        Assert.Equal(9, test.Count);
        Assert.Equal([3, 3, 3], Enumerable.Range(0, 3).Select(label => Enumerable.Range(0, 9).Count(i => test.Target(i)[label] == 1)));
    }

    [Fact]
    public void StratifiedSplit_OfNumbers_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => Samples.Line().StratifiedSplit(0.2));

    [Fact]
    public void Scale_MultipliesInputsOnly()
    {
        Dataset data = Numbered(2).Scale(0.5f);

        Assert.Equal([0, 0.5f, 5, 5.5f], data.Inputs.ToArray());
        Assert.Equal([0, 1], data.Targets.ToArray());
        Assert.Throws<ArgumentException>(() => Numbered(2).Scale(float.NaN));
    }

    [Fact]
    public void OneHot_HasAOneForTheClass() =>
        Assert.Equal([0, 1, 0, 0, 0, 1], new Dataset([0, 0], [1, 2], 1, 1).OneHot(3).Targets.ToArray());

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(0.5)]
    public void OneHot_OfNoClass_IsRefusedWithItsSample(float label) => Assert.Contains(
        "Sample 1 has target",
        Assert.Throws<InvalidOperationException>(() => new Dataset([0, 0], [1, label], 1, 1).OneHot(3)).Message);

    private static Dataset Numbered(int count) => new(
        Enumerable.Range(0, count).SelectMany(i => new float[] { 10 * i, (10 * i) + 1 }).ToArray(),
        Enumerable.Range(0, count).Select(i => (float)i).ToArray(),
        2,
        1);
}
