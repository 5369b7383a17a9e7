using System.Diagnostics;

namespace DeepTheory.Gen.Package.Tests;

/// <summary>What a command gave.</summary>
/// <param name="ExitCode">0 where it succeeded.</param>
/// <param name="Text">What it wrote.</param>
public sealed record Output(int ExitCode, string Text)
{
    /// <summary>The lines it wrote.</summary>
    public IEnumerable<string> Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Runs the command line tool, and other programs.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Variables besides those of this process; null takes one away.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Output Run(string folder, Dictionary<string, string?> environment, params string[] arguments) => Run("dotnet", arguments, folder, environment);

    /// <summary>Any program.</summary>
    /// <param name="program">Its file.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Variables besides those of this process; null takes one away.</param>
    /// <param name="input">What it reads.</param>
    public static Output Run(string program, string[] arguments, string folder, Dictionary<string, string?> environment, string input = "")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A test host's own settings are not for the tool.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> text = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} took longer than {Longest}.");
        }

        return new Output(process.ExitCode, text.Result + errors.Result);
    }
}
