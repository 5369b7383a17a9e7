namespace DeepTheory.Gen;

/// <summary>The upright axis of a chart: which values it marks, and where a value stands.</summary>
internal sealed class ValueAxis
{
    private const double MostDecadeLines = 8;

    private readonly Func<double, double> scale;
    private readonly double lowest;
    private readonly double highest;

    private ValueAxis(double[] marks, Func<double, double> scale)
    {
        this.scale = scale;
        Marks = marks;
        lowest = scale(marks[0]);
        highest = scale(marks[^1]);
    }

    /// <summary>The values with a line, two at least, upwards; no value to be drawn lies outside.</summary>
    public IReadOnlyList<double> Marks { get; }

    /// <summary>Equal differences are equal distances.</summary>
    public static ValueAxis Linear(double minimum, double maximum)
    {
        double step = NiceStep(maximum - minimum > 0 ? (maximum - minimum) / 5 : Math.Max(Math.Abs(maximum), 1e-6) / 5);
        double first = Math.Floor(minimum / step);
        double last = Math.Max(Math.Ceiling(maximum / step), first + 1);
        return new(Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first * step) + (i * step)).ToArray(), value => value);
    }

    /// <summary>Equal ratios are equal distances; for values above 0.</summary>
    public static ValueAxis Logarithmic(double minimum, double maximum)
    {
        double first = Math.Floor(Math.Log10(minimum));
        double decades = Math.Max(Math.Ceiling(Math.Log10(maximum)) - first, 1);
        double step = Math.Ceiling(decades / MostDecadeLines);
        return new(Enumerable.Range(0, (int)Math.Ceiling(decades / step) + 1).Select(i => Math.Pow(10, first + (i * step))).ToArray(), Math.Log10);
    }

    /// <summary>The next of 1, 2, 5, 10, 20, 50, ….</summary>
    public static double NiceStep(double atLeast)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        double factor = atLeast / power;
        return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
    }

    /// <summary>How high a value stands: 0 for the lowest mark, 1 for the highest.</summary>
    public double HeightOf(double value) => (scale(value) - lowest) / (highest - lowest);
}
