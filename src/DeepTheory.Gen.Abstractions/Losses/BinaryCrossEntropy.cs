using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Binary cross-entropy of probabilities: mean of −(t log p + (1 − t) log(1 − p)), each logarithm floored at −100; derivative
/// (p − t) / max(p (1 − p), 1e-12). After a sigmoid the pair is computed from the sigmoid's input, where the derivative is p − t.
/// </summary>
public sealed class BinaryCrossEntropyAttribute : ElementwiseLossAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.UnitInterval;

    internal override NetworkTask Task(int outputs) => outputs == 1 ? NetworkTask.BinaryClassification : NetworkTask.MultilabelClassification;

    internal override Expr Loss(Expr p, Expr t) => -((t * FlooredLog(p)) + ((1 - t) * FlooredLog(1 - p)));

    internal override Expr Derivative(Expr p, Expr t) => (p - t) / Max(p * (1 - p), 1e-12);

    internal override LossFunctionAttribute? FusedWith(ActivationFunctionAttribute output) =>
        output is SigmoidAttribute ? new BinaryCrossEntropyWithLogitsAttribute() : null;

    private static Expr FlooredLog(Expr p) => Select(Condition.Greater(p, 0), Max(Log(Max(p, 1e-37)), -100), -100);
}
