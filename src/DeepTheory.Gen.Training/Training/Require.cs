namespace DeepTheory.Gen;

/// <summary>What numbers must be.</summary>
internal static class Require
{
    /// <summary>Finite and 0 or more.</summary>
    public static float AtLeastZero(float value, string name) => float.IsFinite(value) && value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Expected a finite number, 0 or more.");

    /// <summary>0 or more.</summary>
    public static long AtLeastZero(long value, string name) => value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Expected 0 or more.");

    /// <summary>Finite and above 0.</summary>
    public static float Positive(float value, string name) => float.IsFinite(value) && value > 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Expected a finite number above 0.");
}
