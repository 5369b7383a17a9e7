using System.Reflection;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Tests;

/// <summary>What operations say of their arguments.</summary>
public sealed class ArgumentFaultTests
{
    /// <summary>The message finds its place by its first word, so that each begins with the argument as it is written, or with the operation.</summary>
    [Fact]
    public void EveryFault_BeginsWithItsArgument()
    {
        int faults = 0;
        var others = new List<string>();
        foreach ((Type type, ConstructorInfo constructor) in Catalogue.Standard.Types.SelectMany(type => type.GetConstructors(), (type, constructor) => (type, constructor)))
        {
            ParameterInfo[] parameters = constructor.GetParameters();
            PropertyInfo[] properties = [.. type.GetProperties().Where(property => property.CanWrite)];
            string[] names = [.. parameters.Select(parameter => parameter.Name!), .. properties.Select(property => property.Name), type.Name[..^"Attribute".Length]];
            object?[] usual = [.. parameters.Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : Usual(parameter.ParameterType))];
            IEnumerable<OperationAttribute> mistaken =
            [
                .. parameters.SelectMany((parameter, place) => Strange(parameter.ParameterType)
                    .Select(value => (OperationAttribute)constructor.Invoke([.. usual.Select((other, index) => index == place ? value : other)]))),
                .. properties.SelectMany(property => Strange(property.PropertyType).Select(value =>
                {
                    var operation = (OperationAttribute)constructor.Invoke(usual);
                    property.SetValue(operation, value);
                    return operation;
                })),
            ];
            foreach (string fault in mistaken.Select(operation => operation.Fault).OfType<string>())
            {
                faults++;
                if (!names.Contains(fault.Split(' ')[0]))
                {
                    others.Add($"{type.Name}: {fault}");
                }
            }
        }

        Assert.Empty(others.Distinct());
        Assert.True(faults > 100, $"There are {faults} faults only.");

        static object Usual(Type type) => type == typeof(int) ? 2 : type == typeof(double) ? 0.5 : type == typeof(string) ? "a" : type == typeof(int[]) ? new[] { 2 } : type == typeof(double[]) ? new[] { 1.0 } : type == typeof(Type) ? typeof(string) : new[] { "a" };

        static IEnumerable<object?> Strange(Type type) => type == typeof(int) ? [-1, 0, 1, int.MinValue, int.MaxValue]
            : type == typeof(double) ? [-1.0, 0.0, 1.0, 1e300, 1e-300, -1e300]
            : type == typeof(int[]) ? [null, Array.Empty<int>(), new[] { -1 }, new[] { int.MaxValue, int.MaxValue }]
            : type == typeof(double[]) ? [null, Array.Empty<double>(), new[] { -1.0 }, new[] { 0.0 }]
            : type == typeof(string[]) ? [null, Array.Empty<string>()]
            : type == typeof(string) ? [null, ""]
            : type.IsEnum ? [Enum.ToObject(type, 77)]
            : [];
    }
}
