using System.Collections.Immutable;

namespace DeepTheory.Gen.Analyzers;

/// <summary>Every rule there is: the classes of this assembly.</summary>
internal static class RuleCatalogue
{
    public static readonly ImmutableArray<Rule> All = [.. typeof(RuleCatalogue).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && typeof(Rule).IsAssignableFrom(type))
        .Select(type => (Rule)Activator.CreateInstance(type))
        .OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal)];
}
