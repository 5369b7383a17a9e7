using System.Diagnostics;
using System.Text.Json;

namespace DeepTheory.Gen.Integration;

/// <summary>What the samples of images promise, from the line of figures that each prints in a child process.</summary>
public sealed class SampleTests
{
    private const string FolderOfMnist = "DTG_MNIST";

    [Fact]
    public void Autoencoder_HalvesTheErrorOfUnseenDigits_AndKnowsWhatIsNoDigit()
    {
        JsonElement figures = Figures("Autoencoder");
        Assert.InRange(figures.GetProperty("ratio").GetDouble(), 0, 0.5);
        Assert.InRange(figures.GetProperty("auc_shuffled").GetDouble(), 0.95, 1);
        Assert.InRange(figures.GetProperty("auc_mirrored").GetDouble(), 0.8, 1);
    }

    [Fact]
    public void Segmentation_FindsUnseenShapes()
    {
        JsonElement figures = Figures("Segmentation");
        double dice = figures.GetProperty("dice").GetDouble();
        Assert.InRange(dice, 0.95, 1);
        Assert.InRange(figures.GetProperty("dice_of_threshold").GetDouble(), 0, dice - 0.05);
    }

    [Fact]
    public void Mnist_ReadsUnseenDigits()
    {
        string? folder = Environment.GetEnvironmentVariable(FolderOfMnist);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"The project has no MNIST; set {FolderOfMnist} to the folder of its files.");
        JsonElement figures = Figures("Mnist", folder);
        Assert.InRange(figures.GetProperty("test_accuracy").GetDouble(), 0.98, 1);
    }

    [Fact]
    public void Mnist_WithoutFiles_SaysWhichItNeeds()
    {
        using var folder = new TemporaryFolder();
        foreach (string[] arguments in new[] { Array.Empty<string>(), ["--json"], [folder[""]] })
        {
            (int exitCode, string output, string errors) = Run("Mnist", arguments);
            Assert.Equal(2, exitCode);
            Assert.Equal("", output);
            Assert.Contains("train-images-idx3-ubyte.gz", errors, StringComparison.Ordinal);
        }

        Assert.Contains($"No pair of MNIST's files is in '{folder[""]}'", Run("Mnist", folder[""]).Errors, StringComparison.Ordinal);
    }

    private static JsonElement Figures(string sample, params string[] arguments)
    {
        (int exitCode, string output, string errors) = Run(sample, [.. arguments, "--json"]);
        Assert.True(exitCode == 0, $"exit code {exitCode}: {errors}");
        return JsonDocument.Parse(Assert.Single(output.TrimEnd().Split('\n'))).RootElement;
    }

    private static (int ExitCode, string Output, string Errors) Run(string sample, params string[] arguments)
    {
        using var folder = new TemporaryFolder(); // for the report
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{sample}.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder[""],
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}
