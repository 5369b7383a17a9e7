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

    /// <summary>Parameters of a probability distribution.</summary>
    Density,

    /// <summary>A point of a space in which distances have a meaning.</summary>
    Embedding,

    /// <summary>Scores whose order is the answer.</summary>
    Ranking,
}
