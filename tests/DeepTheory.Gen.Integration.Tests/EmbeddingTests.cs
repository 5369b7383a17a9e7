using DeepTheory.Gen.Integration.Networks;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

/// <summary>Losses of pairs and triples of samples, and losses without target, train what they are for.</summary>
public sealed class EmbeddingTests
{
    private const int Classes = 3;

    [Fact]
    public void Triplets_SeparateRings() => SeparatesRings<TripletNetwork>(Triples(1, 300), []);

    [Fact]
    public void TripletsOfSquaredDistances_SeparateRings() => SeparatesRings<SquaredTripletNetwork>(Triples(1, 300), []);

    [Fact]
    public void Pairs_SeparateRings()
    {
        (float[] inputs, float[] similar) = Pairs(1, 400);
        SeparatesRings<ContrastiveNetwork>(inputs, similar);
    }

    [Fact]
    public void LatentDistribution_IsDrawnToTheStandardNormal()
    {
        var network = new LatentNetwork(1);
        float[] inputs = Samples.Normal(1, 3 * 40);
        float[] losses = network.Train(inputs, [], 400);

        Assert.True(losses[0] > 0.5f);
        Assert.True(losses[^1] < 1e-3f, $"the divergence is {losses[^1]}");
        Assert.All(network.Outputs(inputs), output => Assert.True(Math.Abs(output) < 0.1f));
    }

    [Fact]
    public void Rankings_AreLearned()
    {
        // Each item has a value that is linear in the input; the ranking is by value.
        var random = new RandomSource(3);
        float[] inputs = Samples.Normal(2, 6 * 200);
        float[] weights = [.. Enumerable.Range(0, 5 * 6).Select(_ => random.NextNormal())];
        float[][] values = [.. inputs.Chunk(6).Select(x => Enumerable.Range(0, 5).Select(item => x.Select((value, i) => value * weights[(item * 6) + i]).Sum()).ToArray())];
        float[] places = [.. values.SelectMany(Places)];
        var network = new RankingNetwork(1);
        float[] losses = network.Train(inputs, places, 300);

        Assert.True(losses[^1] < 0.2f * losses[0], $"the loss fell from {losses[0]} to {losses[^1]}");
        float[] predicted = [.. network.Outputs(inputs).Chunk(5).SelectMany(Places)];
        double right = predicted.Zip(places, (a, b) => a == b ? 1.0 : 0).Average();
        Assert.True(right > 0.95, $"{right:P0} of the places are right");
    }

    [Fact]
    public void Ranking_WithAPlaceTwice_IsRefused()
    {
        var fault = Assert.Throws<ArgumentException>(() => new RankingNetwork(1).Loss(new float[6], [0, 1, 2, 2, 4]));
        Assert.Contains("column 3, is 2; expected each whole number from 0 to 4 once", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Triple_OfTwoSamples_IsRefused()
    {
#pragma warning disable DTG6002 // What the analyzer refuses already, the network refuses too.
        var fault = Assert.Throws<ArgumentException>(() => new TripletNetwork(1).Loss(new float[4], []));
#pragma warning restore DTG6002
        Assert.Contains("Expected a multiple of 6 floats", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Discriminators_TellRealFromFake()
    {
        TellsApart<MinimaxDiscriminatorNetwork>(0.2f);
        TellsApart<LeastSquaresDiscriminatorNetwork>(0.2f);
        TellsApart<WassersteinCriticNetwork>(-1.7f);
    }

    [Fact]
    public void Fit_OfTriples_TrainsAndEvaluates()
    {
        float[] inputs = Triples(1, 300);
        var network = new TripletNetwork(1);
        var data = new Dataset(inputs, [], 6, 0);
        double before = network.Evaluate(data).Loss;
        using var trainer = network.CreateTrainer(new TrainingOptions { BatchSize = 32, Epochs = 30, Seed = 1 });
        trainer.Fit(data, cancellationToken: TestContext.Current.CancellationToken);

        Evaluation result = network.Evaluate(data);
        Assert.True(result.Loss < 0.2 * before, $"the loss fell from {before} to {result.Loss}");
        Assert.True(double.IsNaN(result.Metric));
        Assert.DoesNotContain("accuracy", result.ToString(), StringComparison.Ordinal);
    }

    private static void SeparatesRings<TNetwork>(float[] inputs, float[] targets) where TNetwork : class, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(1);
        network.Train(inputs, targets, 300);

        // Points that training has not seen: each is nearest to the centre of its own ring's embeddings.
        var random = new RandomSource(99);
        int[] classes = [.. Enumerable.Range(0, 150).Select(i => i % Classes)];
        float[][] embedded = [.. network.Outputs([.. classes.SelectMany(c => Point(random, c))]).Chunk(TNetwork.OutputLength)];
        float[][] centres = [.. Enumerable.Range(0, Classes).Select(c => Mean([.. embedded.Where((_, i) => classes[i] == c)]))];
        double right = embedded.Select((point, i) => Nearest(point, centres) == classes[i] ? 1.0 : 0).Average();
        Assert.True(right > 0.95, $"{right:P0} of the points lie nearest to their own class");
        double within = embedded.Select((point, i) => Distance(point, centres[classes[i]])).Average();
        double between = Distance(centres[0], centres[1]) + Distance(centres[1], centres[2]) + Distance(centres[0], centres[2]);
        Assert.True(within < 0.2 * between / 3, $"{within} from the centres, which are {between / 3} apart");
    }

    private static void TellsApart<TNetwork>(float bound) where TNetwork : class, ITrainable<TNetwork>
    {
        var random = new RandomSource(5);
        float[] pairs = [.. Enumerable.Range(0, 200).SelectMany(_ => Point(random, 2).Concat(Point(random, 0)))];
        TNetwork network = TNetwork.Create(1);
        float[] losses = network.Train(pairs, [], 300);
        Assert.True(losses[^1] < bound, $"{TNetwork.NetworkName}: the loss fell from {losses[0]} to {losses[^1]}");
        float[][] outputs = [.. network.Outputs(pairs).Chunk(2)];
        Assert.True(outputs.Count(pair => pair[0] > pair[1]) >= 196);
    }

    private static float[] Triples(int seed, int count)
    {
        var random = new RandomSource(seed);
        return
        [
            .. Enumerable.Range(0, count).SelectMany(i =>
            {
                int own = i % Classes;
                int other = (own + 1 + random.NextInt(Classes - 1)) % Classes;
                return Point(random, own).Concat(Point(random, own)).Concat(Point(random, other));
            }),
        ];
    }

    private static (float[] Inputs, float[] Similar) Pairs(int seed, int count)
    {
        var random = new RandomSource(seed);
        var inputs = new List<float>();
        var similar = new float[count];
        for (int i = 0; i < count; i++)
        {
            int own = i % Classes;
            int other = i % 2 == 0 ? own : (own + 1 + random.NextInt(Classes - 1)) % Classes;
            inputs.AddRange(Point(random, own).Concat(Point(random, other)));
            similar[i] = own == other ? 1 : 0;
        }

        return ([.. inputs], similar);
    }

    /// <summary>A point of one of three rings around each other, which no line separates.</summary>
    private static float[] Point(RandomSource random, int ring)
    {
        float radius = 0.5f + ring + (0.1f * random.NextNormal());
        (float sine, float cosine) = MathF.SinCos(2 * MathF.PI * random.NextSingle());
        return [radius * cosine, radius * sine];
    }

    /// <summary>The place of each item by its value, 0 for the largest.</summary>
    private static IEnumerable<float> Places(float[] values) => values.Select(value => (float)values.Count(other => other > value));

    private static float[] Mean(float[][] points) => [.. Enumerable.Range(0, points[0].Length).Select(axis => points.Average(point => point[axis]))];

    private static int Nearest(float[] point, float[][] centres) => Enumerable.Range(0, centres.Length).MinBy(i => Distance(point, centres[i]));

    private static double Distance(float[] a, float[] b) => Math.Sqrt(a.Zip(b, (x, y) => (double)(x - y) * (x - y)).Sum());
}
