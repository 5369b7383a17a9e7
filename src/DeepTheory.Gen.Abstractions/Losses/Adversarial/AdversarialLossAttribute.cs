using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// A loss of adversarial training, mean over examples and outputs, without target. That of a discriminator takes pairs, a real sample and a fake one,
/// one after the other; that of a generator takes what the discriminator says of a fake sample. Source: Goodfellow et al. 2014.
/// </summary>
public abstract class AdversarialLossAttribute : LossFunctionAttribute
{
    internal static readonly Expr Real = Head.Symbol("real");
    internal static readonly Expr Fake = Head.Symbol("fake");

    internal override NetworkTask Task(int outputs) => NetworkTask.Regression;

    internal sealed override LossComputation Apply(Shape output)
    {
        (string Name, Expr Derivative)[] heads = RealDerivative is { } real ? [("real", real), ("fake", FakeDerivative)] : [("fake", FakeDerivative)];
        double share = 1.0 / output.Length;
        return new(
            Head.OfSamples(output, [.. heads.Select(head => head.Name)], [.. heads.Select(head => head.Derivative * (share / Expr.Rows))]),
            EquatableArray<Symbol>.Empty,
            Expr.MeanRows(Expr.SumColumns(share * Loss)));
    }

    /// <summary>The loss of one example, in <see cref="Real"/> and <see cref="Fake"/>.</summary>
    private protected abstract Expr Loss { get; }

    /// <summary>Its derivative by <see cref="Real"/>; null for a generator's loss.</summary>
    private protected virtual Expr? RealDerivative => null;

    /// <summary>Its derivative by <see cref="Fake"/>.</summary>
    private protected abstract Expr FakeDerivative { get; }
}
