namespace DeepTheory.Gen.Analyzers;

/// <summary>What a network's output is: one answer for each network, so that rules which ask for different forms never speak about the same one.</summary>
internal enum OutputForm
{
    /// <summary>Not known, such as that of several values joined together. Nothing is said of it.</summary>
    Unknown,

    /// <summary>Any number: that of a layer without activation.</summary>
    Free,

    /// <summary>Numbers that sum to 1 over several columns.</summary>
    Distribution,

    /// <summary>The logarithms of such numbers.</summary>
    LogDistribution,

    /// <summary>A distribution over one column, or its logarithm: always the same number.</summary>
    Certainty,

    /// <summary>A yes or no, without a derivative: whether it can be trained is not a question of the loss.</summary>
    Decision,

    /// <summary>Each number alone lies between 0 and 1, so that it can be the probability of a yes.</summary>
    Probability,

    /// <summary>Bounded on both sides otherwise, as by a tanh.</summary>
    Squashed,

    /// <summary>What is negative has become 0, and has no derivative there.</summary>
    Rectified,

    /// <summary>Given by any other activation: bounded on one side at most.</summary>
    Curved,
}
