// Reads handwritten digits from standard input, 64 numbers from 0 to 16 a line, and writes what each is and how sure that is. The trained network lies in the
// binary itself; samples/Digits trains it.
using System.Diagnostics;
using System.Globalization;
using DeepTheory.Gen;

long started = Stopwatch.GetTimestamp();
DigitClassifier network = DigitClassifier.Pretrained;
var image = new float[DigitClassifier.InputLength];
var probabilities = new float[DigitClassifier.OutputLength];

if (args.Contains("--time"))
{
    network.Predict(image, probabilities);
    double first = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    double sinceStart = (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first prediction {first:0.00} ms after the program began, {sinceStart:0} ms after the process did"));
    return 0;
}

int lines = 0;
while (Console.ReadLine() is { } line)
{
    lines++;
    if (Fault(line, image) is { } fault)
    {
        Console.Error.WriteLine($"line {lines}: {fault}");
        return 1;
    }

    network.Predict(image, probabilities);
    int digit = network.Classify(image);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{digit} {probabilities[digit]:0.000000}"));
}

return 0;

// Numbers with commas or spaces between them; null where all is well.
static string? Fault(ReadOnlySpan<char> line, Span<float> image)
{
    int count = 0;
    foreach (Range range in line.SplitAny(", ;\t"))
    {
        ReadOnlySpan<char> word = line[range];
        if (word.IsEmpty)
        {
            continue;
        }

        if (!float.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) || !(number is >= 0 and <= 16))
        {
            return $"expected numbers from 0 to 16, found '{word}'";
        }

        if (count < image.Length)
        {
            image[count] = number / 16;
        }

        count++;
    }

    return count == image.Length ? null : $"expected {image.Length} numbers, found {count}";
}

[Network(Weights = "digits.safetensors")]
[Input(64)]
[Dense(256), Relu]
[Dense(10), Softmax]
public partial class DigitClassifier;
