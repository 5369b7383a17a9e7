using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>He: uniform with variance 2 / fan in, for the ReLU family. Source: He et al., ICCV 2015.</summary>
public sealed class HeUniformAttribute : InitializerAttribute
{
    internal override Distribution Distribution(int fanIn, int fanOut) => UniformDistribution.OfVariance(2.0 / fanIn);
}
