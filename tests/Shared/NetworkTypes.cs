using System.Reflection;

namespace DeepTheory.Gen;

/// <summary>Generated networks, found by reflection, so that a new one is not forgotten.</summary>
internal static class NetworkTypes
{
    /// <summary>The networks of an assembly, without generic ones: these have no code until someone names their types.</summary>
    public static IEnumerable<Type> Of(Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.ContainsGenericParameters && Implements(type, typeof(INetwork<>)));

    /// <summary>Whether a network has a loss.</summary>
    public static bool IsTrainable(Type network) => Implements(network, typeof(ITrainable<>));

    private static bool Implements(Type network, Type definition) => network.GetInterfaces().Any(candidate =>
        candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition && candidate.GenericTypeArguments[0] == network);
}
