namespace DeepTheory.Gen.Ops.Tests;

/// <summary>What holds for every optimizer and initializer of the catalogue.</summary>
public sealed class OptimizerLaws
{
    public static TheoryData<string> Optimizers => Operations.Optimizers;

    public static TheoryData<string> Initializers => Operations.Initializers;

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Steps_GoDownhillOnAParabola(string word)
    {
        var optimizer = Operations.Create<OptimizerAttribute>(word);
        Dictionary<string, double> values = optimizer.Moments.ToDictionary(moment => moment, _ => 0.0);
        double p = 3;
        for (int step = 1; step <= 200; step++)
        {
            p = Step(optimizer, values, p, gradient: p, step, learningRate: 0.05, decay: false);
        }

        Assert.InRange(p, -0.5, 0.5);
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void PaddingOfZeros_StaysZero(string word)
    {
        // Rows of the parameter block are padded; the update runs over the padding too.
        var optimizer = Operations.Create<OptimizerAttribute>(word);
        optimizer.WeightDecay = 0.1;
        Dictionary<string, double> values = optimizer.Moments.ToDictionary(moment => moment, _ => 0.0);
        Assert.Equal(0, Step(optimizer, values, 0, 0, 1, 0.05, decay: true));
        Assert.Equal(0, Step(optimizer, values, 0, 0, 2, 0.05, decay: true));
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void WeightDecay_ShrinksAParameterWithoutGradient(string word)
    {
        var optimizer = Operations.Create<OptimizerAttribute>(word);
        optimizer.WeightDecay = 0.1;
        Dictionary<string, double> values = optimizer.Moments.ToDictionary(moment => moment, _ => 0.0);
        Assert.InRange(Step(optimizer, values, 1, 0, 1, 0.05, decay: true), 0.5, 0.9999);
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void EachMoment_IsAssignedOnceAndTheParameterLast(string word)
    {
        var optimizer = Operations.Create<OptimizerAttribute>(word);
        IReadOnlyList<Assignment> step = optimizer.Step(decay: false);
        Assert.Equal([.. optimizer.Moments, "parameter"], step.Select(assignment => assignment.Target.Name));
    }

    [Theory]
    [MemberData(nameof(Initializers))]
    public void Variance_IsThatOfTheory(string word)
    {
        var initializer = Operations.Create<InitializerAttribute>(word);
        const int FanIn = 300;
        const int FanOut = 100;
        double variance = initializer.Distribution(FanIn, FanOut) switch
        {
            ConstantDistribution => 0,
            UniformDistribution uniform => Math.Pow(uniform.Maximum - uniform.Minimum, 2) / 12,
            NormalDistribution normal => Math.Pow(normal.StandardDeviation, 2),
            var other => throw new InvalidOperationException($"{other} has no variance here."),
        };
        double? expected = word switch
        {
            _ when word.StartsWith("Glorot", StringComparison.Ordinal) => 2.0 / (FanIn + FanOut),
            _ when word.StartsWith("He", StringComparison.Ordinal) => 2.0 / FanIn,
            _ when word.StartsWith("LeCun", StringComparison.Ordinal) => 1.0 / FanIn,
            "Zeros" or "Constant" => 0,
            "Normal" => 0.05 * 0.05,
            "Uniform" => 0.1 * 0.1 / 12,
            _ => null,
        };
        Assert.True(expected is not null, $"{word} is new: say which variance theory gives it.");
        Assert.Equal(expected.Value, variance, 1e-12);
    }

    private static double Step(OptimizerAttribute optimizer, Dictionary<string, double> moments, double parameter, double gradient, int step, double learningRate, bool decay)
    {
        var values = new Dictionary<string, double>(moments) { ["parameter"] = parameter, ["gradient"] = gradient };
        foreach (Assignment assignment in optimizer.Step(decay))
        {
            Evaluator evaluator = new Evaluator(1, 1).Uniform("learningRate", learningRate).Uniform("step", step);
            foreach ((string name, double value) in values)
            {
                evaluator.Element(name, [value]);
            }

            values[assignment.Target.Name] = evaluator.Elements(assignment.Value)[0];
        }

        foreach (string moment in optimizer.Moments)
        {
            moments[moment] = values[moment];
        }

        return values["parameter"];
    }
}
