using System.Reflection;
using System.Runtime.Loader;

namespace DeepTheory.Gen.Testing;

/// <summary>A compiled project in this process. Shares the runtime and DeepTheory.Gen with the tests; goes away when disposed of.</summary>
public sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext context;

    internal LoadedAssembly(string name, byte[] assembly, byte[] symbols)
    {
        context = new AssemblyLoadContext(name, isCollectible: true);
        using var assemblyStream = new MemoryStream(assembly);
        using var symbolStream = new MemoryStream(symbols);
        Assembly = context.LoadFromStream(assemblyStream, symbolStream);
        Image = assembly;
    }

    /// <summary>The assembly itself.</summary>
    public Assembly Assembly { get; }

    /// <summary>The assembly's file, byte for byte.</summary>
    public ReadOnlyMemory<byte> Image { get; }

    /// <summary>A type by its full name.</summary>
    /// <exception cref="VerificationException">There is none; the message lists those there are.</exception>
    public Type Type(string fullName) => Assembly.GetType(fullName)
        ?? throw new VerificationException($"The compiled project has no type '{fullName}'. It has: {string.Join(", ", Assembly.GetTypes().Select(type => type.FullName))}.");

    /// <summary>A network by its full name, ready to be driven.</summary>
    /// <exception cref="VerificationException">There is no such type, or it is no generated network.</exception>
    public NetworkDriver CreateNetwork(string fullName, int seed = 0) => NetworkDriver.Create(Type(fullName), seed);

    /// <inheritdoc/>
    public void Dispose() => context.Unload();
}
