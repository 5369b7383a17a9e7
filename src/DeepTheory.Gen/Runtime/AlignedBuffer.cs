using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>Floats that begin on a 64-byte line: 512-bit loads that cross lines take twice as long.</summary>
public sealed class AlignedBuffer
{
    /// <summary>Floats per 64-byte line.</summary>
    public const int LineFloats = 16;

    private readonly float[] memory;
    private readonly int start;

    /// <summary>Allocates zeros.</summary>
    /// <param name="length">Number of floats, 0 or more.</param>
    public AlignedBuffer(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Length = length;

        // Pinned, so that the alignment found here stays true.
        memory = GC.AllocateArray<float>(checked(length + LineFloats), pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0);
        start = (int)(((64 - (address & 63)) & 63) / sizeof(float));
    }

    /// <summary>Number of floats.</summary>
    public int Length { get; }

    /// <summary>The first float.</summary>
    public ref float Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(memory), start);
    }

    /// <summary>All floats.</summary>
    public Span<float> Span => memory.AsSpan(start, Length);
}
