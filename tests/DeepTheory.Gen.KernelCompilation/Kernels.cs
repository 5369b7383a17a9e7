using System.Reflection;
using System.Runtime.CompilerServices;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.KernelCompilation;

/// <summary>What a generated network computes with.</summary>
internal static class Kernels
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // The limits of the compiler are counted before it knows the vectors, so that one width speaks for all; this one runs on this machine.
    private static readonly Type Vector = Processor.Has512 ? typeof(Simd512) : Processor.Has256 ? typeof(Simd256) : Processor.Has128 ? typeof(Simd128) : typeof(Scalar);

    /// <summary>
    /// Compiles the kernels, and the network's own methods that call them, for the vectors of this machine. Nothing runs: that reaches branches, too,
    /// that no sample would take. Of kernels of one name and length, as many networks have them, one speaks for all.
    /// </summary>
    public static void Compile(IEnumerable<Type> networks)
    {
        IEnumerable<MethodInfo> methods = networks
            .SelectMany(network => network.GetNestedTypes(Declared).SelectMany(nested => nested.GetMethods(Declared))
                .Concat(network.GetMethods(Declared).Where(method => method.IsGenericMethodDefinition)))
            .DistinctBy(method => (method.Name, method.GetMethodBody()?.GetILAsByteArray()?.Length));
        Parallel.ForEach(methods, method =>
        {
            MethodInfo closed = method.IsGenericMethodDefinition ? method.MakeGenericMethod(Vector) : method;
            RuntimeHelpers.PrepareMethod(closed.MethodHandle);
        });
    }
}
