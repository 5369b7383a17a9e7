using System.Diagnostics;
using System.Reflection.PortableExecutable;

namespace DeepTheory.Gen.Benchmarks.CompileTime;

/// <summary>The compiler of the SDK that runs this program, with the analyzers that the SDK gives every project.</summary>
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
            .. compilerSide.Select(name => $"/analyzer:\"{Path.Combine(here, "compiler", name)}\""),
            .. Directory.GetFiles(Path.Combine(Sdk(), "Sdks", "Microsoft.NET.Sdk", "analyzers"), "*.dll").Select(path => $"/analyzer:\"{path}\""),
            $"\"{Path.Combine(project, "*.cs")}\"",
        ]);
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(Sdk(), "Roslyn", "bincore", "csc.dll"), "/noconfig", "@" + options]) { RedirectStandardOutput = true };
        var clock = Stopwatch.StartNew();
        using Process compiler = Process.Start(start)!;
        string output = compiler.StandardOutput.ReadToEnd();
        compiler.WaitForExit();
        double seconds = clock.Elapsed.TotalSeconds;
        return compiler.ExitCode == 0 && output.Length == 0
            ? seconds
            : throw new InvalidOperationException($"The sample project is expected to compile without a word, but the compiler says:{Environment.NewLine}{output}");
    }

    private static string Sdk() => Directory.GetDirectories(Path.Combine(Runtime, "..", "..", "..", "sdk"))
        .Where(sdk => File.Exists(Path.Combine(sdk, "Roslyn", "bincore", "csc.dll")))
        .OrderByDescending(Directory.GetLastWriteTimeUtc)
        .First();

    private static bool IsManaged(string path)
    {
        using FileStream file = File.OpenRead(path);
        using var reader = new PEReader(file);
        return reader.HasMetadata;
    }
}
