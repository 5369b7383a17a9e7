using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// The negative logarithm of the probability density of the targets, mean over samples and targets. For n targets the output
/// has n columns for each parameter of the distribution, parameter after parameter, and no activation: <see cref="Link"/> makes positive
/// what must be positive. A prediction gives the parameters themselves, and <c>DistributionOf</c> makes a distribution of them.
/// </summary>
public abstract class LikelihoodAttribute : LossFunctionAttribute
{
    /// <summary>How outputs become positive parameters. Default: softplus, but for a rate of events, which is an exponential.</summary>
    public Link Link { get; set; }

    internal override string? Fault => Enum.IsDefined(typeof(Link), Link) ? null : $"Link is {(int)Link}, but must be one of {nameof(Link)}'s values";

    internal sealed override int HeadCount => Parameters.Count;

    // With the identity the network itself makes positive what must be.
    internal sealed override OutputDemand Demand => Link == Link.Identity ? OutputDemand.Any : OutputDemand.Parameters;

    internal sealed override NetworkTask Task(int outputs) => NetworkTask.Density;

    /// <summary>The parameters in the order of the output.</summary>
    private protected abstract IReadOnlyList<DistributionParameter> Parameters { get; }

    internal sealed override string? FaultFor(Shape output) => output.Rank == 1 && output.Length % HeadCount == 0
        ? null
        : $"expects columns for each of {string.Join(", ", Parameters.Select(parameter => parameter.Name))}, a multiple of {HeadCount} in all, but the output is {output}";

    internal sealed override LossComputation Apply(Shape output)
    {
        IReadOnlyList<DistributionParameter> parameters = Parameters;
        IReadOnlyList<Expr> values = [.. parameters.Select(parameter => parameter.Value)];
        var target = new Symbol("target", Extent.Element);
        double share = (double)HeadCount / output.Length;

        // An infinite derivative by a parameter times a link's derivative of 0, or times an input of 0, would be NaN.
        IReadOnlyList<Expr> gradients =
        [
            .. Derivatives(values, target).Zip(parameters, (derivative, parameter) =>
                Expr.Finite(Expr.Finite(derivative) * parameter.Derivative) * (share / Expr.Rows)),
        ];
        Expr value = Expr.MeanRows(Expr.SumColumns(share * Loss(values, target)));
        IReadOnlyList<Expr?> outputs = [.. parameters.Select(parameter => parameter.Value is Symbol ? null : parameter.Value)];
        return new(Head.OfColumns(output, [.. parameters.Select(parameter => parameter.Name)], gradients, outputs), new([target]), value);
    }

    /// <summary>−log p(y) for the parameters' values.</summary>
    private protected abstract Expr Loss(IReadOnlyList<Expr> parameters, Expr y);

    /// <summary>Its derivatives with respect to the parameters' values.</summary>
    private protected abstract IReadOnlyList<Expr> Derivatives(IReadOnlyList<Expr> parameters, Expr y);

    /// <summary>
    /// log Γ(x) − x log x + x, which stays small where log Γ(x) does not; for large x by Stirling's series ½ log(2π/x) + 1/12x − 1/360x³.
    /// </summary>
    private protected static Expr GammaRemainder(Expr x)
    {
        const double Large = 12;
        Expr inverse = 1 / Expr.Max(x, 1);
        Expr series = (0.5 * Math.Log(2 * Math.PI)) - (0.5 * Expr.Log(x)) + (inverse * ((1.0 / 12) - (Expr.Square(inverse) * (1.0 / 360))));
        Expr small = Expr.Min(x, Large);
        return Expr.Select(Condition.Greater(x, Large), series, Expr.LogGamma(small) - (small * Expr.Log(small)) + small);
    }

    /// <summary>x (u − 1 − log u), never below 0.</summary>
    private protected static Expr Excess(Expr x, Expr u, Expr logU) => x * Expr.Max(u - 1 - logU, 0);
}
