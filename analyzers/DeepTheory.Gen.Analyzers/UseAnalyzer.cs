using System.Collections.Concurrent;
using System.Collections.Immutable;
using DeepTheory.Gen.Analyzers.Uses;
using DeepTheory.Gen.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers;

/// <summary>Looks at the calls of networks, trainers and data sets in ordinary code, and asks the rules that look at such a call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseAnalyzer : DiagnosticAnalyzer
{
    private static readonly ILookup<string, UseRule> Rules = RuleCatalogue.All.OfType<UseRule>()
        .SelectMany(rule => rule.Members, (rule, member) => (rule, member))
        .ToLookup(pair => pair.member, pair => pair.rule, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. RuleCatalogue.All.OfType<UseRule>().Select(rule => rule.Descriptor)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(DeclarationReader.NetworkInterfaceName) is { } network)
            {
                var networks = new ConcurrentDictionary<INamedTypeSymbol, NetworkModel?>(SymbolEqualityComparer.Default);
                start.RegisterOperationAction(operation => Examine(operation, network, networks), OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.Invalid);
            }
        });
    }

    private static void Examine(OperationAnalysisContext context, INamedTypeSymbol network, ConcurrentDictionary<INamedTypeSymbol, NetworkModel?> networks)
    {
        if (MemberOf(context.Operation) is not { } member || !Rules.Contains(member))
        {
            return;
        }

        var use = new Use(context.Operation, member, network, networks);
        if (use.ConcernsUs)
        {
            foreach (Diagnostic diagnostic in Rules[member].SelectMany(rule => rule.Examine(use)))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    private static string? MemberOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.Name,
        IObjectCreationOperation creation => creation.Type?.Name,
        IInvalidOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } => access.Name.Identifier.ValueText,
        _ => null,
    };
}
