namespace DeepTheory.Gen.Golden.Tests;

/// <summary>Whole trainings.</summary>
internal static class TrainingCatalogue
{
    /// <summary>The losses by the first word of their description, for targets that are values and for those that are class indices.</summary>
    private static readonly Dictionary<string, (string Values, string? Indices)> Losses = new(StringComparer.Ordinal)
    {
        ["mse"] = ("MeanSquaredError", null),
        ["bce"] = ("BinaryCrossEntropy", null),
        ["cce"] = ("CategoricalCrossEntropy", "SparseCategoricalCrossEntropy"),
    };

    /// <summary>The table for <see cref="Catalogue"/>.</summary>
    public static IReadOnlyDictionary<string, Func<GoldenCase, Experiment?>> Functions { get; } = new Dictionary<string, Func<GoldenCase, Experiment?>>(StringComparer.Ordinal)
    {
        ["train_mlp"] = Perceptron,
    };

    /// <summary>Dense layers with one activation between them and another at the end.</summary>
    private static TrainingExperiment? Perceptron(GoldenCase golden)
    {
        CaseParameters settings = golden.Parameters;
        int[] sizes = settings.Integers("layers");
        CaseParameters optimizerSettings = settings.Group("optimizer");
        string? hidden = Activation(settings.Text("hidden"), settings);
        string? output = Activation(settings.Text("output"), settings);
        string? loss = Loss(golden, sizes[^1]);
        string? optimizer = OptimizerCatalogue.Find(optimizerSettings);
        if (hidden is null || output is null || loss is null || optimizer is null)
        {
            return null;
        }

        var operations = new List<string> { $"Input({sizes[0]})" };
        var parameters = new Dictionary<string, string>();
        for (int layer = 1; layer < sizes.Length; layer++)
        {
            operations.Add($"Dense({sizes[layer]})");
            operations.Add(layer < sizes.Length - 1 ? hidden : output);
            parameters.Add($"w{layer}", $"dense{layer}.weight");
            parameters.Add($"b{layer}", $"dense{layer}.bias");
        }

        return new TrainingExperiment(
            golden, new Declaration([.. operations, loss, optimizer]), (float)optimizerSettings.Number("lr"), parameters);
    }

    private static string? Activation(string? name, CaseParameters settings) => name is null ? null : ActivationCatalogue.Plain(name, settings);

    private static string? Loss(GoldenCase golden, int outputs)
    {
        string name = golden.Parameters.Text("loss")?.Split(' ')[0] ?? "";
        bool isIndex = golden.Inputs["target"].RowLength != outputs;
        return !Losses.TryGetValue(name, out (string Values, string? Indices) loss) ? null : isIndex ? loss.Indices : loss.Values;
    }
}
