using System.Reflection;
using System.Text;
using DeepTheory.Gen.Runtime;
using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>What holds for the code emitted for every optimizer in each of its forms; all are compiled at once.</summary>
public sealed class EmittedOptimizerLaws(EmittedOptimizerLaws.Networks networks) : IClassFixture<EmittedOptimizerLaws.Networks>
{
    private const int Inputs = 5;
    private const int Outputs = 19;
    private const int Rows = 64;

    public static TheoryData<int, string> Forms => new(FormsOf().Select((form, i) => (i, form.Text)));

    [Theory]
    [MemberData(nameof(Forms))]
    public void EmittedUpdate_IsItsExpressions(int index, string form)
    {
        OptimizerAttribute optimizer = FormsOf()[index].Optimizer;
        const double LearningRate = 0.25;
        NetworkDriver network = networks.Assembly.CreateNetwork($"Plain{index}", seed: 3);
        TrainingState state = network.CreateTrainingState();
        double[] expected = Values(network);
        OptimizerRun[] runs = [.. expected.Select((_, i) => new OptimizerRun(optimizer, LearningRate, decay: i < Inputs * Outputs))];
        Follow(network, state, runs, expected, (float)LearningRate, form);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void EmittedUpdate_WithPenaltiesAndDecay_IsItsExpressions(int index, string form)
    {
        OptimizerAttribute optimizer = FormsOf()[index].Optimizer;
        optimizer.WeightDecay = 0.125;
        const double LearningRate = 0.25;
        NetworkDriver network = networks.Assembly.CreateNetwork($"Penalised{index}", seed: 3);
        TrainingState state = network.CreateTrainingState();
        double[] expected = Values(network);
        OptimizerRun[] runs =
        [
            .. expected.Select((_, i) => i < Inputs * Outputs
                ? new OptimizerRun(optimizer, LearningRate, decay: true, new L1Attribute(0.0625), new L2Attribute(0.25))
                : new OptimizerRun(optimizer, LearningRate)),
        ];
        Follow(network, state, runs, expected, (float)LearningRate, form);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Training_LowersTheLossAndAllocatesNothing(int index, string form)
    {
        NetworkDriver network = networks.Assembly.CreateNetwork($"Plain{index}", seed: 1);
        TrainingState state = network.CreateTrainingState();
        var random = new RandomSource(5);
        float[] inputs = [.. Enumerable.Range(0, Rows * Inputs).Select(_ => random.NextNormal())];
        float[] targets = [.. Enumerable.Range(0, Rows * Outputs).Select(i => inputs[i / Outputs * Inputs] - (i % Outputs * 0.1f))];
        float rate = Math.Max(0.02f, network.DeclaredLearningRate);
        float first = network.TrainStep(state, inputs, targets, rate);
        for (int step = 0; step < 200; step++)
        {
            network.TrainStep(state, inputs, targets, rate);
        }

        long allocated = Allocation.Of(() => network.TrainStep(state, inputs, targets, rate));
        float last = network.Loss(inputs, targets);
        Assert.True(last < 0.8f * first, $"{form}: the loss went from {first} to {last}");
        Assert.True(allocated == 0, $"{form}: {allocated} bytes in 100 steps");
    }

    private static double[] Values(NetworkDriver network)
    {
        var values = new float[network.ParameterCount];
        network.Parameters.CopyTo(values);
        return Array.ConvertAll(values, value => (double)value);
    }

    private static void Follow(
        NetworkDriver network, TrainingState state, OptimizerRun[] runs, double[] expected, float learningRate, string form)
    {
        var random = new RandomSource(9);
        for (int step = 1; step <= 12; step++)
        {
            float[] gradients = [.. expected.Select(_ => random.NextNormal())];
            network.ApplyGradients(state, gradients, learningRate);
            double[] actual = Values(network);
            for (int i = 0; i < expected.Length; i++)
            {
                expected[i] = runs[i].Step(expected[i], gradients[i]);
                Assert.True(
                    Math.Abs(expected[i] - actual[i]) <= 1e-5 + (1e-4 * Math.Abs(expected[i])),
                    $"{form}, step {step}, parameter {i}: emitted {actual[i]}, expression {expected[i]}");
            }
        }
    }

    /// <summary>Every optimizer, and again for every switch that is turned on, every choice that is made otherwise, every 0 that is not.</summary>
    private static List<(string Text, OptimizerAttribute Optimizer)> FormsOf()
    {
        var forms = new List<(string, OptimizerAttribute)>();
        foreach (string word in Operations.Optimizers.Select(row => row.Data))
        {
            Type type = Operations.Create<OptimizerAttribute>(word).GetType();
            forms.Add((word, Operations.Create<OptimizerAttribute>(word)));
            foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite && property.DeclaringType != typeof(OptimizerAttribute)))
            {
                object? begin = property.GetValue(Operations.Create<OptimizerAttribute>(word));
                object[] others = begin switch
                {
                    bool flag => [!flag],
                    double and 0 => [0.05],
                    Enum choice => [.. Enum.GetValues(choice.GetType()).Cast<object>().Where(other => !other.Equals(choice))],
                    _ => [],
                };
                foreach (object other in others)
                {
                    var optimizer = Operations.Create<OptimizerAttribute>(word);
                    property.SetValue(optimizer, other);
                    string text = other switch
                    {
                        bool flag => flag ? "true" : "false",
                        Enum choice => $"{choice.GetType().Name}.{choice}",
                        _ => FormattableString.Invariant($"{other}"),
                    };
                    forms.Add(($"{word}({property.Name} = {text})", optimizer));
                }
            }
        }

        return forms;
    }

    public sealed class Networks : IDisposable
    {
        public Networks()
        {
            var source = new StringBuilder("using DeepTheory.Gen;\n");
            foreach ((string form, int i) in FormsOf().Select((form, i) => (form.Text, i)))
            {
                string decaying = form.EndsWith(')') ? $"{form[..^1]}, WeightDecay = 0.125)" : $"{form}(WeightDecay = 0.125)";
                source.AppendLine($"[Network, Input({Inputs}), Dense({Outputs}), MeanSquaredError, {form}] public partial class Plain{i};");
                source.AppendLine($"[Network, Input({Inputs}), Dense({Outputs}), MeanSquaredError, {decaying}, L1(0.0625), L2(0.25)] public partial class Penalised{i};");
            }

            Assembly = NetworkCompiler.CompileAndLoad(source.ToString());
        }

        public LoadedAssembly Assembly { get; }

        public void Dispose() => Assembly.Dispose();
    }
}
