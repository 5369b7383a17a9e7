namespace DeepTheory.Gen.Golden.Tests.TestKit;

public sealed class ToleranceTests
{
    [Fact]
    public void AbsolutePart_ShrinksWithTheTensor_SoThatZerosDoNotPassForSmallNumbers()
    {
        double scale = Tolerance.Gradient.Scale([1e-5, -2e-5]);

        Assert.Equal(2e-5, scale);
        Assert.True(Tolerance.Gradient.Allowed(1e-5, scale) < 1e-5);
    }

    [Theory]
    [InlineData(new double[] { 0, 0 }, 1)]
    [InlineData(new double[] { 0.25, -0.5 }, 0.5)]
    [InlineData(new double[] { 3, -40 }, 1)]
    public void Scale_IsTheLargestMagnitude_ButAtMostOne_AndOneForZeros(double[] expected, double scale) =>
        Assert.Equal(scale, Tolerance.Forward.Scale(expected));

    [Fact]
    public void TrainingTolerances_AreNotScaled() => Assert.Equal(1, Tolerance.TrainingLoss.Scale([1e-5]));

    [Fact]
    public void Allowed_IsAbsoluteTimesScalePlusRelativeTimesValue() =>
        Assert.Equal((1e-4 * 0.5) + (1e-3 * 0.2), Tolerance.Gradient.Allowed(-0.2, 0.5), 1e-15);
}
