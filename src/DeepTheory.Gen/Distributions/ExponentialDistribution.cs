using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>Exponential with rate λ, for waiting times x ≥ 0: density λ e^(−λ x).</summary>
/// <param name="Rate">λ, events per unit of the target; finite and above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The rate is outside its range.</exception>
public readonly record struct ExponentialDistribution(double Rate) : IContinuousDistribution
{
    /// <summary>λ, events per unit of the target.</summary>
    public double Rate { get; } = Require.Positive(Rate);

    /// <summary>1/λ.</summary>
    public double Mean => 1 / Rate;

    /// <summary>0.</summary>
    public double Mode => 0;

    /// <summary>1/λ².</summary>
    public double Variance => Mean * Mean;

    /// <summary>1/λ.</summary>
    public double StandardDeviation => Mean;

    /// <inheritdoc/>
    public double LogDensity(double x) => x < 0 ? double.NegativeInfinity : Math.Log(Rate) - (Rate * x);

    /// <summary>1 − e^(−λ x).</summary>
    /// <inheritdoc/>
    public double CumulativeProbability(double x) => x < 0 ? 0 : -SpecialFunctions.ExpMinusOne(-Rate * x);

    /// <summary>−log(1 − p)/λ.</summary>
    /// <inheritdoc/>
    public double Quantile(double probability) => Math.Abs(SpecialFunctions.LogOnePlus(-Require.Probability(probability))) / Rate;
}
