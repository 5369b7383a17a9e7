using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeepTheory.Gen.Golden.Tests.TestKit;

/// <summary>For tests of the kit: reports type names of one letter.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShortNameAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "KIT0001";

    /// <summary>A type of this name makes the analyzer crash.</summary>
    public const string CrashingName = "Crash";

    private static readonly DiagnosticDescriptor Descriptor =
        new(Id, "Short name", "The name '{0}' is short", "Naming", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol.Name == CrashingName)
                {
                    throw new InvalidOperationException("Crashed as asked.");
                }

                if (symbol.Symbol.Name.Length == 1)
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(Descriptor, symbol.Symbol.Locations[0], symbol.Symbol.Name));
                }
            },
            SymbolKind.NamedType);
    }
}
