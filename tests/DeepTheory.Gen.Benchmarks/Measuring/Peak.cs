using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DeepTheory.Gen.Benchmarks.Measuring;

/// <summary>
/// How fast this processor multiplies and adds when it does nothing else: sixteen chains of fused multiply-adds that never leave the registers, at the
/// widest vectors that this process may use. A burst before and after a sample tells whether the processor ran at full speed meanwhile.
/// </summary>
internal static class Peak
{
    private const int Chains = 16;
    private const int Rounds = 3000;

    private static float sink;

    /// <summary>The vectors that this process uses.</summary>
    public static string Configuration { get; } = Avx512F.IsSupported ? "avx512" : Fma.IsSupported ? "avx2" : Vector128.IsHardwareAccelerated ? "vector128" : "scalar";

    /// <summary>Floating-point operations of a burst.</summary>
    private static long Operations { get; } = 2L * Chains * Rounds * (Avx512F.IsSupported ? 16 : Fma.IsSupported ? 8 : Vector128.IsHardwareAccelerated ? 4 : 1);

    /// <summary>Runs a burst of ten to twenty microseconds.</summary>
    /// <returns>Floating-point operations per nanosecond, which are GFLOP/s.</returns>
    public static double Burst()
    {
        long start = Stopwatch.GetTimestamp();
        sink += Avx512F.IsSupported ? Run512() : Fma.IsSupported ? Run256() : Vector128.IsHardwareAccelerated ? Run128() : RunScalar();
        return Operations / Clock.NanosecondsSince(start);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Run512()
    {
        Vector512<float> x = Vector512.Create(1.0000001f + (sink * 0)), y = Vector512.Create(1e-9f);
        Vector512<float> a0 = x, a1 = x, a2 = x, a3 = x, a4 = x, a5 = x, a6 = x, a7 = x, b0 = y, b1 = y, b2 = y, b3 = y, b4 = y, b5 = y, b6 = y, b7 = y;
        for (int i = 0; i < Rounds; i++)
        {
            a0 = Vector512.FusedMultiplyAdd(a0, x, y);
            a1 = Vector512.FusedMultiplyAdd(a1, x, y);
            a2 = Vector512.FusedMultiplyAdd(a2, x, y);
            a3 = Vector512.FusedMultiplyAdd(a3, x, y);
            a4 = Vector512.FusedMultiplyAdd(a4, x, y);
            a5 = Vector512.FusedMultiplyAdd(a5, x, y);
            a6 = Vector512.FusedMultiplyAdd(a6, x, y);
            a7 = Vector512.FusedMultiplyAdd(a7, x, y);
            b0 = Vector512.FusedMultiplyAdd(b0, x, y);
            b1 = Vector512.FusedMultiplyAdd(b1, x, y);
            b2 = Vector512.FusedMultiplyAdd(b2, x, y);
            b3 = Vector512.FusedMultiplyAdd(b3, x, y);
            b4 = Vector512.FusedMultiplyAdd(b4, x, y);
            b5 = Vector512.FusedMultiplyAdd(b5, x, y);
            b6 = Vector512.FusedMultiplyAdd(b6, x, y);
            b7 = Vector512.FusedMultiplyAdd(b7, x, y);
        }

        return Vector512.Sum(a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + b0 + b1 + b2 + b3 + b4 + b5 + b6 + b7) * 1e-30f;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Run256()
    {
        Vector256<float> x = Vector256.Create(1.0000001f + (sink * 0)), y = Vector256.Create(1e-9f);
        Vector256<float> a0 = x, a1 = x, a2 = x, a3 = x, a4 = x, a5 = x, b0 = y, b1 = y, b2 = y, b3 = y, b4 = y, b5 = y;
        for (int i = 0; i < Rounds * Chains / 12; i++)
        {
            a0 = Fma.MultiplyAdd(a0, x, y);
            a1 = Fma.MultiplyAdd(a1, x, y);
            a2 = Fma.MultiplyAdd(a2, x, y);
            a3 = Fma.MultiplyAdd(a3, x, y);
            a4 = Fma.MultiplyAdd(a4, x, y);
            a5 = Fma.MultiplyAdd(a5, x, y);
            b0 = Fma.MultiplyAdd(b0, x, y);
            b1 = Fma.MultiplyAdd(b1, x, y);
            b2 = Fma.MultiplyAdd(b2, x, y);
            b3 = Fma.MultiplyAdd(b3, x, y);
            b4 = Fma.MultiplyAdd(b4, x, y);
            b5 = Fma.MultiplyAdd(b5, x, y);
        }

        return Vector256.Sum(a0 + a1 + a2 + a3 + a4 + a5 + b0 + b1 + b2 + b3 + b4 + b5) * 1e-30f;
    }

    /// <summary>Without fused instructions: a product and a sum each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Run128()
    {
        Vector128<float> x = Vector128.Create(1.0000001f + (sink * 0)), y = Vector128.Create(1e-9f);
        Vector128<float> a0 = x, a1 = x, a2 = x, a3 = x, b0 = y, b1 = y, b2 = y, b3 = y;
        for (int i = 0; i < Rounds * Chains / 8; i++)
        {
            a0 = (a0 * x) + y;
            a1 = (a1 * x) + y;
            a2 = (a2 * x) + y;
            a3 = (a3 * x) + y;
            b0 = (b0 * x) + y;
            b1 = (b1 * x) + y;
            b2 = (b2 * x) + y;
            b3 = (b3 * x) + y;
        }

        return Vector128.Sum(a0 + a1 + a2 + a3 + b0 + b1 + b2 + b3) * 1e-30f;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float RunScalar()
    {
        float x = 1.0000001f + (sink * 0), y = 1e-9f;
        float a0 = x, a1 = x, a2 = x, a3 = x, b0 = y, b1 = y, b2 = y, b3 = y;
        for (int i = 0; i < Rounds * Chains / 8; i++)
        {
            a0 = (a0 * x) + y;
            a1 = (a1 * x) + y;
            a2 = (a2 * x) + y;
            a3 = (a3 * x) + y;
            b0 = (b0 * x) + y;
            b1 = (b1 * x) + y;
            b2 = (b2 * x) + y;
            b3 = (b3 * x) + y;
        }

        return (a0 + a1 + a2 + a3 + b0 + b1 + b2 + b3) * 1e-30f;
    }
}
