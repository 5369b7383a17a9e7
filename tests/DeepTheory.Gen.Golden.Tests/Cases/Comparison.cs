using System.Globalization;
using System.Text;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>Holds what networks compute against what a case says, and remembers what was held against what.</summary>
internal sealed class Comparison(GoldenCase golden)
{
    private readonly List<string> deviations = [];
    private readonly HashSet<string> compared = new(StringComparer.Ordinal);

    /// <summary>Whether anything deviates.</summary>
    public bool HasDeviations => deviations.Count > 0;

    /// <summary>An output of the case.</summary>
    public void Output(string name, Tolerance tolerance, ReadOnlySpan<float> actual) => Output(name, tolerance, ToDoubles(actual));

    /// <summary>An output of the case.</summary>
    public void Output(string name, Tolerance tolerance, params double[] actual)
    {
        compared.Add($"outputs.{name}");
        Derived($"outputs.{name}", golden.Outputs[name], tolerance, actual);
    }

    /// <summary>A gradient of the case, without those points at which there is none.</summary>
    public void Gradient(string name, Tolerance tolerance, ReadOnlySpan<float> actual, Func<int, bool>? isKink = null) =>
        Gradient(name, tolerance, ToDoubles(actual), isKink);

    /// <summary>A gradient of the case, without those points at which there is none.</summary>
    public void Gradient(string name, Tolerance tolerance, double[] actual, Func<int, bool>? isKink = null)
    {
        compared.Add($"grads.{name}");
        Derived($"grads.{name}", golden.Gradients[name], tolerance, actual, isKink);
    }

    /// <summary>Something that follows from an output of the case; the output then counts as compared.</summary>
    public void DerivedFromOutput(string name, string what, Tensor expected, Tolerance tolerance, double[] actual)
    {
        compared.Add($"outputs.{name}");
        Derived($"outputs.{name}, {what},", expected, tolerance, actual);
    }

    /// <summary>An output or gradient that no network shows, or that another one of the case repeats.</summary>
    public void Leave(string table, string name) => compared.Add($"{table}.{name}");

    /// <summary>Fails the test if anything deviates, or if the case has something that was never looked at.</summary>
    public void Verify()
    {
        string[] forgotten =
        [
            .. golden.Outputs.Names.Select(name => $"outputs.{name}")
                .Concat(golden.Gradients.Names.Select(name => $"grads.{name}"))
                .Where(name => !compared.Contains(name)),
        ];
        if (forgotten.Length > 0)
        {
            deviations.Add($"Never compared: {string.Join(", ", forgotten)}.");
        }

        if (deviations.Count > 0)
        {
            Assert.Fail($"{golden.Name} ({golden.Op}):{Environment.NewLine}{string.Join(Environment.NewLine, deviations)}");
        }
    }

    private static double[] ToDoubles(ReadOnlySpan<float> values)
    {
        var result = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            result[i] = values[i];
        }

        return result;
    }

    private void Derived(string what, Tensor expected, Tolerance tolerance, double[] actual, Func<int, bool>? isSkipped = null)
    {
        if (actual.Length != expected.Values.Length)
        {
            deviations.Add($"{what} has {expected.Values.Length} numbers, but {actual.Length} were computed.");
            return;
        }

        double scale = tolerance.Scale(expected.Values);
        int count = 0;
        int worst = -1;
        double worstRatio = 0;
        for (int i = 0; i < actual.Length; i++)
        {
            double ratio = Math.Abs(actual[i] - expected.Values[i]) / tolerance.Allowed(expected.Values[i], scale);
            if (isSkipped?.Invoke(i) == true || ratio <= 1)
            {
                continue;
            }

            // A ratio that is not a number is the worst there is.
            count++;
            if (worst < 0 || double.IsNaN(ratio) || ratio > worstRatio)
            {
                worst = i;
                worstRatio = ratio;
            }
        }

        if (count > 0)
        {
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"{what} is outside the {tolerance.Name} tolerance at {count} of {actual.Length} places; ");
            text.Append(CultureInfo.InvariantCulture, $"the worst is {expected.Place(worst)}: expected {expected.Values[worst]:R}, got {actual[worst]:R}, ");
            text.Append(CultureInfo.InvariantCulture, $"which is {worstRatio:G4} times the {tolerance.Allowed(expected.Values[worst], scale):G4} allowed.");
            deviations.Add(text.ToString());
        }
    }
}
