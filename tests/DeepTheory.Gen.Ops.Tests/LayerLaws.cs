using System.Globalization;
using System.Text;
using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>What holds for every layer of the catalogue.</summary>
public sealed class LayerLaws : IClassFixture<LayerLaws.Networks>
{
    private readonly Networks networks;

    public LayerLaws(Networks networks) => this.networks = networks;

    public static TheoryData<string> Layers => new(Operations.Catalogue.Types
        .Where(type => typeof(LayerAttribute).IsAssignableFrom(type))
        .Select(type => type.Name[..^"Attribute".Length])
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Layers))]
    public void ShapeRule_IsTheEmittedShape(string word)
    {
        (LayerAttribute layer, _, Shape input) = Sample(word);
        Computation computation = layer.Apply([.. Enumerable.Repeat(input, layer.Sources.Count + 1)]);
        NetworkDriver network = networks.Assembly.CreateNetwork("Of" + word);
        Type type = networks.Assembly.Type("Of" + word);
        Assert.Equal(computation.Output.Length, type.GetField("OutputLength")!.GetRawConstantValue());
        Assert.Equal(computation.Parameters.Sum(parameter => parameter.Shape.Length), type.GetField("ParameterCount")!.GetRawConstantValue());
        Assert.Equal(computation.MultiplyAdds, type.GetField("MultiplyAdds")!.GetRawConstantValue());
        Assert.Equal(3 * computation.Output.Length, network.Predict(new float[3 * input.Length]).Length);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layer_RefusesShapesThatDoNotFit_WithBothInTheMessage(string word)
    {
        (LayerAttribute layer, _, Shape input) = Sample(word);
        foreach (Shape other in new[] { new Shape(3, 4, 5), new Shape(2, 9) })
        {
            try
            {
                layer.Apply([input, .. Enumerable.Repeat(other, Math.Max(layer.Sources.Count, 0))]);
            }
            catch (ShapeException fault)
            {
                Assert.Contains(other.ToString(), fault.Message, StringComparison.Ordinal);
                Assert.Contains(input.ToString(), fault.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Gradients_AgreeWithDifferences(string word)
    {
        const float Step = 0.02f;
        NetworkDriver network = networks.Assembly.CreateNetwork("Trained" + word);
        var random = new Random(3);
        float[] inputs = Numbers(5 * network.InputLength);
        float[] targets = Numbers(5 * network.TargetLength);
        float[] gradients = network.LossAndGradients(inputs, targets).Gradients;
        int place = 0;
        int kinks = 0;
        bool any = false;
        foreach (Parameter parameter in network.Parameters)
        {
            for (int i = 0; i < parameter.Length; i++, place++)
            {
                double expected = parameter.IsTrained ? Difference(parameter, i, Step) : 0;
                double tolerance = 3e-4 + (5e-3 * Math.Abs(expected));
                bool isRight = Math.Abs(gradients[place] - expected) <= tolerance;

                // A kink that lies closer than the step spoils the difference on its own side alone.
                isRight = isRight || LiesBetweenSides(parameter, i, Step / 8, gradients[place], tolerance);

                // Differences that depend on their step cross a kink.
                if (!isRight && Math.Abs(expected - Difference(parameter, i, Step / 2)) > tolerance / 2)
                {
                    kinks++;
                    continue;
                }

                any |= Math.Abs(expected) > 1e-3;
                Assert.True(isRight, $"{word}, {parameter.Name}[{i}]: the gradient is {gradients[place]}, differences give {expected}.");
            }
        }

        Assert.True(any, "every gradient is 0: nothing was checked");
        Assert.True(kinks <= place / 5, $"{kinks} of {place} differences cross kinks: too few are left");

        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((4 * random.NextDouble()) - 2))];

        double Difference(Parameter parameter, int index, float step) =>
            ((8 * (Loss(parameter, index, step) - Loss(parameter, index, -step))) - (Loss(parameter, index, 2 * step) - Loss(parameter, index, -2 * step))) / (12 * step);

        bool LiesBetweenSides(Parameter parameter, int index, float step, double gradient, double tolerance)
        {
            double middle = Loss(parameter, index, 0);
            double right = (Loss(parameter, index, step) - middle) / step;
            double left = (middle - Loss(parameter, index, -step)) / step;
            return gradient >= Math.Min(left, right) - tolerance && gradient <= Math.Max(left, right) + tolerance;
        }

        double Loss(Parameter parameter, int index, float step)
        {
            float before = parameter[index];
            parameter[index] = before + step;
            double loss = network.Loss(inputs, targets);
            parameter[index] = before;
            return loss;
        }
    }

    private static readonly Shape[] Shapes = [new(3, 4, 5), new(12), new(14, 2, 3), new(14), new(8, 3, 4), new(3, 9)];

    /// <summary>A layer with plain arguments by their types, as written and as an object, and the first shape that it takes: whole numbers are 2, or else 7.</summary>
    private static (LayerAttribute Layer, string Written, Shape Input) Sample(string word) => Sample(word, 2) ?? Sample(word, 7)
        ?? throw new InvalidOperationException($"{word} takes none of the shapes: say here which it takes.");

    private static (LayerAttribute Layer, string Written, Shape Input)? Sample(string word, int number)
    {
        Type type = Operations.Catalogue.Types.Single(type => type.Name == word + "Attribute");
        object[] arguments = [.. type.GetConstructors()[0].GetParameters().Select(parameter => (object)(parameter.ParameterType switch
        {
            var t when t == typeof(int) => number,
            var t when t == typeof(double) => 0.25,
            var t when t == typeof(string[]) => new[] { "a" },
            var t when t == typeof(int[]) => new[] { 5, 12 },
            var t => throw new InvalidOperationException($"{word} takes a {t.Name}: say here which value is plain."),
        }))];
        var layer = (LayerAttribute)Activator.CreateInstance(type, arguments)!;
        IEnumerable<string> texts = arguments.Select(argument => argument switch
        {
            string[] names => $"\"{names[0]}\"",
            int[] numbers => string.Join(", ", numbers),
            _ => Convert.ToString(argument, CultureInfo.InvariantCulture)!,
        });
        return Shapes.FirstOrDefault(shape => Accepts(layer, shape)) is { } input ? (layer, $"{word}({string.Join(", ", texts)})", input) : null;
    }

    private static bool Accepts(LayerAttribute layer, Shape shape)
    {
        try
        {
            layer.Apply([.. Enumerable.Repeat(shape, layer.Sources.Count + 1)]);
            return true;
        }
        catch (ShapeException)
        {
            return false;
        }
    }

    /// <summary>One compilation with a network for every layer.</summary>
    public sealed class Networks : IDisposable
    {
        public Networks()
        {
            var source = new StringBuilder("using DeepTheory.Gen;\n");
            foreach (string word in Layers.Select(row => row.Data))
            {
                (_, string written, Shape input) = Sample(word);
                source.AppendLine($"[Network, Input({string.Join(", ", input.Axes)}, Name = \"a\"), {written}] public partial class Of{word};");
                source.AppendLine($"[Network, Input(2), Dense({input.Length}), Tanh, Reshape({string.Join(", ", input.Axes)}, Name = \"a\"), {written}, MeanSquaredError] public partial class Trained{word};");
            }

            Assembly = NetworkCompiler.CompileAndLoad(source.ToString());
        }

        public LoadedAssembly Assembly { get; }

        public void Dispose() => Assembly.Dispose();
    }
}
