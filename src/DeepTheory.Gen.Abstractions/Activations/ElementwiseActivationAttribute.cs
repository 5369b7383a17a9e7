using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>An activation whose every output depends on the input in its own place alone: written as y(x) and dy/dx.</summary>
public abstract class ElementwiseActivationAttribute : ActivationFunctionAttribute
{
    /// <summary>dy/dx, in x, in y, or in both: what it mentions is kept for the backward pass.</summary>
    internal abstract Expr Derivative(Expr x, Expr y);

    internal sealed override Expr Backward(Expr x, Expr y, Expr dy) => dy * Derivative(x, y);
}
