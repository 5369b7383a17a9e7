using System.Globalization;
using System.Text;

namespace DeepTheory.Gen;

/// <summary>Draws curves over the epochs as an SVG element.</summary>
internal sealed class LineChart
{
    private const double Width = 640;
    private const double Height = 300;
    private const double Left = 64;
    private const double Right = 16;
    private const double Top = 16;
    private const double Bottom = 36;
    private const int MostDots = 60;

    private readonly StringBuilder svg = new();
    private readonly IReadOnlyList<ChartSeries> series;
    private readonly int epochs;
    private readonly double lowest;
    private readonly double highest;
    private readonly double step;

    private LineChart(IReadOnlyList<ChartSeries> series)
    {
        this.series = series;
        epochs = series.Max(curve => curve.Values.Count);
        double[] values = series.SelectMany(curve => curve.Values).Where(IsDrawn).Select(value => (double)value!.Value).ToArray();
        double minimum = values.Min();
        double maximum = values.Max();
        step = NiceStep(maximum - minimum > 0 ? (maximum - minimum) / 5 : Math.Max(Math.Abs(maximum), 1e-6) / 5);
        lowest = Math.Floor(minimum / step) * step;
        highest = Math.Ceiling(maximum / step) * step;
        if (highest <= lowest)
        {
            highest = lowest + step;
        }
    }

    /// <summary>Draws the chart.</summary>
    /// <param name="title">What the curves show, for readers who cannot see it.</param>
    /// <param name="series">The curves.</param>
    /// <param name="bestEpoch">The epoch to mark; 0 for none.</param>
    /// <returns>The element, or nothing if no curve has a value.</returns>
    public static string Draw(string title, IReadOnlyList<ChartSeries> series, int bestEpoch) =>
        series.Any(curve => curve.Values.Any(IsDrawn)) ? new LineChart(series).Draw(title, bestEpoch) : string.Empty;

    private static bool IsDrawn(float? value) => value is { } number && float.IsFinite(number);

    /// <summary>The next of 1, 2, 5, 10, 20, 50, ….</summary>
    private static double NiceStep(double atLeast)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        double factor = atLeast / power;
        return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
    }

    private string Draw(string title, int bestEpoch)
    {
        Add($"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Html.Escape(title)}\">\n");
        DrawGrid();
        if (bestEpoch > 0)
        {
            Add($"<line class=\"best\" x1=\"{X(bestEpoch):0.##}\" y1=\"{Top}\" x2=\"{X(bestEpoch):0.##}\" y2=\"{Height - Bottom}\">");
            Add($"<title>best epoch: {bestEpoch}</title></line>\n");
        }

        foreach (ChartSeries curve in series)
        {
            DrawCurve(curve);
        }

        svg.Append("</svg>\n");
        return svg.ToString();
    }

    private void DrawGrid()
    {
        int lines = (int)Math.Round((highest - lowest) / step);
        for (int i = 0; i <= lines; i++)
        {
            double value = lowest + (i * step);
            Add($"<line class=\"grid\" x1=\"{Left}\" y1=\"{Y(value):0.##}\" x2=\"{Width - Right}\" y2=\"{Y(value):0.##}\"/>");
            Add($"<text class=\"y\" x=\"{Left - 8}\" y=\"{Y(value) + 4:0.##}\">{value:G4}</text>\n");
        }

        int epochStep = Math.Max(1, (int)NiceStep(epochs / 8.0));
        for (int epoch = epochStep == 1 ? 1 : epochStep; epoch <= epochs; epoch += epochStep)
        {
            Add($"<text class=\"x\" x=\"{X(epoch):0.##}\" y=\"{Height - Bottom + 18}\">{epoch}</text>\n");
        }
    }

    private void DrawCurve(ChartSeries curve)
    {
        var path = new StringBuilder();
        bool isBroken = true;
        for (int i = 0; i < curve.Values.Count; i++)
        {
            bool isDrawn = IsDrawn(curve.Values[i]);
            if (isDrawn)
            {
                string command = isBroken ? "M" : "L";
                path.Append(CultureInfo.InvariantCulture, $"{command}{X(i + 1):0.##} {Y(curve.Values[i]!.Value):0.##} ");
            }

            isBroken = !isDrawn;
        }

        Add($"<path class=\"curve {curve.Style}\" d=\"{path.ToString().TrimEnd()}\"/>\n");
        for (int i = 0; i < curve.Values.Count && curve.Values.Count <= MostDots; i++)
        {
            if (IsDrawn(curve.Values[i]))
            {
                Add($"<circle class=\"{curve.Style}\" cx=\"{X(i + 1):0.##}\" cy=\"{Y(curve.Values[i]!.Value):0.##}\" r=\"3\">");
                Add($"<title>epoch {i + 1}, {Html.Escape(curve.Name)}: {curve.Values[i]:G6}</title></circle>\n");
            }
        }
    }

    private double X(int epoch) => epochs == 1
        ? (Left + Width - Right) / 2
        : Left + ((epoch - 1) * (Width - Left - Right) / (epochs - 1));

    private double Y(double value) => Height - Bottom - ((value - lowest) / (highest - lowest) * (Height - Top - Bottom));

    private void Add(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
