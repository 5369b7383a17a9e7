using System.Diagnostics;
using System.Globalization;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

/// <summary>The same networks in child processes that see fewer instruction sets.</summary>
public sealed class VectorWidthTests
{
    private static readonly Task<Report> Widest = Task.Run(() => Run([]));

    [Theory]
    [InlineData("DOTNET_EnableAVX512", 8)]
    [InlineData("DOTNET_EnableAVX2", 4)]
    [InlineData("DOTNET_EnableAVX", 4)]
    [InlineData("DOTNET_EnableHWIntrinsic", 1)]
    public async Task Networks_OnEachVectorWidth_GiveTheSameNumbers(string switchedOff, int largestWidth)
    {
        Report expected = await Widest;
        Report found = await Task.Run(() => Run([switchedOff]), TestContext.Current.CancellationToken);

        Assert.InRange(found.VectorFloats, 1, largestWidth);
        Assert.Equal(expected.Keys, found.Keys);
        var faults = new List<string>();
        for (int i = 0; i < expected.Keys.Length; i++)
        {
            if (!(Math.Abs(expected.Values[i] - found.Values[i]) <= 1e-5 + (1e-4 * Math.Abs(expected.Values[i]))))
            {
                faults.Add($"{expected.Keys[i]}: {expected.Values[i]} with {expected.VectorFloats} floats, "
                    + $"{found.Values[i]} with {found.VectorFloats}");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} of {expected.Keys.Length} differ:\n{string.Join("\n", faults.Take(5))}");
    }

    [Fact]
    public async Task Networks_InAnotherProcess_UseTheVectorsOfThisOne()
    {
        Assert.Equal(Processor.VectorFloats, (await Widest).VectorFloats);
        Assert.True((await Widest).Keys.Length > 1000);
    }

    [Fact]
    public async Task Networks_OnTheSameWidth_GiveTheSameBits()
    {
        Report expected = await Widest;
        Report again = await Task.Run(() => Run([]), TestContext.Current.CancellationToken);
        Assert.Equal(expected.Keys, again.Keys);
        Assert.Equal(expected.Values, again.Values);
    }

    private static async Task<Report> Run(string[] switchedOff)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "DeepTheory.Gen.VectorWidths.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string variable in switchedOff)
        {
            start.Environment[variable] = "0";
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode}: {await errors}");
        return Report.Parse(output);
    }

    private sealed record Report(int VectorFloats, string[] Keys, float[] Values)
    {
        public static Report Parse(string text)
        {
            string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return new Report(
                int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture),
                [.. lines.Skip(1).Select(line => line[..line.LastIndexOf(' ')])],
                [.. lines.Skip(1).Select(line => float.Parse(line.AsSpan(line.LastIndexOf(' ') + 1), CultureInfo.InvariantCulture))]);
        }
    }
}
