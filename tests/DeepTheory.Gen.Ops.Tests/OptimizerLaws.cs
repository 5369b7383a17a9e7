namespace DeepTheory.Gen.Ops.Tests;

/// <summary>What holds for every optimizer and initializer of the catalogue.</summary>
public sealed class OptimizerLaws
{
    public static TheoryData<string> Optimizers => Operations.Optimizers;

    public static TheoryData<string> Initializers => Operations.Initializers;

    public static TheoryData<string> Penalties => Operations.Penalties;

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Steps_GoDownhillOnAParabola(string word)
    {
        // Rates of their own that shrink or begin very small need their time.
        var optimizer = Operations.Create<OptimizerAttribute>(word);
        var run = new OptimizerRun(optimizer, Math.Max(0.05, optimizer.LearningRate));
        double p = 3;
        for (int step = 1; step <= 3000; step++)
        {
            p = run.Step(p, gradient: p);
        }

        Assert.InRange(p, -0.2, 0.2);
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void PaddingOfZeros_StaysZero(string word)
    {
        // Rows of the parameter block are padded; the update runs over the padding too.
        var optimizer = Operations.Create<OptimizerAttribute>(word);
        optimizer.WeightDecay = 0.1;
        var run = new OptimizerRun(optimizer, 0.05, decay: true, [.. Penalties.Select(penalty => Operations.Create<PenaltyAttribute>(penalty.Data))]);
        Assert.Equal(0, run.Step(0, 0));
        Assert.Equal(0, run.Step(0, 0));
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void WeightDecay_ShrinksAParameterWithoutGradient(string word)
    {
        var optimizer = Operations.Create<OptimizerAttribute>(word);
        optimizer.WeightDecay = 0.1;
        Assert.InRange(new OptimizerRun(optimizer, 0.05, decay: true).Step(1, 0), 0.5, 0.9999);
    }

    [Theory]
    [MemberData(nameof(Penalties))]
    public void Penalty_ShrinksAParameterUnderEveryOptimizer(string word)
    {
        var penalty = Operations.Create<PenaltyAttribute>(word);
        Assert.All(Operations.Optimizers.Select(row => row.Data), name =>
        {
            var optimizer = Operations.Create<OptimizerAttribute>(name);
            Assert.InRange(new OptimizerRun(optimizer, 0.05, decay: false, penalty).Step(1, 0), 0.5, 0.9999);
            Assert.InRange(new OptimizerRun(optimizer, 0.05, decay: false, penalty).Step(-1, 0), -0.9999, -0.5);
        });
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void HugeGradients_GiveNoNaN(string word)
    {
        var optimizer = Operations.Create<OptimizerAttribute>(word);
        var run = new OptimizerRun(optimizer, 0.05);
        Assert.All(new[] { 1e200, -1e200, 0, 1, 1e-300 }, gradient => Assert.False(double.IsNaN(run.Step(1, gradient))));
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void WhatIsRemembered_IsAssignedOnceAndTheParameterLast(string word)
    {
        var optimizer = Operations.Create<OptimizerAttribute>(word);
        string[] targets = [.. optimizer.Step(decay: false).Select(assignment => assignment.Target.Name)];
        string[] remembered = [.. optimizer.Scalars.Concat(optimizer.Moments).Select(memory => memory.Name)];
        Assert.Equal([.. remembered, "parameter"], targets.Where(target => remembered.Contains(target) || target == "parameter"));
        Assert.Equal("parameter", targets[^1]);
        Assert.Distinct(targets);
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
}
