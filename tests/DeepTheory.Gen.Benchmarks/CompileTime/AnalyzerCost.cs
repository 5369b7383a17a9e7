namespace DeepTheory.Gen.Benchmarks.CompileTime;

/// <summary>
/// What the analyzers add to the compile time of a project with many networks: the compiler is started afresh each time, as a build does, with
/// the generator and the SDK's own analyzers, without ours and with them in turn.
/// </summary>
internal static class AnalyzerCost
{
    /// <summary>Prints every round and the medians.</summary>
    public static void Measure(int networks, int rounds)
    {
        string project = Directory.CreateTempSubdirectory("compile-time-").FullName;
        try
        {
            for (int i = 0; i < networks; i++)
            {
                File.WriteAllText(Path.Combine(project, $"Network{i}.cs"), SampleProject.Network(i));
            }

            var alone = new List<double>();
            var analyzed = new List<double>();
            for (int round = 0; round < rounds; round++)
            {
                alone.Add(Compiler.Run(project, withAnalyzers: false));
                analyzed.Add(Compiler.Run(project, withAnalyzers: true));
                Console.WriteLine($"round {round + 1}: {alone[^1]:0.00} s, with analyzers {analyzed[^1]:0.00} s");
            }

            double median = Median.Of(alone);
            double analyzedMedian = Median.Of(analyzed);
            Console.WriteLine($"{networks} networks, medians of {rounds}: {median:0.00} s, with analyzers {analyzedMedian:0.00} s, which is {100 * ((analyzedMedian / median) - 1):+0.0;-0.0} %");
        }
        finally
        {
            Directory.Delete(project, recursive: true);
        }
    }
}
