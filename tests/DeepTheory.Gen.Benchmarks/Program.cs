using System.Globalization;
using DeepTheory.Gen.Benchmarks.CompileTime;
using DeepTheory.Gen.Benchmarks.Measuring;
using DeepTheory.Gen.Benchmarks.People;

// What networks cost. Measurements take what they take; nothing fails here.
//
//     dotnet run -c Release --project tests/DeepTheory.Gen.Benchmarks -- --json [filter]
const string Modes = """
    What networks cost, by mode:

      --json [filter]                  speed of every workload whose line holds the filter, one line of JSON each
      --json --pinned [filter]         the same in a process that has one processor only
      --people [filter]                the same workloads as a table, by BenchmarkDotNet
      --compile-time [rounds]          what networks of 1, 10 and 30 layers add to a cold start of the compiler, lines of JSON
      --generator                      what the generator itself takes between two keystrokes, lines of JSON
      --analyzers [networks] [rounds]  what the analyzers add to the compile time of a project
    """;
switch (args)
{
    case []:
        Console.WriteLine(Modes);
        return 0;
    case ["--json", "--pinned", .. var filter]:
        return OneProcessor.Run(["--json", .. filter]);
    case ["--json", .. var filter]:
        JsonReport.Write(string.Join(' ', filter));
        return 0;
    case ["--people", .. var filter]:
        WorkloadBenchmarks.Run(string.Join(' ', filter));
        return 0;
    case ["--compile-time", .. var numbers]:
        NetworkCost.Measure(Number(numbers, 0, otherwise: 5));
        return 0;
    case ["--generator"]:
        GeneratorCost.Measure();
        return 0;
    case ["--analyzers", .. var numbers]:
        AnalyzerCost.Measure(Number(numbers, 0, otherwise: 100), Number(numbers, 1, otherwise: 5));
        return 0;
    default:
        Console.Error.WriteLine(Modes);
        return 1;
}

static int Number(string[] numbers, int index, int otherwise) => index < numbers.Length ? int.Parse(numbers[index], CultureInfo.InvariantCulture) : otherwise;
