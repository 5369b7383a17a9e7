using System.Globalization;
using System.Reflection;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>What a layer makes of a few shapes, as it says itself.</summary>
internal static class ShapeExamples
{
    private static readonly Shape[] Inputs = [new(12), new(8, 12), new(8, 12, 12)];

    /// <summary>A line such as [Conv2D(3, 3)]: [8, 12, 12] → [3, 10, 10]; empty where it takes none of the shapes.</summary>
    public static string Of(Type type) => Arguments(type.GetConstructors()[0].GetParameters())
        .Select(arguments => (Arguments: arguments, Shapes: Shapes((LayerAttribute)type.GetConstructors()[0].Invoke(arguments))))
        .Where(example => example.Shapes.Length > 0)
        .OrderByDescending(example => example.Shapes.Length)
        .Select(example => $"`[{Written(type, example.Arguments)}]`: {string.Join("; ", example.Shapes)}.")
        .FirstOrDefault("");

    private static string[] Shapes(LayerAttribute layer) =>
        [.. Inputs.Select(input => Result(layer, input) is { } result ? $"{input} → {result}" : "").Where(text => text.Length > 0)];

    private static IEnumerable<object?[]> Arguments(ParameterInfo[] parameters) => new[] { 3, 2, 4 }.Select(number => parameters.Select(parameter => parameter switch
    {
        _ when parameter.ParameterType == typeof(int) => number,
        _ when parameter.ParameterType == typeof(double) => 0.5,
        _ when parameter.ParameterType == typeof(int[]) => (object)(int[])[number, 12 / number],
        _ when parameter.ParameterType == typeof(string[]) => (string[])["other"],
        _ => null,
    }).ToArray());

    /// <summary>Values that a layer takes by name have the shape of the one above it.</summary>
    private static Shape? Result(LayerAttribute layer, Shape input)
    {
        try
        {
            return layer.Fault is null ? layer.Apply([input, .. layer.Sources.Select(_ => input)]).Output : null;
        }
        catch (ShapeException)
        {
            return null;
        }
    }

    private static string Written(Type type, object?[] arguments)
    {
        string word = type.Name[..^"Attribute".Length];
        return arguments.Length == 0 ? word : $"{word}({string.Join(", ", arguments.Select(argument => argument switch
        {
            int[] axes => string.Join(", ", axes),
            string[] names => string.Join(", ", names.Select(name => $"\"{name}\"")),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => "",
        }))})";
    }
}
