using System.Numerics.Tensors;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>The vector functions against double precision, over their whole range, in every width.</summary>
public sealed class ElementaryFunctionTests
{
    private const double AllowedUlp = 3.2;

    [Fact]
    public void Exp_IsWithinThreeUlp() => Check(new Exp(), Math.Exp, Spread(-87.3, 88.722));

    [Fact]
    public void ExpMinusOne_IsWithinThreeUlp() => Check(new ExpMinusOne(), Reference.ExpMinusOne, [.. Spread(-24, 88), .. TinyAndLarge(20)]);

    [Fact]
    public void Log_IsWithinThreeUlp() => Check(new Log(), Math.Log, [.. Spread(0.001f, 4), .. Spread(0.9f, 1.1f), .. Powers(-125, 127)]);

    [Fact]
    public void LogOnePlus_IsWithinThreeUlp() => Check(new LogOnePlus(), Reference.LogOnePlus, [.. Spread(0, 2), .. Powers(-40, 40)]);

    [Fact]
    public void Tanh_IsWithinThreeUlp() => Check(new Tanh(), Math.Tanh, [.. Spread(-12, 12), .. TinyAndLarge(1e30)]);

    [Fact]
    public void Sigmoid_IsWithinThreeUlp() => Check(new Sigmoid(), x => 1 / (1 + Math.Exp(-x)), [.. Spread(-86, 86), .. TinyAndLarge(80)]);

    [Fact]
    public void Erf_IsWithinThreeUlp() => Check(new Erf(), Reference.Erf, [.. Spread(-5, 5), .. TinyAndLarge(1e30)]);

    [Fact]
    public void Sin_IsWithinThreeUlp() => Check(new Sin(), Math.Sin, [.. Spread(-7, 7), .. Spread(-1e4, 1e4), .. NearMultiplesOfHalfPi, .. TinyAndLarge(1e-5)]);

    [Fact]
    public void Cos_IsWithinThreeUlp() => Check(new Cos(), Math.Cos, [.. Spread(-7, 7), .. Spread(-1e4, 1e4), .. NearMultiplesOfHalfPi, .. TinyAndLarge(1e-5)]);

    [Fact]
    public void SinAndCos_OfLargeAngles_LoseLittleAndStayBounded()
    {
        // The angles lie up to 0.008 apart.
        float[] large = [.. Spread(1e4, 1e5), .. Spread(-1e5, -1e4)];
        CheckWithin(new Sin(), Math.Sin, 3e-6, large);
        CheckWithin(new Cos(), Math.Cos, 3e-6, large);
        float[] huge = [1e7f, 1e9f, 1e12f, 1e20f, 1e30f, 3e38f, float.MaxValue];
        CheckWithin(new Sin(), _ => 0, 1, [.. huge, .. huge.Select(x => -x)]);
        CheckWithin(new Cos(), _ => 0, 1, [.. huge, .. huge.Select(x => -x)]);
    }

    [Fact]
    public void Floor_IsExact() => CheckWithin(
        new Floor(), Math.Floor, 0, [.. Spread(-3, 3), .. Powers(-125, 127), .. Powers(-125, 127).Select(x => -x), -2, -1, 0, 1, 2, 8388607.5f, -8388607.5f]);

    [Fact]
    public void LogGamma_IsWithinAMillionth() => CheckWithin(
        new LogGamma(), Reference.LogGamma, 1e-6, [.. Spread(1e-6, 1e-3), .. Spread(0.001, 4), .. Spread(4, 50), .. Powers(-120, 100), .. AroundTwo, 1e-30f, 1e30f]);

    [Fact]
    public void Digamma_IsWithinAMillionth() => CheckWithin(
        new Digamma(), Reference.Digamma, 1e-6, [.. Spread(1e-6, 1e-3), .. Spread(0.001, 4), .. Spread(4, 50), .. Powers(-120, 100), .. AroundTwo, 1e-30f, 1e30f]);

    [Fact]
    public void LogBesselI0_IsWithinTwoTenMillionths() => CheckWithin(
        new LogBesselI0(), Reference.LogBesselI0, 2e-7, [.. Spread(-12, 12), .. Spread(12, 800), .. Powers(-60, 100), .. TinyAndLarge(1e30)]);

    [Fact]
    public void BesselRatio_IsWithinThreeTenMillionths() => CheckWithin(
        new BesselRatio(), Reference.BesselRatio, 3e-7, [.. Spread(-12, 12), .. Spread(12, 800), .. Powers(-60, 100), .. TinyAndLarge(1e30)]);

    /// <summary>Near 0 they vanish, and what is small must be small to the last digits too.</summary>
    [Fact]
    public void BesselFunctions_NearZero_AreRelativelyExact()
    {
        float[] small = [.. Spread(1e-3, 0.1), .. TinyAndLarge(0.2f).Where(x => Math.Abs(x) > 1e-15)];
        foreach (float x in small)
        {
            Assert.Equal(1, Apply<LogBesselI0, Simd512>(x) / Reference.LogBesselI0(x), 1e-6);
            Assert.Equal(1, Apply<BesselRatio, Simd512>(x) / Reference.BesselRatio(x), 1e-6);
        }
    }

    [Fact]
    public void References_AgreeWithTables()
    {
        Assert.Equal(Math.Log(24), Reference.LogGamma(5), 1e-14);
        Assert.Equal(0.5 * Math.Log(Math.PI), Reference.LogGamma(0.5), 1e-14);
        Assert.Equal(-0.57721566490153286, Reference.Digamma(1), 1e-14);
        Assert.Equal(-1.9635100260214235, Reference.Digamma(0.5), 1e-14);
        Assert.Equal(Math.Log(1.2660658777520082), Reference.LogBesselI0(1), 1e-14);
        Assert.Equal(0.56515910399248503 / 1.2660658777520082, Reference.BesselRatio(1), 1e-14);
        Assert.Equal(Reference.LogBesselI0(24.999999), Reference.LogBesselI0(25.000001), 2e-6);
        Assert.Equal(Reference.BesselRatio(24.999999), Reference.BesselRatio(25.000001), 1e-8);
    }

    [Fact]
    public void GammaFunctions_OutsideTheirDomain_AreFinite()
    {
        foreach (float x in new[] { 0f, -0f, -1f, -3f, -1e30f, float.MinValue, float.Epsilon, 1e-40f })
        {
            Assert.Equal(Apply<LogGamma, Simd256>(1.17549435e-38f), Apply<LogGamma, Simd256>(x));
            Assert.Equal(Apply<Digamma, Scalar>(1.17549435e-38f), Apply<Digamma, Scalar>(x));
        }
    }

    [Fact]
    public void Log_OfInfinity_IsThatOfTheLargestFloat()
    {
        Assert.Equal(88.72284f, Apply<Log, Simd512>(float.PositiveInfinity), 1e-4f);
        Assert.Equal(88.72284f, Apply<Log, Scalar>(float.PositiveInfinity), 1e-4f);
    }

    [Fact]
    public void NaN_StaysNaN()
    {
        Assert.True(float.IsNaN(Apply<Exp, Simd512>(float.NaN)));
        Assert.True(float.IsNaN(Apply<Log, Simd256>(float.NaN)));
        Assert.True(float.IsNaN(Apply<Tanh, Simd128>(float.NaN)));
        Assert.True(float.IsNaN(Apply<Sigmoid, Scalar>(float.NaN)));
        Assert.True(float.IsNaN(Apply<Exp, Scalar>(float.NaN)));
        Assert.True(float.IsNaN(Apply<Erf, Simd512>(float.NaN)));
        Assert.True(float.IsNaN(Apply<Sin, Simd512>(float.NaN)));
        Assert.True(float.IsNaN(Apply<Cos, Scalar>(float.NaN)));
        Assert.True(float.IsNaN(Apply<Floor, Simd256>(float.NaN)));
        Assert.True(float.IsNaN(Apply<LogGamma, Simd128>(float.NaN)));
        Assert.True(float.IsNaN(Apply<Digamma, Scalar>(float.NaN)));
        Assert.True(float.IsNaN(Apply<LogBesselI0, Simd256>(float.NaN)));
        Assert.True(float.IsNaN(Apply<BesselRatio, Simd512>(float.NaN)));
    }

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(1e-45f, 0f)]
    [InlineData(-1.1754942e-38f, 0f)]
    [InlineData(1.17549435e-38f, 1.17549435e-38f)]
    [InlineData(-2f, -2f)]
    [InlineData(float.NegativeInfinity, float.NegativeInfinity)]
    [InlineData(float.NaN, float.NaN)]
    public void FlushSubnormal_LeavesNothingButSubnormalNumbersOut(float x, float expected)
    {
        Assert.Equal(expected, Apply<Flush, Simd512>(x));
        Assert.Equal(expected, Apply<Flush, Simd256>(x));
        Assert.Equal(expected, Apply<Flush, Simd128>(x));
        Assert.Equal(expected, Apply<Flush, Scalar>(x));
    }

    [Fact]
    public void Functions_AgreeWithTensorPrimitives()
    {
        // An implementation of its own, with errors of a few ulp itself.
        float[] x = Spread(-20, 20);
        var expected = new float[x.Length];
        TensorPrimitives.Exp(x, expected);
        Assert.All(x.Index(), point => Assert.Equal(expected[point.Index], Apply<Exp, Simd512>(point.Item), 1e-6f * expected[point.Index]));
        TensorPrimitives.Sigmoid(x, expected);
        Assert.All(x.Index(), point => Assert.Equal(expected[point.Index], Apply<Sigmoid, Simd256>(point.Item), 1e-6f));
        TensorPrimitives.Tanh(x, expected);
        Assert.All(x.Index(), point => Assert.Equal(expected[point.Index], Apply<Tanh, Simd128>(point.Item), 1e-6f));
    }

    private static void Check<TFunction>(TFunction function, Func<double, double> reference, float[] points) where TFunction : IFunction
    {
        _ = function;
        foreach (float x in points)
        {
            double expected = reference(x);
            CheckOne("512", x, Apply<TFunction, Simd512>(x), expected);
            CheckOne("256", x, Apply<TFunction, Simd256>(x), expected);
            CheckOne("128", x, Apply<TFunction, Simd128>(x), expected);
            CheckOne("scalar", x, Apply<TFunction, Scalar>(x), expected);
        }
    }

    /// <summary>Within a part of max(1, |value|), in every width.</summary>
    private static void CheckWithin<TFunction>(TFunction function, Func<double, double> reference, double tolerance, float[] points) where TFunction : IFunction
    {
        _ = function;
        foreach (float x in points)
        {
            double expected = reference(x);
            foreach (float actual in new[] { Apply<TFunction, Simd512>(x), Apply<TFunction, Simd256>(x), Apply<TFunction, Simd128>(x), Apply<TFunction, Scalar>(x) })
            {
                double error = Math.Abs(actual - expected) / Math.Max(1, Math.Abs(expected));
                Assert.True(error <= tolerance, $"{typeof(TFunction).Name} at x = {x:R}: {actual:R}, expected {expected:R}, error {error:E1}");
            }
        }
    }

    private static void CheckOne(string width, float x, float actual, double expected)
    {
        float nearest = (float)expected;
        double ulp = Math.Max(MathF.BitIncrement(MathF.Abs(nearest)) - MathF.Abs(nearest), 1.17549435e-38f / (1 << 23));
        double error = Math.Abs(actual - expected) / ulp;
        if (!(error <= AllowedUlp))
        {
            Assert.Fail($"width {width}, x = {x:R}: {actual:R}, expected {expected:R}, {error:F1} ulp");
        }
    }

    private static float Apply<TFunction, TVector>(float x) where TFunction : IFunction where TVector : struct, ISimd<TVector>
    {
        Span<float> result = stackalloc float[16];
        TVector.Store(TFunction.Apply(TVector.Create(x)), ref result[0], 0);
        return result[0];
    }

    private static float[] NearMultiplesOfHalfPi =>
        [.. Enumerable.Range(-6366, 12733).Where(n => n % 7 == 0 || Math.Abs(n) < 50).Select(n => (float)(n * Math.PI / 2)).SelectMany(x => new[] { x, MathF.BitIncrement(x), MathF.BitDecrement(x) })];

    private static float[] AroundTwo => [MathF.BitDecrement(2), 2, MathF.BitIncrement(2), 1, MathF.BitDecrement(1), MathF.BitIncrement(1), 1.4616321f];

    private static float[] Spread(double from, double to) => [.. Enumerable.Range(0, 4001).Select(i => (float)(from + ((to - from) * i / 4000)))];

    private static float[] Powers(int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(e => (float)(1.37 * Math.Pow(2, e)))];

    private static float[] TinyAndLarge(double largest) =>
        [.. new[] { 1e-30, 1e-12, 1e-8, 1e-6, 1e-4, 1e-3, 1e-2, largest }.SelectMany(x => new[] { (float)x, (float)-x }), 0f];

    private interface IFunction
    {
        static abstract T Apply<T>(T x) where T : struct, ISimd<T>;
    }

    private sealed class Exp : IFunction
    {
        public static T Apply<T>(T x) where T : struct, ISimd<T> => Elementary.Exp(x);
    }

    private sealed class Flush : IFunction
    {
        public static T Apply<T>(T x) where T : struct, ISimd<T> => T.FlushSubnormal(x);
    }

    private sealed class ExpMinusOne : IFunction
    {
        public static T Apply<T>(T x) where T : struct, ISimd<T> => Elementary.ExpMinusOne(x);
    }

    private sealed class Log : IFunction
    {
        public static T Apply<T>(T x) where T : struct, ISimd<T> => Elementary.Log(x);
    }

    private sealed class LogOnePlus : IFunction
    {
        public static T Apply<T>(T x) where T : struct, ISimd<T> => Elementary.LogOnePlus(x);
    }

    private sealed class Tanh : IFunction
    {
        public static T Apply<T>(T x) where T : struct, ISimd<T> => Elementary.Tanh(x);
    }

    private sealed class Sigmoid : IFunction
    {
        public static T Apply<T>(T x) where T : struct, ISimd<T> => Elementary.Sigmoid(x);
    }

    private sealed class Erf : IFunction
    {
        public static T Apply<T>(T x) where T : struct, ISimd<T> => Elementary.Erf(x);
    }

    private sealed class Sin : IFunction
    {
        public static T Apply<T>(T x) where T : struct, ISimd<T> => Elementary.Sin(x);
    }

    private sealed class Cos : IFunction
    {
        public static T Apply<T>(T x) where T : struct, ISimd<T> => Elementary.Cos(x);
    }

    private sealed class Floor : IFunction
    {
        public static T Apply<T>(T x) where T : struct, ISimd<T> => Elementary.Floor(x);
    }

    private sealed class LogGamma : IFunction
    {
        public static T Apply<T>(T x) where T : struct, ISimd<T> => Elementary.LogGamma(x);
    }

    private sealed class Digamma : IFunction
    {
        public static T Apply<T>(T x) where T : struct, ISimd<T> => Elementary.Digamma(x);
    }

    private sealed class LogBesselI0 : IFunction
    {
        public static T Apply<T>(T x) where T : struct, ISimd<T> => Elementary.LogBesselI0(x);
    }

    private sealed class BesselRatio : IFunction
    {
        public static T Apply<T>(T x) where T : struct, ISimd<T> => Elementary.BesselRatio(x);
    }
}
