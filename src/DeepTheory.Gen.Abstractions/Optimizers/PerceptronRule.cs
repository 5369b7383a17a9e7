using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Rosenblatt's perceptron rule for a network that ends in <see cref="StepAttribute"/>: p ← p − η (y − t) x. It needs no loss
/// attribute: the rule is gradient descent on the perceptron criterion Σ (y − t) z, z being the step's input. Default η: 1.
/// Source: Rosenblatt 1958.
/// </summary>
public sealed class PerceptronRuleAttribute() : OptimizerAttribute(1)
{
    internal override (double Lowest, double Highest) PlausibleRates => (1e-4, 100);

    internal override LossFunctionAttribute? ImpliedLoss => new PerceptronCriterionAttribute();

    private protected override IReadOnlyList<Assignment> Update(Expr p, Expr g) => [AssignParameter(p - (LearningRateNow * g))];
}
