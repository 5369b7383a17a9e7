using DeepTheory.Gen.Integration.Networks;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

/// <summary>A generator learns, through its frozen discriminator, to draw points like the real ones.</summary>
public sealed class AdversarialTests
{
    private const int Batch = 64;

    // Real points: a Gaussian off the origin, narrower along one axis.
    private static readonly float[] Centre = [1.5f, -1];
    private static readonly float[] Width = [0.5f, 0.3f];

    [Fact]
    public void NonSaturatingGame_FindsTheData() => FindsTheData<SampleDiscriminator, NonSaturatingGeneratorNetwork>(1500);

    [Fact]
    public void MinimaxGame_FindsTheData() => FindsTheData<SampleDiscriminator, MinimaxGeneratorNetwork>(1500);

    [Fact]
    public void LeastSquaresGame_FindsTheData() => FindsTheData<LeastSquaresSampleDiscriminator, LeastSquaresGeneratorNetwork>(1500);

    [Fact]
    public void WassersteinGame_FindsTheData() => FindsTheData<SampleCritic, WassersteinGeneratorNetwork>(1500);

    [Fact]
    public void FrozenLayers_AreNotChanged_AndHaveNoGradient()
    {
        var network = new NonSaturatingGeneratorNetwork(1);
        float[] before = network.ParameterValues();
        float[] inputs = Samples.Normal(1, 4 * 8);
        float[] gradients = network.Gradients(inputs, []);
        network.Train(inputs, [], 5);
        float[] after = network.ParameterValues();

        int start = 0;
        foreach (Parameter parameter in network.Parameters)
        {
            bool isFrozen = parameter.Name.StartsWith("dense3", StringComparison.Ordinal) || parameter.Name.StartsWith("dense4", StringComparison.Ordinal);
            Assert.Equal(!isFrozen, parameter.IsTrained);
            Range range = start..(start + parameter.Length);
            if (isFrozen)
            {
                Assert.Equal(before[range], after[range]);
                Assert.All(gradients[range], gradient => Assert.Equal(0, gradient));
            }
            else
            {
                Assert.NotEqual(before[range], after[range]);
                Assert.Contains(gradients[range], gradient => gradient != 0);
            }

            start += parameter.Length;
        }
    }

    private static void FindsTheData<TDiscriminator, TGenerator>(int steps)
        where TDiscriminator : class, ITrainable<TDiscriminator>
        where TGenerator : class, ITrainable<TGenerator>
    {
        var random = new RandomSource(11);
        var drawer = new SampleGenerator(1);
        TDiscriminator discriminator = TDiscriminator.Create(2);
        TGenerator generator = TGenerator.Create(3);
        TrainingState discriminatorState = discriminator.CreateTrainingState(1);
        TrainingState generatorState = generator.CreateTrainingState(2);
        var noise = new float[Batch * 4];
        var drawn = new float[Batch * 2];
        var pairs = new float[Batch * 4];

        // The last quarter's average, as the game circles around its end.
        double[] mean = new double[2];
        double[] square = new double[2];
        int averaged = 0;
        for (int step = 0; step < steps; step++)
        {
            Fill(noise, random);
            Copy(generator.Parameters, 0, drawer.Parameters, 0, drawer.Parameters.Count);
            drawer.Predict(noise, drawn);
            for (int i = 0; i < Batch; i++)
            {
                for (int axis = 0; axis < 2; axis++)
                {
                    pairs[(4 * i) + axis] = Centre[axis] + (Width[axis] * random.NextNormal());
                    pairs[(4 * i) + 2 + axis] = drawn[(2 * i) + axis];
                }
            }

            discriminator.TrainStep(discriminatorState, pairs, [], TDiscriminator.DeclaredLearningRate);
            Copy(discriminator.Parameters, 0, generator.Parameters, drawer.Parameters.Count, discriminator.Parameters.Count);
            Fill(noise, random);
            generator.TrainStep(generatorState, noise, [], TGenerator.DeclaredLearningRate);
            if (step >= steps * 3 / 4)
            {
                for (int i = 0; i < drawn.Length; i++)
                {
                    mean[i % 2] += drawn[i];
                    square[i % 2] += drawn[i] * drawn[i];
                }

                averaged += Batch;
            }
        }

        for (int axis = 0; axis < 2; axis++)
        {
            double centre = mean[axis] / averaged;
            double width = Math.Sqrt((square[axis] / averaged) - (centre * centre));
            Assert.True(Math.Abs(centre - Centre[axis]) < 0.3, $"{TGenerator.NetworkName}: the centre is {centre}, the data's {Centre[axis]}");
            Assert.InRange(width, 0.3 * Width[axis], 3 * Width[axis]);
        }
    }

    private static void Copy(ParameterSet from, int fromStart, ParameterSet to, int toStart, int count)
    {
        Span<float> values = stackalloc float[512];
        for (int i = 0; i < count; i++)
        {
            Parameter source = from[fromStart + i];
            source.CopyTo(values[..source.Length]);
            to[toStart + i].CopyFrom(values[..source.Length]);
        }
    }

    private static void Fill(float[] values, RandomSource random)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = random.NextNormal();
        }
    }
}
