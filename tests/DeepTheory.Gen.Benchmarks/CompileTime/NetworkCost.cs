using System.Globalization;
using DeepTheory.Gen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.Benchmarks.CompileTime;

/// <summary>What a network adds to the compile time of a project, beside how much there is to compile. The compiler is started afresh each time.</summary>
internal static class NetworkCost
{
    private static readonly int[] Layers = [1, 10, 30];

    /// <summary>Prints the medians, one line of JSON per network, without our analyzers and with them.</summary>
    public static void Measure(int rounds)
    {
        Measure(rounds, withAnalyzers: false);
        Measure(rounds, withAnalyzers: true);
    }

    private static void Measure(int rounds, bool withAnalyzers)
    {
        // In turn, so that what disturbs the machine for a while disturbs all alike.
        List<double>[] seconds = [.. Layers.Prepend(0).Select(_ => new List<double>())];
        for (int round = 0; round < rounds; round++)
        {
            seconds[0].Add(Compile([], withAnalyzers));
            for (int i = 0; i < Layers.Length; i++)
            {
                seconds[i + 1].Add(Compile([LayeredNetwork.Source("Layered", Layers[i])], withAnalyzers));
            }
        }

        double empty = Median.Of(seconds[0]);
        for (int i = 0; i < Layers.Length; i++)
        {
            int layers = Layers[i];
            double added = Median.Of(seconds[i + 1]) - empty;
            int statements = Statements(LayeredNetwork.Source("Layered", layers));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"workload":"compile","analyzers":{{(withAnalyzers ? "true" : "false")}},"layers":{{layers}},"empty_seconds":{{empty:0.00}},"seconds_over_empty":{{added:0.00}},"seconds_per_layer":{{added / layers:0.000}},"statements":{{statements}},"statements_per_layer":{{statements / layers}}}"""));
        }
    }

    private static double Compile(string[] networks, bool withAnalyzers)
    {
        string project = Directory.CreateTempSubdirectory("compile-time-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(project, "Other.cs"), "namespace Sample; public static class Other { public static int Answer => 42; }");
            for (int i = 0; i < networks.Length; i++)
            {
                File.WriteAllText(Path.Combine(project, $"Network{i}.cs"), networks[i]);
            }

            return Compiler.Run(project, withAnalyzers);
        }
        finally
        {
            Directory.Delete(project, recursive: true);
        }
    }

    private static int Statements(string source) => NetworkCompiler.Run(source).Result.GeneratedTrees
        .Sum(tree => tree.GetRoot().DescendantNodes().Count(node => node is StatementSyntax and not BlockSyntax));
}
