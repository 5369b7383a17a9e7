using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DeepTheory.Gen.Benchmarks.Workloads;

namespace DeepTheory.Gen.Benchmarks.People;

/// <summary>The workloads as BenchmarkDotNet measures and prints them.</summary>
[MemoryDiagnoser]
public class WorkloadBenchmarks
{
    private static string filter = string.Empty;
    private Action call = () => { };

    /// <summary>The workloads whose line holds the filter.</summary>
    public static IEnumerable<string> Lines => Workload.Matching(filter).Select(workload => workload.ToString());

    /// <summary>The line of the measured workload.</summary>
    [ParamsSource(nameof(Lines))]
    public string Line { get; set; } = string.Empty;

    /// <summary>Makes the workload ready.</summary>
    [GlobalSetup]
    public void Prepare() => call = Workload.All.Single(workload => workload.ToString() == Line).Prepare();

    /// <summary>One call.</summary>
    [Benchmark]
    public void Call() => call();

    internal static void Run(string lines)
    {
        filter = lines;

        // In this process: a project that BenchmarkDotNet writes would have to build the generator again, and would not know the filter.
        BenchmarkRunner.Run<WorkloadBenchmarks>(DefaultConfig.Instance
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
            .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(80)));
    }
}
