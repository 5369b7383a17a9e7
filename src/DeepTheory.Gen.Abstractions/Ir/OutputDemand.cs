namespace DeepTheory.Gen.Ir;

/// <summary>What a loss takes a network's output to be.</summary>
internal enum OutputDemand
{
    /// <summary>Whatever it is.</summary>
    Any,

    /// <summary>Estimates of numbers, which may lie anywhere that targets do: no activation bounds them.</summary>
    Estimates,

    /// <summary>Logits: any numbers, of which the loss itself makes probabilities by a sigmoid or a softmax.</summary>
    Logits,

    /// <summary>
    /// Scores of which the distance counts, from 0, from one another or from what another network gives: the loss makes no probabilities of
    /// them, and they may grow as far as training drives them.
    /// </summary>
    Margins,

    /// <summary>Heads that are the parameters of a distribution: any numbers, which the loss's own links bring into their domain.</summary>
    Parameters,

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
