using DeepTheory.Gen.Generators.Declarations;

namespace DeepTheory.Gen.Generators.Graphs;

/// <summary>The arguments of an operation with their names.</summary>
internal static class WrittenArguments
{
    /// <summary>The first argument of which something holds, and where in it, if it is a list.</summary>
    public static (string Name, int Item)? Find(OperationDeclaration written, OperationAttribute operation, Func<object?, bool> holds)
    {
        IEnumerable<string> parameters = operation.GetType().GetConstructors()
            .Select(constructor => constructor.GetParameters())
            .First(parameters => parameters.Length == written.Arguments.Count)
            .Select(parameter => parameter.Name);
        foreach ((string name, ArgumentValue value) in parameters
            .Zip(written.Arguments, (name, value) => (name, value))
            .Concat(written.Properties.Select(property => (property.Name, property.Value))))
        {
            if (holds(value.Scalar))
            {
                return (name, -1);
            }

            int item = value.Items.ToList().FindIndex(part => holds(part));
            if (item >= 0)
            {
                return (name, item);
            }
        }

        return null;
    }

    /// <summary>The first argument that holds no finite number.</summary>
    public static (string Name, int Item)? NotFinite(OperationDeclaration written, OperationAttribute operation) =>
        Find(written, operation, value => value is double number && (double.IsNaN(number) || (double.IsInfinity(number) && !operation.TakesInfinity)));

    /// <summary>Every number and text of the arguments.</summary>
    public static IEnumerable<object?> Values(OperationDeclaration written) =>
        written.Arguments.Concat(written.Properties.Select(property => property.Value)).SelectMany(argument => argument.Items.Append(argument.Scalar));
}
