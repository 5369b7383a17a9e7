using System.Text;
using DeepTheory.Gen;
using Spectre.Console;

/// <summary>Shows training and results in the terminal; redirected to a file, the same as plain text.</summary>
internal static class Terminal
{
    private const int ImageWidth = 8;
    private const string Shades = " ░▒▓█"; // from paper to ink

    static Terminal()
    {
        Console.OutputEncoding = Encoding.UTF8;
        AnsiConsole.Profile.Capabilities.Ansi &= !Console.IsOutputRedirected;
    }

    public static TrainingHistory WithProgressBar(Func<IProgress<TrainingProgress>, TrainingHistory> train) =>
        AnsiConsole.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn())
            .Start(context => train(new TrainingBar(context.AddTask("training"))));

    public static void ShowConfusionMatrix(Evaluation result)
    {
        var table = new Table().AddColumn("");
        foreach (ClassMetrics digit in result.Classes)
        {
            table.AddColumn(new TableColumn(digit.Name).RightAligned());
        }

        int[,] matrix = result.ConfusionMatrix;
        for (int truth = 0; truth < result.Classes.Count; truth++)
        {
            IEnumerable<string> counts = Enumerable.Range(0, result.Classes.Count)
                .Select(prediction => Colored(matrix[truth, prediction], isRight: truth == prediction));
            table.AddRow([result.Classes[truth].Name, .. counts]);
        }

        AnsiConsole.Write(table);

        static string Colored(int count, bool isRight) => count == 0 ? "" : isRight ? $"[green]{count}[/]" : $"[red]{count}[/]";
    }

    /// <summary>Draws two digits that were misread, as far as there are any, and then such as were read well.</summary>
    public static void ShowDigits(DigitClassifier network, Dataset digits)
    {
        ILookup<bool, int> isRight = Enumerable.Range(0, digits.Count)
            .ToLookup(index => network.Classify(digits.Input(index)) == digits.Target(index)[0]);
        var drawings = new List<string>();
        var table = new Table();
        var probabilities = new float[DigitClassifier.OutputLength];
        foreach (int index in isRight[false].Take(2).Concat(isRight[true]).Take(4))
        {
            ReadOnlySpan<float> image = digits.Input(index);
            network.Predict(image, probabilities);
            int prediction = network.Classify(image);
            float truth = digits.Target(index)[0];
            string color = prediction == truth ? "green" : "red";
            table.AddColumn($"truth {truth}\n[{color}]read as {prediction}, {probabilities[prediction]:P0}[/]");
            drawings.Add(Draw(image));
        }

        AnsiConsole.Write(table.AddRow([.. drawings]));
    }

    private static string Draw(ReadOnlySpan<float> image)
    {
        var drawing = new StringBuilder();
        for (int pixel = 0; pixel < image.Length; pixel++)
        {
            char shade = Shades[(int)MathF.Round(image[pixel] * (Shades.Length - 1))];
            drawing.Append(shade, repeatCount: 2); // a character is about twice as high as it is wide
            if (pixel % ImageWidth == ImageWidth - 1)
            {
                drawing.Append('\n');
            }
        }

        return drawing.ToString().TrimEnd('\n');
    }

    /// <summary>Moves the bar on the training's own thread, unlike <see cref="Progress{T}"/>, which may come late.</summary>
    private sealed class TrainingBar(ProgressTask bar) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress progress)
        {
            bar.MaxValue = progress.Epochs;
            bar.Value = progress.Epoch - 1 + ((double)progress.Batch / progress.Batches);
            if (progress.CompletedEpoch is { } epoch)
            {
                bar.Description = $"epoch {epoch.Epoch}: loss {epoch.Loss:0.000}, validation accuracy {epoch.ValidationMetric:0.000}";
            }
        }
    }
}
