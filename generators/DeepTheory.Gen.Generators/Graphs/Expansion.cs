using DeepTheory.Gen.Generators.Declarations;

namespace DeepTheory.Gen.Generators.Graphs;

/// <summary>Block and arguments → operations: what a Repeat puts in its place each time.</summary>
internal static class Expansion
{
    private static readonly string[] Places = ["First", "Second", "Third", "Fourth"];

    /// <summary>How many arguments a block takes: as many as the last that it mentions.</summary>
    public static int ArgumentsOf(BlockDeclaration block) =>
        block.Operations.SelectMany(WrittenArguments.Values).Select(Argument.Place).DefaultIfEmpty().Max();

    /// <summary>An argument as it is written in a block.</summary>
    public static string Word(int place) => $"Argument.{Places[place - 1]}";

    /// <summary>The block's operations with the numbers that its arguments stand for.</summary>
    public static IEnumerable<OperationDeclaration> Of(BlockDeclaration block, IReadOnlyList<int> arguments)
    {
        return block.Operations.Select(operation => operation with
        {
            Arguments = new(operation.Arguments.Select(Filled)),
            Properties = new(operation.Properties.Select(property => property with { Value = Filled(property.Value) })),
        });

        ArgumentValue Filled(ArgumentValue argument) => argument with { Scalar = Number(argument.Scalar), Items = new(argument.Items.Select(item => Number(item)!)) };

        object? Number(object? value) => Argument.Place(value) switch
        {
            0 => value,
            var place when value is double => (double)arguments[place - 1],
            var place => arguments[place - 1],
        };
    }
}
