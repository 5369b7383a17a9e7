namespace DeepTheory.Gen;

/// <summary>Counts for how long a loss has not fallen.</summary>
internal sealed class Plateau(float minimumImprovement)
{
    private float lowest = float.PositiveInfinity;

    /// <summary>Epochs since the last improvement.</summary>
    public int Length { get; private set; }

    /// <summary>Takes in the loss of one more epoch; NaN is no improvement.</summary>
    public void Observe(float loss)
    {
        if (loss < lowest - minimumImprovement)
        {
            lowest = loss;
            Length = 0;
        }
        else
        {
            Length++;
        }
    }

    /// <summary>Begins to count anew, without forgetting the lowest loss.</summary>
    public void Restart() => Length = 0;
}
