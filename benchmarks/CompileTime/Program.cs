using System.Diagnostics;
using System.Globalization;

// What the analyzers add to the compile time of a project with many networks: the compiler is started afresh each time, as a build does, with
// the generator alone and with generator and analyzers in turn. Prints the medians.
//
//     dotnet run -c Release --project benchmarks/CompileTime -- [networks] [rounds]
int networks = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100;
int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;

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

    double median = Median(alone);
    double analyzedMedian = Median(analyzed);
    Console.WriteLine($"{networks} networks, medians of {rounds}: {median:0.00} s, with analyzers {analyzedMedian:0.00} s, which is {100 * ((analyzedMedian / median) - 1):+0.0;-0.0} %");
}
finally
{
    Directory.Delete(project, recursive: true);
}

static double Median(List<double> values)
{
    double[] sorted = [.. values.Order()];
    return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}

/// <summary>Networks such as a project may hold, with code that uses each.</summary>
internal static class SampleProject
{
    private static readonly string[] Declarations =
    [
        "Input(16), Dense(32), Tanh, Dense(1), MeanSquaredError, Adam",
        "Input(64), Dense(48), Relu, Dropout(0.1), Dense(10), Softmax, CategoricalCrossEntropy, Adam",
        "Input(8), Dense(16), Gelu, Dense(16), Gelu, Dense(1), Sigmoid, BinaryCrossEntropy, AdamW",
        "Input(32), Dense(32, UseBias = false), BatchNorm, Relu, Dense(4), Softmax, SparseCategoricalCrossEntropy, Nesterov",
        "Input(12, Name = \"x\"), Dense(12), Silu, Add(\"x\"), Dense(2), Huber, Momentum",
    ];

    /// <summary>One file.</summary>
    public static string Network(int index) => $$"""
        using DeepTheory.Gen;

        namespace Sample;

        [Network, {{Declarations[index % Declarations.Length]}}]
        public partial class Network{{index}};

        public static class Use{{index}}
        {
            public static float[] Run(Dataset train, Dataset validation)
            {
                var network = new Network{{index}}(seed: {{index}});
                using var trainer = network.CreateTrainer(new TrainingOptions { Epochs = 20, EarlyStopping = new EarlyStopping { Patience = 5 } });
                trainer.Fit(train, validation);
                var output = new float[Network{{index}}.OutputLength];
                network.Predict(new float[Network{{index}}.InputLength], output);
                return output;
            }
        }
        """;
}

/// <summary>The compiler of the SDK that runs this program.</summary>
internal static class Compiler
{
    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>Seconds that a compilation takes, from the compiler's start to its end.</summary>
    public static double Run(string project, bool withAnalyzers)
    {
        string here = AppContext.BaseDirectory;
        string[] compilerSide = ["DeepTheory.Gen.Abstractions.dll", "DeepTheory.Gen.Generators.dll", .. withAnalyzers ? ["DeepTheory.Gen.Analyzers.dll"] : Array.Empty<string>()];
        string[] product = ["DeepTheory.Gen.Abstractions.dll", "DeepTheory.Gen.dll", "DeepTheory.Gen.Training.dll"];
        string options = Path.Combine(project, "options.rsp");
        File.WriteAllLines(options,
        [
            "/nostdlib", "/nologo", "/target:library", "/optimize+", "/deterministic+", "/langversion:latest", "/nullable:enable",
            $"/out:\"{Path.Combine(project, "Sample.dll")}\"",
            .. Directory.GetFiles(Runtime, "*.dll").Where(IsManaged).Select(path => $"/reference:\"{path}\""),
            .. product.Select(name => $"/reference:\"{Path.Combine(here, name)}\""),
            .. compilerSide.Select(name => $"/analyzer:\"{Path.Combine(here, name)}\""),
            $"\"{Path.Combine(project, "*.cs")}\"",
        ]);
        var start = new ProcessStartInfo("dotnet", ["exec", Location(), "/noconfig", "@" + options]) { RedirectStandardOutput = true };
        var clock = Stopwatch.StartNew();
        using Process compiler = Process.Start(start)!;
        string output = compiler.StandardOutput.ReadToEnd();
        compiler.WaitForExit();
        double seconds = clock.Elapsed.TotalSeconds;
        return compiler.ExitCode == 0 && output.Length == 0
            ? seconds
            : throw new InvalidOperationException($"The sample project is expected to compile without a word, but the compiler says:{Environment.NewLine}{output}");

        static string Location() => Directory.GetDirectories(Path.Combine(Runtime, "..", "..", "..", "sdk"))
            .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"))
            .Where(File.Exists)
            .OrderByDescending(File.GetLastWriteTimeUtc)
            .First();
    }

    private static bool IsManaged(string path)
    {
        using FileStream file = File.OpenRead(path);
        using var reader = new System.Reflection.PortableExecutable.PEReader(file);
        return reader.HasMetadata;
    }
}
