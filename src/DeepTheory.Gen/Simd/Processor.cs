using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DeepTheory.Gen.Runtime;

/// <summary>Which vector widths pay on this processor. Constants once compiled, so that a choice between widths costs nothing.</summary>
public static class Processor
{
    /// <summary>
    /// 512 bits. The runtime calls these vectors slow on some processors where they are in fact the fastest, hence the question
    /// for the instruction set.
    /// </summary>
    public static bool Has512
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx512F.IsSupported;
    }

    /// <summary>256 bits.</summary>
    public static bool Has256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.IsHardwareAccelerated;
    }

    /// <summary>128 bits: SSE or NEON.</summary>
    public static bool Has128
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.IsHardwareAccelerated;
    }

    /// <summary>Floats in the widest vectors in use: 16, 8, 4 or 1.</summary>
    public static int VectorFloats => Has512 ? 16 : Has256 ? 8 : Has128 ? 4 : 1;

    /// <summary>Asks for the line of an address that will be needed soon. The address need not exist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Prefetch(ref float address)
    {
        if (Sse.IsSupported)
        {
            // Where the address points to while memory moves does not matter: nothing is read.
            Sse.Prefetch0(Unsafe.AsPointer(ref address));
        }
    }

    /// <summary>Asks for the line of an address that will be needed a while later: into the second cache, past the first. The address need not exist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void PrefetchFar(ref float address)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(Unsafe.AsPointer(ref address));
        }
    }
}
