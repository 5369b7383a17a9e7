namespace DeepTheory.Gen;

/// <summary>How well one class is recognized. Where nothing was to be found or nothing was found, a share counts as 0.</summary>
/// <param name="Name">The class's name, or its index.</param>
/// <param name="Precision">Of what was taken for this class, the share that was it.</param>
/// <param name="Recall">Of what was this class, the share that was taken for it.</param>
/// <param name="F1">Harmonic mean of precision and recall.</param>
/// <param name="Support">Samples of this class.</param>
public sealed record ClassMetrics(string Name, double Precision, double Recall, double F1, int Support)
{
    internal static ClassMetrics FromCounts(string name, long truePositives, long predicted, long actual)
    {
        double precision = predicted > 0 ? (double)truePositives / predicted : 0;
        double recall = actual > 0 ? (double)truePositives / actual : 0;
        double f1 = predicted + actual > 0 ? 2.0 * truePositives / (predicted + actual) : 0;
        return new ClassMetrics(name, precision, recall, f1, (int)actual);
    }
}
