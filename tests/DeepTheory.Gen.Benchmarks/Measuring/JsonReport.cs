using System.Globalization;
using DeepTheory.Gen.Benchmarks.Workloads;

namespace DeepTheory.Gen.Benchmarks.Measuring;

/// <summary>One line of JSON per measurement, the processor's peak first.</summary>
internal static class JsonReport
{
    /// <summary>Measures every workload whose line holds the filter.</summary>
    public static void Write(string filter)
    {
        double peak = Enumerable.Range(0, 20_000).Max(_ => Peak.Burst());
        WritePeak(1, peak);
        foreach (Workload workload in Workload.Matching(filter))
        {
            if (workload.Workers > 1)
            {
                WritePeak(workload.Workers, Peak.OnThreads(workload.Workers));
            }

            Sample sample = Sampler.Measure(workload.Prepare());
            double speed = workload.Operations / sample.Nanoseconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"peer":"{{workload.Peer}}","config":"{{Peak.Configuration}}","workload":"{{workload.Network}}","batch":{{workload.Batch}},"mode":"{{workload.Mode}}","workers":{{workload.Workers}},"median_ns":{{sample.Nanoseconds:0.0}},"gflops":{{speed:0.0}},"percent_of_peak":{{100 * speed / sample.Peak:0.0}},"kept":{{sample.Kept:0.00}},"bytes":{{sample.Bytes}}}"""));
        }
    }

    private static void WritePeak(int workers, double peak) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $$"""{"peer":"processor","config":"{{Peak.Configuration}}","workload":"peak","workers":{{workers}},"gflops":{{peak:0.0}}}"""));
}
