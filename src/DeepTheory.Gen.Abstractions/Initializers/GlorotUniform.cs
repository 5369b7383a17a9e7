using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Glorot (Xavier): uniform with variance 2 / (fan in + fan out), for sigmoid, tanh and softmax. Source: Glorot and Bengio 2010.</summary>
public sealed class GlorotUniformAttribute : InitializerAttribute
{
    internal override Distribution Distribution(int fanIn, int fanOut) => UniformDistribution.OfVariance(2.0 / (fanIn + fanOut));
}
