using System.Collections.ObjectModel;
using System.Reflection;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>
/// An operation whose formulas show its settings by name (alpha) instead of by value: each setting is given a number that nothing else
/// has, and where that number or a simple function of it stands in a formula, its name is put.
/// </summary>
internal sealed class NamedSettings
{
    private const double Tolerance = 1e-12;

    private readonly List<(Symbol Name, double Value)> settings;

    private NamedSettings(OperationAttribute operation, List<(Symbol Name, double Value)> settings) => (Operation, this.settings) = (operation, settings);

    public OperationAttribute Operation { get; }

    /// <summary>The formulas of an operation, with names where every setting that shows can be named, else with the default values.</summary>
    public static T Describe<T>(Type type, Func<OperationAttribute, IReadOnlyList<Expr>> formulas, Func<OperationAttribute, IReadOnlyList<Expr>, T> result)
    {
        OperationAttribute plain = Create(type);
        IReadOnlyList<Expr> values = formulas(plain);
        NamedSettings named = Mark(type, 16);
        IReadOnlyList<Expr> marked = formulas(named.Operation);

        // Numbers that stay what they are whatever the settings.
        HashSet<double> known = [.. Constants(marked).Intersect(Constants(formulas(Mark(type, 48).Operation))), .. Constants(values)];
        return marked.Count >= values.Count && Constants(marked).All(constant => known.Contains(constant) || named.Named(constant) is not null)
            ? result(named.Operation, [.. marked.Select(named.WithNames)])
            : result(plain, values);
    }

    /// <summary>The operation with its defaults: what has none is a number of the kind asked for.</summary>
    public static OperationAttribute Create(Type type) => Create(type, ReadOnlyDictionary<string, object>.Empty);

    private static OperationAttribute Create(Type type, IReadOnlyDictionary<string, object> settings)
    {
        ConstructorInfo constructor = type.GetConstructors()[0];
        var operation = (OperationAttribute)constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite && settings.ContainsKey(property.Name)))
        {
            property.SetValue(operation, settings[property.Name]);
        }

        return operation;

        object? Argument(ParameterInfo parameter) =>
            settings.FirstOrDefault(setting => setting.Key.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)).Value
            ?? (parameter.HasDefaultValue ? parameter.DefaultValue
                : parameter.ParameterType == typeof(int) ? 10
                : parameter.ParameterType == typeof(double[]) ? Array.Empty<double>()
                : parameter.ParameterType == typeof(int[]) ? new[] { 60, 30, 10 }
                : parameter.ParameterType == typeof(Type) ? typeof(object)
                : parameter.ParameterType == typeof(string) ? "other"
                : parameter.ParameterType == typeof(string[]) ? new[] { "other" }
                : 0.5);
    }

    private static NamedSettings Mark(Type type, int offset)
    {
        OperationAttribute plain = Create(type);
        var markers = new Dictionary<string, object>();
        foreach (PropertyInfo property in type.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            // Close to the default, so that it fits, on the side where it is allowed. A setting of 0 switches something off.
            double share = (markers.Count + offset) / 1024.0;
            object[] candidates = property.GetValue(plain) switch
            {
                double value and not 0 => [value * (1 - share), value * (1 + share)],
                int value and not 0 => [value + offset + markers.Count],
                _ => [],
            };
            if (candidates.FirstOrDefault(candidate => Create(type, new Dictionary<string, object>(markers) { [property.Name] = candidate }) is { Fault: null } marked
                && Equals(property.GetValue(marked), candidate)) is { } marker)
            {
                markers[property.Name] = marker;
            }
        }

        return new NamedSettings(
            Create(type, markers),
            [.. markers.Select(marker => (new Symbol(char.ToLowerInvariant(marker.Key[0]) + marker.Key[1..], Extent.Batch), Convert.ToDouble(marker.Value)))]);
    }

    private static IEnumerable<double> Constants(IEnumerable<Expr> expressions) =>
        expressions.SelectMany(expression => expression.DescendantsAndSelf()).OfType<Constant>().Select(constant => constant.Value);

    private Expr WithNames(Expr expression) => Constants([expression]).Distinct().Aggregate(
        expression, (whole, constant) => Named(constant) is { } name ? whole.Replace(new Constant(constant), name) : whole);

    private Expr? Named(double constant)
    {
        foreach ((Symbol name, double value) in settings)
        {
            foreach ((double number, Expr expression) in new (double, Expr)[]
            {
                (value, name), (-value, -name), (1 / value, 1 / name), (1 - value, 1 - name), (value - 1, name - 1),
                (0.5 / value, 0.5 / name), (Math.Log(value), Expr.Log(name)), (value * value, Expr.Square(name)),
            })
            {
                if (Math.Abs(constant - number) <= Tolerance * Math.Abs(number))
                {
                    return expression;
                }
            }
        }

        return null;
    }
}
