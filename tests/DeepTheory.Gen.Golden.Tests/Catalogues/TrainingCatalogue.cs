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
        ["train_cnn"] = Convolutional,
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

    /// <summary>A convolution of 3 by 3, a pool of 2 by 2, a dense layer.</summary>
    private static TrainingExperiment? Convolutional(GoldenCase golden)
    {
        CaseParameters settings = golden.Parameters;
        CaseParameters optimizerSettings = settings.Group("optimizer");
        int classes = golden.Inputs["b"].Values.Length;
        string? output = Activation(settings.Text("output"), settings);
        string? loss = Loss(golden, classes);
        string? optimizer = OptimizerCatalogue.Find(optimizerSettings);
        if (output is null || loss is null || optimizer is null || settings.Text("layers") != "conv 3x3 pad 1 -> relu -> maxpool 2x2 -> flatten (C,H,W) -> dense 10")
        {
            return null;
        }

        var declaration = new Declaration(
            $"Input({string.Join(", ", golden.Inputs["x"].Shape.Skip(1))})",
            $"Conv2D({golden.Inputs["conv_b"].Values.Length}, 3, Padding = Padding.Same)",
            "Relu",
            "MaxPool2D(2)",
            "Flatten",
            $"Dense({classes})",
            output,
            loss,
            optimizer);
        var parameters = new Dictionary<string, string> { ["conv_w"] = "conv2D1.weight", ["conv_b"] = "conv2D1.bias", ["w"] = "dense1.weight", ["b"] = "dense1.bias" };
        return new TrainingExperiment(golden, declaration, (float)optimizerSettings.Number("lr"), parameters);
    }

    private static string? Activation(string? name, CaseParameters settings) => name is null ? null : ActivationCatalogue.Plain(name, settings);

    private static string? Loss(GoldenCase golden, int outputs)
    {
        string name = golden.Parameters.Text("loss")?.Split(' ')[0] ?? "";
        bool isIndex = golden.Inputs["target"].RowLength != outputs;
        return !Losses.TryGetValue(name, out (string Values, string? Indices) loss) ? null : isIndex ? loss.Indices : loss.Values;
    }
}
