using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>Working memory of a call: one aligned block per thread, kept for the next call, so that calls allocate nothing.</summary>
public static class Scratch
{
    [ThreadStatic]
    private static AlignedBuffer? buffer;

    /// <summary>
    /// At least <paramref name="length"/> floats with any content, aligned to 64 bytes, until this thread's next call. Allocates
    /// only where the thread has never asked for as much.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Borrow(int length)
    {
        AlignedBuffer? current = buffer;
        return ref current is not null && current.Length >= length ? ref current.Start : ref Grow(length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref float Grow(int length)
    {
        buffer = new AlignedBuffer(length);
        return ref buffer.Start;
    }
}
