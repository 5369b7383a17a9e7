using System.Collections.Concurrent;
using DeepTheory.Gen.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers.Uses;

/// <summary>A call or creation in ordinary code, as the rules see it.</summary>
internal sealed class Use
{
    private readonly INamedTypeSymbol networkInterface;
    private readonly ConcurrentDictionary<INamedTypeSymbol, NetworkModel?> networks;

    public Use(IOperation operation, string member, INamedTypeSymbol networkInterface, ConcurrentDictionary<INamedTypeSymbol, NetworkModel?> networks)
    {
        Operation = operation;
        Member = member;
        this.networkInterface = networkInterface;
        this.networks = networks;
        NetworkType = TypesInvolved(operation).FirstOrDefault(IsNetwork);
        ConcernsUs = NetworkType is not null || TypesInvolved(operation).Any(type => type.ContainingNamespace?.ToDisplayString() == DeclarationReader.RootNamespace);
    }

    /// <summary>The call; an <see cref="IInvalidOperation"/> where the compiler cannot make sense of it.</summary>
    public IOperation Operation { get; }

    /// <summary>The name of what is called, or of the type of what is created.</summary>
    public string Member { get; }

    /// <summary>Whether something of a network or of this product is called or created.</summary>
    public bool ConcernsUs { get; }

    /// <summary>The network that the call is made on or for; null where it is none in particular.</summary>
    public INamedTypeSymbol? NetworkType { get; }

    public Compilation Compilation => Operation.SemanticModel!.Compilation;

    /// <summary>
    /// The declaration of <see cref="NetworkType"/>; null where it lies in another assembly. It is kept for later calls, which must not meet the
    /// cancellation of this one.
    /// </summary>
    public NetworkModel? Network => NetworkType is { } type
        ? networks.GetOrAdd(type.OriginalDefinition, declared => DeclarationReader.IsNetwork(declared) ? new NetworkModel(declared, Compilation, CancellationToken.None) : null)
        : null;

    /// <summary>How many samples the loss compares at a time, such as the two of a pair; null where the declaration is not to be seen.</summary>
    public int? SamplesPerExample => Network?.Graph is { Faults.Count: 0, Loss: { } loss, Output: { } output } ? loss.Apply(output.Shape).SamplesPerExample : null;

    /// <summary>Where the name of what is called stands.</summary>
    public Location Name => Operation.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.GetLocation(),
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.GetLocation(),
        ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
        var other => other.GetLocation(),
    };

    /// <summary>The value of an argument by its parameter's name; null where it is not written.</summary>
    public IOperation? Argument(string parameter) => Arguments(Operation)
        .FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind == ArgumentKind.Explicit)?.Value;

    /// <summary>A constant of <see cref="NetworkType"/>, such as its InputLength; null where it is not known.</summary>
    public int? Constant(string name) => NetworkType?.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault() is { HasConstantValue: true, ConstantValue: int value } ? value : null;

    private static IEnumerable<IArgumentOperation> Arguments(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => [],
    };

    private static IEnumerable<INamedTypeSymbol> TypesInvolved(IOperation operation)
    {
        IEnumerable<ITypeSymbol?> types = operation switch
        {
            IInvocationOperation call => [call.Instance?.Type, call.TargetMethod.ContainingType, .. call.TargetMethod.TypeArguments, .. call.TargetMethod.ContainingType.TypeArguments],
            IObjectCreationOperation { Type: INamedTypeSymbol type } => [type, .. type.TypeArguments],
            IInvalidOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } => [operation.SemanticModel?.GetTypeInfo(access.Expression).Type],
            _ => [],
        };
        return types.OfType<INamedTypeSymbol>();
    }

    private bool IsNetwork(INamedTypeSymbol type) => type.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, networkInterface));
}
