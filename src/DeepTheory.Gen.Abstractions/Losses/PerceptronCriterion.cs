using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// The perceptron criterion, from the input z of a step, y = step(z): mean over samples of Σ (y − t) z, which is 0 for right
/// outputs and |z| for wrong ones; derivative y − t. Implied by <see cref="PerceptronRuleAttribute"/>.
/// </summary>
public sealed class PerceptronCriterionAttribute : SampleLossAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.UnitInterval;

    internal override OutputDemand Demand => OutputDemand.Margins;

    internal override NetworkTask Task(int outputs) => outputs == 1 ? NetworkTask.BinaryClassification : NetworkTask.MultilabelClassification;

    internal override Expr Loss(Expr z, Expr t) => SumColumns(Error(z, t) * z);

    internal override Expr Derivative(Expr z, Expr t) => Error(z, t);

    internal override LossFunctionAttribute? FusedWith(ActivationFunctionAttribute output) => output is StepAttribute ? this : null;

    private static Expr Error(Expr z, Expr t) => Select(Condition.GreaterOrEqual(z, 0), 1, 0) - t;
}
