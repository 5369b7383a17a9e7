using System.Runtime.Intrinsics;

// Before those of System.Runtime.Intrinsics, whose IsSupported is a question to the compiler: in the cross-compiler's core library, which is that of x64,
// it is a call of itself, without end.
namespace DeepTheory.Gen.Runtime;

internal static class Sse
{
    public static bool IsSupported => false;

    public static unsafe void Prefetch0(void* address) => throw new PlatformNotSupportedException();

    public static unsafe void Prefetch1(void* address) => throw new PlatformNotSupportedException();

    public static Vector128<float> Shuffle(Vector128<float> a, Vector128<float> b, byte control) => throw new PlatformNotSupportedException();

    public static Vector128<float> UnpackLow(Vector128<float> a, Vector128<float> b) => throw new PlatformNotSupportedException();

    public static Vector128<float> UnpackHigh(Vector128<float> a, Vector128<float> b) => throw new PlatformNotSupportedException();

    public static Vector128<float> MoveLowToHigh(Vector128<float> a, Vector128<float> b) => throw new PlatformNotSupportedException();

    public static Vector128<float> MoveHighToLow(Vector128<float> a, Vector128<float> b) => throw new PlatformNotSupportedException();
}

internal static class Avx
{
    public static bool IsSupported => false;

    public static Vector256<float> Shuffle(Vector256<float> a, Vector256<float> b, byte control) => throw new PlatformNotSupportedException();

    public static Vector256<float> UnpackLow(Vector256<float> a, Vector256<float> b) => throw new PlatformNotSupportedException();

    public static Vector256<float> UnpackHigh(Vector256<float> a, Vector256<float> b) => throw new PlatformNotSupportedException();
}

/// <summary>Present on ARM, but what the library asks of it is not in that core library.</summary>
internal static class AdvSimd
{
    public static class Arm64
    {
        public static bool IsSupported => false;

        public static Vector128<float> UnzipEven(Vector128<float> a, Vector128<float> b) => throw new PlatformNotSupportedException();

        public static Vector128<float> UnzipOdd(Vector128<float> a, Vector128<float> b) => throw new PlatformNotSupportedException();

        public static Vector128<float> ZipLow(Vector128<float> a, Vector128<float> b) => throw new PlatformNotSupportedException();

        public static Vector128<float> ZipHigh(Vector128<float> a, Vector128<float> b) => throw new PlatformNotSupportedException();
    }
}
