using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Load and training make networks from a seed alone.</summary>
internal sealed class MemberRequired() : NetworkRule(
    "DTG1023",
    "Required member",
    DiagnosticSeverity.Error,
    "{0} is required, but Load and training make instances of {1} from a seed alone and cannot set it; take 'required' away, or give it a value",
    "The generator writes members that make new instances of the network, which cannot know what a required member is to be.")
{
    public override IEnumerable<Diagnostic> Examine(NetworkModel network)
    {
        for (INamedTypeSymbol? type = network.Type; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers().Where(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
            {
                // An inherited one is reported at the network, whose author may not own the base class.
                yield return Report(SymbolEqualityComparer.Default.Equals(type, network.Type) ? member.Locations[0] : network.Locate(-1), member.Name, network.Type.Name);
            }
        }
    }
}
