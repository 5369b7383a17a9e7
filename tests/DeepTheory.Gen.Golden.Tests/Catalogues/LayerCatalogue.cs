namespace DeepTheory.Gen.Golden.Tests;

/// <summary>Layers.</summary>
internal static class LayerCatalogue
{
    /// <summary>The table for <see cref="Catalogue"/>.</summary>
    public static IReadOnlyDictionary<string, Func<GoldenCase, Experiment?>> Functions { get; } = new Dictionary<string, Func<GoldenCase, Experiment?>>(StringComparer.Ordinal)
    {
        ["dense"] = c => new DenseExperiment(c),
        ["flatten"] = c => c.Parameters.Number("from_axis", 1) == 1 ? new FlattenExperiment(c) : null,
        ["residual_add"] = c => new BinaryExperiment(c, "x", "f", "Add"),
        ["concat"] = c => c.Parameters.Number("axis", 1) == 1 && c.Inputs.Names.Count == 3 ? new BinaryExperiment(c, "a", "b", "Concatenate") : null,
        ["dropout"] = c => c.Parameters.Flag("training", false) ? null : new UnaryExperiment(c, c.Inputs["x"].Rows, [new($"Dropout({c.Parameters.Literal("p")})")]),
        ["dropout_mask"] = c => new DropoutMaskExperiment(c),
        ["batchnorm1d"] = BatchNorm,
        ["batchnorm2d"] = BatchNorm,
        ["layernorm"] = c => c.Parameters.Integers("normalized").Length == 1 ? new NormalizationExperiment(c, Norm(c, "LayerNorm"), "weight", "bias") : null,
        ["rmsnorm"] = c => new NormalizationExperiment(c, Norm(c, "RmsNorm"), "weight"),
        ["groupnorm"] = c => new NormalizationExperiment(c, Norm(c, "GroupNorm", c.Parameters.Literal("groups") + ", "), "weight", "bias"),
        ["instancenorm2d"] = c => new NormalizationExperiment(c, Norm(c, "InstanceNorm"), "weight", "bias"),
    };

    private static Experiment BatchNorm(GoldenCase golden)
    {
        string operation = Norm(golden, "BatchNorm", $"Momentum = {golden.Parameters.Literal("momentum")}, ");
        return golden.Parameters.Flag("training", false)
            ? new BatchNormalizationExperiment(golden, operation)
            : new NormalizationExperiment(golden, operation, "weight", "bias", "running_mean", "running_var");
    }

    private static string Norm(GoldenCase golden, string word, string arguments = "") =>
        $"{word}({arguments}Epsilon = {golden.Parameters.Literal("eps")}, Name = \"norm\")";
}
