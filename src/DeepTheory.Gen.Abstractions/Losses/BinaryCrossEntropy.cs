using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Binary cross-entropy of probabilities: mean of −(t log p + (1 − t) log(1 − p)), each logarithm floored at −100; derivative
/// (p − t) / max(p (1 − p), 1e-12). After a sigmoid the pair is computed from the sigmoid's input, where the derivative is p − t.
/// </summary>
public sealed class BinaryCrossEntropyAttribute : ElementwiseLossAttribute
{
    /// <summary>
    /// ε: where it is given, p is clipped to [ε, 1 − ε] instead of its logarithms being floored, the derivative is 0 where p was clipped,
    /// and a sigmoid stays apart. From 2⁻²⁴, which 1 − ε still shows, to below 0.5. Default: 0, no clipping.
    /// </summary>
    public double Clip { get; set; }

    internal override string? Fault => Clip is 0 or (>= 5.9604644775390625e-8 and < 0.5) ? null : $"Clip is {Clip}, but must be 0, or 2^-24 or more and less than 0.5";

    internal override TargetDomain TargetDomain => TargetDomain.UnitInterval;

    internal override OutputDemand Demand => OutputDemand.Probabilities;

    internal override NetworkTask Task(int outputs) => outputs == 1 ? NetworkTask.BinaryClassification : NetworkTask.MultilabelClassification;

    internal override Expr Loss(Expr p, Expr t) => -((t * BoundedLog(Clipped(p))) + ((1 - t) * BoundedLog(1 - Clipped(p))));

    internal override Expr Derivative(Expr p, Expr t) => Clip == 0
        ? (p - t) / Max(p * (1 - p), 1e-12)
        : Select(Condition.Equal(p, Clipped(p)), (p - t) / (Clipped(p) * (1 - Clipped(p))), 0);

    internal override LossFunctionAttribute? FusedWith(ActivationFunctionAttribute output) =>
        output is SigmoidAttribute && Clip == 0 ? new BinaryCrossEntropyWithLogitsAttribute() : null;

    private Expr Clipped(Expr p) => Clip == 0 ? p : Clamp(p, Clip, 1 - Clip);

    private Expr BoundedLog(Expr p) => Clip == 0 ? Select(Condition.Greater(p, 0), Max(Log(Max(p, 1e-37)), -100), -100) : Log(p);
}
