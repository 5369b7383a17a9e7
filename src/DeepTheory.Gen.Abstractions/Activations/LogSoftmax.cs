using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Logarithm of the softmax over the last axis: yᵢ = xᵢ − m − log Σⱼ e^(xⱼ − m), m = max x; dxᵢ = dyᵢ − e^(yᵢ) Σⱼ dyⱼ.
/// </summary>
public sealed class LogSoftmaxAttribute : ActivationFunctionAttribute
{
    internal override Facts Facts =>
        (Facts.Range(double.NegativeInfinity, 0) with { IsLogDistribution = true }).Prefers<GlorotUniformAttribute>();

    internal override Expr Forward(Expr x) => LogNormalised(x);

    internal override Expr Backward(Expr x, Expr y, Expr dy) => dy - (Exp(y) * SumColumns(dy));

    internal static Expr LogNormalised(Expr x)
    {
        Expr logits = SoftmaxAttribute.Bounded(x);
        Expr shifted = logits - MaxColumns(logits);
        return shifted - Log(SumColumns(Exp(shifted)));
    }
}
