using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

public sealed class GaussianMaskTests
{
    [Fact]
    public void Mask_HasTheMomentsOfAGaussian()
    {
        float[] mask = Fill(1000, 256, 256, 0.5f, seed: 1, step: 2, layer: 0);
        Assert.Equal(0, mask.Average(x => (double)x), 0.005);
        Assert.Equal(0.25, mask.Average(x => (double)x * x), 0.005);
        Assert.Equal(0, mask.Average(x => (double)x * x * x), 0.005);
        Assert.Equal(3 * 0.0625, mask.Average(x => Math.Pow(x, 4)), 0.01);
        Assert.All(mask, x => Assert.InRange(x, -3.2f, 3.2f));
    }

    [Fact]
    public void Mask_DropsInThePlacesWhereDropoutHasTheSameBits()
    {
        // Both masks read the same bits of a cell: the least probable numbers are those that dropout drops first.
        float[] normal = Fill(4, 64, 64, 1, 5, 6, 7);
        var dropped = new float[normal.Length];
        DropoutMask.Fill(ref dropped[0], 4, 64, 64, 0.5f, 5, 6, 7);
        Assert.All(normal.Zip(dropped), pair => Assert.Equal(pair.First < 0, pair.Second == 0));
    }

    [Fact]
    public void Mask_DiffersBySeedStepLayerAndRow()
    {
        float[][] masks =
        [
            Fill(1, 64, 64, 1, 1, 1, 1),
            Fill(1, 64, 64, 1, 2, 1, 1),
            Fill(1, 64, 64, 1, 1, 2, 1),
            Fill(1, 64, 64, 1, 1, 1, 2),
            Fill(2, 64, 64, 1, 1, 1, 1)[64..],
        ];
        Assert.Equal(masks.Length, masks.Select(mask => string.Join(' ', mask)).Distinct().Count());
        Assert.Equal(masks[0], Fill(1, 64, 64, 1, 1, 1, 1));
    }

    [Fact]
    public void Padding_IsZero_AndNothingIsAllocated()
    {
        float[] mask = Fill(3, 5, 16, 1, 1, 1, 1);
        Assert.All(mask.Index(), cell => Assert.Equal(cell.Index % 16 >= 5, cell.Item == 0));

        Assert.Equal(0, Allocation.Of(() => GaussianMask.Fill(ref mask[0], 3, 5, 16, 1, 1, 2, 1)));
    }

    [Fact]
    public void ADeviationOfZero_AddsNothing() => Assert.All(Fill(2, 16, 16, 0, 1, 1, 1), x => Assert.Equal(0, x));

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(float.NaN)]
    public void ADeviationBelowZero_IsRefused(float deviation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fill(1, 16, 16, deviation, 1, 1, 1));

    [Fact]
    public void TwoNumbers_OfADropoutMask_FallOnTheSameCells()
    {
        var scale = new float[64];
        var shift = new float[64];
        DropoutMask.Fill(ref scale[0], 1, 64, 64, 0.3f, 0, 2, 1, 2, 3);
        DropoutMask.Fill(ref shift[0], 1, 64, 64, 0.3f, -5, 7, 1, 2, 3);
        Assert.All(scale.Zip(shift), pair => Assert.True(pair is (0, -5) or (2, 7), $"{pair}"));
        DropoutMask.FillZeros(ref shift[0], 63);
        Assert.All(shift[..63], number => Assert.Equal(0, number));
        Assert.NotEqual(0, shift[63]);
    }

    private static float[] Fill(int rows, int length, int stride, float deviation, int seed, long step, int layer)
    {
        var mask = new float[rows * stride];
        GaussianMask.Fill(ref mask[0], rows, length, stride, deviation, seed, step, layer);
        return mask;
    }
}
