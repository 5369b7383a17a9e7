using static DeepTheory.Gen.Golden.Tests.Declaration;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>Optimizers, and what bounds the gradients they see.</summary>
internal static class OptimizerCatalogue
{
    /// <summary>How an optimizer is written, given its settings; null where the settings are not supported.</summary>
    private static readonly Dictionary<string, Func<CaseParameters, string?>> Optimizers = new(StringComparer.Ordinal)
    {
        ["sgd"] = p => p.Number("momentum", 0) == 0 ? Optimizer("Sgd", p) : Optimizers!["momentum"](p),
        ["momentum"] = p => Optimizer("Momentum", p, ("Coefficient", p.Literal("momentum"))),
        ["nesterov"] = p => Optimizer("Nesterov", p, ("Coefficient", p.Literal("momentum"))),
        ["adam"] = p => Optimizer("Adam", p, AdamArguments(p)),
        ["adamw"] = p => Optimizer("AdamW", p, AdamArguments(p)),
    };

    /// <summary>How a bound on gradients is written.</summary>
    private static readonly Dictionary<string, Func<CaseParameters, string>> Bounds = new(StringComparer.Ordinal)
    {
        ["clip_norm"] = p => $"ClipNorm({p.Literal("max")})",
        ["clip_value"] = p => $"ClipValue({p.Literal("max")})",
    };

    /// <summary>The table for <see cref="Catalogue"/>.</summary>
    public static IEnumerable<KeyValuePair<string, Func<GoldenCase, Experiment?>>> Functions =>
    [
        .. Optimizers.Select(entry => KeyValuePair.Create<string, Func<GoldenCase, Experiment?>>(
            entry.Key, golden => Create(golden, entry.Value(golden.Parameters)))),
        .. Bounds.Select(entry => KeyValuePair.Create<string, Func<GoldenCase, Experiment?>>(
            entry.Key, golden => Create(golden, Optimizers["sgd"](golden.Parameters), entry.Value(golden.Parameters)))),
    ];

    /// <summary>The attribute of an optimizer, by its name and settings; null where there is none.</summary>
    public static string? Find(CaseParameters optimizer) =>
        Optimizers.TryGetValue(optimizer.Text("name") ?? "", out Func<CaseParameters, string?>? create) ? create(optimizer) : null;

    private static TrajectoryExperiment? Create(GoldenCase golden, string? optimizer, params string[] bounds)
    {
        if (optimizer is null)
        {
            return null;
        }

        // One tensor p0 with gradients g, or several: p0_a with g_a, p0_b with g_b.
        (string Start, string Gradients)[] tensors =
        [
            .. golden.Inputs.Names.Where(name => name == "p0" || name.StartsWith("p0_", StringComparison.Ordinal))
                .Select(name => (name, $"g{name["p0".Length..]}")),
        ];
        return tensors.Length is 1 or 2 ? new TrajectoryExperiment(golden, tensors, [optimizer, .. bounds]) : null;
    }

    private static (string Name, string? Value)[] AdamArguments(CaseParameters parameters) =>
    [
        ("Beta1", parameters.Literal("beta1")),
        ("Beta2", parameters.Literal("beta2")),
        ("Epsilon", parameters.Literal("eps")),
    ];

    /// <summary>The golden weight decay is on all parameters alike.</summary>
    private static string Optimizer(string word, CaseParameters parameters, params ReadOnlySpan<(string Name, string? Value)> arguments) => Operation(
        word,
        [
            ("LearningRate", parameters.Literal("lr")),
            .. arguments,
            ("WeightDecay", parameters.Literal("weight_decay")),
            ("DecayBiases", parameters.Number("weight_decay", 0) == 0 ? null : "true"),
        ]);
}
