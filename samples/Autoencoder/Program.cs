// Learns to take noise off handwritten digits, and by that what a digit is: what it cannot rebuild is none. With --json it prints one line of figures.
// It measures time, so run it with -c Release.
using System.Diagnostics;
using System.Numerics.Tensors;
using System.Text.Json;
using DeepTheory.Gen;
using DeepTheory.Gen.Runtime;

const float Noise = 0.3f; // standard deviation, where paper is 0 and ink 1; as in the network's declaration
const int Shown = 10;
const string ReportFile = "autoencoder-report.html";

long started = Stopwatch.GetTimestamp();
bool isJson = args.Contains("--json");

string path = Path.Combine(AppContext.BaseDirectory, "data", "digits.csv");
Dataset labelled = Dataset
    .FromCsv(path, new CsvOptions { TargetColumns = ["digit"], TargetIsClass = true })
    .Scale(1f / 16);
(Dataset train, Dataset test) = labelled.StratifiedSplit(testFraction: 0.2, seed: 42);
Dataset digits = new(train.Inputs.Span, train.Inputs.Span, train.InputLength, train.InputLength); // what comes in is what shall come out

if (!isJson)
{
    Console.WriteLine(Denoiser.Summary);
}

var network = new Denoiser(seed: 42);
using var trainer = network.CreateTrainer(new TrainingOptions { BatchSize = 32, Epochs = 150, Seed = 42, TrainingMetricSamples = 0 });
TrainingHistory history = trainer.Fit(digits, progress: isJson ? null : new EpochLines());

float[] clean = test.Inputs.ToArray();
float[] noisy = Noisy(clean, seed: 7);
float[] denoised = Rebuilt(noisy);
double noisyError = Error(noisy, clean);
double denoisedError = Error(denoised, clean);

float[] shuffled = EachDigit(clean, Shuffle(seed: 7));
float[] mirrored = EachDigit(clean, Mirror);
double shuffledAuc = Auc(shuffled);
double mirroredAuc = Auc(mirrored);

history.WriteHtml(
    ReportFile,
    images:
    [
        Pictures("Denoised digits", "Digits that the network has not seen. From top to bottom: with noise, what the network makes of them, without noise.", noisy, denoised, clean),
        Pictures(
            "What is no digit",
            $"Digits with their pixels shuffled, and what the network makes of them: it can rebuild digits alone. ROC-AUC of that error as a sign of them: {shuffledAuc:0.000}.",
            shuffled,
            Rebuilt(shuffled)),
        Pictures("Digits in the mirror", $"Some still are digits, 0 and 8 above all: ROC-AUC {mirroredAuc:0.000}.", mirrored, Rebuilt(mirrored)),
    ]);

double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
if (isJson)
{
    Console.WriteLine(JsonSerializer.Serialize(new
    {
        noisy_mse = Math.Round(noisyError, 5),
        denoised_mse = Math.Round(denoisedError, 5),
        ratio = Math.Round(denoisedError / noisyError, 4),
        auc_shuffled = Math.Round(shuffledAuc, 4),
        auc_mirrored = Math.Round(mirroredAuc, 4),
        seconds = Math.Round(seconds, 2),
        parameters = Denoiser.ParameterCount,
    }));
}
else
{
    Console.WriteLine($"\nOn {test.Count} digits it has not seen, mean squared error against the clean ones:");
    Console.WriteLine($"  with noise  {noisyError:0.0000}");
    Console.WriteLine($"  denoised    {denoisedError:0.0000}, which is {denoisedError / noisyError:P0}");
    Console.WriteLine("\nThe error of its reconstruction as a sign of what is no digit, ROC-AUC against the clean digits:");
    Console.WriteLine($"  pixels shuffled  {shuffledAuc:0.000}");
    Console.WriteLine($"  in the mirror    {mirroredAuc:0.000}");
    Console.WriteLine($"\nReport: {Path.GetFullPath(ReportFile)}");
    Console.WriteLine($"All of this took {seconds:0.0} s.");
}

return denoisedError <= noisyError / 2 ? 0 : 1;

float[] Rebuilt(float[] images)
{
    var outputs = new float[images.Length];
    network.Predict(images, outputs);
    return outputs;
}

// How surely a foreign image has the larger error of reconstruction than a digit.
double Auc(float[] foreign)
{
    int[] isForeign = [.. Enumerable.Repeat(0, test.Count), .. Enumerable.Repeat(1, test.Count)];
    return Metrics.RocAuc([.. Scores(clean), .. Scores(foreign)], isForeign);
}

IEnumerable<float> Scores(float[] images) =>
    images.Chunk(Denoiser.InputLength).Zip(Rebuilt(images).Chunk(Denoiser.OutputLength), (image, rebuilt) => (float)Error(image, rebuilt));

static double Error(float[] left, float[] right)
{
    float distance = TensorPrimitives.Distance<float>(left, right);
    return distance * distance / left.Length;
}

static float[] Noisy(float[] images, int seed)
{
    var random = new RandomSource(seed);
    return [.. images.Select(pixel => pixel + (Noise * random.NextNormal()))];
}

static float[] EachDigit(float[] images, Func<float[], float[]> change) => [.. images.Chunk(Denoiser.InputLength).SelectMany(change)];

static Func<float[], float[]> Shuffle(int seed)
{
    var random = new RandomSource(seed);
    return digit =>
    {
        int[] order = [.. Enumerable.Range(0, digit.Length)];
        random.Shuffle(order);
        return [.. order.Select(pixel => digit[pixel])];
    };
}

static float[] Mirror(float[] digit) => [.. digit.Chunk(8).SelectMany(row => row.Reverse())];

static ReportImages Pictures(string title, string caption, params float[][] rows) =>
    new(title, rows.SelectMany(images => images.Take(Shown * 64)).ToArray(), channels: 1, height: 8, width: 8, black: 1, white: 0)
    {
        Caption = caption,
        Columns = Shown,
    };

// The noise of the declaration is drawn anew in every step and is not there for predictions. Through 24 numbers passes what digits have in common, and not
// the noise. Source: Vincent et al., "Extracting and composing robust features with denoising autoencoders", ICML 2008.
[Network]
[Input(64)]
[GaussianNoise(0.3)]
[Dense(128), Relu]
[Dense(24, Name = "code"), Tanh]
[Dense(128), Relu]
[Dense(64)]
[MeanSquaredError]
[Adam(LearningRate = 2e-3), CosineAnnealing(150)]
public partial class Denoiser;

/// <summary>A line every tenth epoch, on the training's own thread.</summary>
internal sealed class EpochLines : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress progress)
    {
        if (progress.CompletedEpoch is { } epoch && epoch.Epoch % 10 == 0)
        {
            Console.WriteLine($"epoch {epoch.Epoch} of {progress.Epochs}: loss {epoch.Loss:0.0000}");
        }
    }
}
