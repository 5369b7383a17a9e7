using System.Globalization;

namespace DeepTheory.Gen;

/// <summary>Writes the hyperparameters of a training as text.</summary>
internal static class SettingsTable
{
    /// <summary>One line per hyperparameter.</summary>
    /// <param name="options">How the training is done.</param>
    /// <param name="learningRate">The rate it begins with.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Create(TrainingOptions options, float learningRate)
    {
        var settings = new List<KeyValuePair<string, string>>();
        Add("epochs at most", $"{options.Epochs}");
        Add("batch size", options.BatchSize == TrainingOptions.FullBatch ? $"all" : (FormattableString)$"{options.BatchSize}");
        Add("learning rate", $"{learningRate}");
        Add("shuffle", options.Shuffle ? $"every epoch" : (FormattableString)$"no");
        Add("seed", $"{options.Seed}");
        if (options.Workers > 1)
        {
            Add("workers", $"{options.Workers}");
        }

        Add("validation fraction", $"{options.ValidationFraction}");
        if (options.EarlyStopping is { } stopping)
        {
            Add("early stopping: patience", $"{stopping.Patience} epochs");
            Add("early stopping: minimum improvement", $"{stopping.MinimumImprovement}");
            Add("early stopping: parameters at the end", stopping.RestoreBest ? $"best epoch" : (FormattableString)$"last epoch");
        }

        if (options.ReduceOnPlateau is { } plateau)
        {
            Add("reduce on plateau: factor", $"{plateau.Factor}");
            Add("reduce on plateau: patience", $"{plateau.Patience} epochs");
            Add("reduce on plateau: minimum learning rate", $"{plateau.MinimumLearningRate}");
        }

        if (options.Mixup is { } mixup)
        {
            Add("mixup: alpha", $"{mixup.Alpha}");
        }

        return settings;

        void Add(string name, FormattableString value) => settings.Add(new(name, value.ToString(CultureInfo.InvariantCulture)));
    }
}
