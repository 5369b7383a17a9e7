using System.Text.Json;

namespace DeepTheory.Gen.Golden.Tests.TestKit;

public sealed class ComparisonTests
{
    private static readonly GoldenCase Golden = new(JsonDocument.Parse("""
        {
          "name": "pair", "op": "pair", "params": {},
          "shapes": { "y": [1, 2], "x": [1, 2] },
          "inputs": { "x": [1, 2] }, "outputs": { "y": [0.5, 0.25] }, "grads": { "x": [1, 0] }
        }
        """).RootElement);

    [Fact]
    public void SameNumbers_Pass()
    {
        var comparison = new Comparison(Golden);
        comparison.Output("y", Tolerance.Forward, 0.5, 0.25);
        comparison.Gradient("x", Tolerance.Gradient, [1, 0]);

        comparison.Verify();
    }

    [Theory]
    [InlineData(0.5, 0.251)]
    [InlineData(0.5, double.NaN)]
    [InlineData(0.5, double.PositiveInfinity)]
    public void OtherNumber_IsReported_WithItsPlace(double first, double second)
    {
        var comparison = new Comparison(Golden);
        comparison.Output("y", Tolerance.Forward, first, second);
        comparison.Leave("grads", "x");

        Assert.True(comparison.HasDeviations);
        Assert.Contains("[0, 1]: expected 0.25", Message(comparison), StringComparison.Ordinal);
    }

    [Fact]
    public void OtherCount_IsReported()
    {
        var comparison = new Comparison(Golden);
        comparison.Output("y", Tolerance.Forward, 0.5);

        Assert.True(comparison.HasDeviations);
    }

    [Fact]
    public void Kink_IsLeftOut()
    {
        var comparison = new Comparison(Golden);
        comparison.Gradient("x", Tolerance.Gradient, [1, 7], isKink: i => i == 1);

        Assert.False(comparison.HasDeviations);
    }

    [Fact]
    public void WhatIsNeverCompared_IsReported()
    {
        var comparison = new Comparison(Golden);
        comparison.Output("y", Tolerance.Forward, 0.5, 0.25);

        Assert.Contains("Never compared: grads.x", Message(comparison), StringComparison.Ordinal);
    }

    private static string Message(Comparison comparison) => Assert.ThrowsAny<Xunit.Sdk.XunitException>(comparison.Verify).Message;
}
