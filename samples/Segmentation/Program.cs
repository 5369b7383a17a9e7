// Finds the shapes in noisy pictures, pixel by pixel, with a small U-Net; with --json it prints one line of figures instead.
// It measures time, so run it with -c Release.
using System.Diagnostics;
using System.Text.Json;
using DeepTheory.Gen;

const int Shown = 10;
const string ParameterFile = "segmentation.safetensors";
const string ReportFile = "segmentation-report.html";

long started = Stopwatch.GetTimestamp();
bool isJson = args.Contains("--json");

Dataset train = Shapes.Draw(count: 1000, seed: 1);
Dataset test = Shapes.Draw(count: 200, seed: 2);
if (!isJson)
{
    Console.WriteLine(UNet.Summary);
}

var network = new UNet(seed: 42);
using var trainer = network.CreateTrainer(new TrainingOptions { BatchSize = 16, Epochs = 16, Seed = 42, Workers = 2, TrainingMetricSamples = 0 });
TrainingHistory history = trainer.Fit(train, progress: isJson ? null : new EpochLines());

var masks = new float[test.Count * UNet.OutputLength];
network.PredictBatch(test.Inputs, masks);
double dice = Mean(Metrics.Dice);
double intersectionOverUnion = Mean(Metrics.IntersectionOverUnion);

// What the task would be without a network: everything that is bright enough, at the threshold that serves the training pictures best.
float threshold = Enumerable.Range(1, 99).Select(percent => percent / 100f).MaxBy(value => Metrics.Dice(train.Inputs.Span, train.Targets.Span, threshold: value));
double diceOfThreshold = Metrics.Dice(test.Inputs.Span, test.Targets.Span, threshold: threshold);

history.WriteHtml(
    ReportFile,
    images:
    [
        new ReportImages("Pictures", test.Take(Shown).Inputs.Span, channels: 1, Shapes.Side, Shapes.Side) { Caption = "Not seen in training.", Columns = Shown },
        new ReportImages("Shapes found", Overlays(), channels: 3, Shapes.Side, Shapes.Side)
        {
            Caption = "Green: rightly found. Red: found where there is none. Blue: missed.",
            Columns = Shown,
        },
    ]);
network.Save(ParameterFile);

double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
if (isJson)
{
    Console.WriteLine(JsonSerializer.Serialize(new
    {
        dice = Math.Round(dice, 4),
        intersection_over_union = Math.Round(intersectionOverUnion, 4),
        dice_of_threshold = Math.Round(diceOfThreshold, 4),
        training_seconds = Math.Round(history.Epochs.Sum(epoch => epoch.Seconds), 2),
        seconds = Math.Round(seconds, 2),
        parameters = UNet.ParameterCount,
    }));
}
else
{
    Console.WriteLine($"\nOn {test.Count} pictures it has not seen, mean over the pictures:");
    Console.WriteLine($"  Dice                     {dice:0.000}, by brightness alone {diceOfThreshold:0.000}");
    Console.WriteLine($"  intersection over union  {intersectionOverUnion:0.000}");
    Console.WriteLine($"\nParameters: {Path.GetFullPath(ParameterFile)}");
    Console.WriteLine($"Report:     {Path.GetFullPath(ReportFile)}");
    Console.WriteLine($"All of this took {seconds:0.0} s.");
}

return 0;

double Mean(Overlap overlap) =>
    Enumerable.Range(0, test.Count).Average(picture => overlap(masks.AsSpan(picture * UNet.OutputLength, UNet.OutputLength), test.Target(picture)));

float[] Overlays()
{
    var overlays = new float[Shown * 3 * UNet.OutputLength];
    for (int i = 0; i < Shown * UNet.OutputLength; i++)
    {
        (int picture, int pixel) = Math.DivRem(i, UNet.OutputLength);
        bool isFound = masks[i] >= 0.5f;
        bool isThere = test.Targets.Span[i] >= 0.5f;
        int tint = (isFound, isThere) switch { (true, false) => 0, (true, true) => 1, (false, true) => 2, _ => -1 };
        for (int channel = 0; channel < 3; channel++)
        {
            overlays[(((picture * 3) + channel) * UNet.OutputLength) + pixel] = (0.6f * test.Inputs.Span[i]) + (channel == tint ? 0.4f : 0);
        }
    }

    return overlays;
}

// Downwards the network sees wider and coarser, upwards what it saw on its way helps it to draw sharp edges.
// Source: Ronneberger, Fischer and Brox, "U-Net: convolutional networks for biomedical image segmentation", MICCAI 2015.
[Network]
[Input(1, 32, 32)]
[Conv2D(8, 3, Padding = Padding.Same, Name = "fine"), Relu]
[MaxPool2D(2)]
[Conv2D(16, 3, Padding = Padding.Same, Name = "coarse"), Relu]
[MaxPool2D(2)]
[Conv2D(16, 3, Padding = Padding.Same), Relu]
[UpSample2D(2)]
[Concatenate("coarse")]
[Conv2D(16, 3, Padding = Padding.Same), Relu]
[UpSample2D(2)]
[Concatenate("fine")]
[Conv2D(8, 3, Padding = Padding.Same), Relu]
[Conv2D(1, 1), Sigmoid]
[Dice(PerSample = true)]
[Adam(LearningRate = 5e-3), CosineAnnealing(16)]
public partial class UNet;

/// <summary>Likeness of two masks.</summary>
internal delegate double Overlap(ReadOnlySpan<float> predicted, ReadOnlySpan<float> actual, int labels = 1, float threshold = 0.5f);

/// <summary>One line per epoch, on the training's own thread.</summary>
internal sealed class EpochLines : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress progress)
    {
        if (progress.CompletedEpoch is { } epoch)
        {
            Console.WriteLine($"epoch {epoch.Epoch} of {progress.Epochs}: loss {epoch.Loss:0.0000}, {epoch.Seconds:0.0} s");
        }
    }
}
