using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>How a case is put to networks: what is declared, what is fed in, what is read off.</summary>
internal abstract class Experiment
{
    /// <summary>The networks it needs.</summary>
    public abstract IReadOnlyList<Declaration> Declarations { get; }

    /// <summary>Drives the networks, in the order of <see cref="Declarations"/>, and compares.</summary>
    public abstract void Run(IReadOnlyList<NetworkDriver> networks, Comparison comparison);
}
