using DeepTheory.Gen;
using DeepTheory.Gen.Runtime;

/// <summary>
/// Copies of digits as another hand might have written them: turned, slanted, scaled and moved a little, which makes of few digits many. Source: Simard,
/// Steinkraus and Platt, "Best practices for convolutional neural networks", ICDAR 2003.
/// </summary>
internal static class Distortion
{
    private const int Side = 28;

    /// <summary>The digits, followed by as many distorted copies of all of them as fit.</summary>
    /// <param name="digits">Pictures of 28 × 28.</param>
    /// <param name="count">How many there are to be at most, unless there are more digits already.</param>
    /// <param name="seed">Of what is drawn.</param>
    public static Dataset Extend(Dataset digits, int count, int seed)
    {
        int times = Math.Max(1, count / digits.Count);
        var random = new RandomSource(seed);
        Dataset extended = digits.Subset([.. Enumerable.Range(0, times * digits.Count).Select(index => index % digits.Count)]);
        float[] images = extended.Inputs.ToArray();
        for (int i = digits.Count; i < extended.Count; i++)
        {
            Distort(extended.Input(i), images.AsSpan(i * Side * Side, Side * Side), random);
        }

        return new Dataset(images, extended.Targets.Span, extended.InputLength, extended.TargetLength);
    }

    /// <summary>Each pixel is fetched from where it would have been: (u, v) = A (x, y) + t around the middle, A near the identity.</summary>
    private static void Distort(ReadOnlySpan<float> digit, Span<float> distorted, RandomSource random)
    {
        const float Middle = (Side - 1) / 2f;
        float angle = Symmetric(0.2f);
        float slant = Symmetric(0.2f);
        float scale = 1 + Symmetric(0.12f);
        float right = Symmetric(2f);
        float down = Symmetric(2f);
        (float sine, float cosine) = MathF.SinCos(angle);
        for (int row = 0; row < Side; row++)
        {
            for (int column = 0; column < Side; column++)
            {
                float y = row - Middle;
                float x = column - Middle + (slant * y);
                float u = (scale * ((cosine * x) - (sine * y))) + right + Middle;
                float v = (scale * ((sine * x) + (cosine * y))) + down + Middle;
                distorted[(row * Side) + column] = Interpolated(digit, u, v);
            }
        }

        float Symmetric(float limit) => limit * ((2 * random.NextSingle()) - 1);
    }

    /// <summary>Between the four pixels around a place, each by how near it is.</summary>
    private static float Interpolated(ReadOnlySpan<float> digit, float x, float y)
    {
        int left = (int)MathF.Floor(x);
        int top = (int)MathF.Floor(y);
        float upper = Mixed(Pixel(digit, left, top), Pixel(digit, left + 1, top), x - left);
        float lower = Mixed(Pixel(digit, left, top + 1), Pixel(digit, left + 1, top + 1), x - left);
        return Mixed(upper, lower, y - top);

        static float Mixed(float first, float second, float share) => first + (share * (second - first));
    }

    private static float Pixel(ReadOnlySpan<float> digit, int x, int y) => x is >= 0 and < Side && y is >= 0 and < Side ? digit[(y * Side) + x] : 0;
}
