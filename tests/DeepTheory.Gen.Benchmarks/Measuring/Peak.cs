using System.Diagnostics;
using System.Runtime.CompilerServices;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Benchmarks.Measuring;

/// <summary>
/// How fast this processor multiplies and adds when it does nothing else: twelve chains of multiply-adds that never leave the registers, at the
/// vectors that emitted code uses in this process. A burst before and after a sample tells whether the processor ran at full speed meanwhile.
/// </summary>
internal static class Peak
{
    // Two units of latency four need eight chains; more than twelve, with the two factors, no longer fit sixteen registers.
    private const int Chains = 12;
    private const int Rounds = 4000;

    private static readonly TimeSpan TogetherFor = TimeSpan.FromMilliseconds(300);

    private static float sink;

    /// <summary>The vectors that this process uses.</summary>
    public static string Configuration { get; } = Processor.Has512 ? "avx512" : Processor.Has256 ? "avx2" : Processor.Has128 ? "vector128" : "scalar";

    /// <summary>Runs a burst of ten to twenty microseconds.</summary>
    /// <returns>Floating-point operations per nanosecond, which are GFLOP/s.</returns>
    public static double Burst() => Processor.Has512 ? Burst<Simd512>() : Processor.Has256 ? Burst<Simd256>() : Processor.Has128 ? Burst<Simd128>() : Burst<Scalar>();

    /// <summary>What so many threads reach together over 300 ms: on a shared machine often less than twice what one does, which no program can exceed.</summary>
    /// <param name="threads">Threads.</param>
    /// <returns>GFLOP/s of all of them.</returns>
    public static double OnThreads(int threads)
    {
        var bursts = new long[threads];
        long start = Stopwatch.GetTimestamp();
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            long count = 0;
            while (Stopwatch.GetElapsedTime(start) < TogetherFor)
            {
                Burst();
                count++;
            }

            bursts[thread] = count;
        });
        return bursts.Sum() * 2.0 * Chains * Rounds * Processor.VectorFloats / Clock.NanosecondsSince(start);
    }

    private static double Burst<TVector>() where TVector : struct, ISimd<TVector>
    {
        long start = Stopwatch.GetTimestamp();
        sink += Run<TVector>();
        return 2.0 * Chains * Rounds * TVector.Count / Clock.NanosecondsSince(start);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Run<TVector>() where TVector : struct, ISimd<TVector>
    {
        TVector x = TVector.Create(1.0000001f + (sink * 0)), y = TVector.Create(1e-9f);
        TVector a = x, b = x, c = x, d = x, e = x, f = x, g = y, h = y, i = y, j = y, k = y, l = y;
        for (int round = 0; round < Rounds; round++)
        {
            a = TVector.MultiplyAdd(a, x, y);
            b = TVector.MultiplyAdd(b, x, y);
            c = TVector.MultiplyAdd(c, x, y);
            d = TVector.MultiplyAdd(d, x, y);
            e = TVector.MultiplyAdd(e, x, y);
            f = TVector.MultiplyAdd(f, x, y);
            g = TVector.MultiplyAdd(g, x, y);
            h = TVector.MultiplyAdd(h, x, y);
            i = TVector.MultiplyAdd(i, x, y);
            j = TVector.MultiplyAdd(j, x, y);
            k = TVector.MultiplyAdd(k, x, y);
            l = TVector.MultiplyAdd(l, x, y);
        }

        return TVector.Sum(a + b + c + d + e + f + g + h + i + j + k + l) * 1e-30f;
    }
}
