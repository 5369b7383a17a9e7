namespace DeepTheory.Gen;

/// <summary>
/// Bounds the weights of the layer above: after every update each unit's incoming weight vector w becomes w · min(1, maximum / ‖w‖₂).
/// Biases are free. Source: Srebro et al. 2005; Hinton et al. 2012 (beside dropout).
/// </summary>
/// <param name="maximum">The largest norm of a unit's incoming weights, more than 0. Usual: 1 to 4.</param>
public sealed class MaxNormAttribute(double maximum) : OperationAttribute
{
    /// <summary>The largest norm of a unit's incoming weights.</summary>
    public double Maximum { get; } = maximum;

    internal override string? Fault => Maximum > 0 ? null : $"maximum is {Maximum}, but must be more than 0";
}
