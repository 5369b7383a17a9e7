// A convolutional network in the manner of LeNet reads the digits of MNIST, whose files you bring; with --json it prints one line of figures instead.
// It measures time, so run it with -c Release.
using System.Diagnostics;
using System.Text.Json;
using DeepTheory.Gen;

const string ParameterFile = "mnist.safetensors";
const string ReportFile = "mnist-report.html";

long started = Stopwatch.GetTimestamp();
bool isJson = args.Contains("--json");
(Dataset Train, Dataset Test)? digits = MnistFiles.Read([.. args.Where(argument => argument != "--json")], out string fault);
if (digits is not ({ } train, { } test))
{
    Console.Error.WriteLine(fault);
    return 2;
}

Dataset distorted = Distortion.Extend(train, count: 24_000, seed: 42);
if (!isJson)
{
    Console.WriteLine(Lenet.Summary);
    Console.WriteLine($"\n{train.Count} digits to learn from, {distorted.Count} with their distorted copies; {test.Count} to be tested with.");
}

var network = new Lenet(seed: 42);
using var trainer = network.CreateTrainer(new TrainingOptions { BatchSize = 128, Epochs = 8, Seed = 42, Workers = 2 });
TrainingHistory history = trainer.Fit(distorted, progress: isJson ? null : new EpochLines());
Evaluation result = network.Evaluate(test);

float[] filters = network.Conv2D1Weight.ToArray();
float largest = filters.Max(MathF.Abs);
history.WriteHtml(
    ReportFile,
    result,
    new ReportImages("Filters of the first layer", filters, channels: 1, height: 5, width: 5, black: -largest, white: largest)
    {
        Caption = $"What each of the {filters.Length / 25} looks for: ink where it is light, paper where it is dark.",
    });
network.Save(ParameterFile);

double trainingSeconds = history.Epochs.Sum(epoch => epoch.Seconds);
double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
if (isJson)
{
    Console.WriteLine(JsonSerializer.Serialize(new
    {
        test_accuracy = Math.Round(result.Accuracy, 4),
        training_digits = train.Count,
        test_digits = test.Count,
        training_seconds = Math.Round(trainingSeconds, 2),
        seconds = Math.Round(seconds, 2),
        parameters = Lenet.ParameterCount,
    }));
}
else
{
    Console.WriteLine($"\nTest accuracy {result.Accuracy:0.0000} on {test.Count} digits it has not seen, after {trainingSeconds:0.0} s of training.");
    ShowConfusionMatrix(result);
    Console.WriteLine($"Parameters: {Path.GetFullPath(ParameterFile)}");
    Console.WriteLine($"Report:     {Path.GetFullPath(ReportFile)}");
    Console.WriteLine($"All of this took {seconds:0.0} s.");
}

return 0;

static void ShowConfusionMatrix(Evaluation result)
{
    int[,] matrix = result.ConfusionMatrix;
    int classes = matrix.GetLength(0);
    Console.WriteLine("Rows: truth, columns: prediction.");
    Console.WriteLine("   " + string.Concat(Enumerable.Range(0, classes).Select(digit => $"{digit,6}")));
    for (int truth = 0; truth < classes; truth++)
    {
        Console.WriteLine($"{truth,3}" + string.Concat(Enumerable.Range(0, classes).Select(digit => matrix[truth, digit] is > 0 and int count ? $"{count,6}" : "     .")));
    }
}

// Source: LeCun et al., "Gradient-based learning applied to document recognition", Proceedings of the IEEE 86 (1998); with ReLU, maxima and Adam.
[Network]
[Input(1, 28, 28)]
[Conv2D(8, 5), Relu]
[MaxPool2D(2)]
[Conv2D(16, 5), Relu]
[MaxPool2D(2)]
[Flatten]
[Dense(128), Relu]
[Dropout(0.3)]
[Dense(10), Softmax]
[SparseCategoricalCrossEntropy]
[Adam(LearningRate = 2e-3), CosineAnnealing(8)]
public partial class Lenet;

/// <summary>One line per epoch, on the training's own thread, unlike <see cref="Progress{T}"/>, which may come late.</summary>
internal sealed class EpochLines : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress progress)
    {
        if (progress.CompletedEpoch is { } epoch)
        {
            Console.WriteLine($"epoch {epoch.Epoch} of {progress.Epochs}: loss {epoch.Loss:0.0000}, accuracy {epoch.Metric:0.0000}, {epoch.Seconds:0.0} s");
        }
    }
}
