using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers.Uses;

/// <summary>Where a value comes from, as far as one method shows it: through conversions, and through variables that are given a value once.</summary>
internal static class Origin
{
    /// <summary>The expression that gives the value.</summary>
    public static IOperation Of(IOperation value)
    {
        for (int steps = 0; steps < 32; steps++)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parentheses:
                    value = parentheses.Operand;
                    break;
                case ILocalReferenceOperation { Local: var local } when ValueOf(local, value) is { } given:
                    value = given;
                    break;
                case IFieldReferenceOperation { Instance: { Type.IsTupleType: true } tuple }:
                    value = tuple;
                    break;
                default:
                    return value;
            }
        }

        return value;
    }

    /// <summary>How many elements an array or span has; null where it is not to be seen.</summary>
    public static int? LengthOf(IOperation value)
    {
        IOperation origin = Of(value);
        return origin switch
        {
            IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes } => Whole(sizes[0].ConstantValue),
            ICollectionExpressionOperation { Elements: var elements } => elements.Any(element => element is ISpreadOperation) ? null : elements.Length,
            IInvocationOperation { TargetMethod.Name: "AsSpan", Arguments: { Length: 1 } whole } => LengthOf(whole[0].Value),
            IInvocationOperation { TargetMethod.Name: "AsSpan", Arguments: { Length: 3 } part } => Whole(part[2].Value.ConstantValue),
            _ when origin is { SemanticModel: { } model, Syntax: StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: { Count: 1 } ranks } } } =>
                Whole(model.GetConstantValue(ranks[0].Sizes[0])),
            _ => null,
        };
    }

    /// <summary>The calls that made a value, the last first, each made on what the next gives: <c>a.B().C()</c> are C and B.</summary>
    public static IEnumerable<IInvocationOperation> CallsOf(IOperation value)
    {
        while (Of(value) is IInvocationOperation call)
        {
            yield return call;
            if (call.Instance is null)
            {
                yield break;
            }

            value = call.Instance;
        }
    }

    /// <summary>The variable or parameter that a value is, where it is nothing else.</summary>
    public static ISymbol? VariableOf(IOperation? value)
    {
        while (value is IConversionOperation or IParenthesizedOperation)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        }

        return value switch
        {
            ILocalReferenceOperation { Local: var local } => local,
            IParameterReferenceOperation { Parameter: var parameter } => parameter,
            _ => null,
        };
    }

    /// <summary>The method body, or the like, in which an operation stands.</summary>
    public static IOperation BodyOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>The value of a member that an object is created with, as in <c>new X { Member = value }</c>; null where it is not written.</summary>
    public static IOperation? MemberOf(IObjectCreationOperation creation, string member) => creation.Initializer?.Initializers
        .OfType<ISimpleAssignmentOperation>()
        .FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: var name } && name == member)?.Value;

    /// <summary>A number that an object is created with: what is written, or the default; null where it is not a constant.</summary>
    public static double? NumberOf(IObjectCreationOperation creation, string member, double unwritten) => MemberOf(creation, member) is not { } value ? unwritten
        : value.ConstantValue is { HasValue: true, Value: IConvertible number } && number is not (string or bool) ? number.ToDouble(null)
        : null;

    private static int? Whole(Optional<object?> constant) => constant is { HasValue: true, Value: int number } ? number : null;

    /// <summary>What a variable is given, where it is given something once and its address is not handed on.</summary>
    private static IOperation? ValueOf(ILocalSymbol local, IOperation use)
    {
        IOperation? value = null;
        foreach (IOperation operation in BodyOf(use).Descendants())
        {
            IOperation? given = operation switch
            {
                IVariableDeclaratorOperation declarator when Is(declarator.Symbol) => declarator.GetVariableInitializer()?.Value,
                IDeconstructionAssignmentOperation deconstruction when deconstruction.Target.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(part => Is(part.Local)) => deconstruction.Value,
                _ => null,
            };
            if (given is not null)
            {
                if (value is not null)
                {
                    return null;
                }

                value = given;
            }
            else if (operation is IAssignmentOperation { Target: ILocalReferenceOperation target } and not IDeconstructionAssignmentOperation && Is(target.Local)
                || operation is IIncrementOrDecrementOperation { Target: ILocalReferenceOperation counter } && Is(counter.Local)
                || operation is IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: ILocalReferenceOperation argument } && Is(argument.Local))
            {
                return null;
            }
        }

        return value;

        bool Is(ILocalSymbol other) => SymbolEqualityComparer.Default.Equals(local, other);
    }
}
