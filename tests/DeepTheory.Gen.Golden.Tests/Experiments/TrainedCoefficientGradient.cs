namespace DeepTheory.Gen.Golden.Tests;

/// <summary>A coefficient that an activation trains.</summary>
/// <param name="Parameter">Its name in the network.</param>
/// <param name="Gradient">The golden gradient: dy/d(coefficient), point by point.</param>
internal sealed record TrainedCoefficientGradient(string Parameter, string Gradient);
