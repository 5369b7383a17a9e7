using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Fully connected layer: y[o] = Σᵢ w[o, i] · x[i] + b[o]. Takes [inputs], gives [units]; parameters <c>weight</c>
/// [units, inputs] and <c>bias</c> [units].
/// Backward: dw[o, i] = Σ dy[o] · x[i], db[o] = Σ dy[o] (sums over the batch), dx[i] = Σₒ w[o, i] · dy[o].
/// </summary>
/// <param name="units">Number of outputs, 1 or more.</param>
public sealed class DenseAttribute(int units) : LayerAttribute
{
    /// <summary>Number of outputs.</summary>
    public int Units { get; } = units;

    /// <summary>Whether a trained number is added to each output. Default: yes.</summary>
    public bool UseBias { get; set; } = true;

    internal override string? Fault => Units < 1 ? $"units is {Units}, but must be 1 or more" : null;

    internal override Computation Apply(IReadOnlyList<Shape> inputs) => inputs[0].Rank == 1
        ? new AffineComputation(inputs[0].Length, Units, UseBias)
        : throw ShapeException.SeveralAxes(Word, inputs[0]);
}
