using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>LeCun: uniform with variance 1 / fan in. Source: LeCun et al. 1998.</summary>
public sealed class LeCunUniformAttribute : InitializerAttribute
{
    internal override Distribution Distribution(int fanIn, int fanOut) => UniformDistribution.OfVariance(1.0 / fanIn);
}
