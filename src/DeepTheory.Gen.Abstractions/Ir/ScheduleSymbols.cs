namespace DeepTheory.Gen.Ir;

/// <summary>The symbols of a schedule.</summary>
internal static class ScheduleSymbols
{
    /// <summary>The base rate.</summary>
    public static readonly Symbol LearningRate = new("learningRate", Extent.Batch);

    /// <summary>t: epochs or steps that lie behind, a whole number from 0.</summary>
    public static readonly Symbol Time = new("t", Extent.Batch);
}
