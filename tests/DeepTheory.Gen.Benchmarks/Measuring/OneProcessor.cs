using System.Diagnostics;
using System.Reflection;

namespace DeepTheory.Gen.Benchmarks.Measuring;

/// <summary>This program in a process that has one processor only, as in a small container.</summary>
internal static class OneProcessor
{
    /// <summary>Runs the program with these arguments.</summary>
    /// <returns>Its exit code.</returns>
    public static int Run(string[] arguments)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            Console.Error.WriteLine("This operating system binds no process to a processor.");
            return 1;
        }

        // A process is bound from its first instruction only by inheritance: this one has threads already, and the runtime has counted its processors.
        using var current = Process.GetCurrentProcess();
        current.ProcessorAffinity = current.ProcessorAffinity & -current.ProcessorAffinity;
        using Process bound = Process.Start(Environment.ProcessPath!, IsHost ? [Assembly.GetExecutingAssembly().Location, .. arguments] : arguments);
        bound.WaitForExit();
        return bound.ExitCode;
    }

    private static bool IsHost => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
}
