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
    private readonly bool isLogarithmic;
    private readonly ValueAxis axis;

    private LineChart(IReadOnlyList<ChartSeries> series, bool isLogarithmic)
    {
        this.series = series;
        this.isLogarithmic = isLogarithmic;
        epochs = series.Max(curve => curve.Values.Count);
        double[] values = Drawn(series, isLogarithmic).ToArray();
        axis = isLogarithmic ? ValueAxis.Logarithmic(values.Min(), values.Max()) : ValueAxis.Linear(values.Min(), values.Max());
    }

    /// <summary>Draws the chart.</summary>
    /// <param name="title">What the curves show, for readers who cannot see it.</param>
    /// <param name="series">The curves.</param>
    /// <param name="bestEpoch">The epoch to mark; 0 for none.</param>
    /// <param name="isLogarithmic">Whether equal ratios are equal distances; values that are not above 0 then have no place.</param>
    /// <returns>The element, or nothing if no curve has a value.</returns>
    public static string Draw(string title, IReadOnlyList<ChartSeries> series, int bestEpoch, bool isLogarithmic = false) =>
        Drawn(series, isLogarithmic).Any() ? new LineChart(series, isLogarithmic).Draw(title, bestEpoch) : string.Empty;

    private static IEnumerable<double> Drawn(IReadOnlyList<ChartSeries> series, bool isLogarithmic) =>
        series.SelectMany(curve => curve.Values).Where(value => IsDrawn(value, isLogarithmic)).Select(value => (double)value!.Value);

    private static bool IsDrawn(float? value, bool isLogarithmic) =>
        value is { } number && float.IsFinite(number) && (number > 0 || !isLogarithmic);

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
        foreach (double value in axis.Marks)
        {
            Add($"<line class=\"grid\" x1=\"{Left}\" y1=\"{Y(value):0.##}\" x2=\"{Width - Right}\" y2=\"{Y(value):0.##}\"/>");
            Add($"<text class=\"y\" x=\"{Left - 8}\" y=\"{Y(value) + 4:0.##}\">{value:G4}</text>\n");
        }

        int epochStep = Math.Max(1, (int)ValueAxis.NiceStep(epochs / 8.0));
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
            bool isDrawn = IsDrawn(curve.Values[i], isLogarithmic);
            if (isDrawn)
            {
                string command = isBroken ? "M" : "L";
                path.Append(CultureInfo.InvariantCulture, $"{command}{X(i + 1):0.##} {Y(curve.Values[i]!.Value):0.##} ");
            }

            isBroken = !isDrawn;
        }

        Add($"<path {curve.Attributes("curve")} d=\"{path.ToString().TrimEnd()}\"><title>{Html.Escape(curve.Name)}</title></path>\n");
        for (int i = 0; i < curve.Values.Count && curve.Values.Count <= MostDots; i++)
        {
            if (IsDrawn(curve.Values[i], isLogarithmic))
            {
                Add($"<circle {curve.Attributes("dot")} cx=\"{X(i + 1):0.##}\" cy=\"{Y(curve.Values[i]!.Value):0.##}\" r=\"3\">");
                Add($"<title>epoch {i + 1}, {Html.Escape(curve.Name)}: {curve.Values[i]:G6}</title></circle>\n");
            }
        }
    }

    private double X(int epoch) => epochs == 1
        ? (Left + Width - Right) / 2
        : Left + ((epoch - 1) * (Width - Left - Right) / (epochs - 1));

    private double Y(double value) => Height - Bottom - (axis.HeightOf(value) * (Height - Top - Bottom));

    private void Add(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
