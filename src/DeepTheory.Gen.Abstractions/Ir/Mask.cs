namespace DeepTheory.Gen.Ir;

/// <summary>Random numbers, one for each number of a value, drawn anew in each step. All masks of a layer make the same decisions.</summary>
internal abstract record Mask;

/// <summary>One number where the value is dropped, with probability <paramref name="Rate"/>, and another where it is kept.</summary>
internal sealed record DropMask(double Rate, double Dropped, double Kept) : Mask;

/// <summary>Gaussian numbers of mean 0.</summary>
internal sealed record GaussianMask(double StandardDeviation) : Mask;
