namespace DeepTheory.Gen.Ops.Tests;

/// <summary>What holds for every optimizer and initializer of the catalogue.</summary>
public sealed class OptimizerLaws
{
    public static TheoryData<string> Optimizers => Operations.Optimizers;


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
}
