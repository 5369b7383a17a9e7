namespace DeepTheory.Gen.Integration;

/// <summary>Comparison of vectors that names the first and the worst difference.</summary>
internal static class AssertClose
{
    /// <summary>|a − b| ≤ absolute + relative |b| everywhere, and no NaN.</summary>
    public static void Equal(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, double absolute, double relative, string what = "value")
    {
        var exact = new double[expected.Length];
        for (int i = 0; i < exact.Length; i++)
        {
            exact[i] = expected[i];
        }

        Equal(exact, actual, absolute, relative, what);
    }

    /// <inheritdoc cref="Equal(ReadOnlySpan{float}, ReadOnlySpan{float}, double, double, string)"/>
    public static void Equal(ReadOnlySpan<double> expected, ReadOnlySpan<float> actual, double absolute, double relative, string what = "value")
    {
        Assert.Equal(expected.Length, actual.Length);
        int faults = 0;
        string first = "";
        for (int i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(expected[i] - actual[i]) <= absolute + (relative * Math.Abs(expected[i]))))
            {
                first = faults++ == 0 ? $"{what} {i}: expected {expected[i]:R}, got {actual[i]:R}" : first;
            }
        }

        Assert.True(faults == 0, $"{faults} of {expected.Length} differ; first {first}");
    }

    /// <summary>The same bits.</summary>
    public static void SameBits(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                BitConverter.SingleToInt32Bits(expected[i]) == BitConverter.SingleToInt32Bits(actual[i]),
                $"number {i}: expected {expected[i]:R}, got {actual[i]:R}");
        }
    }
}
