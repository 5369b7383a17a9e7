using System.Diagnostics;
using DeepTheory.Gen.Models;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>Saving that is interrupted leaves the old file, or the new one, but whole.</summary>
public sealed class InterruptedSaveTests : IDisposable
{
    private const int Length = 1 << 16;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(15)]
    public void ProcessKilledWhileItSaves_LeavesAWholeFile(int milliseconds)
    {
        using (Process process = Start("until-killed"))
        {
            process.StandardOutput.ReadLine();
            process.StandardOutput.ReadLine();
            Thread.Sleep(milliseconds);
            process.Kill();
            process.WaitForExit();
        }

        var block = new AlignedBuffer(Length);
        var parameters = new ParameterSet(block, new Parameter("w", block, 0, [Length]));
        SafetensorsFile.Load(folder["network"], parameters);
        Assert.True(block.Span[0] >= 1, "The second file was complete when its number was written.");
        Assert.Equal(-1, block.Span.IndexOfAnyExcept(block.Span[0]));

        // What it was writing may be left beside, and is in nobody's way.
        block.Span.Fill(-1);
        SafetensorsFile.Save(folder["network"], parameters, "saved");
        SafetensorsFile.Load(folder["network"], parameters);
        Assert.Equal(-1, block.Span[^1]);
    }

    [Fact]
    public void WriteThatFailsAtAnyByte_LeavesTheOldFileAlone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The size of files is limited by a call to Linux.");
        using Process process = Start("beyond-the-limit");
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode}: {errors}");
        Assert.Equal(["network"], folder.FileNames);
    }

    [Fact]
    public async Task FolderThatVanishes_IsAFaultOfTheFileSystem()
    {
        string closet = folder["closet"];
        ParameterSet parameters = new LinearModel(seed: 1).Parameters;
        using var done = new CancellationTokenSource();
        Task vanishing = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                Directory.CreateDirectory(closet);
                Record.Exception(() => Directory.Delete(closet, recursive: true));
            }
        });
        for (int i = 0; i < 100; i++)
        {
            Exception? fault = Record.Exception(() => SafetensorsFile.Save(Path.Combine(closet, "network"), parameters, LinearModel.NetworkName));
            Assert.True(fault is null or IOException or UnauthorizedAccessException, fault?.ToString());
        }

        await done.CancelAsync();
        await vanishing;
    }

    private Process Start(string way) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "DeepTheory.Gen.Saving.dll"), way, folder["network"]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
