namespace DeepTheory.Gen;

/// <summary>For outputs that cannot be compared with targets number by number: only the loss remains.</summary>
internal sealed class EmptyTally : Tally
{
    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
    }

    public override Evaluation Finish(NetworkTask task, int count, double loss) => new(task, count, loss);
}
