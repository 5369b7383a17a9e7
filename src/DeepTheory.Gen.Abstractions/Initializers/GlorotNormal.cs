using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Glorot (Xavier): Gaussian with variance 2 / (fan in + fan out), for sigmoid, tanh and softmax. Source: Glorot and Bengio 2010.</summary>
public sealed class GlorotNormalAttribute : InitializerAttribute
{
    internal override Distribution Distribution(int fanIn, int fanOut) => NormalDistribution.OfVariance(2.0 / (fanIn + fanOut));
}
