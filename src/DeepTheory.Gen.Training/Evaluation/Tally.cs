namespace DeepTheory.Gen;

/// <summary>Gathers what an evaluation needs, batch by batch.</summary>
internal abstract class Tally
{
    /// <summary>From where on a target is a yes, whether no is written 0 or −1.</summary>
    protected const float TargetThreshold = 0.5f;

    /// <summary>Takes in some samples.</summary>
    /// <param name="outputs">[samples, OutputLength].</param>
    /// <param name="targets">[samples, TargetLength].</param>
    public abstract void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets);

    /// <summary>The result.</summary>
    public abstract Evaluation Finish(NetworkTask task, int count, double loss);

    /// <summary>1 for yes, 0 for no.</summary>
    protected static int IsYes(float value, float threshold) => value >= threshold ? 1 : 0;
}
