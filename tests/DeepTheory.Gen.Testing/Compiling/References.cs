using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Testing;

/// <summary>What a user's project refers to: the runtime that the tests run on, and the product. Read once.</summary>
public static class References
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyRuntime = new(() => [.. RuntimeAssemblies().Select(FromPath)]);

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyProduct = new(() =>
    [
        FromAssemblyOf<NetworkAttribute>(),
        FromAssemblyOf<ParameterSet>(),
        FromPath(Assembly.Load("DeepTheory.Gen.Training").Location),
        FromAssemblyOf(typeof(System.Numerics.Tensors.TensorPrimitives)),
    ]);

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyDefault = new(() => [.. Runtime, .. Product]);

    /// <summary>The class library of the running framework, without the packages that the tests bring along.</summary>
    public static ImmutableArray<MetadataReference> Runtime => LazyRuntime.Value;

    /// <summary>DeepTheory.Gen: attributes, runtime, training, and the one package they need.</summary>
    public static ImmutableArray<MetadataReference> Product => LazyProduct.Value;

    /// <summary><see cref="Runtime"/> and <see cref="Product"/>.</summary>
    public static ImmutableArray<MetadataReference> Default => LazyDefault.Value;

    /// <summary>The assembly that declares <typeparamref name="T"/>.</summary>
    public static MetadataReference FromAssemblyOf<T>() => FromAssemblyOf(typeof(T));

    private static MetadataReference FromAssemblyOf(Type type) => FromPath(type.Assembly.Location);

    private static MetadataReference FromPath(string path) => MetadataReference.CreateFromFile(path);

    private static IEnumerable<string> RuntimeAssemblies()
    {
        string trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")
            ?? throw new InvalidOperationException("The host names no TRUSTED_PLATFORM_ASSEMBLIES, so that there is no class library to compile against.");
        string runtimeDirectory = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return trusted.Split(Path.PathSeparator)
            .Distinct(StringComparer.Ordinal)
            .Where(path => string.Equals(Path.GetDirectoryName(path), runtimeDirectory, StringComparison.Ordinal));
    }
}
