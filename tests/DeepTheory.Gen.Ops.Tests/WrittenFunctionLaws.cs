using System.Reflection;
using System.Text;
using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>What holds for the user's own functions: what is emitted gives what the method gives, and its gradient what differences of the method give.</summary>
public sealed class WrittenFunctionLaws : IClassFixture<WrittenFunctionLaws.Networks>
{
    /// <summary>Methods of x, with REAL and M for float and MathF, or double and Math. Kinks lie on no point that is tried.</summary>
    private static readonly Dictionary<string, string> Activations = new()
    {
        ["Bump"] = "=> x * M.Exp(-x * x);",
        ["BumpAndLine"] = "=> x + x * M.Exp(-x * x);",
        ["Swish"] = "=> x / (1 + M.Exp(-x));",
        ["SigmoidOfTwice"] = "=> 1 / (M.Exp(-2 * x) + 1);",
        ["Decay"] = "=> x * x / M.Exp(x);",
        ["Gumbel"] = "=> M.Exp(-M.Exp(-x));",
        ["OverCosh"] = "=> x / M.Cosh(x);",
        ["LogCosh"] = "=> M.Log(M.Cosh(x));",
        ["SoftplusOfAbs"] = "=> M.Max(x, 0) + M.Log(1 + M.Exp(-M.Abs(x)));",
        ["Rational"] = "=> x / (1 + x * x);",
        ["Softsign"] = "=> x / (1 + M.Abs(x));",
        ["Arcsinh"] = "=> M.Sign(x) * M.Log(M.Abs(x) + M.Sqrt(x * x + 1));",
        ["RootOfSquare"] = "=> M.Sqrt(x * x + 1) - 1;",
        ["Root"] = "=> M.Sqrt(M.Abs(x));",
        ["SignedRoot"] = "=> x >= 0 ? M.Sqrt(x) : -M.Sqrt(-x);",
        ["Polynomial"] = "=> 0.5f * M.Pow(x, 3) - M.Pow(x, 2) + 3 * x - 1 / 2f;",
        ["Powers"] = "=> M.Pow(M.Abs(x) + 0.5f, 2.3f) + M.Pow(x * x + 1, -0.5f) + M.Pow(2, -x * x) + M.Pow(M.Abs(x) + 1, -3);",
        ["SmallPower"] = "=> M.Pow(M.Abs(x), 0.3f);",
        ["Snake"] = "=> x + M.Sin(2 * x) * M.Sin(2 * x) / 2;",
        ["Waves"] = "=> M.Cos(x) + M.Tan(0.2f * M.Sin(x));",
        ["Hyperbolic"] = "=> M.Tanh(x) + M.Sinh(Math.Clamp(x, -2.02f, 2.03f)) - M.Cosh(M.Min(M.Abs(x), 1.01f));",
        ["LeakyClamp"] = "=> x < -1.51f ? 0.1f * (x + 1.51f) - 1.51f : x > 3.03f ? 3.03f : x;",
        ["Both"] = "=> x > -1.01f && x < 1.01f ? x * x : 2 * M.Abs(x) - 1;",
        ["Either"] = "=> !(x > -1.01f) || x >= 2.01f ? 1 : x * x * x;",
        ["Sawtooth"] = "=> x - M.Floor(x + 0.0021f) + M.Ceiling(x + 0.0021f);",
        ["Logarithms"] = "=> M.Log2(x * x + 1) + M.Log10(x * x + 2) + M.Log(x * x + 3, 5);",
        ["FlooredLog"] = "=> M.Max(M.Log(M.Abs(x)), -100);",
        ["Sinc"] = "=> M.Sin(x) / x;",
        ["Reciprocal"] = "=> 1 / x;",
        ["XLogX"] = "=> x > 0 ? x * M.Log(x) : 0;",
        ["Constant"] = "=> 3.5f;",
        ["Linear"] = "=> 3 * x - 2;",
        ["Step"] = "=> x > 0.003f ? 1 : 0;",
        ["Locals"] = "{ REAL s = x * x; REAL t = 1 + s; t += s; t *= 0.5f; const float Half = 0.5f; return Half * x / t; }",
        ["IfElse"] = "{ if (x < -1.01f) { return -1; } else if (x > 1.01f) return 1; REAL y = x; if (x > 0.003f) y = y * 2; return y; }",
        ["Helped"] = "=> Helper(x, 2) - Helper(-x, 0.25f) + Twice(Twice(x)); static REAL Helper(REAL u, REAL scale) => scale * M.Tanh(u); static REAL Twice(REAL u) { return u + u; }",
        ["Constants"] = "=> Scale * x + (float)M.PI - M.E; private const float Scale = 1.5f / 4;",
        ["Doubles"] = "=> (REAL)(Math.Exp(-(double)x * x) * 0.1);",
        ["Integers"] = "=> 1 / 2 + x * (7 / 2);",
    };

    private readonly Networks networks;

    public WrittenFunctionLaws(Networks networks) => this.networks = networks;

    public static TheoryData<string> Names => [.. Activations.Keys];

    public static TheoryData<string> LossNames => [.. Losses.Keys];

    /// <summary>Methods of p and t.</summary>
    private static Dictionary<string, string> Losses { get; } = new()
    {
        ["Pinball"] = "=> t > p ? 0.9f * (t - p) : 0.1f * (p - t);",
        ["LogCoshOfError"] = "{ REAL d = M.Abs(p - t); return d + M.Log(1 + M.Exp(-2 * d)) - M.Log(2); }",
        ["Charbonnier"] = "=> M.Sqrt((p - t) * (p - t) + 0.01f);",
        ["Distance"] = "=> M.Sqrt((p - t) * (p - t));",
        ["Poisson"] = "=> M.Exp(p) - t * p;",
        ["Signed"] = "=> p - t;",
        ["WithoutTarget"] = "=> p * p;",
        ["Epsilon"] = "=> M.Max(0, M.Abs(p - t) - 0.1013f);",
    };

    private static float[] Ordinary => [.. Enumerable.Range(0, 120).Select(i => (float)(((i - 60) / 10.0) + 0.0137))];

    private static float[] Extreme =>
        [.. new[] { 1.2e-38f, 1e-30f, 1e-10f, 20, 87, 88.5f, 90, 100, 1e4f, 1e10f, 1e18f, 1e19f, 1e30f, 1e38f, float.MaxValue }.SelectMany(x => new[] { x, -x }), 0];

    [Theory]
    [MemberData(nameof(Names))]
    public void EmittedValues_AreThoseOfTheMethod(string name)
    {
        Func<float, float> method = networks.Method(name);
        foreach ((float x, float y) in networks.Values(name, [.. Ordinary, .. Extreme.Where(x => Math.Abs(x) < 1e5 || !IsPeriodic(name))]))
        {
            float expected = method(x);
            if (float.IsFinite(expected))
            {
                Assert.True(Math.Abs(expected - y) <= 2e-6 + (4e-6 * Math.Abs(expected)), $"{name} at {x:R}: emitted {y:R}, the method gives {expected:R}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EmittedGradients_AgreeWithCentralDifferences(string name)
    {
        Func<double, double> method = networks.DoubleMethod(name);
        const double Step = 1e-5;
        foreach ((float x, float slope) in networks.Slopes(name, Ordinary))
        {
            double expected = (method(x + Step) - method(x - Step)) / (2 * Step);
            Assert.True(Math.Abs(expected - slope) <= 2e-5 * Math.Max(1, Math.Abs(expected)), $"{name} at {x:R}: emitted {slope:R}, central difference {expected:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EmittedGradients_WhereTheMethodIsFinite_AreNumbers(string name)
    {
        Func<float, float> method = networks.Method(name);
        foreach ((float x, float slope) in networks.Slopes(name, Extreme))
        {
            Assert.True(!float.IsNaN(slope) || !float.IsFinite(method(x)), $"{name} at {x:R}: the gradient is {slope}, the method gives {method(x):R}");
        }
    }

    [Fact]
    public void GradientOfALineWithABump_FarOffIsThatOfTheLine() =>
        Assert.All(networks.Slopes("BumpAndLine", [1e10f, -1e19f, 1e25f, 1e38f, float.MinValue]), point => Assert.Equal(1, point.Slope));

    [Theory]
    [MemberData(nameof(LossNames))]
    public void EmittedLoss_IsTheMeanOfTheMethod(string name)
    {
        Func<double, double, double> method = networks.LossMethod(name);
        float[] p = [.. Enumerable.Range(0, Networks.Length).Select(i => (float)Math.Sin(i) * 2)];
        float[] t = [.. Enumerable.Range(0, Networks.Length).Select(i => (float)Math.Cos(i * 1.7) * 2)];
        (float loss, float[] gradient) = networks.Loss(name, p, t);
        Assert.Equal(p.Select((x, i) => method(x, t[i])).Average(), loss, 1e-5);
        const double Step = 1e-5;
        for (int i = 0; i < p.Length; i++)
        {
            double expected = (method(p[i] + Step, t[i]) - method(p[i] - Step, t[i])) / (2 * Step) / p.Length;
            Assert.True(Math.Abs(expected - gradient[i]) <= 2e-5, $"{name} at {p[i]}, {t[i]}: emitted {gradient[i]:R}, central difference {expected:R}");
        }
    }

    [Fact]
    public void Loss_WherePredictionAndTargetAreEqual_HasNoNaN()
    {
        foreach (string name in Losses.Keys)
        {
            float[] same = [.. Enumerable.Repeat(0.75f, Networks.Length)];
            (float loss, float[] gradient) = networks.Loss(name, same, same);
            Assert.True(float.IsFinite(loss) && gradient.All(float.IsFinite), $"{name}: {loss}, {string.Join(", ", gradient)}");
        }
    }

    /// <summary>Of angles beyond some 10⁵ no vector function is certain.</summary>
    private static bool IsPeriodic(string name) => Activations[name].Contains("M.Sin(", StringComparison.Ordinal) || Activations[name].Contains("M.Cos(", StringComparison.Ordinal);

    /// <summary>One compilation with a network for every function, and the functions in single and double precision.</summary>
    public sealed class Networks : IDisposable
    {
        public const int Length = 37;

        private readonly LoadedAssembly assembly;

        public Networks()
        {
            var source = new StringBuilder("using System; using DeepTheory.Gen;\n");
            foreach ((string name, string body) in Activations)
            {
                string method = $"REAL Function(REAL x) {body}";
                source.AppendLine($"[Network, Input(1), Dense({Length}), Activation(nameof(Function)), Loss(nameof(Sum))] partial class {name} {{ {Of(method, "float", "MathF")} static float Sum(float p, float t) => p; }}");
                source.AppendLine($"static class {name}InDouble {{ {Of(method, "double", "Math")} }}");
            }

            foreach ((string name, string body) in Losses)
            {
                string method = $"REAL Function(REAL p, REAL t) {body}";
                source.AppendLine($"[Network, Input(1), Dense({Length}), Loss(nameof(Function))] partial class {name} {{ {Of(method, "float", "MathF")} }}");
                source.AppendLine($"static class {name}InDouble {{ {Of(method, "double", "Math")} }}");
            }

            assembly = NetworkCompiler.CompileAndLoad(source.ToString());
        }

        private delegate void Predict(ReadOnlySpan<float> input, Span<float> output);

        private delegate float LossAndGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients);

        public void Dispose() => assembly.Dispose();

        public Func<float, float> Method(string name) => Function(name).CreateDelegate<Func<float, float>>();

        public Func<double, double> DoubleMethod(string name) => Function($"{name}InDouble").CreateDelegate<Func<double, double>>();

        public Func<double, double, double> LossMethod(string name) => Function($"{name}InDouble").CreateDelegate<Func<double, double, double>>();

        public IEnumerable<(float X, float Y)> Values(string name, float[] points)
        {
            foreach (float[] x in points.Chunk(Length))
            {
                object network = OfBias(name, [.. x, .. new float[Length - x.Length]]);
                var output = new float[Length];
                network.GetType().GetMethod("Predict")!.CreateDelegate<Predict>(network)([0f], output);
                foreach ((float point, float value) in x.Zip(output))
                {
                    yield return (point, value);
                }
            }
        }

        /// <summary>The derivative of the sum of outputs with respect to each bias is the function's at that bias.</summary>
        public IEnumerable<(float X, float Slope)> Slopes(string name, float[] points)
        {
            foreach (float[] x in points.Chunk(Length))
            {
                float[] bias = [.. x, .. Enumerable.Repeat(0.5f, Length - x.Length)];
                (_, float[] gradient) = Loss(name, bias, new float[Length]);
                foreach ((float point, float slope) in x.Zip(gradient))
                {
                    yield return (point, slope * Length);
                }
            }
        }

        /// <summary>The loss of a network that outputs its biases, and its derivative with respect to them.</summary>
        public (float Loss, float[] Gradient) Loss(string name, float[] bias, float[] target)
        {
            object network = OfBias(name, bias);
            var gradients = new float[2 * Length];
            float loss = network.GetType().GetMethod("LossAndGradients")!.CreateDelegate<LossAndGradients>(network)([0f], target, gradients);
            return (loss, gradients[Length..]);
        }

        /// <summary>A network whose dense layer gives its biases, since its input is 0.</summary>
        private object OfBias(string name, float[] bias)
        {
            Type type = assembly.Type(name);
            object network = Activator.CreateInstance(type, 0)!;
            ((ParameterSet)type.GetProperty("Parameters")!.GetValue(network)!)["dense1.bias"].CopyFrom(bias);
            return network;
        }

        private MethodInfo Function(string type) => assembly.Type(type).GetMethod("Function", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;

        private static string Of(string method, string real, string math) => "public static " + method
            .Replace("REAL", real, StringComparison.Ordinal)
            .Replace("M.", math + ".", StringComparison.Ordinal);
    }
}
