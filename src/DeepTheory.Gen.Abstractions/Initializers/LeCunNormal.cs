using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>LeCun: Gaussian with variance 1 / fan in, for SELU. Source: LeCun et al. 1998.</summary>
public sealed class LeCunNormalAttribute : InitializerAttribute
{
    internal override Distribution Distribution(int fanIn, int fanOut) => NormalDistribution.OfVariance(1.0 / fanIn);
}
