namespace DeepTheory.Gen.Golden.Tests;

/// <summary>One way to write a function of one value.</summary>
/// <param name="Operation">The attribute.</param>
/// <param name="Trained">The coefficient it trains, if any.</param>
internal sealed record UnaryVariant(string Operation, TrainedCoefficientGradient? Trained = null);
