using System.Reflection;
using System.Text;
using DeepTheory.Gen.Generators;
using DeepTheory.Gen.Runtime;
using DeepTheory.Gen.Testing;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>What holds for the code emitted for every activation and loss: all of them are compiled at once and run in every vector width.</summary>
public sealed class EmittedLaws : IClassFixture<EmittedLaws.Networks>
{
    private readonly Networks networks;

    public EmittedLaws(Networks networks) => this.networks = networks;

    public static TheoryData<string> Activations => Operations.Activations;

    public static TheoryData<string> Losses => Operations.Losses;

    [Theory]
    [MemberData(nameof(Activations))]
    public void Activation_ComputesTheSameInEveryWidth(string word) => networks.Compare($"With{word}Activation", TargetDomain.Real);

    [Theory]
    [MemberData(nameof(Losses))]
    public void Loss_ComputesTheSameInEveryWidth(string word) =>
        networks.Compare($"With{word}Loss", Operations.Create<LossFunctionAttribute>(word).TargetDomain);

    [Theory]
    [MemberData(nameof(Activations))]
    public void Activation_EmittedForward_IsItsExpression(string word)
    {
        var activation = Operations.Create<ActivationFunctionAttribute>(word);
        Type type = networks.Assembly.Type($"Bare{word}");
        object network = Activator.CreateInstance(type, 0)!;
        float[] x = [.. Enumerable.Range(0, Networks.BareLength).Select(i => (i - 9) * 0.37f)];
        var y = new float[x.Length];
        type.GetMethod("Predict")!.CreateDelegate<Predict>(network)(x, y);
        var evaluator = new Evaluator(1, x.Length);
        foreach (TrainedCoefficient coefficient in activation.Apply(new Shape(1)).Coefficients)
        {
            evaluator.Uniform(coefficient.Name, coefficient.Initial);
        }

        double[] expected = evaluator.Element("x", [.. x.Select(value => (double)value)]).Elements(activation.Apply(new Shape(x.Length)).Forward);
        for (int i = 0; i < x.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - y[i]) <= 1e-6 + (1e-6 * Math.Abs(expected[i])), $"{word} at {x[i]}: emitted {y[i]}, expression {expected[i]}");
        }

        Assert.Equal(activation.Apply(new Shape(x.Length)).Output.Length, (int)type.GetField("OutputLength")!.GetRawConstantValue()!);
    }

    private delegate void Predict(ReadOnlySpan<float> input, Span<float> output);

    /// <summary>One compilation with a network for every activation and every loss.</summary>
    public sealed class Networks : IDisposable
    {
        public const int BareLength = 19;
        private const int Inputs = 19;

        /// <summary>A whole number of pairs and triples, and of no vector width.</summary>
        private const int Rows = 18;


        public Networks()
        {
            var source = new StringBuilder("using DeepTheory.Gen; using DeepTheory.Gen.Ops.Tests;\n");
            foreach (string word in Operations.Activations.Select(row => row.Data))
            {
                source.AppendLine($"[Network, Input({Inputs}), Dense(21), {word}, Dense(3), MeanSquaredError] public partial class With{word}Activation;");
                source.AppendLine($"[Network, Input({BareLength}), {word}] public partial class Bare{word};");
            }

            foreach (string word in Operations.Losses.Select(row => row.Data))
            {
                // A temperature keeps the pair from being fused, so that the form on probabilities runs too.
                var loss = Operations.Create<LossFunctionAttribute>(word);
                string output = loss.TargetDomain is TargetDomain.UnitInterval or TargetDomain.ClassIndex ? ", Softmax(2)" : "";
                source.AppendLine($"[Network, Input({Inputs}), Dense({3 * loss.HeadCount}){output}, {Operations.Declare(word)}] public partial class With{word}Loss;");
            }

            var options = CompilerOptions.Default with
            {
                AdditionalReferences = [MetadataReference.CreateFromFile(typeof(BumpAttribute).Assembly.Location)],
            };
            Assembly = NetworkCompiler.Run(new NetworkGenerator(Operations.Catalogue), [new SourceFile("Networks.cs", source.ToString())], options)
                .VerifyClean()
                .Load();
        }

        private delegate float Propagate(
            ref float input, ref float target, ref float parameters, ref float scratch, ref float gradients, int rows, bool backward, int seed, long step, int firstRow);

        public LoadedAssembly Assembly { get; }

        public void Dispose() => Assembly.Dispose();

        /// <summary>Runs forward, loss and backward in each width and compares.</summary>
        public void Compare(string name, TargetDomain domain)
        {
            Type type = Assembly.Type(name);
            object network = Activator.CreateInstance(type, 3)!;
            var parameters = (AlignedBuffer)type.GetField("parameterBlock", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(network)!;
            (float Loss, float[] Gradients) reference = Run<Scalar>(type, parameters, domain);
            Assert.True(float.IsFinite(reference.Loss));
            foreach ((string width, (float Loss, float[] Gradients) actual) in new[]
            {
                ("512", Run<Simd512>(type, parameters, domain)), ("256", Run<Simd256>(type, parameters, domain)), ("128", Run<Simd128>(type, parameters, domain)),
            })
            {
                Assert.True(Math.Abs(reference.Loss - actual.Loss) <= 1e-5 + (1e-5 * Math.Abs(reference.Loss)), $"{name}: loss {actual.Loss} in {width} bits, {reference.Loss} in scalars");
                for (int i = 0; i < reference.Gradients.Length; i++)
                {
                    float expected = reference.Gradients[i];
                    Assert.True(Math.Abs(expected - actual.Gradients[i]) <= 2e-6 + (1e-4 * Math.Abs(expected)), $"{name}: gradient {i} is {actual.Gradients[i]} in {width} bits, {expected} in scalars");
                }
            }
        }

        private static (float Loss, float[] Gradients) Run<TVector>(Type type, AlignedBuffer parameters, TargetDomain domain) where TVector : struct, ISimd<TVector>
        {
            Propagate propagate = type.GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
                .Single(method => method is { Name: "Propagate", IsGenericMethodDefinition: true })
                .MakeGenericMethod(typeof(TVector))
                .CreateDelegate<Propagate>();
            var random = new RandomSource(7);
            int targetLength = (int)type.GetField("TargetLength")!.GetRawConstantValue()!;
            float[] input = [.. Enumerable.Range(0, Rows * Inputs).Select(_ => random.NextNormal())];
            float[] target = [.. Enumerable.Range(0, Rows * targetLength).Select(i => Target(i)), 0];
            var scratch = new AlignedBuffer(100_000);

            // What an earlier call left behind must not matter.
            scratch.Span.Fill(1e3f);
            var gradients = new AlignedBuffer(parameters.Length);
            float loss = propagate(ref input[0], ref target[0], ref parameters.Start, ref scratch.Start, ref gradients.Start, Rows, true, 0, 0, 0);
            return (loss, gradients.Span.ToArray());

            float Target(int i) => domain switch
            {
                TargetDomain.ClassIndex or TargetDomain.Count => i % 3,
                TargetDomain.UnitInterval => targetLength == 1 ? i % 2 : i % 3 == i / 3 % 3 ? 1 : 0,
                TargetDomain.Sign => i % 2 == 0 ? 1 : -1,
                TargetDomain.Positive or TargetDomain.NonNegative => 0.1f + (0.3f * (i % 7)),
                TargetDomain.OpenUnitInterval => 0.1f + (0.1f * (i % 8)),
                TargetDomain.Rank => (i + (i / targetLength)) % targetLength,
                _ => (i % 9 * 0.4f) - 1,
            };
        }
    }
}
