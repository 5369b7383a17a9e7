using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.Generators.Declarations;

/// <summary>Reads the method that <c>[Activation(nameof(F))]</c> or <c>[Loss(nameof(F))]</c> names, and differentiates it.</summary>
internal static class FunctionReader
{
    private const int MostDerivativeParts = 2000;

    private static readonly string[] OfActivation = ["x"];
    private static readonly string[] OfLoss = ["prediction", "target"];

    /// <summary>What the attribute names; null where it names no method.</summary>
    public static FunctionReading? Read(AttributeData attribute, INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        string[]? symbols = attribute.AttributeClass?.ToDisplayString() switch
        {
            "DeepTheory.Gen.ActivationAttribute" => OfActivation,
            "DeepTheory.Gen.LossAttribute" => OfLoss,
            _ => null,
        };
        if (symbols is null || attribute.ConstructorArguments.Length != 1 || attribute.ConstructorArguments[0].Kind == TypedConstantKind.Error)
        {
            return null;
        }

        try
        {
            var reader = new MethodFinder(attribute, type, symbols, compilation, cancellationToken);
            Expr value = reader.Body(attribute.ConstructorArguments[0].Value as string, null);
            KeyValuePair<string, TypedConstant> named = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Derivative");
            Expr derivative = named.Value is { IsNull: false, Value: string name } ? reader.Body(name, named.Key) : Differentiate(value, symbols, reader);
            return new FunctionReading(new FunctionDeclaration(new WrittenFunction(value, derivative), null), null);
        }
        catch (FunctionException fault)
        {
            return new FunctionReading(new FunctionDeclaration(null, new FunctionFault(fault.Kind, fault.Message)), fault.Place);
        }
    }

    private static Expr Differentiate(Expr value, string[] symbols, MethodFinder reader)
    {
        Expr derivative = Differentiation.Derivative(value, new Symbol(symbols[0], Extent.Element));
        return symbols == OfLoss && derivative is Constant { Value: 0 }
            ? throw reader.Missing(null, "the loss does not depend on the prediction, so there is nothing to train")
            : derivative.HasMoreThan(MostDerivativeParts)
                ? throw reader.Missing(null, "the derivative of the method is too long; give it by hand with Derivative = nameof(…)")
                : derivative;
    }

    /// <summary>Finds methods of the network class by name, and checks their signature.</summary>
    private sealed class MethodFinder(
        AttributeData attribute, INamedTypeSymbol type, string[] symbols, Compilation compilation, CancellationToken cancellationToken)
    {
        /// <summary>The body of the method that the attribute's argument names.</summary>
        /// <param name="name">The method's name.</param>
        /// <param name="argument">The name of the argument; null for the first.</param>
        public Expr Body(string? name, string? argument)
        {
            IMethodSymbol[] methods = name is null ? [] : [.. type.GetMembers(name).OfType<IMethodSymbol>()];
            string signature = $"static float {name}({string.Join(", ", symbols.Select(symbol => $"float {symbol}"))})";
            IMethodSymbol method = methods.FirstOrDefault(HasSignature)
                ?? throw Missing(argument, methods.Length == 0
                    ? $"{type.Name} has no method '{name}'; write {signature} in it"
                    : $"'{name}' must be {signature}, but is {methods[0].ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)} that returns {methods[0].ReturnType.ToDisplayString()}{(methods[0].IsStatic ? "" : " and is not static")}");
            var body = new FunctionBody(type, compilation, message => Missing(argument, message), cancellationToken);
            return body.Of(method, [.. symbols.Select(symbol => new Symbol(symbol, Extent.Element))], ArgumentSyntax(argument));
        }

        public FunctionException Missing(string? argument, string message) => new(FunctionFaultKind.Missing, ArgumentSyntax(argument), message);

        private bool HasSignature(IMethodSymbol method) =>
            method is { IsStatic: true, IsGenericMethod: false, ReturnsByRef: false, ReturnsByRefReadonly: false, ReturnType.SpecialType: SpecialType.System_Single }
            && method.Parameters.Length == symbols.Length
            && method.Parameters.All(parameter => parameter is { RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Single });

        private SyntaxNode? ArgumentSyntax(string? name) =>
            attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList.Arguments: var arguments }
                ? arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression
                : null;
    }
}

/// <summary>A method as it was read, and where it could not be.</summary>
/// <param name="Declaration">What the generator works with: no syntax, no symbols.</param>
/// <param name="Place">The syntax at fault.</param>
internal sealed record FunctionReading(FunctionDeclaration Declaration, SyntaxNode? Place);

/// <summary>Ends the reading of a method.</summary>
internal sealed class FunctionException(FunctionFaultKind kind, SyntaxNode? place, string message) : Exception(message)
{
    public FunctionFaultKind Kind => kind;

    public SyntaxNode? Place => place;
}
