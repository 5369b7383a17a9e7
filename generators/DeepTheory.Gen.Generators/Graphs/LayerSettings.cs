namespace DeepTheory.Gen.Generators.Graphs;

/// <summary>What follows a layer and applies to it, and so how its tensors begin.</summary>
internal sealed class LayerSettings
{
    public InitializerAttribute? Initializer { get; set; }

    public BiasAttribute? Bias { get; set; }

    public double? MaxNorm { get; set; }

    public bool IsFrozen { get; set; }

    /// <summary>The settings of the layer before, where this one is a normalisation, noise or another shape: the activation after it counts for both.</summary>
    public LayerSettings? Before { get; set; }

    /// <summary>The first activation that follows: theory's initializer depends on it.</summary>
    public ActivationFunctionAttribute? Activation { get; private set; }

    public void Follow(ActivationFunctionAttribute activation)
    {
        Activation ??= activation;
        Before?.Follow(activation);
    }

    /// <summary>The trained tensors of a node.</summary>
    /// <param name="node">The layer, or an activation with coefficients of its own.</param>
    /// <param name="unused">Makes a name that no other tensor has.</param>
    public IReadOnlyList<Tensor> Tensors(Node node, Func<string, string> unused) =>
        [.. node.Computation.Parameters.Select(parameter => Begin(unused($"{node.Layer}.{parameter.Name}"), parameter) with { IsFrozen = IsFrozen })];

    private Tensor Begin(string name, ParameterSpecification parameter)
    {
        switch (parameter.Role)
        {
            case ParameterRole.Weight:
                InitializerAttribute initializer = Initializer ?? Preferred();
                return new Tensor(name, parameter, initializer.Distribution(parameter.FanIn, parameter.FanOut), initializer.Word, MaxNorm);
            case ParameterRole.Bias:
                return new Tensor(name, parameter, new ConstantDistribution(Bias?.Value ?? 0), "Constant");
            default:
                return new Tensor(name, parameter, new ConstantDistribution(parameter.Initial), "Constant");
        }
    }

    /// <summary>The initializer that theory gives for what follows the layer.</summary>
    public InitializerAttribute Preferred() => Activation?.Facts.Initializer is { } preferred
        ? (InitializerAttribute)Activator.CreateInstance(preferred)
        : new GlorotUniformAttribute();
}
