namespace DeepTheory.Gen;

/// <summary>
/// Ends training when the loss no longer falls. The loss that counts is that of the validation samples, or without any, that of training.
/// </summary>
public sealed record EarlyStopping
{
    /// <summary>Epochs without improvement after which training ends, 1 or more.</summary>
    public int Patience
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Patience));
            field = value;
        }
    } = 10;

    /// <summary>By how much the loss must fall below its lowest for an improvement, 0 or more.</summary>
    public float MinimumImprovement
    {
        get;
        init => field = Require.AtLeastZero(value, nameof(MinimumImprovement));
    }

    /// <summary>Whether the network gets the parameters of its best epoch back when training ends, early or not.</summary>
    public bool RestoreBest { get; init; } = true;
}
