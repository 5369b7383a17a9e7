using System.Numerics.Tensors;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>The vector functions against double precision, over their whole range, in every width.</summary>
public sealed class ElementaryFunctionTests
{
    private const double AllowedUlp = 3.2;

    [Fact]
    public void Exp_IsWithinThreeUlp() => Check(new Exp(), Math.Exp, Spread(-87.3, 88.0));

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
    public void NaN_StaysNaN()
    {
        Assert.True(float.IsNaN(Apply<Exp, Simd512>(float.NaN)));
        Assert.True(float.IsNaN(Apply<Log, Simd256>(float.NaN)));
        Assert.True(float.IsNaN(Apply<Tanh, Simd128>(float.NaN)));
        Assert.True(float.IsNaN(Apply<Sigmoid, Scalar>(float.NaN)));
        Assert.True(float.IsNaN(Apply<Exp, Scalar>(float.NaN)));
        Assert.True(float.IsNaN(Apply<Erf, Simd512>(float.NaN)));
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
}
