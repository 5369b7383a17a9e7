using System.Globalization;
using DeepTheory.Gen.Benchmarks.CompileTime;
using DeepTheory.Gen.Benchmarks.Measuring;

// What networks cost. Measurements take what they take; nothing fails here.
//
//     dotnet run -c Release --project tests/DeepTheory.Gen.Benchmarks -- --json [filter]
//     dotnet run -c Release --project tests/DeepTheory.Gen.Benchmarks -- --analyzers [networks] [rounds]
switch (args)
{
    case ["--json", .. var filter]:
        JsonReport.Write(string.Join(' ', filter));
        return 0;
    case ["--analyzers", .. var numbers]:
        AnalyzerCost.Measure(Number(numbers, 0, otherwise: 100), Number(numbers, 1, otherwise: 5));
        return 0;
    default:
        Console.Error.WriteLine("Expected: --json [filter] or --analyzers [networks] [rounds]");
        return 1;
}

static int Number(string[] numbers, int index, int otherwise) => index < numbers.Length ? int.Parse(numbers[index], CultureInfo.InvariantCulture) : otherwise;
