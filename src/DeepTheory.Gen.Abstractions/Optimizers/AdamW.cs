namespace DeepTheory.Gen;

/// <summary>
/// Adam with decoupled weight decay: p ← p − η λ p before Adam's step, so that λ acts on all weights alike. Default η: 0.001, λ: 0.01.
/// Source: Loshchilov and Hutter, ICLR 2019.
/// </summary>
public sealed class AdamWAttribute : AdaptiveMomentAttribute
{
    /// <summary>With η 0.001 and λ 0.01.</summary>
    public AdamWAttribute() => WeightDecay = 0.01;

    internal override bool DecouplesWeightDecay => true;
}
