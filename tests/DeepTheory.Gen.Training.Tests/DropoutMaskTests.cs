using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

public sealed class DropoutMaskTests
{
    [Theory]
    [InlineData(0.1f, 42, 0L, 0)]
    [InlineData(0.5f, -7, 123_456_789_012L, 3)]
    public void Mask_IsThatOfAPlainScalarLoop(float rate, int seed, long step, int layer)
    {
        const int Rows = 5, Length = 37, Stride = 48;
        float[] mask = Fill(Rows, Length, Stride, rate, seed, step, layer);

        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Length; column++)
            {
                Assert.Equal(ScalarValue(rate, seed, step, layer, row, column), mask[(row * Stride) + column]);
            }
        }
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(0.1f)]
    [InlineData(0.5f)]
    [InlineData(0.9f)]
    public void Mask_DropsItsShareAndKeepsTheMean(float rate)
    {
        float[] mask = Fill(1000, 256, 256, rate, seed: 1, step: 2, layer: 0);

        Assert.Equal(rate, mask.Count(value => value == 0) / (double)mask.Length, 0.005);
        Assert.Equal(1, mask.Average(), 0.02);
        Assert.All(mask.Distinct(), value => Assert.True(value == 0 || value == 1 / (1 - rate)));
    }

    [Fact]
    public void Mask_DiffersBySeedStepLayerAndRow()
    {
        float[][] masks =
        [
            Fill(1, 64, 64, 0.5f, 1, 1, 1),
            Fill(1, 64, 64, 0.5f, 2, 1, 1),
            Fill(1, 64, 64, 0.5f, 1, 2, 1),
            Fill(1, 64, 64, 0.5f, 1, 1, 2),
            Fill(2, 64, 64, 0.5f, 1, 1, 1)[64..],
        ];

        Assert.Equal(masks.Length, masks.Select(mask => string.Join(' ', mask)).Distinct().Count());
    }

    [Fact]
    public void NeighbouringColumnsAndRows_AreUncorrelated()
    {
        float[] mask = Fill(1024, 256, 256, 0.5f, seed: 3, step: 4, layer: 5);
        double byColumn = 0, byRow = 0;
        for (int i = 256; i < mask.Length; i++)
        {
            byColumn += (mask[i] - 1) * (mask[i - 1] - 1);
            byRow += (mask[i] - 1) * (mask[i - 256] - 1);
        }

        Assert.Equal(0, byColumn / mask.Length, 0.01);
        Assert.Equal(0, byRow / mask.Length, 0.01);
    }

    [Fact]
    public void Fill_AllocatesNothing()
    {
        var mask = new float[1024];
        Assert.Equal(0, Allocation.Of(() => DropoutMask.Fill(ref mask[0], 4, 256, 256, 0.3f, 1, 1, 1)));
    }

    [Fact]
    public void FillOnes_KeepsEverything()
    {
        var mask = new float[20];
        DropoutMask.FillOnes(ref mask[0], 19);

        Assert.All(mask[..19], value => Assert.Equal(1, value));
        Assert.Equal(0, mask[19]);
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(-0.1f)]
    [InlineData(float.NaN)]
    public void RateOutsideItsInterval_IsRefused(float rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fill(1, 16, 16, rate, 1, 1, 1));

    [Fact]
    public void StrideThatIsNoWholeLine_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fill(1, 10, 12, 0.5f, 1, 1, 1));

    private static float[] Fill(int rows, int length, int stride, float rate, int seed, long step, int layer)
    {
        var mask = new float[rows * stride];
        DropoutMask.Fill(ref mask[0], rows, length, stride, rate, seed, step, layer);
        return mask;
    }

    private static float ScalarValue(float rate, int seed, long step, int layer, int row, int column)
    {
        ulong key = Mix(Mix(Mix((uint)seed + 0x9E3779B97F4A7C15) ^ (ulong)step) ^ (((ulong)layer << 32) | (uint)row));
        uint hash = ((uint)column * 0x9E3779B1u) + (uint)key;
        hash = (hash ^ (hash >> 16)) * 0x7FEB352Du;
        hash = ((hash ^ (hash >> 15)) + (uint)(key >> 32)) * 0x846CA68Bu;
        hash ^= hash >> 16;
        return hash >> 8 < (uint)(rate * (1 << 24)) ? 0 : 1 / (1 - rate);
    }

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
