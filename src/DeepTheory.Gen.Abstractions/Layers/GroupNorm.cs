using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Group normalisation: the channels [channels, …] of each sample are cut into groups of neighbours, and each group, all its
/// positions together, is normalised: y = weight · (x − mean x) / √(var x + ε) + bias, var the mean square. Parameters
/// <c>weight</c> (begins 1) and <c>bias</c> (begins 0) [channels]. Source: Wu and He, ECCV 2018. Default ε: 1e-5.
/// </summary>
/// <param name="groups">Number of groups, 1 or more; divides the channels.</param>
public sealed class GroupNormAttribute(int groups) : RowNormalizationAttribute(1e-5)
{
    /// <summary>Number of groups.</summary>
    public int Groups { get; } = groups;

    internal override string? Fault => Groups < 1 ? $"groups is {Groups}, but must be 1 or more" : base.Fault;

    internal override Computation Apply(IReadOnlyList<Shape> inputs) => inputs[0][0] % Groups == 0
        ? Normalise(inputs[0], Groups, perChannel: true)
        : throw new ShapeException($"GroupNorm expects channels that {Groups} groups divide, but is given {inputs[0]}");
}
