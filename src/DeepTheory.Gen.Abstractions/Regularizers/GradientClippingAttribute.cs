using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Bounds the gradient before the optimizer sees it.</summary>
public abstract class GradientClippingAttribute : OperationAttribute
{
    private protected GradientClippingAttribute(double maximum) => Maximum = maximum;

    /// <summary>The bound, more than 0.</summary>
    public double Maximum { get; }

    /// <summary>What is bounded.</summary>
    internal abstract GradientBound Bound { get; }

    internal override string? Fault => Maximum > 0 ? null : $"maximum is {Maximum}, but must be more than 0";
}
