using System.Globalization;
using System.Text;

namespace DeepTheory.Gen;

/// <summary>Writes a training's report: one page that loads nothing and is well-formed XML as well as HTML.</summary>
internal sealed class HtmlReport(TrainingHistory history, Evaluation? evaluation, IReadOnlyList<ReportImages> images)
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1c2733; --quiet: #5f6b76; --line: #d9dee3; --page: #ffffff; --panel: #f5f7f9;
          --training: #1f6feb; --validation: #c2570c; --right: 31 111 235; --wrong: 207 60 50; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e4e9ee; --quiet: #98a4af; --line: #333d47; --page: #12171c;
          --panel: #1a2128; --training: #6cb0ff; --validation: #ffa25c; --right: 80 150 255; --wrong: 240 100 85; } }
        body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink);
          background: var(--page); }
        h1 { font-size: 1.6rem; margin-bottom: .2rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
        .lead, figcaption, caption { color: var(--quiet); } caption { text-align: left; padding-bottom: .3rem; }
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); gap: 1rem; } figure { margin: 0; }
        .wide { overflow-x: auto; }
        svg { width: 100%; height: auto; background: var(--panel); border-radius: 6px; } svg text { font-size: 11px; fill: var(--quiet); }
        svg .x { text-anchor: middle; } svg .y { text-anchor: end; } .grid { stroke: var(--line); }
        .best { stroke: var(--quiet); stroke-dasharray: 4 4; } .curve { fill: none; stroke: currentColor; stroke-width: 2; }
        .dot { fill: currentColor; } .training { color: var(--training); } .validation { color: var(--validation); }
        .curve.inner { stroke-width: 1; } .dot.inner { r: 1.5px; } .warning { border-left: 4px solid rgb(var(--wrong)); padding-left: .8rem; }
        .key { display: inline-block; width: .9em; height: .9em; border-radius: 2px; margin: 0 .3em 0 .8em; vertical-align: -.1em;
          background: currentColor; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; } th, td { padding: .25rem .7rem; text-align: right;
          border-bottom: 1px solid var(--line); } th:first-child { text-align: left; }
        pre { background: var(--panel); padding: 1rem; border-radius: 6px; overflow-x: auto; font-size: .85rem; }
        """;

    private readonly StringBuilder page = new();

    /// <summary>The page.</summary>
    public string Write()
    {
        string title = Html.Escape(history.NetworkName);
        Add($"<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        Add($"<title>Training of {title}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>Training of {title}</h1>\n");
        AddLead();
        AddCurves();
        if (evaluation is not null)
        {
            AddEvaluation(evaluation);
        }

        AddGradients();

        foreach (ReportImages group in images)
        {
            Heading(Html.Escape(group.Title));
            page.Append(group.ToHtml());
        }

        AddEpochs();
        Heading("Settings");
        AddTable(["setting", "value"], history.Settings.Select(setting => new[] { setting.Key, setting.Value }));
        Heading("Network");
        Add($"<pre>{Html.Escape(history.Summary)}</pre>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static string Number(double? value) =>
        value is { } number ? number.ToString("G5", CultureInfo.InvariantCulture) : "–";

    private static string Share(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private void AddLead()
    {
        double seconds = history.Epochs.Sum(epoch => epoch.Seconds);
        Add($"<p class=\"lead\">{history.Epochs.Count} epochs in {seconds:0.0} s");
        if (history.BestEpoch > 0)
        {
            Add($", best epoch {history.BestEpoch} with loss {history.Epochs[history.BestEpoch - 1].MonitoredLoss:G5}");
        }

        Add($". {Html.Escape(history.StopMessage)}</p>\n");
    }

    private void AddCurves()
    {
        Add($"<div class=\"charts\">\n");
        AddChart("Loss", epoch => epoch.Loss, epoch => epoch.ValidationLoss);
        AddChart(history.MetricName, epoch => epoch.Metric, epoch => epoch.ValidationMetric);
        Add($"</div>\n");
    }

    private void AddChart(string title, Func<EpochRecord, float?> training, Func<EpochRecord, float?> validation)
    {
        ChartSeries[] series =
        [
            new("training", "training", history.Epochs.Select(training).ToArray()),
            new("validation", "validation", history.Epochs.Select(validation).ToArray()),
        ];
        series = series.Where(curve => curve.Values.Any(value => value.HasValue)).ToArray();
        AddFigure(title, series, LineChart.Draw($"{title} by epoch", series, history.BestEpoch));
    }

    private void AddFigure(string title, ChartSeries[] series, string chart)
    {
        if (chart.Length > 0)
        {
            Add($"<figure>\n<figcaption>{Html.Escape(title)}");
            foreach (ChartSeries curve in series)
            {
                Add($"<span {curve.Attributes("key")}></span>{Html.Escape(curve.Name)}");
            }

            Add($"</figcaption>\n{chart}</figure>\n");
        }
    }

    private void AddEvaluation(Evaluation result)
    {
        Heading("Evaluation");
        if (result.Task == NetworkTask.Regression)
        {
            AddTable(
                ["samples", "loss", "R2", "mean absolute error", "root mean squared error", "mean absolute percentage error"],
                [
                    [
                        $"{result.Count}",
                        Number(result.Loss),
                        Number(result.R2),
                        Number(result.MeanAbsoluteError),
                        Number(result.RootMeanSquaredError),
                        Number(result.MeanAbsolutePercentageError),
                    ],
                ]);
            return;
        }

        (string Name, double Value)[] figures =
        [
            ("accuracy", result.Accuracy),
            ("Matthews correlation", result.MatthewsCorrelation),
            ("ROC-AUC", result.RocAuc),
            ("log-loss", result.LogLoss),
            ("Brier score", result.BrierScore),
            ("calibration error", result.ExpectedCalibrationError),
            ("intersection over union", result.IntersectionOverUnion),
            ("Dice", result.Dice),
        ];
        figures = figures.Where(figure => !double.IsNaN(figure.Value)).ToArray();
        AddTable(
            ["samples", "loss", .. figures.Select(figure => figure.Name)],
            [[$"{result.Count}", Number(result.Loss), .. figures.Select(figure => Share(figure.Value))]]);
        if (result.Classes.Count == 0)
        {
            return;
        }

        AddConfusion(result);
        Heading("Classes");
        var average = new ClassMetrics("macro average", result.MacroPrecision, result.MacroRecall, result.MacroF1, result.Count);
        AddTable(
            ["class", "precision", "recall", "F1", "samples"],
            result.Classes.Append(average).Select(row =>
                new[] { row.Name, Share(row.Precision), Share(row.Recall), Share(row.F1), $"{row.Support}" }));
    }

    private void AddConfusion(Evaluation result)
    {
        int[,] confusion = result.ConfusionMatrix;
        int classes = confusion.GetLength(0);
        if (classes == 0)
        {
            return;
        }

        Heading("Confusion matrix");
        Add($"<div class=\"wide\"><table>\n<caption>Rows: the true class. Columns: the class answered.</caption>\n<tr><th></th>");
        for (int column = 0; column < classes; column++)
        {
            Add($"<th>{Html.Escape(result.Classes[column].Name)}</th>");
        }

        Add($"</tr>\n");
        for (int row = 0; row < classes; row++)
        {
            Add($"<tr><th>{Html.Escape(result.Classes[row].Name)}</th>");
            for (int column = 0; column < classes; column++)
            {
                string color = row == column ? "right" : "wrong";
                double share = (double)confusion[row, column] / Math.Max(1, result.Classes[row].Support);
                Add($"<td style=\"background: rgb(var(--{color}) / {share * 0.6:0.###})\">{confusion[row, column]}</td>");
            }

            Add($"</tr>\n");
        }

        Add($"</table></div>\n");
    }

    private void AddEpochs()
    {
        string metric = history.MetricName;
        Add($"<details>\n<summary>All epochs</summary>\n");
        AddTable(
            ["epoch", "loss", "validation loss", metric, $"validation {metric}", "learning rate", "seconds"],
            history.Epochs.Select(epoch => new[]
            {
                epoch.Epoch.ToString(CultureInfo.InvariantCulture),
                Number(epoch.Loss),
                Number(epoch.ValidationLoss),
                Number(epoch.Metric),
                Number(epoch.ValidationMetric),
                Number(epoch.LearningRate),
                epoch.Seconds.ToString("0.000", CultureInfo.InvariantCulture),
            }));
        Add($"</details>\n");
    }

    private void AddGradients()
    {
        EpochRecord[] measured = history.Epochs.Where(epoch => epoch.GradientNorms.Count > 0).ToArray();
        if (measured.Length == 0)
        {
            return;
        }

        Heading("Gradients");
        foreach (string warning in history.GradientWarnings)
        {
            Add($"<p class=\"warning\">{Html.Escape(warning)}</p>\n");
        }

        ChartSeries[] layers = LayerSeries();
        AddFigure("L2 norm by layer, first to last", layers, LineChart.Draw("Gradient norm of each layer by epoch", layers, history.BestEpoch, isLogarithmic: true));
        AddTable(
            ["L2 norm, root mean square over the batches", $"epoch {measured[0].Epoch}", $"epoch {measured[^1].Epoch}"],
            measured[0].GradientNorms.Zip(measured[^1].GradientNorms, (first, last) => new[] { first.Key, Number(first.Value), Number(last.Value) }));
    }

    /// <summary>One curve per layer, from blue for the first over green to red for the last; these two are bold.</summary>
    private ChartSeries[] LayerSeries()
    {
        IReadOnlyList<KeyValuePair<string, float>>[] epochs = history.Epochs.Select(epoch => epoch.GradientFlow.Layers).ToArray();
        string[] names = epochs.First(layers => layers.Count > 0).Select(layer => layer.Key).ToArray();
        return names.Select((name, i) => new ChartSeries(
            name,
            i == 0 || i == names.Length - 1 ? "outer" : "inner",
            epochs.Select(layers => i < layers.Count ? layers[i].Value : (float?)null).ToArray(),
            string.Create(CultureInfo.InvariantCulture, $"hsl({230 - (230.0 * i / Math.Max(1, names.Length - 1)):0} 70% 50%)"))).ToArray();
    }

    private void AddTable(string[] headings, IEnumerable<string[]> rows)
    {
        Add($"<div class=\"wide\"><table>\n<tr>{string.Concat(headings.Select(heading => $"<th>{Html.Escape(heading)}</th>"))}</tr>\n");
        foreach (string[] row in rows)
        {
            Add($"<tr><th>{Html.Escape(row[0])}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{Html.Escape(cell)}</td>"))}</tr>\n");
        }

        Add($"</table></div>\n");
    }

    private void Heading(string text) => Add($"<h2>{text}</h2>\n");

    private void Add(FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture));
}
