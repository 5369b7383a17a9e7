using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Maximum over all positions: y[c] = max x[c, …]. Takes [channels, height, width] or [channels, length], gives [channels].</summary>
public sealed class GlobalMaxPoolAttribute : LayerAttribute
{
    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        ImageSize image = inputs[0].Rank == 2 ? ImageSize.Of(Word, inputs[0], isSignal: true) : ImageSize.Of(Word, inputs[0]);
        return new PoolComputation(
            new Shape(image.Channels), image, new ImageSize(image.Channels, 1, 1), PoolKind.Maximum, Pools.Adaptive(image.Height, 1), Pools.Adaptive(image.Width, 1), 0);
    }
}
