using System.Numerics.Tensors;
using DeepTheory.Gen.Runtime;
using static DeepTheory.Gen.Runtime.SpecialFunctions;

namespace DeepTheory.Gen;

/// <summary>Mixture of K Gaussians: density Σ πₖ N(x; μₖ, σₖ), with weights π, means μ and standard deviations σ.</summary>
/// <remarks>It keeps no copy: it is as good as the memory of its parameters.</remarks>
public readonly ref struct MixtureOfGaussiansDistribution : IContinuousDistribution
{
    /// <summary>Of a weight, a mean and a standard deviation for each component.</summary>
    /// <param name="weights">π, [components], each from 0 to 1, 1 in all but for rounding.</param>
    /// <param name="means">μ, [components], finite.</param>
    /// <param name="deviations">σ, [components], finite and above 0.</param>
    /// <exception cref="ArgumentException">The numbers are not such, or not as many of each.</exception>
    public MixtureOfGaussiansDistribution(ReadOnlySpan<float> weights, ReadOnlySpan<float> means, ReadOnlySpan<float> deviations)
    {
        Guard.Length(means.Length, 1, weights.Length, nameof(means));
        Guard.Length(deviations.Length, 1, weights.Length, nameof(deviations));
        Total = Require.Probabilities(weights, nameof(weights));
        for (int i = 0; i < means.Length; i++)
        {
            Require.Finite(means[i], nameof(means));
            Require.Positive(deviations[i], nameof(deviations));
        }

        Weights = weights;
        Means = means;
        Deviations = deviations;
    }

    /// <summary>π, [components].</summary>
    public ReadOnlySpan<float> Weights { get; }

    /// <summary>μ, [components].</summary>
    public ReadOnlySpan<float> Means { get; }

    /// <summary>σ, [components].</summary>
    public ReadOnlySpan<float> Deviations { get; }

    /// <summary>Σ πₖ, by which the weights are divided, so that their rounding does not show.</summary>
    internal double Total { get; }

    /// <summary>Σ πₖ μₖ.</summary>
    public double Mean
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < Weights.Length; i++)
            {
                sum += (double)Weights[i] * Means[i];
            }

            return sum / Total;
        }
    }

    /// <summary>The x of the greatest density, to about 8 digits: the highest of the peaks to which the means lead uphill.</summary>
    public double Mode
    {
        get
        {
            double best = double.NaN;
            double highest = double.NegativeInfinity;
            foreach (float mean in Means)
            {
                double peak = Peak(mean);
                double height = LogDensity(peak);
                (best, highest) = height > highest ? (peak, height) : (best, highest);
            }

            return best;
        }
    }

    /// <summary>Σ πₖ (σₖ² + (μₖ − mean)²).</summary>
    public double Variance
    {
        get
        {
            double mean = Mean;
            double sum = 0;
            for (int i = 0; i < Weights.Length; i++)
            {
                double distance = Means[i] - mean;
                sum += Weights[i] * (((double)Deviations[i] * Deviations[i]) + (distance * distance));
            }

            return sum / Total;
        }
    }

    /// <summary>The square root of the variance.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <inheritdoc/>
    public double LogDensity(double x) => new MixtureTails(this).LogDensity(x);

    /// <summary>Σ πₖ Φ((x − μₖ)/σₖ).</summary>
    /// <inheritdoc/>
    public double CumulativeProbability(double x) => Math.Exp(new MixtureTails(this).LogLower(x));

    /// <inheritdoc/>
    public double Quantile(double probability) => Require.Probability(probability) switch
    {
        0 => double.NegativeInfinity,
        1 => double.PositiveInfinity,
        _ => Tails.Inverse(new MixtureTails(this), probability, 1 - probability, Mean, TensorPrimitives.Min(Deviations)),
    };

    /// <summary>
    /// Uphill by mean shift, x ← Σ rₖ μₖ/σₖ² / Σ rₖ/σₖ² with the shares rₖ of the density at x, which never leads downhill; where Newton's
    /// method on the density's derivative leads higher still, by that.
    /// </summary>
    private double Peak(double x)
    {
        for (int step = 0; step < 500; step++)
        {
            double total = LogDensity(x);
            double pull = 0;
            double stiffness = 0;
            double curvature = 0;
            for (int i = 0; i < Weights.Length; i++)
            {
                double precision = 1 / ((double)Deviations[i] * Deviations[i]);
                double distance = Means[i] - x;
                double share = Math.Exp(Math.Log(Weights[i] / Total) + new GaussianDistribution(Means[i], Deviations[i]).LogDensity(x) - total);
                pull += share * precision * distance;
                stiffness += share * precision;
                curvature += share * precision * ((precision * distance * distance) - 1);
            }

            double shifted = x + (stiffness > 0 ? pull / stiffness : 0);
            double newton = x - (pull / curvature);
            double next = curvature < 0 && LogDensity(newton) > LogDensity(shifted) ? newton : shifted;
            if (Math.Abs(next - x) <= 1e-12 * Math.Max(Math.Abs(x), StandardDeviation))
            {
                return next;
            }

            x = next;
        }

        return x;
    }
}
