using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>He: Gaussian with variance 2 / fan in, for the ReLU family. Source: He et al., ICCV 2015.</summary>
public sealed class HeNormalAttribute : InitializerAttribute
{
    internal override Distribution Distribution(int fanIn, int fanOut) => NormalDistribution.OfVariance(2.0 / fanIn);
}
