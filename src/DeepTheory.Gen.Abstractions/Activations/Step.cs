using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Binary step, the unit of the perceptron: y = 1 for x ≥ 0, else 0. The derivative is 0 everywhere it exists, so gradient
/// descent cannot train through it; <see cref="PerceptronRuleAttribute"/> can. Source: Rosenblatt 1958.
/// </summary>
public sealed class StepAttribute : ElementwiseActivationAttribute
{
    internal override Facts Facts => Facts.Range(0, 1) with { IsStep = true, IsProbability = true, Threshold = 0.5 };

    internal override Expr Forward(Expr x) => Select(Condition.GreaterOrEqual(x, 0), 1, 0);

    internal override Expr Derivative(Expr x, Expr y) => 0;
}
