using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace DeepTheory.Gen.Arm64;

/// <summary>A program of another's making, run to its end.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs a program.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="patience">How long it may take; then it is ended, with exit code −1.</param>
    public static async Task<Result> Run(string program, string[] arguments, byte[]? input = null, TimeSpan? patience = null)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var output = new MemoryStream();
        Task reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(patience ?? Patience);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input ?? [], limit.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new Result(-1, [], $"{program} did not end within {patience ?? Patience}");
        }
        catch (IOException)
        {
            // It ended before it read everything; its exit code tells why.
            await process.WaitForExitAsync(limit.Token);
        }

        await reading;
        return new Result(process.ExitCode, output.ToArray(), await errors);
    }

    /// <summary>The same, where the program may be missing.</summary>
    public static async Task<Result?> TryRun(string program, params string[] arguments)
    {
        try
        {
            return await Run(program, arguments);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>How a program ended, and what it wrote.</summary>
    internal sealed record Result(int ExitCode, byte[] Output, string Errors)
    {
        /// <summary>The output as text.</summary>
        public string Text => Encoding.UTF8.GetString(Output).Trim();

        /// <summary>The same result, if it is a success.</summary>
        public Result Sound()
        {
            Assert.True(ExitCode == 0, $"exit code {ExitCode}: {Errors}{Text}");
            return this;
        }
    }
}
