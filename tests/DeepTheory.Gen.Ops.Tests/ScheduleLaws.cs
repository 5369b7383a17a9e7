using System.Text;
using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>What holds for every learning-rate schedule of the catalogue.</summary>
public sealed class ScheduleLaws(ScheduleLaws.Networks networks) : IClassFixture<ScheduleLaws.Networks>
{
    public static TheoryData<string> Schedules => Operations.Schedules;

    [Theory]
    [MemberData(nameof(Schedules))]
    public void Rate_StaysBetweenZeroAndTheBase(string word) => Assert.All(Times, time =>
        Assert.InRange(networks.Of(word).LearningRateAt(0.3, time), 0, 0.3 + 1e-15));

    [Theory]
    [MemberData(nameof(Schedules))]
    public void Rate_IsProportionalToTheBase(string word) => Assert.All(Times, time =>
        Assert.Equal(2 * networks.Of(word).LearningRateAt(0.3, time), networks.Of(word).LearningRateAt(0.6, time), 1e-15));

    [Theory]
    [MemberData(nameof(Schedules))]
    public void EmittedRate_IsItsExpression(string word)
    {
        var schedule = Operations.Create<LearningRateScheduleAttribute>(word);
        Assert.All(Times, time =>
        {
            Evaluator evaluator = new Evaluator(1, 1).Uniform("learningRate", 0.3).Uniform("t", time);
            foreach (Assignment part in schedule.Parts)
            {
                evaluator.Uniform(part.Target.Name, evaluator.Scalar(part.Value));
            }

            Assert.Equal(evaluator.Scalar(schedule.Formula), networks.Of(word).LearningRateAt(0.3, time), 1e-14);
        });
    }

    [Theory]
    [MemberData(nameof(Schedules))]
    public void NegativeTime_IsRefused(string word) =>
        Assert.Throws<ArgumentOutOfRangeException>("time", () => networks.Of(word).LearningRateAt(0.3, -1));

    [Theory]
    [InlineData("StepDecay(1, Gamma = 0.5)", 0, 1.0)]
    [InlineData("StepDecay(1, Gamma = 0.5)", 3, 0.125)]
    [InlineData("StepDecay(3, Gamma = 0.5)", 2, 1.0)]
    [InlineData("StepDecay(3, Gamma = 0.5)", 3, 0.5)]
    [InlineData("CosineAnnealing(8, Minimum = 0.25)", 0, 1.0)]
    [InlineData("CosineAnnealing(8, Minimum = 0.25)", 4, 0.625)]
    [InlineData("CosineAnnealing(8, Minimum = 0.25)", 100, 0.25)]
    [InlineData("CosineAnnealing(8, WarmUp = 4)", 0, 0.25)]
    [InlineData("CosineAnnealing(8, WarmUp = 4)", 3, 1.0)]
    [InlineData("CosineAnnealing(8, WarmUp = 4)", 4, 1.0)]
    [InlineData("CosineAnnealing(8, WarmUp = 4)", 6, 0.5)]
    [InlineData("LinearWarmUp(4, StartFactor = 0)", 1, 0.25)]
    [InlineData("LinearWarmUp(4, StartFactor = 0)", 9, 1.0)]
    [InlineData("PolynomialDecay(10, Power = 2, End = 0.5)", 5, 0.625)]
    [InlineData("PolynomialDecay(10, Power = 2, End = 0.5)", 11, 0.5)]
    public void Rate_ByHand(string schedule, long time, double expected) => Assert.Equal(expected, networks.Of(schedule).LearningRateAt(1, time), 1e-12);

    [Theory]
    [InlineData("CosineWarmRestarts(1)", 1)]
    [InlineData("CosineWarmRestarts(7)", 1)]
    [InlineData("CosineWarmRestarts(7, Multiplier = 2)", 2)]
    [InlineData("CosineWarmRestarts(5, Multiplier = 3)", 3)]
    [InlineData("CosineWarmRestarts(10, Multiplier = 1.1)", 1.1)]
    [InlineData("CosineWarmRestarts(8, Multiplier = 1.5)", 1.5)]
    public void EveryRestart_IsAtItsTime(string schedule, double multiplier)
    {
        NetworkDriver network = networks.Of(schedule);
        double length = double.Parse(schedule.Split('(', ',', ')')[1], System.Globalization.CultureInfo.InvariantCulture);
        double start = 0;
        for (int wave = 0; wave < 9; wave++, start += length, length *= multiplier)
        {
            // The wave as a whole, from its first whole time to its last.
            for (long time = (long)Math.Ceiling(start - 1e-6); time < start + length - 1e-6; time++)
            {
                Assert.Equal(0.5 * (1 + Math.Cos(Math.PI * Math.Max(0, time - start) / length)), network.LearningRateAt(1, time), 1e-9);
            }
        }
    }

    private static IEnumerable<long> Times => [.. Enumerable.Range(0, 100).Select(time => (long)time), 12_345, 1_000_000_007, long.MaxValue];

    public sealed class Networks : IDisposable
    {
        private readonly List<string> declared = [];

        public Networks()
        {
            declared.AddRange(Operations.Schedules.Select(row => row.Data));
            foreach (string test in new[] { nameof(Rate_ByHand), nameof(EveryRestart_IsAtItsTime) })
            {
                declared.AddRange(typeof(ScheduleLaws).GetMethod(test)!.GetCustomAttributes(typeof(InlineDataAttribute), false)
                    .Select(data => (string)((InlineDataAttribute)data).Data[0]!).Distinct());
            }

            var source = new StringBuilder("using DeepTheory.Gen;\n");
            for (int i = 0; i < declared.Count; i++)
            {
                string schedule = declared[i].EndsWith(')') ? declared[i] : WithArguments(declared[i]);
                source.AppendLine($"[Network, Input(1), Dense(1), MeanSquaredError, {schedule}] public partial class Scheduled{i};");
            }

            Assembly = NetworkCompiler.CompileAndLoad(source.ToString());
        }

        private LoadedAssembly Assembly { get; }

        public NetworkDriver Of(string schedule) => Assembly.CreateNetwork($"Scheduled{declared.IndexOf(schedule)}");

        public void Dispose() => Assembly.Dispose();

        /// <summary>With the arguments that <see cref="Operations.Create"/> gives.</summary>
        private static string WithArguments(string word)
        {
            System.Reflection.ParameterInfo parameter = Operations.Create<LearningRateScheduleAttribute>(word).GetType().GetConstructors()[0].GetParameters().Single();
            return $"{word}({(parameter.ParameterType == typeof(int) ? "7" : "0.5")})";
        }
    }
}
