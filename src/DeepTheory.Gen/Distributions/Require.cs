using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>Checks of what a distribution is given.</summary>
internal static class Require
{
    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) ? value : Throw(value, "a finite number", name);

    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 && double.IsFinite(value) ? value : Throw(value, "a finite number above 0", name);

    public static double Probability(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is >= 0 and <= 1 ? value : Throw(value, "a probability from 0 to 1", name);

    /// <summary>Probabilities of all that can happen.</summary>
    /// <returns>Their sum, which is 1 in all but for rounding.</returns>
    public static double Probabilities(ReadOnlySpan<float> values, string name)
    {
        const double Rounding = 1e-3;
        double sum = 0;
        foreach (float value in values)
        {
            sum += Probability(value, name);
        }

        if (!(Math.Abs(sum - 1) <= Rounding))
        {
            throw new ArgumentException(FormattableString.Invariant($"Expected probabilities that sum to 1, but the {values.Length} sum to {sum}."), name);
        }

        return sum;
    }

    [DoesNotReturn]
    private static double Throw(double value, string expected, string name) =>
        throw new ArgumentOutOfRangeException(name, value, $"Expected {expected}.");
}
