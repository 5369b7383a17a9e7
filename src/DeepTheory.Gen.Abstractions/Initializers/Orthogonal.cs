using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// W = gain · Q, Q drawn evenly from all matrices with orthonormal rows or columns, whichever are fewer: W Wᵀ = gain² I or
/// Wᵀ W = gain² I. Lengths then pass through linear layers unchanged, however many there are. Source: Saxe, McClelland and Ganguli, ICLR 2014.
/// </summary>
/// <param name="gain">Length of each row or column; √2 makes up for a ReLU that follows. Any finite number.</param>
public sealed class OrthogonalAttribute(double gain = 1) : InitializerAttribute
{
    /// <summary>Length of each row or column.</summary>
    public double Gain { get; set; } = gain;

    internal override Distribution Distribution(int fanIn, int fanOut) => new OrthogonalDistribution(Gain);
}
