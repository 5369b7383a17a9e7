using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Softmax over the last axis: yᵢ = e^(xᵢ − m) / Σⱼ e^(xⱼ − m) with m = max x, so that nothing overflows;
/// dxᵢ = yᵢ (dyᵢ − Σⱼ dyⱼ yⱼ).
/// </summary>
/// <param name="temperature">The inputs are divided by it, more than 0. Default: 1.</param>
public sealed class SoftmaxAttribute(double temperature = 1) : ActivationFunctionAttribute
{
    /// <summary>The inputs are divided by it.</summary>
    public double Temperature { get; } = temperature;

    internal override string? Fault => Temperature > 0 ? null : $"temperature is {Temperature}, but must be more than 0";

    internal override Facts Facts => (Facts.Range(0, 1) with { IsDistribution = true }).Prefers<GlorotUniformAttribute>();

    internal override Expr Forward(Expr x) => Normalised((1 / Temperature) * x);

    internal override Expr Backward(Expr x, Expr y, Expr dy) => (1 / Temperature) * (y * (dy - SumColumns(dy * y)));

    internal static Expr Normalised(Expr x)
    {
        Expr logits = Bounded(x);
        Expr exponential = Exp(logits - MaxColumns(logits));
        return exponential / SumColumns(exponential);
    }

    /// <summary>Logits of which any two have a finite difference.</summary>
    internal static Expr Bounded(Expr x) => Clamp(x, -1e30, 1e30);
}
