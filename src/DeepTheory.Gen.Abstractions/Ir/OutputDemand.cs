namespace DeepTheory.Gen.Ir;

/// <summary>What a loss takes a network's output to be.</summary>
internal enum OutputDemand
{
    /// <summary>Whatever it is.</summary>
    Any,

    /// <summary>Estimates of numbers, which may lie anywhere that targets do: no activation bounds them.</summary>
    Estimates,

    /// <summary>Scores or logits: any numbers, since the loss itself brings them into its domain.</summary>
    Scores,

    /// <summary>Probabilities of classes that sum to 1 over the columns.</summary>
    Distribution,

    /// <summary>The logarithms of such probabilities.</summary>
    LogDistribution,

    /// <summary>Each output alone is the probability of a yes.</summary>
    Probabilities,

    /// <summary>Each output says how far an element belongs to a region, from 0 to 1.</summary>
    Membership,

    /// <summary>Estimates of numbers that are not negative.</summary>
    NonNegative,
}
