using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

/// <summary>Inputs and targets for any network, from a seed.</summary>
internal sealed class Samples
{
    private Samples(float[] inputs, float[] targets)
    {
        Inputs = inputs;
        Targets = targets;
    }

    public float[] Inputs { get; }

    public float[] Targets { get; }

    /// <summary>Gaussian inputs; targets as the loss wants them.</summary>
    public static Samples For<TNetwork>(int count, int seed = 1) where TNetwork : class, ITrainable<TNetwork>
    {
        var random = new RandomSource(seed);
        float[] inputs = Normal(random, count * TNetwork.InputLength);
        var targets = new float[count * TNetwork.TargetLength];
        for (int sample = 0; sample < count; sample++)
        {
            Fill<TNetwork>(targets.AsSpan(sample * TNetwork.TargetLength, TNetwork.TargetLength), random, isSoft: sample % 2 == 1);
        }

        return new Samples(inputs, targets);
    }

    public static float[] Normal(int seed, int count) => Normal(new RandomSource(seed), count);

    private static float[] Normal(RandomSource random, int count)
    {
        var values = new float[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = (float)random.NextNormal();
        }

        return values;
    }

    private static void Fill<TNetwork>(Span<float> target, RandomSource random, bool isSoft) where TNetwork : class, ITrainable<TNetwork>
    {
        if (TNetwork.TargetDomain == TargetDomain.UnitInterval && TNetwork.Task == NetworkTask.MulticlassClassification)
        {
            FillDistribution(target, random, isSoft);
            return;
        }

        if (TNetwork.TargetDomain == TargetDomain.Rank)
        {
            FillRanking(target, random);
            return;
        }

        foreach (ref float value in target)
        {
            value = TNetwork.TargetDomain switch
            {
                TargetDomain.ClassIndex => (int)(random.NextDouble() * TNetwork.OutputLength),
                TargetDomain.UnitInterval => isSoft ? (float)random.NextDouble() : random.NextDouble() < 0.5 ? 0 : 1,
                TargetDomain.Sign => random.NextDouble() < 0.5 ? -1 : 1,
                TargetDomain.NonNegative => (float)random.NextDouble() * 3,
                TargetDomain.Positive => 0.1f + ((float)random.NextDouble() * 3),
                TargetDomain.OpenUnitInterval => 0.05f + ((float)random.NextDouble() * 0.9f),
                TargetDomain.Count => (int)(random.NextDouble() * 5),
                _ => (float)random.NextNormal(),
            };
        }
    }

    /// <summary>Each place once, in any order.</summary>
    private static void FillRanking(Span<float> target, RandomSource random)
    {
        for (int i = 0; i < target.Length; i++)
        {
            int j = (int)(random.NextDouble() * (i + 1));
            target[i] = target[j];
            target[j] = i;
        }
    }

    /// <summary>One-hot, or any distribution.</summary>
    private static void FillDistribution(Span<float> target, RandomSource random, bool isSoft)
    {
        if (!isSoft)
        {
            target[(int)(random.NextDouble() * target.Length)] = 1;
            return;
        }

        float sum = 0;
        foreach (ref float value in target)
        {
            value = (float)random.NextDouble();
            sum += value;
        }

        foreach (ref float value in target)
        {
            value /= sum;
        }
    }
}
