using System.Collections.Immutable;
using DeepTheory.Gen.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeepTheory.Gen.Analyzers;

/// <summary>Reads each network once and asks it every rule.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Every rule there is: the classes of this assembly.</summary>
    internal static readonly ImmutableArray<Rule> Rules = [.. typeof(NetworkAnalyzer).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && typeof(Rule).IsAssignableFrom(type))
        .Select(type => (Rule)Activator.CreateInstance(type))
        .OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [.. Rules.Select(rule => rule.Descriptor)];

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
