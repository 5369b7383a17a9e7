using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>An experiment of its own: some networks and what is done with them.</summary>
/// <param name="declarations">The networks.</param>
/// <param name="run">What is done with them.</param>
internal sealed class CompositeExperiment(IReadOnlyList<Declaration> declarations, Action<IReadOnlyList<NetworkDriver>, Comparison> run) : Experiment
{
    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations => declarations;

    /// <inheritdoc/>
    public override void Run(IReadOnlyList<NetworkDriver> networks, Comparison comparison) => run(networks, comparison);
}
