using System.Diagnostics;
using System.Globalization;
using DeepTheory.Gen.Generators;
using DeepTheory.Gen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepTheory.Gen.Benchmarks.CompileTime;

/// <summary>What the generator takes between two keystrokes: where a network appears, and where another file changes.</summary>
internal static class GeneratorCost
{
    private const int Layers = 10;
    // As warm as in an editor that has run for a while.
    private const int WarmUps = 100;
    private const int Networks = 15;

    /// <summary>Prints the medians over several networks, one line of JSON per kind of change.</summary>
    public static void Measure()
    {
        var appeared = new List<double>();
        var unrelated = new List<double>();
        for (int i = 0; i < WarmUps + Networks; i++)
        {
            CSharpCompilation compilation = NetworkCompiler.Compile([Unrelated(0)]);
            GeneratorDriver driver = CSharpGeneratorDriver.Create(
                [new NetworkGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
            driver = driver.RunGenerators(compilation);

            compilation = compilation.AddSyntaxTrees(NetworkCompiler.Parse(new SourceFile("Network.cs", LayeredNetwork.Source($"Layered{i}", Layers, narrower: i))));
            double first = Milliseconds(ref driver, compilation);

            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], NetworkCompiler.Parse(Unrelated(1)));
            double again = Milliseconds(ref driver, compilation);
            if (i >= WarmUps)
            {
                appeared.Add(first);
                unrelated.Add(again);
            }
        }

        Write("network appears", appeared);
        Write("another file changes", unrelated);
    }

    private static SourceFile Unrelated(int version) => new("Other.cs", $"namespace Sample; public static class Other {{ public static int Answer => {version}; }}");

    private static double Milliseconds(ref GeneratorDriver driver, Compilation compilation)
    {
        long start = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(compilation);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Write(string change, List<double> milliseconds) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"workload":"generator","layers":{{Layers}},"change":"{{change}}","median_ms":{{Median.Of(milliseconds):0.00}},"slowest_ms":{{milliseconds.Max():0.00}},"runs":{{milliseconds.Count}}}"""));
}
