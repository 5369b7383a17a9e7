namespace DeepTheory.Gen;

/// <summary>
/// Lowers the learning rate when the loss no longer falls. The loss that counts is that of the validation samples, or without any,
/// that of training. What is lowered is the base rate, so that a schedule of the declaration goes on with it.
/// </summary>
public sealed record ReduceOnPlateau
{
    /// <summary>What the learning rate is multiplied by, between 0 and 1.</summary>
    public float Factor
    {
        get;
        init => field = value is > 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Factor), value, "A factor that reduces lies between 0 and 1, both excluded.");
    } = 0.5f;

    /// <summary>Epochs without improvement after which the rate is lowered, 1 or more.</summary>
    public int Patience
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Patience));
            field = value;
        }
    } = 5;

    /// <summary>By how much the loss must fall below its lowest for an improvement, 0 or more.</summary>
    public float MinimumImprovement
    {
        get;
        init => field = Require.AtLeastZero(value, nameof(MinimumImprovement));
    } = 1e-4f;

    /// <summary>The base rate is not lowered further than this, 0 or more.</summary>
    public float MinimumLearningRate
    {
        get;
        init => field = Require.AtLeastZero(value, nameof(MinimumLearningRate));
    }
}
