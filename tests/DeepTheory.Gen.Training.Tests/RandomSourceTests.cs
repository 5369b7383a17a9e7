using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

public sealed class RandomSourceTests
{
    // By an independent program: the same bits of xoshiro256**, then the normal quantile in double, rounded to float.
    private static readonly uint[] KnownNormals =
    [
        0xBFB09505, 0xBE9DC72A, 0x3EEF8621, 0x3FB7FB99,
        0x40199AA9, 0x3F3CECDA, 0x3F14A4D9, 0x3F84AB09,
    ];

    [Fact]
    public void Bits_AreThoseOfXoshiro256StarStarSeededBySplitMix64()
    {
        var random = new RandomSource(0UL);

        Assert.Equal(
            [0x99EC5F36CB75F2B4UL, 0xBF6E1F784956452AUL, 0x1A5F849D4933E6E0UL, 0x6AA594F1262D2D2CUL],
            Enumerable.Range(0, 4).Select(_ => random.NextUInt64()));
    }

    [Fact]
    public void SeedsAsInt_AgreeWithSeedsAsULong()
    {
        Assert.Equal(new RandomSource(42UL).NextUInt64(), new RandomSource(42).NextUInt64());
        Assert.NotEqual(new RandomSource(-1).NextUInt64(), new RandomSource(1).NextUInt64());
    }

    [Fact]
    public void Normal_HasTheSameBitsOnEveryMachine()
    {
        var random = new RandomSource(42);

        Assert.Equal(KnownNormals, Enumerable.Range(0, 8).Select(_ => BitConverter.SingleToUInt32Bits(random.NextNormal())));
    }

    [Fact]
    public void Normal_HasTheMomentsOfTheNormalDistribution()
    {
        const int Count = 1_000_000;
        var random = new RandomSource(7);
        double sum = 0, squares = 0, cubes = 0, fourths = 0;
        for (int i = 0; i < Count; i++)
        {
            double z = random.NextNormal();
            sum += z;
            squares += z * z;
            cubes += z * z * z;
            fourths += z * z * z * z;
        }

        Assert.Equal(0, sum / Count, 0.005);
        Assert.Equal(1, squares / Count, 0.01);
        Assert.Equal(0, cubes / Count, 0.02);
        Assert.Equal(3, fourths / Count, 0.05);
    }

    [Fact]
    public void Uniform_LiesInItsIntervalWithMeanOneHalf()
    {
        var random = new RandomSource(3);
        double sum = 0;
        for (int i = 0; i < 100_000; i++)
        {
            float single = random.NextSingle();
            double number = random.NextDouble();
            Assert.InRange(single, 0f, 0.99999994f);
            Assert.InRange(number, 0.0, 1 - 1e-16);
            sum += single + number;
        }

        Assert.Equal(0.5, sum / 200_000, 0.005);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public void Int_GivesEveryResultEquallyOften(int bound)
    {
        const int Count = 60_000;
        var random = new RandomSource(5);
        var counts = new int[bound];
        for (int i = 0; i < Count; i++)
        {
            counts[random.NextInt(bound)]++;
        }

        Assert.All(counts, count => Assert.Equal((double)Count / bound, count, 500.0));
    }

    [Fact]
    public void Int_WithoutResults_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomSource(1).NextInt(0));

    [Fact]
    public void Shuffle_KeepsEveryItem()
    {
        int[] items = Enumerable.Range(0, 100).ToArray();

        new RandomSource(1).Shuffle(items);

        Assert.NotEqual(Enumerable.Range(0, 100), items);
        Assert.Equal(Enumerable.Range(0, 100), items.Order());
    }

    [Theory]
    [InlineData(0.2, 0.2)]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(40, 3)]
    public void Beta_HasItsMoments(double alpha, double beta)
    {
        const int Count = 40000;
        var random = new RandomSource(7);
        double[] numbers = [.. Enumerable.Range(0, Count).Select(_ => random.NextBeta(alpha, beta))];
        double mean = alpha / (alpha + beta);
        double variance = mean * (1 - mean) / (alpha + beta + 1);
        Assert.All(numbers, number => Assert.InRange(number, 0, 1));
        Assert.Equal(mean, numbers.Average(), 5 * Math.Sqrt(variance / Count));
        Assert.Equal(variance, numbers.Average(x => (x - mean) * (x - mean)), 0.05 * variance);
    }

    [Fact]
    public void Beta_OfOneAndOne_IsUniform()
    {
        var random = new RandomSource(7);
        double[] numbers = [.. Enumerable.Range(0, 20000).Select(_ => random.NextBeta(1, 1)).Order()];
        Assert.All(numbers.Index(), number => Assert.Equal(number.Index / 20000.0, number.Item, 0.0136));
    }

    [Fact]
    public void Beta_OfParametersNearZero_IsNearZeroOrOne()
    {
        var random = new RandomSource(7);
        double[] numbers = [.. Enumerable.Range(0, 1000).Select(_ => random.NextBeta(1e-4, 1e-4))];
        Assert.All(numbers, number => Assert.InRange(number, 0, 1));
        Assert.InRange(numbers.Count(number => number > 0.5), 400, 600);
        Assert.True(numbers.Count(number => number is > 1e-6 and < 1 - 1e-6) < 20);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, -1)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.PositiveInfinity)]
    public void Beta_OfOtherParameters_IsRefused(double alpha, double beta) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomSource(1).NextBeta(alpha, beta));
}
