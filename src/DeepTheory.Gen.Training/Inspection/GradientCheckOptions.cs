namespace DeepTheory.Gen;

/// <summary>How <see cref="GradientCheck"/> checks.</summary>
public sealed record GradientCheckOptions
{
    /// <summary>Largest relative error that passes, above 0.</summary>
    public float Tolerance
    {
        get;
        init => field = Require.Positive(value, nameof(Tolerance));
    } = 0.02f;

    /// <summary>
    /// Of a network with more parameters than this, about as many are tried, 1 or more: of every tensor at least one, of a large one
    /// more than of a small one.
    /// </summary>
    public int MostParameters
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MostParameters));
            field = value;
        }
    } = 200;

    /// <summary>Of a larger data set so many samples are taken, 1 or more.</summary>
    public int MostSamples
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MostSamples));
            field = value;
        }
    } = 32;

    /// <summary>Seed of the choice of parameters and samples.</summary>
    public int Seed { get; init; }
}
