using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The generated constructor takes a seed and has nothing else to give to a base class.</summary>
internal sealed class BaseNeedsArguments() : NetworkRule(
    "DTG1022",
    "Base class needs arguments",
    DiagnosticSeverity.Error,
    "{0} derives from {1}, which has no constructor without parameters for the generated constructor {0}(int seed) to call; give {1} one, or hold the network in a field",
    "The generator writes the network's constructor, which calls the base class's constructor without arguments.")
{
    public override IEnumerable<Diagnostic> Examine(NetworkModel network) =>
        network.Type.BaseType is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } parent
        && !parent.InstanceConstructors.Any(constructor => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams) && IsAccessible(constructor, network))
            ? [Report(network.Locate(-1), network.Type.Name, parent.Name)]
            : [];

    private static bool IsAccessible(IMethodSymbol constructor, NetworkModel network) => network.Compilation.IsSymbolAccessibleWithin(constructor, network.Type);
}
