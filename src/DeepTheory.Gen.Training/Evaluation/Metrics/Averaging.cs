namespace DeepTheory.Gen;

/// <summary>How the figures of several classes become one.</summary>
public enum Averaging
{
    /// <summary>Mean over the classes, each weighing the same.</summary>
    Macro,

    /// <summary>From the sums of true positives, predictions and actual samples over all classes, each sample weighing the same.</summary>
    Micro,

    /// <summary>Mean over the classes, each weighing as much as it has actual samples.</summary>
    Weighted,
}
