using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// W = gain · I: w[o, i] = gain where o = i, else 0, so that output o begins as input o. A matrix that is not square has the
/// diagonal as far as it goes; a convolution's kernel has it at its centre. Source: Le, Jaitly and Hinton 2015, for recurrent ReLU networks.
/// </summary>
/// <param name="gain">The numbers on the diagonal. Any finite number.</param>
public sealed class IdentityAttribute(double gain = 1) : InitializerAttribute
{
    /// <summary>The numbers on the diagonal.</summary>
    public double Gain { get; set; } = gain;

    internal override Distribution Distribution(int fanIn, int fanOut) => new IdentityDistribution(Gain);
}
