using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>How an output, which may be any number, becomes a positive parameter of a distribution.</summary>
public enum Link
{
    /// <summary>log(1 + eˣ) + 1e-6: grows like a line, so that no step is too large. The default.</summary>
    Softplus,

    /// <summary>eˣ, x bounded to ±40: the output is the parameter's logarithm.</summary>
    Exponential,

    /// <summary>max(x, 1e-6): for outputs that are positive already, such as those of a softplus.</summary>
    Identity,
}

/// <summary>A parameter of a distribution: its name, its value in the output x, and the value's derivative.</summary>
internal sealed record DistributionParameter(string Name, Expr Value, Expr Derivative)
{
    private const double Least = 1e-6;
    private const double MostLogarithm = 40;

    /// <summary>A parameter that may be any number: the output itself.</summary>
    public static DistributionParameter Real(string name) => new(name, Head.Symbol(name), 1);

    /// <summary>A parameter that is positive.</summary>
    public static DistributionParameter Positive(string name, Link link)
    {
        Expr x = Head.Symbol(name);
        Expr exponential = Expr.Exp(Expr.Clamp(x, -MostLogarithm, MostLogarithm));
        return link switch
        {
            Link.Exponential => new(name, exponential, Expr.Select(Condition.Less(Expr.Abs(x), MostLogarithm), exponential, 0)),
            Link.Identity => new(name, Expr.Max(x, Least), Expr.Select(Condition.Greater(x, Least), 1, 0)),
            _ => new(name, Expr.Softplus(x) + Least, Expr.Sigmoid(x)),
        };
    }
}
