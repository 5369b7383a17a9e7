namespace DeepTheory.Gen.Ir;

/// <summary>What is known of an operation's output. Rules and defaults ask these, never the operation's name.</summary>
internal sealed record Facts
{
    /// <summary>Nothing special: any real number.</summary>
    public static readonly Facts None = new();

    /// <summary>Lower end of the range.</summary>
    public double Minimum { get; init; } = double.NegativeInfinity;

    /// <summary>Upper end of the range.</summary>
    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>The outputs surely lie in the range, but may fill less of it: it was computed from an expression, not proven by hand.</summary>
    public bool IsRangeEstimated { get; init; }

    /// <summary>Outputs are positive and sum to 1 over the columns.</summary>
    public bool IsDistribution { get; init; }

    /// <summary>The exponentials of the outputs are a distribution.</summary>
    public bool IsLogDistribution { get; init; }

    /// <summary>Each output alone is the probability of a yes.</summary>
    public bool IsProbability { get; init; }

    /// <summary>The derivative is 0 almost everywhere, so that gradients stop here.</summary>
    public bool IsStep { get; init; }

    /// <summary>y = a x: adds nothing between two linear layers.</summary>
    public bool IsLinear { get; init; }

    /// <summary>Constant, with derivative 0, for every input below 0: a unit whose inputs are all there learns nothing any more.</summary>
    public bool IsRectifier { get; init; }

    /// <summary>Keeps mean 0 and variance 1 from layer to layer, as long as nothing else disturbs them.</summary>
    public bool IsSelfNormalizing { get; init; }

    /// <summary>Whether both ends of the range are finite.</summary>
    public bool IsBounded => !double.IsInfinity(Minimum) && !double.IsInfinity(Maximum);

    /// <summary>The initializer that theory gives for the layer before.</summary>
    public Type? Initializer { get; init; }

    /// <summary>The value from which on an output counts as a yes, where outputs are decisions.</summary>
    public double? Threshold { get; init; }

    public static Facts Range(double minimum, double maximum) => new() { Minimum = minimum, Maximum = maximum };

    public Facts Prefers<TInitializer>() where TInitializer : InitializerAttribute => this with { Initializer = typeof(TInitializer) };
}
