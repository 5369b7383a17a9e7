using static DeepTheory.Gen.Golden.Tests.Declaration;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>Functions of one value.</summary>
internal static class ActivationCatalogue
{
    private const double SeluAlpha = 1.6732632423543772;
    private const double SeluScale = 1.0507009873554805;

    /// <summary>How a function is written, given its settings; nothing where the settings are not supported.</summary>
    private static readonly Dictionary<string, Func<CaseParameters, UnaryVariant[]>> Variants = new(StringComparer.Ordinal)
    {
        ["identity"] = _ => [new("Linear")],
        ["binary_step"] = p => p.Number("threshold", 0) == 0 && p.Number("at_threshold", 1) == 1 ? [new("Step")] : [],
        ["linear"] = p => [new(With("Linear", p.Literal("a")))],
        ["sigmoid"] = _ => [new("Sigmoid")],
        ["tanh"] = _ => [new("Tanh")],
        ["relu"] = _ => [new("Relu")],
        ["leaky_relu"] = p => [new(With("LeakyRelu", p.Literal("negative_slope")))],
        ["prelu"] = p => [new(With("ParametricRelu", p.Literal("a")), new TrainedCoefficientGradient("slope", "a"))],
        ["elu"] = p => [new(With("Elu", p.Literal("alpha"))), new(Operation("Elu", ("Alpha", p.Literal("alpha"))))],
        ["selu"] = p => p.Number("alpha", SeluAlpha) == SeluAlpha && p.Number("scale", SeluScale) == SeluScale ? [new("Selu")] : [],
        ["celu"] = p => [new(With("Celu", p.Literal("alpha")))],
        ["softplus"] = _ => [new("Softplus")],
        ["gelu"] = p => p.Text("approximate") is null or "none" ? [new("Gelu")] : [],
        ["gelu_tanh"] = _ => [new("GeluTanh")],
        ["silu"] = _ => [new("Silu")],
        ["swish"] = p =>
        [
            new(With("Swish", p.Literal("beta"))),
            new(Operation("Swish", ("Beta", p.Literal("beta")), ("Trainable", "true")), new TrainedCoefficientGradient("beta", "beta")),
        ],
        ["hard_sigmoid"] = _ => [new("HardSigmoid")],
        ["hard_sigmoid_02"] = _ => [new("HardSigmoid(0.2)")],
        ["hard_swish"] = _ => [new("HardSwish")],
        ["mish"] = _ => [new("Mish")],
        ["softsign"] = _ => [new("Softsign")],
        ["relu6"] = _ => [new("Relu6")],
        ["hard_tanh"] = p => p.Number("min", -1) == -1 && p.Number("max", 1) == 1 ? [new("HardTanh")] : [],
        ["log_sigmoid"] = _ => [new("LogSigmoid")],
        ["gaussian"] = _ => [new("Gaussian")],
        ["sine"] = _ => [new("Sine")],
        ["glu"] = _ => [new("Glu")],
        ["maxout"] = p => [new(With("Maxout", p.Literal("pieces")))],
        ["softmax"] = _ => [new("Softmax")],
        ["log_softmax"] = _ => [new("LogSoftmax")],
        ["softmax_temperature"] = p => [new(With("Softmax", p.Literal("temperature")))],
    };

    /// <summary>The table for <see cref="Catalogue"/>.</summary>
    public static IEnumerable<KeyValuePair<string, Func<GoldenCase, Experiment?>>> Functions =>
        Variants.Select(entry => KeyValuePair.Create<string, Func<GoldenCase, Experiment?>>(entry.Key, golden => Create(golden, entry.Value)));

    /// <summary>The attribute of a function without settings, by the function's name; null where there is none.</summary>
    public static string? Plain(string function, CaseParameters parameters) =>
        Variants.TryGetValue(function, out Func<CaseParameters, UnaryVariant[]>? create) ? create(parameters).FirstOrDefault()?.Operation : null;

    private static UnaryExperiment? Create(GoldenCase golden, Func<CaseParameters, UnaryVariant[]> create)
    {
        Tensor x = golden.Inputs["x"];
        bool isLastAxis = golden.Parameters.Number("axis", -1) is double axis && (axis == -1 || axis == x.Shape.Length - 1);
        UnaryVariant[] variants = create(golden.Parameters);
        return isLastAxis && variants.Length > 0 ? new UnaryExperiment(golden, x.Values.Length / x.LastAxis, variants) : null;
    }

    private static string With(string word, string? argument) => argument is null ? word : $"{word}({argument})";
}
