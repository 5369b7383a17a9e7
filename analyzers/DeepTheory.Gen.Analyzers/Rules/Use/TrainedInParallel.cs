using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A network's parameters change while it trains, so two trainings of one network would mix their steps; they are refused.</summary>
internal sealed class TrainedInParallel() : UseRule(
    "DTG6006",
    "One network trained by several threads",
    DiagnosticSeverity.Warning,
    "{0} runs this on several threads, but {1} is one network for all of them, and a network is trained by one thread at a time; {2} throws where two meet; give each its own network, or add up their gradients",
    "A step reads and writes all parameters. Two at once would mix half-made changes, so that the second is refused with an exception.",
    "TrainStep", "ApplyGradients", "Step", "Fit")
{
    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        if (use.NetworkType is not null
            && use.Operation is IInvocationOperation { Instance: ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation } call
            && LambdaOf(call) is { } lambda
            && ParallelCallOf(lambda) is { } parallel
            && IsFromOutside(call.Instance, lambda))
        {
            yield return Report(use.Name, $"{parallel.ContainingType.Name}.{parallel.Name}", call.Instance.Syntax.ToString(), use.Member);
        }
    }

    private static IAnonymousFunctionOperation? LambdaOf(IOperation operation)
    {
        IOperation? ancestor = operation.Parent;
        while (ancestor is not (null or IAnonymousFunctionOperation))
        {
            ancestor = ancestor.Parent;
        }

        return (IAnonymousFunctionOperation?)ancestor;
    }

    /// <summary>The method that runs the function many times at once, where it is handed to one.</summary>
    private static IMethodSymbol? ParallelCallOf(IAnonymousFunctionOperation lambda)
    {
        IOperation? ancestor = lambda.Parent;
        while (ancestor is IDelegateCreationOperation or IConversionOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation)
        {
            ancestor = ancestor.Parent;
        }

        return ancestor is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { ContainingType.Name: "Parallel" or "ParallelEnumerable" } method } }
            && (method.Name.StartsWith("For", StringComparison.Ordinal) || method.Name == "Invoke")
            ? method
            : null;
    }

    private static bool IsFromOutside(IOperation instance, IAnonymousFunctionOperation lambda) => instance switch
    {
        ILocalReferenceOperation { Local: var local } => !local.DeclaringSyntaxReferences.Any(reference => lambda.Syntax.Span.Contains(reference.Span)),
        IParameterReferenceOperation { Parameter: var parameter } => !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, lambda.Symbol),
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } or IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } => true,
        _ => false,
    };
}
