namespace DeepTheory.Gen.Ir;

/// <summary>What of a gradient is bounded.</summary>
internal enum GradientBound
{
    /// <summary>The L2 norm over all parameters together.</summary>
    Norm,

    /// <summary>The magnitude of each element.</summary>
    Value,
}
