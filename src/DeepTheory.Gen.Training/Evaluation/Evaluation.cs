using System.Globalization;
using System.Text;

namespace DeepTheory.Gen;

/// <summary>How well a network does on a data set.</summary>
public sealed class Evaluation
{
    private readonly int[,] confusion;

    internal Evaluation(NetworkTask task, int count, double loss)
    {
        Task = task;
        Count = count;
        Loss = loss;
        Classes = [];
        confusion = new int[0, 0];
    }

    internal Evaluation(NetworkTask task, int count, double loss, ClassCounts counts, IReadOnlyList<string> names, int[,] confusion)
        : this(task, count, loss)
    {
        this.confusion = confusion;
        Classes = counts.Metrics(names);
        MacroPrecision = counts.Average(Averaging.Macro, metrics => metrics.Precision);
        MacroRecall = counts.Average(Averaging.Macro, metrics => metrics.Recall);
        MacroF1 = counts.Average(Averaging.Macro, metrics => metrics.F1);
        MicroF1 = counts.Average(Averaging.Micro, metrics => metrics.F1);
        WeightedF1 = counts.Average(Averaging.Weighted, metrics => metrics.F1);
    }

    /// <summary>What the network's output means, and so which of the numbers below there are; the others are NaN or empty.</summary>
    public NetworkTask Task { get; }

    /// <summary>Number of samples.</summary>
    public int Count { get; }

    /// <summary>The network's loss, mean over the samples.</summary>
    public double Loss { get; }

    /// <summary>Classification: share of right answers; with several labels per sample, of right labels.</summary>
    public double Accuracy { get; internal init; } = double.NaN;

    /// <summary>Classification: one entry per class, for a yes-or-no output no and yes; with several labels, one per label.</summary>
    public IReadOnlyList<ClassMetrics> Classes { get; }

    /// <summary>
    /// Classification into one of several classes, or yes and no: how many samples of class [row] were taken for class [column].
    /// A copy.
    /// </summary>
    public int[,] ConfusionMatrix => (int[,])confusion.Clone();

    /// <summary>Classification: mean of the classes' precision, each class weighing the same.</summary>
    public double MacroPrecision { get; } = double.NaN;

    /// <summary>Classification: mean of the classes' recall.</summary>
    public double MacroRecall { get; } = double.NaN;

    /// <summary>Classification: mean of the classes' F1.</summary>
    public double MacroF1 { get; } = double.NaN;

    /// <summary>Classification: F1 of all answers together, each weighing the same; with one answer per sample it is the accuracy.</summary>
    public double MicroF1 { get; } = double.NaN;

    /// <summary>Classification: mean of the classes' F1, each class weighing as much as it has samples.</summary>
    public double WeightedF1 { get; } = double.NaN;

    /// <summary>Classification into one of several classes, or yes and no: <see cref="Metrics.MatthewsCorrelation(ReadOnlySpan{int}, ReadOnlySpan{int}, int)"/>.</summary>
    public double MatthewsCorrelation { get; internal init; } = double.NaN;

    /// <summary>
    /// Classification into one of several classes, or yes and no: <see cref="Metrics.RocAuc"/>. This and the next three are not
    /// measured while training, nor where there are more than 2²⁶ scores.
    /// </summary>
    public double RocAuc { get; internal init; } = double.NaN;

    /// <summary>As <see cref="RocAuc"/>, where outputs are probabilities: <see cref="Metrics.LogLoss"/>.</summary>
    public double LogLoss { get; internal init; } = double.NaN;

    /// <summary>As <see cref="RocAuc"/>, where outputs are probabilities: <see cref="Metrics.BrierScore"/>.</summary>
    public double BrierScore { get; internal init; } = double.NaN;

    /// <summary>As <see cref="RocAuc"/>, where outputs are probabilities: <see cref="Metrics.ExpectedCalibrationError"/> in 15 bins.</summary>
    public double ExpectedCalibrationError { get; internal init; } = double.NaN;

    /// <summary>Several labels per sample: mean of the labels' <see cref="Metrics.IntersectionOverUnion(ReadOnlySpan{float}, ReadOnlySpan{float}, int, float)"/>.</summary>
    public double IntersectionOverUnion { get; internal init; } = double.NaN;

    /// <summary>Several labels per sample: mean of the labels' <see cref="Metrics.Dice(ReadOnlySpan{float}, ReadOnlySpan{float}, int, float)"/>.</summary>
    public double Dice { get; internal init; } = double.NaN;

    /// <summary>
    /// Regression: 1 − (squared errors / squared distances from the mean), averaged over the outputs: 1 is perfect, 0 is no better
    /// than the mean. NaN where outputs and targets differ in number, as for likelihoods with several parameters.
    /// </summary>
    public double R2 { get; internal init; } = double.NaN;

    /// <summary>Regression: mean of |output − target|, in the unit of the data set's targets.</summary>
    public double MeanAbsoluteError { get; internal init; } = double.NaN;

    /// <summary>Regression: √ of the mean of (output − target)², in the unit of the data set's targets.</summary>
    public double RootMeanSquaredError { get; internal init; } = double.NaN;

    /// <summary>Regression: <see cref="Metrics.MeanAbsolutePercentageError"/> over all outputs.</summary>
    public double MeanAbsolutePercentageError { get; internal init; } = double.NaN;

    /// <summary>The one number to look at: <see cref="Accuracy"/> for classification, <see cref="R2"/> for regression; NaN for other tasks, whose number is the loss.</summary>
    public double Metric => Task == NetworkTask.Regression ? R2 : Accuracy;

    /// <summary>A table for the console.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Line(text, $"samples {Count}, loss {Loss:0.######}");
        if (Task == NetworkTask.Regression)
        {
            Line(text, $"R2 {R2:0.####}");
            Line(text, $"mean absolute error {MeanAbsoluteError:0.######}, root mean squared error {RootMeanSquaredError:0.######}");
            return text.ToString();
        }

        // Of densities, embeddings and rankings the loss is what there is to say.
        if (Classes.Count == 0)
        {
            return text.ToString();
        }

        Line(text, $"accuracy {Accuracy:0.####}");
        LineOf(text, ("ROC-AUC", RocAuc), ("Matthews correlation", MatthewsCorrelation));
        LineOf(text, ("log-loss", LogLoss), ("Brier score", BrierScore), ("calibration error", ExpectedCalibrationError));
        LineOf(text, ("intersection over union", IntersectionOverUnion), ("Dice", Dice));
        int width = Classes.Select(metrics => metrics.Name.Length).Append("macro average".Length).Max();
        Line(text, $"{"class".PadRight(width)}  precision  recall      F1  support");
        foreach (ClassMetrics metrics in Classes)
        {
            string name = metrics.Name.PadRight(width);
            Line(text, $"{name}  {metrics.Precision,9:0.0000}  {metrics.Recall,6:0.0000}  {metrics.F1,6:0.0000}  {metrics.Support,7}");
        }

        Line(text, $"{"macro average".PadRight(width)}  {MacroPrecision,9:0.0000}  {MacroRecall,6:0.0000}  {MacroF1,6:0.0000}");
        return text.ToString();
    }

    /// <summary>Those figures that there are.</summary>
    private static void LineOf(StringBuilder text, params (string Name, double Value)[] figures)
    {
        string line = string.Join(", ", figures
            .Where(figure => !double.IsNaN(figure.Value))
            .Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Name} {figure.Value:0.####}")));
        if (line.Length > 0)
        {
            Line(text, $"{line}");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
