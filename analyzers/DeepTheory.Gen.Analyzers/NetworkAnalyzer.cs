using System.Collections.Immutable;
using System.Globalization;
using DeepTheory.Gen.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeepTheory.Gen.Analyzers;

/// <summary>Reads each network once and asks it every rule.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<NetworkRule> NetworkRules = [.. RuleCatalogue.All.OfType<NetworkRule>()];
    private static readonly ImmutableArray<ProjectRule> ProjectRules = [.. RuleCatalogue.All.OfType<ProjectRule>()];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. NetworkRules.Concat<Rule>(ProjectRules).Select(rule => rule.Descriptor)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(DeclarationReader.NetworkAttributeName) is not null)
            {
                var networks = new NetworkCount();
                start.RegisterSymbolAction(symbol => Examine(symbol, networks), SymbolKind.NamedType);
                start.RegisterCompilationEndAction(end => Examine(end, networks));
            }
        });
    }

    private static void Examine(SymbolAnalysisContext context, NetworkCount networks)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!DeclarationReader.IsNetwork(type))
        {
            return;
        }

        networks.Add();
        var network = new NetworkModel(type, context.Compilation, context.CancellationToken) { Files = context.Options.AdditionalFiles };
        // What is said of a block is said once for all its repetitions.
        var said = new HashSet<(string, Location, string)>();
        foreach (Diagnostic diagnostic in NetworkRules.SelectMany(rule => rule.Examine(network)))
        {
            if (said.Add((diagnostic.Id, diagnostic.Location, diagnostic.GetMessage(CultureInfo.InvariantCulture))))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    private static void Examine(CompilationAnalysisContext context, NetworkCount networks)
    {
        if (networks.IsZero)
        {
            return;
        }

        foreach (Diagnostic diagnostic in ProjectRules.SelectMany(rule => rule.Examine(context.Compilation, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions)))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    /// <summary>How many networks a project has, counted by several threads.</summary>
    private sealed class NetworkCount
    {
        private int count;

        public bool IsZero => Volatile.Read(ref count) == 0;

        public void Add() => Interlocked.Increment(ref count);
    }
}
