using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Mean over all positions: y[c] = mean x[c, …]. Takes [channels, height, width] or [channels, length], gives [channels]. Source: Lin et al., "Network in network", 2013.</summary>
public sealed class GlobalAveragePoolAttribute : LayerAttribute
{
    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        ImageSize image = inputs[0].Rank == 2 ? ImageSize.Of(Word, inputs[0], isSignal: true) : ImageSize.Of(Word, inputs[0]);
        return new PoolComputation(
            new Shape(image.Channels), image, new ImageSize(image.Channels, 1, 1), PoolKind.Average, Pools.Adaptive(image.Height, 1), Pools.Adaptive(image.Width, 1), 0);
    }
}
