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
        ["momentum_velocity"] = p => Optimizer("Momentum", p, ("Coefficient", p.Literal("momentum")), ("Form", "MomentumForm.Velocity")),
        ["momentum_ema"] = p => Optimizer("Momentum", p, ("Coefficient", p.Literal("beta")), ("Form", "MomentumForm.Average")),
        ["nesterov"] = p => Optimizer("Nesterov", p, ("Coefficient", p.Literal("momentum"))),
        ["adagrad"] = p => Optimizer(
            "Adagrad", p, ("InitialAccumulator", p.Literal("initial_accumulator")), ("LearningRateDecay", p.Literal("lr_decay")), ("Epsilon", p.Literal("eps"))),
        ["rmsprop"] = p => Optimizer(
            "RmsProp",
            p,
            ("Rho", p.Literal("alpha")),
            ("Epsilon", p.Literal("eps")),
            ("Momentum", p.Literal("momentum")),
            ("Centered", p.Flag("centered", false) ? "true" : null)),
        ["adadelta"] = p => Optimizer("Adadelta", p, ("Rho", p.Literal("rho")), ("Epsilon", p.Literal("eps"))),
        ["adam"] = p => Optimizer("Adam", p, AdamArguments(p)),
        ["adamw"] = p => Optimizer("AdamW", p, AdamArguments(p)),
        ["amsgrad"] = p => Optimizer("AmsGrad", p, AdamArguments(p)),
        ["adamax"] = p => Optimizer("Adamax", p, AdamArguments(p)),
        ["nadam"] = p => Optimizer("Nadam", p, [.. AdamArguments(p), ("MomentumDecay", p.Literal("momentum_decay"))]),
        ["nadam_simple"] = p => Optimizer("Nadam", p, [.. AdamArguments(p), ("Simplified", "true")]),
    };

    /// <summary>How a bound on gradients is written.</summary>
    private static readonly Dictionary<string, Func<CaseParameters, string>> Bounds = new(StringComparer.Ordinal)
    {
        ["clip_norm"] = p => $"ClipNorm({p.Literal("max")})",
        ["clip_value"] = p => $"ClipValue({p.Literal("max")})",
    };

    /// <summary>How a schedule is written.</summary>
    private static readonly Dictionary<string, Func<CaseParameters, string>> Schedules = new(StringComparer.Ordinal)
    {
        ["schedule_step"] = p => Schedule("StepDecay", p.Literal("step"), ("Gamma", p.Literal("gamma"))),
        ["schedule_exponential"] = p => Schedule("ExponentialDecay", p.Literal("gamma")),
        ["schedule_cosine"] = p => Schedule("CosineAnnealing", p.Literal("total"), ("Minimum", p.Literal("min"))),
        ["schedule_warmup_cosine"] = p => Schedule("CosineAnnealing", p.Literal("total"), ("Minimum", p.Literal("min")), ("WarmUp", p.Literal("warmup"))),
        ["schedule_cosine_restarts"] = p => Schedule(
            "CosineWarmRestarts", p.Literal("first"), ("Multiplier", p.Literal("multiplier")), ("Minimum", p.Literal("min"))),
        ["schedule_linear_warmup"] = p => Schedule("LinearWarmUp", p.Literal("warmup"), ("StartFactor", p.Literal("start_factor"))),
        ["schedule_polynomial"] = p => Schedule("PolynomialDecay", p.Literal("total"), ("Power", p.Literal("power")), ("End", p.Literal("end"))),
    };

    /// <summary>The table for <see cref="Catalogue"/>.</summary>
    public static IEnumerable<KeyValuePair<string, Func<GoldenCase, Experiment?>>> Functions =>
    [
        .. Optimizers.Select(entry => KeyValuePair.Create<string, Func<GoldenCase, Experiment?>>(
            entry.Key, golden => Create(golden, entry.Value(golden.Parameters)))),
        .. Bounds.Select(entry => KeyValuePair.Create<string, Func<GoldenCase, Experiment?>>(
            entry.Key, golden => Create(golden, Optimizers["sgd"](golden.Parameters), entry.Value(golden.Parameters)))),
        .. Schedules.Select(entry => KeyValuePair.Create<string, Func<GoldenCase, Experiment?>>(
            entry.Key, golden => new ScheduleExperiment(golden, entry.Value(golden.Parameters)))),
        KeyValuePair.Create<string, Func<GoldenCase, Experiment?>>("nesterov_lookahead", LookAhead),
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

    private static LookAheadExperiment LookAhead(GoldenCase golden) =>
        new(golden, Optimizer("Nesterov", golden.Parameters, ("Coefficient", golden.Parameters.Literal("momentum")), ("Form", "MomentumForm.Velocity")));

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

    private static string Schedule(string word, string? first, params ReadOnlySpan<(string Name, string? Value)> arguments) =>
        Operation(word, [("", first), .. arguments]);
}
