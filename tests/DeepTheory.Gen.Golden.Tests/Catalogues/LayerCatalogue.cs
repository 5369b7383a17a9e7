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
        ["layernorm"] = c => c.Parameters.Integers("normalized").Length == 1 ? new LayerExperiment(c, Norm(c, "LayerNorm"), "weight", "bias") : null,
        ["rmsnorm"] = c => new LayerExperiment(c, Norm(c, "RmsNorm"), "weight"),
        ["groupnorm"] = c => new LayerExperiment(c, Norm(c, "GroupNorm", c.Parameters.Literal("groups") + ", "), "weight", "bias"),
        ["conv1d"] = c => Layer(c, $"Conv1D({c.Inputs["weight"].Rows}, {Pair(c, "kernel")}, Stride = {Pair(c, "stride")}, PaddingLength = {Pair(c, "padding")}, Dilation = {Pair(c, "dilation")}, {Groups(c)})"),
        ["conv2d"] = c => Layer(c, $"Conv2D({c.Inputs["weight"].Rows}, {Pair(c, "kernel")}, {Strides(c)}, {Dilations(c)}, {Groups(c)})"),
        ["conv_transpose2d"] = c => Layer(
            c,
            $"ConvTranspose2D({c.Inputs["weight"].Shape[1] * c.Parameters.Number("groups", 1)}, {Pair(c, "kernel")}, {Strides(c)}, {Dilations(c)}, {Groups(c)}, "
            + $"OutputPaddingHeight = {At(c, "output_padding", 0)}, OutputPaddingWidth = {At(c, "output_padding", 1)})"),
        ["maxpool1d"] = c => Layer(c, $"MaxPool1D({Pair(c, "kernel")}, Stride = {Pair(c, "stride")}, PaddingLength = {Pair(c, "padding")}, Name = \"layer\")"),
        ["maxpool2d"] = c => Layer(c, $"MaxPool2D({Pair(c, "kernel")}, {Strides(c)}, Name = \"layer\")"),
        ["avgpool2d"] = c => Layer(c, $"AveragePool2D({Pair(c, "kernel")}, {Strides(c)}, CountsPadding = {(c.Parameters.Flag("count_include_pad", true) ? "true" : "false")}, Name = \"layer\")"),
        ["adaptive_avgpool2d"] = c => Layer(c, $"AdaptiveAveragePool2D({Pair(c, "output")}, Name = \"layer\")"),
        ["global_avgpool2d"] = c => Layer(c, "GlobalAveragePool(Name = \"layer\")"),
        ["global_maxpool2d"] = c => Layer(c, "GlobalMaxPool(Name = \"layer\")"),
        ["upsample_nearest"] = c => Layer(c, $"UpSample2D({c.Parameters.Literal("scale")}, Name = \"layer\")"),
        ["pixel_shuffle"] = c => Layer(c, $"PixelShuffle({c.Parameters.Literal("factor")}, Name = \"layer\")"),
        ["zero_pad2d"] = c => Layer(
            c, $"ZeroPad2D({c.Parameters.Literal("top")}, {c.Parameters.Literal("bottom")}, {c.Parameters.Literal("left")}, {c.Parameters.Literal("right")}, Name = \"layer\")"),
        ["instancenorm2d"] = c => new LayerExperiment(c, Norm(c, "InstanceNorm"), "weight", "bias"),
    };

    private static Experiment BatchNorm(GoldenCase golden)
    {
        string operation = Norm(golden, "BatchNorm", $"Momentum = {golden.Parameters.Literal("momentum")}, ");
        return golden.Parameters.Flag("training", false)
            ? new BatchNormalizationExperiment(golden, operation)
            : new LayerExperiment(golden, operation, "weight", "bias", "running_mean", "running_var");
    }

    private static string Norm(GoldenCase golden, string word, string arguments = "") =>
        $"{word}({arguments}Epsilon = {golden.Parameters.Literal("eps")}, Name = \"layer\")";

    private static LayerExperiment Layer(GoldenCase golden, string operation) =>
        new(golden, operation, [.. new[] { "weight", "bias" }.Where(name => golden.Inputs.Find(name) is not null)]);

    /// <summary>The numbers of a setting, one for each axis.</summary>
    private static string Pair(GoldenCase golden, string name) => string.Join(", ", golden.Parameters.Integers(name));

    private static int At(GoldenCase golden, string name, int axis) => golden.Parameters.Integers(name)[axis];

    private static string Strides(GoldenCase golden) =>
        $"StrideHeight = {At(golden, "stride", 0)}, StrideWidth = {At(golden, "stride", 1)}, PaddingHeight = {At(golden, "padding", 0)}, PaddingWidth = {At(golden, "padding", 1)}";

    private static string Dilations(GoldenCase golden) => $"DilationHeight = {At(golden, "dilation", 0)}, DilationWidth = {At(golden, "dilation", 1)}";

    private static string Groups(GoldenCase golden) =>
        $"Groups = {golden.Parameters.Literal("groups")}, UseBias = {(golden.Parameters.Flag("bias", true) ? "true" : "false")}, Name = \"layer\"";
}
