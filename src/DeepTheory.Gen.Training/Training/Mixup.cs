namespace DeepTheory.Gen;

/// <summary>
/// Trains on mixtures of samples instead of the samples: with λ from Beta(α, α), drawn for each batch, and a random partner j of each
/// sample i from the same batch, x = λ xᵢ + (1 − λ) xⱼ and the target y = λ yᵢ + (1 − λ) yⱼ. The network so learns to behave linearly
/// between samples. Targets must be numbers that can be mixed: for classes one per class, not an index
/// (<see cref="Dataset.OneHot"/>). Validation and evaluation see the samples as they are. Source: Zhang et al., ICLR 2018.
/// </summary>
public sealed record Mixup
{
    /// <summary>α, above 0: near 0 hardly anything is mixed, 1 makes every λ equally likely; the source used 0.1 to 0.4.</summary>
    public float Alpha
    {
        get;
        init => field = Require.Positive(value, nameof(Alpha));
    } = 0.2f;

    /// <summary>Refuses a network whose targets cannot be mixed.</summary>
    /// <exception cref="ArgumentException">Its targets are class indices or signs.</exception>
    internal static void ThrowIfUnfit<TNetwork>()
        where TNetwork : class, ITrainable<TNetwork>
    {
        (string fault, string cure) = TNetwork.TargetDomain switch
        {
            TargetDomain.ClassIndex => (
                "class indices",
                $"use a loss over one target per class, such as CategoricalCrossEntropy, and {nameof(Dataset)}.{nameof(Dataset.OneHot)}({TNetwork.OutputLength})"),
            TargetDomain.Sign => ("-1 or 1", "use a loss that takes numbers in between, such as BinaryCrossEntropy"),
            _ => (string.Empty, string.Empty),
        };
        if (fault.Length > 0)
        {
            throw new ArgumentException(
                $"{nameof(TrainingOptions)}.{nameof(TrainingOptions.Mixup)} mixes targets, but those of {TNetwork.NetworkName} are {fault}: {cure}.",
                "options");
        }
    }
}
