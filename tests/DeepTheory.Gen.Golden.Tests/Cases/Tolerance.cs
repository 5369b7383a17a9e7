namespace DeepTheory.Gen.Golden.Tests;

/// <summary>How far a number may be from the golden one: |a − b| ≤ absolute · s + relative · |b|.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Absolute">Absolute part.</param>
/// <param name="Relative">Relative part.</param>
/// <param name="IsScaled">Whether s = min(1, max |b|) over the tensor, so that zeros do not pass for small numbers; else s = 1.</param>
internal sealed record Tolerance(string Name, double Absolute, double Relative, bool IsScaled)
{
    /// <summary>Outputs and losses.</summary>
    public static Tolerance Forward { get; } = new("forward", 1e-5, 1e-4, IsScaled: true);

    /// <summary>Gradients.</summary>
    public static Tolerance Gradient { get; } = new("gradient", 1e-4, 1e-3, IsScaled: true);

    /// <summary>Parameters after each step of an optimizer.</summary>
    public static Tolerance Trajectory { get; } = Forward with { Name = "trajectory" };

    /// <summary>Learning rates, in double precision.</summary>
    public static Tolerance Schedule { get; } = new("schedule", 1e-9, 1e-7, IsScaled: false);

    /// <summary>Losses of a training.</summary>
    public static Tolerance TrainingLoss { get; } = new("training loss", 1e-4, 1e-3, IsScaled: false);

    /// <summary>Parameters after a training.</summary>
    public static Tolerance TrainedParameter { get; } = new("trained parameter", 1e-3, 1e-2, IsScaled: false);

    /// <summary>s of a tensor.</summary>
    public double Scale(ReadOnlySpan<double> expected)
    {
        double largest = 0;
        foreach (double value in expected)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return IsScaled && largest > 0 ? Math.Min(1, largest) : 1;
    }

    /// <summary>The largest difference allowed from this number of a tensor of this scale.</summary>
    public double Allowed(double expected, double scale) => (Absolute * scale) + (Relative * Math.Abs(expected));
}
