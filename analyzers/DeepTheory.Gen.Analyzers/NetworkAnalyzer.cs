using System.Collections.Immutable;
using DeepTheory.Gen.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeepTheory.Gen.Analyzers;

/// <summary>Reads each network once and asks it every rule.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    internal static readonly ImmutableArray<NetworkRule> Rules = [.. RuleCatalogue.All.OfType<NetworkRule>()];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rules.Select(rule => rule.Descriptor)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(DeclarationReader.NetworkAttributeName) is not null)
            {
                start.RegisterSymbolAction(Examine, SymbolKind.NamedType);
            }
        });
    }

    private static void Examine(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!DeclarationReader.IsNetwork(type))
        {
            return;
        }

        var network = new NetworkModel(type, context.Compilation, context.CancellationToken);
        foreach (Diagnostic diagnostic in Rules.SelectMany(rule => rule.Examine(network)))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
