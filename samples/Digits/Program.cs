// Learns to read handwritten digits and shows how well; with --json it prints one line of figures instead.
// It measures time, so run it with -c Release.
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using DeepTheory.Gen;

const string ParameterFile = "digits.safetensors";
const string ReportFile = "digits-report.html";

long started = Stopwatch.GetTimestamp();
bool isJson = args.Contains("--json");

string path = Path.Combine(AppContext.BaseDirectory, "data", "digits.csv");
Dataset digits = Dataset
    .FromCsv(path, new CsvOptions { TargetColumns = ["digit"], TargetIsClass = true })
    .Scale(1f / 16);
(Dataset train, Dataset test) = digits.StratifiedSplit(testFraction: 0.2, seed: 42);

var options = new TrainingOptions
{
    BatchSize = 32,
    Epochs = 120,
    Seed = 42,
    ValidationFraction = 0.1,
    EarlyStopping = new EarlyStopping { Patience = 30 },
};

if (!isJson)
{
    Console.WriteLine(DigitClassifier.Summary);
}

var network = new DigitClassifier(seed: 42);
using var trainer = network.CreateTrainer(options);
TrainingHistory history = isJson
    ? trainer.Fit(train)
    : Terminal.WithProgressBar(progress => trainer.Fit(train, progress: progress));
Evaluation result = network.Evaluate(test);

history.WriteHtml(ReportFile, result);
network.Save(ParameterFile);
bool isSameAfterLoading = HaveSameBits(Predictions(network), Predictions(DigitClassifier.Load(ParameterFile)));

var probabilities = new float[DigitClassifier.OutputLength];
Action<int> predict = call => network.Predict(test.Input(call % test.Count), probabilities);

// Steps change a network, so they are measured on another one.
Dataset batch = train.Take(options.BatchSize);
using var measuredTrainer = new DigitClassifier(seed: 42).CreateTrainer(options);
Action<int> step = _ => measuredTrainer.Step(batch.Inputs.Span, batch.Targets.Span);

double nanosecondsPerPrediction = Cost.Nanoseconds(predict);
double bytesPerPrediction = Cost.AllocatedBytes(predict);
double bytesPerStep = Cost.AllocatedBytes(step);
double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;

if (isJson)
{
    Console.WriteLine(JsonSerializer.Serialize(new
    {
        test_accuracy = Math.Round(result.Accuracy, 4),
        predict_ns = Math.Round(nanosecondsPerPrediction, 1),
        bytes_per_predict = bytesPerPrediction,
        bytes_per_step = bytesPerStep,
        seconds = Math.Round(seconds, 2),
        parameters = DigitClassifier.ParameterCount,
    }));
}
else
{
    Console.WriteLine($"\n{history.StopMessage}");
    Console.WriteLine($"Test accuracy {result.Accuracy:0.0000} on {test.Count} digits it has not seen. Rows: truth, columns: prediction.");
    Terminal.ShowConfusionMatrix(result);
    Terminal.ShowDigits(network, test);
    Console.WriteLine($"One prediction takes {nanosecondsPerPrediction:0} ns and allocates {bytesPerPrediction} bytes.");
    Console.WriteLine($"One training step of {batch.Count} samples allocates {bytesPerStep} bytes.");
    Console.WriteLine($"Saved and loaded again, the network predicts {(isSameAfterLoading ? "the same, bit for bit" : "something else")}.");
    Console.WriteLine($"Parameters: {Path.GetFullPath(ParameterFile)}");
    Console.WriteLine($"Report:     {Path.GetFullPath(ReportFile)}");
    Console.WriteLine($"All of this took {seconds:0.0} s.");
}

return isSameAfterLoading ? 0 : 1;

float[] Predictions(DigitClassifier classifier)
{
    var outputs = new float[test.Count * DigitClassifier.OutputLength];
    classifier.Predict(test.Inputs.Span, outputs);
    return outputs;
}

static bool HaveSameBits(ReadOnlySpan<float> left, ReadOnlySpan<float> right) =>
    MemoryMarshal.AsBytes(left).SequenceEqual(MemoryMarshal.AsBytes(right));

[Network]
[Input(64)]
[Dense(256), Relu]
[Dropout(0.5)]
[Dense(10), Softmax]
[SparseCategoricalCrossEntropy]
[Adam(LearningRate = 1e-3)]
public partial class DigitClassifier;

/// <summary>What a call costs once it is warm.</summary>
internal static class Cost
{
    private const int Calls = 2000;
    private const int Batches = 25;

    /// <summary>Time of one call: the median of several batches of calls.</summary>
    public static double Nanoseconds(Action<int> call)
    {
        WarmUp(call);
        var nanoseconds = new double[Batches];
        for (int i = 0; i < Batches; i++)
        {
            long started = Stopwatch.GetTimestamp();
            Repeat(call);
            nanoseconds[i] = Stopwatch.GetElapsedTime(started).TotalNanoseconds / Calls;
        }

        Array.Sort(nanoseconds);
        return nanoseconds[Batches / 2];
    }

    /// <summary>Memory that one call allocates.</summary>
    public static double AllocatedBytes(Action<int> call)
    {
        WarmUp(call);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(call);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }

    private static void WarmUp(Action<int> call)
    {
        // Long enough for the run-time to compile the code a second time, optimized.
        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromMilliseconds(300))
        {
            Repeat(call);
        }
    }

    private static void Repeat(Action<int> call)
    {
        for (int i = 0; i < Calls; i++)
        {
            call(i);
        }
    }
}
