using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>What rules ask of windows, against counting every position of every place.</summary>
public sealed class WindowTests
{
    [Fact]
    public void Facts_AreThoseOfCounting()
    {
        int tried = 0;
        foreach ((int kernel, int stride, int dilation, int padding, int length) in
            from kernel in Enumerable.Range(1, 5)
            from stride in Enumerable.Range(1, 4)
            from dilation in Enumerable.Range(1, 3)
            from padding in Enumerable.Range(-1, 4)
            from length in Enumerable.Range(1, 12)
            select (kernel, stride, dilation, padding, length))
        {
            var plain = new WindowAxis(kernel, stride, dilation, Math.Max(padding, 0), Math.Max(padding, 0));
            WindowAxis axis = padding < 0 ? plain.Same(length) : plain;
            if (axis.Places(length) < 1)
            {
                continue;
            }

            (int Position, int Index)[] met =
            [
                .. from place in Enumerable.Range(0, (int)axis.Places(length))
                   from position in Enumerable.Range(0, kernel)
                   let index = (place * stride) + (position * dilation) - axis.Before
                   where index >= 0 && index < length
                   select (position, index),
            ];
            Assert.Equal(met.Select(one => one.Position).Distinct().Count(), axis.Reaching(length));
            Assert.Equal((double)met.Length / (kernel * axis.Places(length)), axis.Share(length), 1e-12);
            tried++;
        }

        Assert.True(tried > 1000);
    }

    /// <summary>Far from the edges of a long axis.</summary>
    [Fact]
    public void CoverageAndOverlap_AreThoseOfCounting()
    {
        const int length = 200;
        foreach ((int kernel, int stride, int dilation) in
            from kernel in Enumerable.Range(1, 7)
            from stride in Enumerable.Range(1, 6)
            from dilation in Enumerable.Range(1, 4)
            select (kernel, stride, dilation))
        {
            var axis = new WindowAxis(kernel, stride, dilation, 0, 0);
            int[] counts = new int[length];
            for (int place = 0; place < axis.Places(length); place++)
            {
                for (int position = 0; position < kernel; position++)
                {
                    counts[(place * stride) + (position * dilation)]++;
                }
            }

            int[] middle = counts[60..(60 + stride)];
            Assert.Equal((double)middle.Count(count => count > 0) / stride, axis.Seen(length), 1e-12);
            Assert.Equal(middle.Distinct().Count() == 1, axis.IsEven);
        }
    }
}
