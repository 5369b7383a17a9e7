using System.Diagnostics;

namespace DeepTheory.Gen.Benchmarks.Measuring;

/// <summary>Time as finely as the machine tells it: a TimeSpan knows steps of 100 ns only.</summary>
internal static class Clock
{
    private static readonly double NanosecondsPerTick = 1e9 / Stopwatch.Frequency;

    /// <summary>Nanoseconds since a <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public static double NanosecondsSince(long start) => (Stopwatch.GetTimestamp() - start) * NanosecondsPerTick;
}
