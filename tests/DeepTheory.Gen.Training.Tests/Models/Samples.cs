using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Models;

/// <summary>Small data sets that the models can learn.</summary>
internal static class Samples
{
    /// <summary>y = 2a − 3b + 1, without noise.</summary>
    public static Dataset Line(int count = 200, int seed = 1)
    {
        var random = new RandomSource(seed);
        var inputs = new float[count * 2];
        var targets = new float[count];
        for (int i = 0; i < count; i++)
        {
            inputs[2 * i] = random.NextNormal();
            inputs[(2 * i) + 1] = random.NextNormal();
            targets[i] = (2 * inputs[2 * i]) - (3 * inputs[(2 * i) + 1]) + 1;
        }

        return new Dataset(inputs, targets, 2, 1);
    }

    /// <summary>Three separate clouds, one per class.</summary>
    public static Dataset Clouds(int perClass = 60, int seed = 1)
    {
        (float X, float Y)[] centres = [(0, 3), (3, -2), (-3, -2)];
        var random = new RandomSource(seed);
        var inputs = new float[perClass * 6];
        var targets = new float[perClass * 3];
        for (int i = 0; i < targets.Length; i++)
        {
            int label = i / perClass;
            inputs[2 * i] = centres[label].X + (0.5f * random.NextNormal());
            inputs[(2 * i) + 1] = centres[label].Y + (0.5f * random.NextNormal());
            targets[i] = label;
        }

        return new Dataset(inputs, targets, 2, 1).WithClassNames("top", "right", "left");
    }
}
