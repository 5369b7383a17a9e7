namespace DeepTheory.Gen;

/// <summary>Saves the parameters after epochs, as a safetensors file that is never left half written.</summary>
public sealed record Checkpoint
{
    /// <summary>The file; <c>{epoch}</c> in its name becomes the number of the epoch, so that each keeps its own.</summary>
    public required string Path
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, nameof(Path));
            field = value;
        }
    }

    /// <summary>Whether only epochs are saved whose loss is the lowest so far; else every epoch.</summary>
    public bool BestOnly { get; init; } = true;
}
