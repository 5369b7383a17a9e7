using System.Numerics.Tensors;

namespace DeepTheory.Gen;

/// <summary>Counts right and wrong answers where one of several classes, or one of yes and no, is right.</summary>
internal sealed class ClassificationTally : Tally
{
    private readonly int[,] confusion;
    private readonly IReadOnlyList<string> names;
    private readonly int outputLength;
    private readonly int targetLength;
    private readonly float threshold;
    private readonly bool targetIsIndex;
    private readonly float[] scores;
    private readonly int[] labels;
    private int kept;

    /// <summary>Starts at zero.</summary>
    /// <param name="classes">2 for yes and no.</param>
    /// <param name="outputLength">Scores per answer: one per class, or one for yes and no.</param>
    /// <param name="targetLength">Numbers per target: one per class, or one.</param>
    /// <param name="targetIsIndex">Whether one number in the target is a class index; else it says yes or no.</param>
    /// <param name="threshold">For yes and no: the output from which on it is a yes.</param>
    /// <param name="names">Of the classes; may be empty.</param>
    /// <param name="toKeep">Answers that will be added, if their scores are to be looked at together; else 0.</param>
    public ClassificationTally(
        int classes, int outputLength, int targetLength, bool targetIsIndex, float threshold, IReadOnlyList<string> names, int toKeep)
    {
        confusion = new int[classes, classes];
        this.outputLength = outputLength;
        this.targetLength = targetLength;
        this.targetIsIndex = targetIsIndex;
        this.threshold = threshold;
        this.names = names;
        scores = new float[toKeep * outputLength];
        labels = new int[toKeep];
    }

    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        for (; outputs.Length > 0; outputs = outputs[outputLength..], targets = targets[targetLength..])
        {
            int actual = ActualClass(targets[..targetLength]);
            confusion[actual, PredictedClass(outputs[..outputLength])]++;
            if (kept < labels.Length)
            {
                outputs[..outputLength].CopyTo(scores.AsSpan(kept * outputLength));
                labels[kept++] = actual;
            }
        }
    }

    public override Evaluation Finish(NetworkTask task, int count, double loss)
    {
        ClassCounts counts = ClassCounts.Of(confusion);
        double all = counts.Actual.Sum();
        bool areRanked = kept > 0 && !scores.Any(float.IsNaN);
        bool areProbable = areRanked && AreProbabilities();
        return new Evaluation(task, count, loss, counts, names, confusion)
        {
            Accuracy = all > 0 ? counts.TruePositives.Sum() / all : double.NaN,
            MatthewsCorrelation = Metrics.MatthewsCorrelation(counts),
            RocAuc = areRanked ? Metrics.RocAuc(scores, labels) : double.NaN,
            LogLoss = areProbable ? Metrics.LogLoss(scores, labels) : double.NaN,
            BrierScore = areProbable ? Metrics.BrierScore(scores, labels) : double.NaN,
            ExpectedCalibrationError = areProbable ? Metrics.ExpectedCalibrationError(scores, labels) : double.NaN,
        };
    }

    /// <summary>Numbers from 0 to 1, and for several classes with sum 1. Yes or no told by another number than 1/2 is no probability.</summary>
    private bool AreProbabilities()
    {
        bool areShares = outputLength > 1 || threshold == 0.5f;
        for (int start = 0; start < scores.Length && areShares; start += outputLength)
        {
            ReadOnlySpan<float> row = scores.AsSpan(start, outputLength);
            areShares = TensorPrimitives.Min(row) >= 0 && TensorPrimitives.Max(row) <= 1
                && (outputLength == 1 || Math.Abs(TensorPrimitives.Sum(row) - 1) < 1e-3f);
        }

        return areShares;
    }

    private int PredictedClass(ReadOnlySpan<float> output) =>
        outputLength > 1 ? TensorPrimitives.IndexOfMax(output) : IsYes(output[0], threshold);

    private int ActualClass(ReadOnlySpan<float> target)
    {
        if (targetLength > 1)
        {
            return TensorPrimitives.IndexOfMax(target);
        }

        return targetIsIndex ? (int)target[0] : IsYes(target[0], TargetThreshold);
    }
}
