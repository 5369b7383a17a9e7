namespace DeepTheory.Gen.Generators.Tests;

/// <summary>Sound networks with branches of many sizes, the same for the same seed.</summary>
internal static class RandomNetwork
{
    private static readonly int[] Widths = [3, 16, 17, 32, 40, 48, 64, 100];
    private static readonly string[] Activations = ["Tanh", "Relu", "Sigmoid", "Gelu", "Softmax", "ParametricRelu", "HardSwish", "Softplus"];

    public static string Attributes(int seed)
    {
        var random = new Random(seed);
        int width = Widths[random.Next(Widths.Length)];
        var parts = new List<string> { $"Input({width}, Name = \"v0\")" };
        var named = new List<(string Name, int Width)> { ("v0", width) };
        for (int i = 1, layers = 4 + random.Next(10); i <= layers; i++)
        {
            (string name, int above)[] same = [.. named.Where(value => value.Width == width)];
            string layer;
            switch (random.Next(7))
            {
                case 0 when same.Length > 0:
                    layer = $"Add(\"{same[random.Next(same.Length)].name}\", Name = \"v{i}\")";
                    break;
                case 1 when width < 400:
                    (string other, int more) = named[random.Next(named.Count)];
                    layer = $"Concatenate(\"{other}\", Name = \"v{i}\")";
                    width += more;
                    break;
                case 2 when random.Next(2) == 0:
                    layer = $"Dropout(0.5, Name = \"v{i}\")";
                    break;
                case 3:
                    (string source, int restart) = named[random.Next(named.Count)];
                    parts.Add($"From(\"{source}\")");
                    width = Widths[random.Next(Widths.Length)];
                    layer = $"Dense({width}, Name = \"v{i}\")";
                    _ = restart;
                    break;
                default:
                    width = Widths[random.Next(Widths.Length)];
                    layer = $"Dense({width}, Name = \"v{i}\")";
                    break;
            }

            parts.Add(layer);
            for (int activations = random.Next(3); activations > 0; activations--)
            {
                parts.Add(Activations[random.Next(Activations.Length)]);
            }

            named.Add(($"v{i}", width));
        }

        parts.Add("Dense(5), Tanh, MeanSquaredError, Adam");
        return string.Join(", ", parts);
    }
}
