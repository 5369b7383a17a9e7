namespace DeepTheory.Gen;

/// <summary>
/// The parameters of the layer above stay as they are: training takes gradients through the layer but does not change it. For transfer
/// learning, where a trained part is kept, and for adversarial training, where a generator learns through its discriminator.
/// </summary>
public sealed class FrozenAttribute : OperationAttribute;
