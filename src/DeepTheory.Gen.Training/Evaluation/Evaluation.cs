using System.Globalization;
using System.Text;

namespace DeepTheory.Gen;

/// <summary>How well a network does on a data set.</summary>
public sealed class Evaluation
{
    private readonly int[,] confusion;

    internal Evaluation(NetworkTask task, int count, double loss)
        : this(task, count, loss, [], new int[0, 0])
    {
    }

    internal Evaluation(NetworkTask task, int count, double loss, IReadOnlyList<ClassMetrics> classes, int[,] confusion)
    {
        Task = task;
        Count = count;
        Loss = loss;
        Classes = classes;
        this.confusion = confusion;
        bool hasClasses = classes.Count > 0;
        MacroPrecision = hasClasses ? classes.Average(metrics => metrics.Precision) : double.NaN;
        MacroRecall = hasClasses ? classes.Average(metrics => metrics.Recall) : double.NaN;
        MacroF1 = hasClasses ? classes.Average(metrics => metrics.F1) : double.NaN;
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
    public double MacroPrecision { get; }

    /// <summary>Classification: mean of the classes' recall.</summary>
    public double MacroRecall { get; }

    /// <summary>Classification: mean of the classes' F1.</summary>
    public double MacroF1 { get; }

    /// <summary>
    /// Regression: 1 − (squared errors / squared distances from the mean), averaged over the outputs: 1 is perfect, 0 is no better
    /// than the mean. NaN where outputs and targets differ in number, as for likelihoods with several parameters.
    /// </summary>
    public double R2 { get; internal init; } = double.NaN;

    /// <summary>Regression: mean of |output − target|, in the unit of the data set's targets.</summary>
    public double MeanAbsoluteError { get; internal init; } = double.NaN;

    /// <summary>Regression: √ of the mean of (output − target)², in the unit of the data set's targets.</summary>
    public double RootMeanSquaredError { get; internal init; } = double.NaN;

    /// <summary>The one number to look at: <see cref="Accuracy"/> for classification, <see cref="R2"/> for regression.</summary>
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

        Line(text, $"accuracy {Accuracy:0.####}");
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

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
