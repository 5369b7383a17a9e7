using System.Globalization;
using static DeepTheory.Gen.Golden.Tests.Declaration;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>Losses of predictions and targets.</summary>
internal static class LossCatalogue
{
    private const double FlooredProbability = 1e-12;

    /// <summary>The table for <see cref="Catalogue"/>.</summary>
    public static IReadOnlyDictionary<string, Func<GoldenCase, Experiment?>> Functions { get; } = new Dictionary<string, Func<GoldenCase, Experiment?>>(StringComparer.Ordinal)
    {
        ["mse"] = c => OfElements(c, "pred", "target", ["MeanSquaredError"]),
        ["mae"] = c => OfElements(c, "pred", "target", ["MeanAbsoluteError"]),
        ["huber"] = c => OfElements(c, "pred", "target", [Operation("Huber", ("Delta", c.Parameters.Literal("delta")))]),
        ["half_sse"] = c => Create(c, "pred", "target", "half_sum_all", null, [["HalfSumSquaredError"]]),
        ["rmse"] = c => Create(c, "pred", "target", "sqrt_of_mean_elements", null, [["RootMeanSquaredError"]]),
        ["smooth_l1"] = c => OfElements(c, "pred", "target", [Operation("SmoothL1", ("Beta", c.Parameters.Literal("beta")))]),
        ["tukey_biweight"] = c => OfElements(c, "pred", "target", [Operation("TukeyBiweight", ("C", c.Parameters.Literal("c")))]),
        ["quantile"] = c => OfElements(c, "pred", "target", [$"Quantile({c.Parameters.Literal("tau")})"]),
        ["barron"] = c => OfElements(c, "pred", "target",
            [$"GeneralRobust({c.Parameters.Literal("alpha") ?? "double.NegativeInfinity"}, {c.Parameters.Literal("c")})"]),
        ["cosine_distance"] = c => Create(c, "pred", "target", LossReduction.MeanOfSamples, null, [["CosineDistance"]]),
        ["log_cosh"] = c => OfElements(c, "pred", "target", ["LogCosh"]),
        ["msle"] = c => OfElements(c, "pred", "target", ["MeanSquaredLogarithmicError"]),
        ["hinge"] = c => OfElements(c, "f", "y", [Operation("Hinge", ("Margin", c.Parameters.Literal("margin")))]),
        ["squared_hinge"] = c => OfElements(c, "f", "y", [Operation("SquaredHinge", ("Margin", c.Parameters.Literal("margin")))]),
        ["exponential_loss"] = c => OfElements(c, "f", "y", ["ExponentialLoss"]),
        ["multi_margin"] = c => c.Parameters.Flag("divide_by_classes", true)
            ? OfClasses(c, "x", [Operation("MultiMargin", ("Power", c.Parameters.Literal("p")), ("Margin", c.Parameters.Literal("margin")))])
            : null,
        ["crammer_singer"] = c => OfClasses(c, "x", [Operation("CrammerSinger", ("Margin", c.Parameters.Literal("margin")))]),
        ["bce_probs"] = c => c.Parameters.Text("convention") switch
        {
            null or "log>=-100" => OfElements(c, "p", "target", ["BinaryCrossEntropy"]),
            "clip_p" => OfElements(c, "p", "target", [Operation("BinaryCrossEntropy", ("Clip", c.Parameters.Literal("eps")))]),
            _ => null,
        },
        ["bce_logits"] = c => c.Inputs.Find("pos_weight") is { } weights
            ? OfElements(c, "x", "target", [Operation("BinaryCrossEntropyWithLogits", ("PositiveWeights", Array(weights.Values)))])
            : OfElements(c, "x", "target", ["BinaryCrossEntropyWithLogits"], ["Sigmoid", "BinaryCrossEntropy"]),
        ["cce_probs"] = c => c.Parameters.Number("eps", FlooredProbability) == FlooredProbability ? OfClasses(c, "p", ["CategoricalCrossEntropy"]) : null,
        ["nll"] = c => c.Parameters.Text("targets") == "index" ? OfClasses(c, "logp", ["NegativeLogLikelihood"]) : null,
        ["kl_div"] = c => Create(c, "logq", "p", LossReduction.MeanOfSamples, null, [["KullbackLeibler"]]),
        ["kl_div_log_target"] = c => Create(c, "logq", "logp", LossReduction.MeanOfSamples, null, [["KullbackLeibler(LogTarget = true)"]]),
        ["focal_binary"] = c => OfElements(c, "x", "target", [Focal(c, "BinaryFocalWithLogits")], ["Sigmoid", Focal(c, "BinaryFocal")]),
        ["focal_multiclass"] = c => Create(c, "x", "target", LossReduction.MeanOfSamples, null, c.Parameters.Text("targets") == "index"
            ? [[Focal(c, "SparseCategoricalFocalWithLogits")], ["Softmax", Focal(c, "SparseCategoricalFocal")]]
            : [[Focal(c, "CategoricalFocalWithLogits")], ["Softmax", Focal(c, "CategoricalFocal")]]),
        ["class_balanced_ce"] = c => Create(c, "x", "target", LossReduction.MeanOfSamples, null,
            [[ClassBalanced(c, "ClassBalancedCrossEntropyWithLogits")], ["Softmax", ClassBalanced(c, "ClassBalancedCrossEntropy")]]),
        ["soft_dice"] = c => c.Outputs.Has("intersection") ? WorkedExampleCatalogue.Masks(c) : OfMasks(c, "Dice"),
        ["soft_iou"] = c => OfMasks(c, "IntersectionOverUnion"),
        ["softmax_cce"] = c => OfClasses(c, "x", ["CategoricalCrossEntropyWithLogits"], ["Softmax", "CategoricalCrossEntropy"]),
    };

    /// <summary>An overlap of two masks, of the whole batch or of each sample.</summary>
    private static LossExperiment? OfMasks(GoldenCase golden, string operation)
    {
        bool isPerSample = golden.Parameters.Text("over") == "sample";
        string[] variant = [Operation(operation, ("Smooth", golden.Parameters.Literal("smooth")), ("PerSample", isPerSample ? "true" : null))];
        return Create(golden, "a", "b", isPerSample ? LossReduction.MeanOfSamples : "none", null, [variant]);
    }

    /// <summary>A mean over samples and elements.</summary>
    private static LossExperiment? OfElements(GoldenCase golden, string prediction, string target, params string[][] variants) =>
        Create(golden, prediction, target, LossReduction.MeanOfElements, null, variants);

    /// <summary>
    /// A (weighted) mean over samples whose target is a distribution over classes or, in the loss's sparse form, the index of one.
    /// </summary>
    private static LossExperiment? OfClasses(GoldenCase golden, string prediction, params string[][] variants)
    {
        bool isSparse = golden.Parameters.Text("targets") == "index";
        Tensor? weights = golden.Inputs.Find("class_weight");
        Tensor target = golden.Inputs["target"];
        double[]? sampleWeights = weights is null ? null
            : isSparse ? [.. target.Values.Select(index => weights.Values[(int)index])]
            : [.. Enumerable.Range(0, target.Rows).Select(row => weights.Values.Select((weight, column) => weight * target.Values[(row * target.RowLength) + column]).Sum())];
        string[][] complete =
        [
            .. variants.Select(operations => operations[..^1].Append(Operation(
                isSparse && operations[^1].StartsWith("Categorical", StringComparison.Ordinal) ? $"Sparse{operations[^1]}" : operations[^1],
                ("LabelSmoothing", golden.Parameters.Literal("label_smoothing")),
                ("ClassWeights", weights is null ? null : Array(weights.Values)))).ToArray()),
        ];
        string native = weights is null ? LossReduction.MeanOfSamples : LossReduction.WeightedMeanOfSamples;
        return Create(golden, prediction, "target", native, sampleWeights, complete);
    }

    /// <summary>A focal loss, whose α is one number or one for each class.</summary>
    private static string Focal(GoldenCase golden, string word) => Operation(
        word,
        ("Alpha", golden.Inputs.Find("alpha") is { } weights ? Array(weights.Values) : golden.Parameters.Literal("alpha")),
        ("Gamma", golden.Parameters.Literal("gamma")));

    private static string ClassBalanced(GoldenCase golden, string word)
    {
        string counts = string.Join(", ", golden.Inputs["class_counts"].Values);
        string normalized = golden.Parameters.Text("normalize") == "sum_to_C" ? "true" : "false";
        return $"{word}({counts}, Beta = {golden.Parameters.Literal("beta")}, Normalized = {normalized})";
    }

    private static LossExperiment? Create(
        GoldenCase golden, string prediction, string target, string native, double[]? sampleWeights, string[][] variants)
    {
        Tensor predictions = golden.Inputs[prediction];
        string wanted = golden.Parameters.Text("reduction") ?? native;
        return LossReduction.Ratio(wanted, native, predictions.Rows, predictions.RowLength) is { } scale
            ? new LossExperiment(golden, prediction, target, scale, sampleWeights, variants)
            : null;
    }

    private static string Array(double[] values) =>
        $"new double[] {{ {string.Join(", ", values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))} }}";
}
