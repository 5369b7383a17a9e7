using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Generators.Declarations;

using Scope = ImmutableDictionary<ISymbol, Expr>;

/// <summary>The body of a method as one expression: locals are put in where they are used, branches become choices, calls are written out.</summary>
/// <param name="type">The network class, whose other methods may be called.</param>
/// <param name="compilation">Where the methods are compiled.</param>
/// <param name="missing">Makes the fault of a method that has no value at all.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class FunctionBody(
    INamedTypeSymbol type, Compilation compilation, Func<string, FunctionException> missing, CancellationToken cancellationToken)
{
    // A person reads that much; and what is emitted, differentiated and compared stays small.
    private const int MostParts = 250;
    private const int MostDepth = 100;
    private const int MostSteps = 4000;

    private readonly Stack<IMethodSymbol> calls = new();
    private int depth;
    private int steps;

    /// <summary>The method's value.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">What its parameters stand for.</param>
    /// <param name="caller">Where it is named.</param>
    public Expr Of(IMethodSymbol method, IReadOnlyList<Expr> arguments, SyntaxNode? caller)
    {
        cancellationToken.ThrowIfCancellationRequested();
        method = method.PartialImplementationPart ?? method;
        if (calls.Contains(method, SymbolEqualityComparer.Default))
        {
            throw missing($"'{calls.Last().Name}' calls itself, so it has no formula");
        }

        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } syntax
            || compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellationToken) is not IMethodBodyOperation body
            || (body.BlockBody ?? body.ExpressionBody) is not { } block)
        {
            throw missing($"'{method.Name}' has no body to read");
        }

        Scope scope = Scope.Empty.WithComparers(SymbolEqualityComparer.Default)
            .AddRange(method.Parameters.Select((parameter, i) => new KeyValuePair<ISymbol, Expr>(parameter, arguments[i])));
        calls.Push(method);
        Expr? value = Run([block], scope);
        calls.Pop();
        return value ?? throw new FunctionException(FunctionFaultKind.Incomplete, caller, $"'{method.Name}' does not return on every path");
    }

    /// <summary>What the statements return; null where they come to their end without.</summary>
    private Expr? Run(ImmutableList<IOperation> statements, Scope scope)
    {
        for (; !statements.IsEmpty; statements = statements.RemoveAt(0))
        {
            IOperation statement = statements[0];
            switch (statement)
            {
                case IBlockOperation block:
                    statements = statements.InsertRange(1, block.Operations);
                    break;
                case IReturnOperation { ReturnedValue: { } value }:
                    return Number(value, scope);
                case IConditionalOperation choice:
                    Expr? Branch(IOperation? branch) => Deeper(
                        statement, () => Run(branch is null ? statements.RemoveAt(0) : statements.SetItem(0, branch), scope));
                    return Choose(choice.Condition, () => Branch(choice.WhenTrue), () => Branch(choice.WhenFalse), scope);
                case IVariableDeclarationGroupOperation group:
                    scope = group.Declarations.SelectMany(declaration => declaration.Declarators).Aggregate(scope, Declare);
                    break;
                case IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } assignment }:
                    scope = scope.SetItem(Variable(assignment.Target)!, Number(assignment.Value, scope));
                    break;
                case IExpressionStatementOperation { Operation: ICompoundAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } assignment }:
                    scope = scope.SetItem(
                        Variable(assignment.Target)!,
                        Combine(assignment, assignment.OperatorKind, assignment.OperatorMethod, Number(assignment.Target, scope), Number(assignment.Value, scope)));
                    break;
                case IEmptyOperation:
                    break;
                default:
                    throw Unreadable(statement, $"'{Name(statement)}' has no formula; a function is made of locals, if, else and return");
            }
        }

        return null;
    }

    private Scope Declare(Scope scope, IVariableDeclaratorOperation variable) =>
        variable.Symbol.IsConst || variable.GetVariableInitializer()?.Value is not { } value ? scope : scope.SetItem(variable.Symbol, Number(value, scope));

    private Expr Number(IOperation operation, Scope scope) => Deeper(operation, () => Read(operation, scope))!;

    private Expr Read(IOperation operation, Scope scope)
    {
        if (operation.ConstantValue is { HasValue: true, Value: IConvertible constant and not (string or bool or char or decimal) })
        {
            double number = constant.ToDouble(CultureInfo.InvariantCulture);
            return double.IsNaN(number) ? throw Unreadable(operation, "NaN has no place in a formula") : number;
        }

        return operation switch
        {
            ILocalReferenceOperation or IParameterReferenceOperation => scope.TryGetValue(Variable(operation)!, out Expr? value)
                ? value
                : throw Unreadable(operation, $"'{Name(operation)}' is no number that is known here"),
            IConversionOperation conversion => Convert(conversion, scope),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus, OperatorMethod: null } minus => -Number(minus.Operand, scope),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Plus, OperatorMethod: null } plus => Number(plus.Operand, scope),
            IBinaryOperation binary when IsNumber(binary.Type) =>
                Combine(binary, binary.OperatorKind, binary.OperatorMethod, Number(binary.LeftOperand, scope), Number(binary.RightOperand, scope)),
            IConditionalOperation { WhenFalse: { } whenFalse } choice when IsNumber(choice.Type) =>
                Choose(choice.Condition, () => Number(choice.WhenTrue, scope), () => Number(whenFalse, scope), scope)!,
            IInvocationOperation call => Call(call, scope),
            IFieldReferenceOperation field => throw Unreadable(operation, $"the value of '{field.Field.Name}' is not known while compiling; make it a const"),
            _ => throw Unreadable(operation, $"'{Name(operation)}' has no formula"),
        };
    }

    private Expr Convert(IConversionOperation conversion, Scope scope)
    {
        if (!conversion.GetConversion().Exists)
        {
            throw new FunctionException(FunctionFaultKind.Incomplete, conversion.Syntax, "the conversion does not compile");
        }

        return IsReal(conversion.Type) && IsNumber(conversion.Operand.Type) && conversion.OperatorMethod is null
            ? Number(conversion.Operand, scope)
            : throw Unreadable(conversion, $"a conversion to {conversion.Type?.ToDisplayString()} has no formula; use float throughout");
    }

    private Expr Combine(IOperation place, BinaryOperatorKind kind, IMethodSymbol? method, Expr a, Expr b) => kind switch
    {
        _ when method is not null => throw Unreadable(place, "an operator of a type of your own has no formula"),
        BinaryOperatorKind.Add => a + b,
        BinaryOperatorKind.Subtract => a - b,
        BinaryOperatorKind.Multiply => a * b,
        BinaryOperatorKind.Divide when IsReal(place.Type) => MathFunctions.Divide(a, b),
        BinaryOperatorKind.Divide => throw Unreadable(place, "a quotient of integers is rounded; write the numbers as floats"),
        _ => throw Unreadable(place, $"the operator of '{Name(place)}' has no formula"),
    };

    private Expr Call(IInvocationOperation call, Scope scope)
    {
        IMethodSymbol method = call.TargetMethod;
        bool isOwn = SymbolEqualityComparer.Default.Equals(method.ContainingType?.OriginalDefinition, type.OriginalDefinition);
        bool isMath = method.ContainingType?.ToDisplayString() is "System.MathF" or "System.Math" or "float" or "double";
        if (!method.IsStatic || !(isOwn || isMath) || !IsNumber(method.ReturnType) || (isOwn && (method.IsGenericMethod || !IsReal(method.ReturnType))))
        {
            throw Unreadable(call, $"'{method.Name}' cannot be read; call MathF or static float methods of {type.Name}");
        }

        Expr[] arguments = new Expr[method.Parameters.Length];
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is not { RefKind: RefKind.None } parameter || !IsNumber(parameter.Type))
            {
                throw isOwn ? Unreadable(argument, $"'{Name(argument)}' is no number") : Unknown(call);
            }

            arguments[parameter.Ordinal] = Number(argument.Value, scope);
        }

        return isOwn ? Of(method.OriginalDefinition, arguments, call.Syntax)
            : MathFunctions.Call(method.Name, arguments)
            ?? throw (method.Name == "Pow"
                ? Unreadable(call.Arguments.Last().Value, "the exponent of a power must be a constant of at most 100")
                : Unknown(call));

        static FunctionException Unknown(IInvocationOperation call) => Unreadable(call, $"'{call.TargetMethod.Name}' has no vector form with a derivative");
    }

    /// <summary>One value or the other, by a condition. What has no value gives none.</summary>
    private Expr? Choose(IOperation condition, Func<Expr?> whenTrue, Func<Expr?> whenFalse, Scope scope) => Deeper(condition, () =>
    {
        switch (condition)
        {
            case { ConstantValue: { HasValue: true, Value: bool constant } }:
                return constant ? whenTrue() : whenFalse();
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                return Choose(not.Operand, whenFalse, whenTrue, scope);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And, OperatorMethod: null } and:
                return Choose(and.LeftOperand, () => Choose(and.RightOperand, whenTrue, whenFalse, scope), whenFalse, scope);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or, OperatorMethod: null } or:
                return Choose(or.LeftOperand, whenTrue, () => Choose(or.RightOperand, whenTrue, whenFalse, scope), scope);
            case IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.NotEquals } unequal when IsNumber(unequal.LeftOperand.Type):
                return Select(ComparisonOperator.Equal, unequal, whenFalse(), whenTrue());
            case IBinaryOperation { OperatorMethod: null } comparison when IsNumber(comparison.LeftOperand.Type):
                return Select(
                    comparison.OperatorKind switch
                    {
                        BinaryOperatorKind.GreaterThan => ComparisonOperator.GreaterThan,
                        BinaryOperatorKind.GreaterThanOrEqual => ComparisonOperator.GreaterThanOrEqual,
                        BinaryOperatorKind.LessThan => ComparisonOperator.LessThan,
                        BinaryOperatorKind.LessThanOrEqual => ComparisonOperator.LessThanOrEqual,
                        BinaryOperatorKind.Equals => ComparisonOperator.Equal,
                        _ => throw Unreadable(comparison, $"'{Name(comparison)}' is no comparison of numbers"),
                    },
                    comparison,
                    whenTrue(),
                    whenFalse());
            default:
                throw Unreadable(condition, $"'{Name(condition)}' is no comparison of numbers");
        }

        Expr? Select(ComparisonOperator @operator, IBinaryOperation comparison, Expr? a, Expr? b) => a is null || b is null
            ? null
            : Expr.Select(new Condition(@operator, Number(comparison.LeftOperand, scope), Number(comparison.RightOperand, scope)), a, b);
    });

    /// <summary>Reads a part, unless the whole grows out of hand.</summary>
    private Expr? Deeper(IOperation operation, Func<Expr?> read)
    {
        cancellationToken.ThrowIfCancellationRequested();
        bool isShort = ++depth <= MostDepth && ++steps <= MostSteps;
        Expr? value = isShort ? read() : null;
        depth--;
        return isShort && value?.HasMoreThan(MostParts) != true
            ? value
            : throw Unreadable(operation, $"the formula is too long from here on; the most is {MostParts} parts");
    }

    private static FunctionException Unreadable(IOperation operation, string message) => new(
        operation.DescendantsAndSelf().Any(part => part is IInvalidOperation) ? FunctionFaultKind.Incomplete : FunctionFaultKind.Unreadable, operation.Syntax, message);

    private static ISymbol? Variable(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool IsReal(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    private static bool IsNumber(ITypeSymbol? type) => IsReal(type) || type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;

    private static string Name(IOperation operation)
    {
        string text = string.Join(" ", operation.Syntax.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 40 ? text : text.Substring(0, 39) + "…";
    }
}
