namespace DeepTheory.Gen;

/// <summary>The loss along a line through the network's parameters, per unit of length.</summary>
/// <param name="Slope">gᵀv: how fast the loss rises.</param>
/// <param name="Value">vᵀHv: how fast the slope rises.</param>
/// <param name="Uncertainty">By how much rounding may have falsified <paramref name="Value"/>.</param>
public sealed record DirectionalCurvature(double Slope, double Value, double Uncertainty)
{
    /// <summary>Whether the loss bends upwards here, along this line, or, as far as can be told, not at all. Where it does not, there is a way down on one side or both.</summary>
    public bool IsConvex => Value >= -Uncertainty;
}
