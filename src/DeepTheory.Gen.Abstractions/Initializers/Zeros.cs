using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>All weights 0. In a hidden layer every unit then stays the same as its neighbours (symmetry).</summary>
public sealed class ZerosAttribute : InitializerAttribute
{
    internal override Distribution Distribution(int fanIn, int fanOut) => new ConstantDistribution(0);
}
