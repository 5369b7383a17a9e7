namespace DeepTheory.Gen;

/// <summary>What a network's output means.</summary>
public enum NetworkTask
{
    /// <summary>Numbers.</summary>
    Regression,

    /// <summary>One yes-or-no output.</summary>
    BinaryClassification,

    /// <summary>Several independent yes-or-no outputs.</summary>
    MultilabelClassification,

    /// <summary>Scores over classes of which one is right.</summary>
    MulticlassClassification,
}
