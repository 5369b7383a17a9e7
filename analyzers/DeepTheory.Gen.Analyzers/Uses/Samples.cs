using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers.Uses;

/// <summary>How a data set was made, as far as the code beside it shows.</summary>
internal sealed class Samples
{
    private readonly IOperation source;

    private Samples(IReadOnlyList<IInvocationOperation> calls, IOperation source)
    {
        Calls = calls;
        this.source = source;
    }

    /// <summary>The calls that made it, the last first: those on a data set, and those that a data set was given to.</summary>
    public IReadOnlyList<IInvocationOperation> Calls { get; }

    /// <summary>The call that made the targets one-hot; null where none did.</summary>
    public IInvocationOperation? OneHot => Calls.FirstOrDefault(call => call.TargetMethod.Name == "OneHot");

    /// <summary>Whether each target is the number of a class.</summary>
    public bool AreTargetsClasses => OneHot is null && SourceCall is { } call && (call.TargetMethod.Name == "FromIdx" || call.TargetMethod.Parameters.Any(parameter => parameter.Name == "classes"));

    /// <summary>Numbers of a sample's input; null where it is not to be seen.</summary>
    public int? InputLength => source is IObjectCreationOperation created ? Constant(created, "inputLength") : LengthOfFirst(Argument("inputs"));

    /// <summary>Numbers of a sample's target; null where it is not to be seen.</summary>
    public int? TargetLength => OneHot is { } oneHot ? oneHot.Arguments[0].Value.ConstantValue is { HasValue: true, Value: int classes } ? classes : null
        : AreTargetsClasses ? 1
        : source is IObjectCreationOperation created ? Constant(created, "targetLength")
        : LengthOfFirst(Argument("targets"));

    /// <summary>Whether the inputs themselves are the targets, as for an autoencoder.</summary>
    public bool AreTargetsInputs => OneHot is null && SourceCall is not null && Argument("inputs") is { } inputs && Argument("targets") is { } targets
        && Origin.VariableOf(inputs) is { } variable && SymbolEqualityComparer.Default.Equals(variable, Origin.VariableOf(targets));

    private IInvocationOperation? SourceCall => source as IInvocationOperation;

    /// <summary>What made a data set.</summary>
    public static Samples Of(IOperation samples)
    {
        var calls = new List<IInvocationOperation>();
        IOperation origin = Origin.Of(samples);
        while (origin is IInvocationOperation call)
        {
            calls.Add(call);
            if (Before(call) is not { } before)
            {
                break;
            }

            origin = Origin.Of(before);
        }

        return new Samples(calls, origin);
    }

    /// <summary>The data set that a call makes another of.</summary>
    private static IOperation? Before(IInvocationOperation call) => call.Instance is { Type.Name: "Dataset" } samples
        ? samples
        : call.Arguments.FirstOrDefault(argument => argument.Value.Type is { Name: "Dataset" })?.Value;

    private static int? Constant(IObjectCreationOperation creation, string parameter) =>
        creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value.ConstantValue is { HasValue: true, Value: int number } ? number : null;

    /// <summary>The length of the first row of an array of arrays.</summary>
    private static int? LengthOfFirst(IOperation? rows) => rows is null ? null : Origin.Of(rows) switch
    {
        IArrayCreationOperation { Initializer.ElementValues: { Length: > 0 } elements } => Origin.LengthOf(elements[0]),
        ICollectionExpressionOperation { Elements: { Length: > 0 } elements } => Origin.LengthOf(elements[0]),
        _ => null,
    };

    private IOperation? Argument(string parameter) => source switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => (IEnumerable<IArgumentOperation>)[],
    } is var arguments ? arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value : null;
}
