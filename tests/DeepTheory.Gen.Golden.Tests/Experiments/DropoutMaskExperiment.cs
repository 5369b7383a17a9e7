using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>
/// Dropout in training with a given mask. The network draws its own mask, the same for the same seed: a first step learns it, and
/// each number of the case is then put at a place where the network's mask is that of the case.
/// </summary>
internal sealed class DropoutMaskExperiment(GoldenCase golden) : Experiment
{
    private const int Seed = 1;

    private readonly double[] x = golden.Inputs["x"].Values;
    private readonly double rate = golden.Parameters.Number("p");

    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations =>
    [
        new Declaration(
            "Input(1)", $"Dense({Places}, UseBias = false)", $"Dropout({golden.Parameters.Literal("p")})", "Dense(1, UseBias = false)", "MeanAbsoluteError", "Sgd"),
    ];

    /// <summary>So many that of each kind there are enough.</summary>
    private int Places => (int)Math.Ceiling(4 * (x.Length + 16) / Math.Min(rate, 1 - rate));

    /// <inheritdoc/>
    public override void Run(IReadOnlyList<NetworkDriver> networks, Comparison comparison)
    {
        NetworkDriver network = networks.Single();
        float[] ones = [.. Enumerable.Repeat(1f, Places)];
        (float[] drawn, _) = Step(network, ones, ones);
        var kept = new Queue<int>(Enumerable.Range(0, Places).Where(place => drawn[place] != 0));
        var dropped = new Queue<int>(Enumerable.Range(0, Places).Where(place => drawn[place] == 0));
        int[] places = [.. golden.Inputs["mask"].Values.Select(mask => mask != 0 ? kept.Dequeue() : dropped.Dequeue())];

        (float[] y, float[] dx) = Step(network, Put(golden.Inputs["x"]), Put(golden.Inputs["dy"]));
        comparison.Output("y", Tolerance.Forward, Take(y));
        comparison.Gradient("x", Tolerance.Gradient, Take(dx));

        float[] Put(Tensor tensor)
        {
            var values = new float[Places];
            for (int i = 0; i < places.Length; i++)
            {
                values[places[i]] = (float)tensor.Values[i];
            }

            return values;
        }

        float[] Take(float[] values) => Array.ConvertAll(places, place => values[place]);
    }

    /// <summary>
    /// The input 1 brings x, the first weight, to the dropout; the second weight is dy. The target lies far below the output, where
    /// the loss falls by 1 with it: so the gradient of the second weight is y, and that of the first dx.
    /// </summary>
    private static (float[] Y, float[] Dx) Step(NetworkDriver network, float[] x, float[] dy)
    {
        network.Parameters["dense1.weight"].CopyFrom(x);
        network.Parameters["dense2.weight"].CopyFrom(dy);
        LossAndGradients gradients = network.GradientsOfStep(network.CreateTrainingState(Seed), [1], [-1e9f]);
        return (gradients["dense2.weight"], gradients["dense1.weight"]);
    }
}
