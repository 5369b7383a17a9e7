using System.Diagnostics;

namespace DeepTheory.Gen.Benchmarks.Measuring;

/// <summary>
/// Times a call on a machine whose clock and neighbours come and go: many short samples, each between two bursts of <see cref="Peak"/>; only samples count
/// whose bursts both ran at nearly the best speed seen, and of them the median.
/// </summary>
internal static class Sampler
{
    /// <summary>Share of the best burst that both bursts of a sample must reach.</summary>
    private const double FullSpeed = 0.96;

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(1.4);

    /// <summary>Measures a call, once it runs in its final tier.</summary>
    public static Sample Measure(Action call)
    {
        long start = Stopwatch.GetTimestamp();
        long calls = 0;
        while (Stopwatch.GetElapsedTime(start) < WarmUp || calls < 100)
        {
            call();
            Peak.Burst();
            calls++;
            if (Stopwatch.GetElapsedTime(start) > 3 * WarmUp)
            {
                break;
            }
        }

        int repetitions = (int)Math.Clamp(100_000 / NanosecondsOf(call, 3), 1, 10_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        call();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        var samples = new List<(double Burst, double Nanoseconds)>(100_000);
        start = Stopwatch.GetTimestamp();
        double burst = Peak.Burst();
        while (Stopwatch.GetElapsedTime(start) < Budget)
        {
            double nanoseconds = NanosecondsOf(call, repetitions);
            double after = Peak.Burst();
            samples.Add((Math.Min(burst, after), nanoseconds));
            burst = after;
        }

        double best = samples.Max(sample => sample.Burst);
        double[] kept = [.. samples.Where(sample => sample.Burst >= FullSpeed * best).Select(sample => sample.Nanoseconds).Order()];
        return new Sample(kept[kept.Length / 2], best, (double)kept.Length / samples.Count, bytes);
    }

    private static double NanosecondsOf(Action call, int repetitions)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < repetitions; i++)
        {
            call();
        }

        return Clock.NanosecondsSince(start) / repetitions;
    }
}

/// <summary>What a call takes.</summary>
/// <param name="Nanoseconds">The median of the samples at full speed.</param>
/// <param name="Peak">GFLOP/s of the best burst beside them.</param>
/// <param name="Kept">The share of samples that ran at full speed.</param>
/// <param name="Bytes">What a call allocates.</param>
internal sealed record Sample(double Nanoseconds, double Peak, double Kept, long Bytes);
