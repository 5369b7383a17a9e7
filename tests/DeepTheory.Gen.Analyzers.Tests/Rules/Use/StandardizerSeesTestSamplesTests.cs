namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class StandardizerSeesTestSamplesTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        Dataset all = train.Take(10);
        Standardizer standardizer = Standardizer.Fit({|#0:all|});
        (Dataset learned, Dataset test) = standardizer.Apply(all).Split(0.2);
        """,
        Verify.Says("DTG6012", "The mean and deviation are taken over all of all, which is then split, so that they know the test samples and the test is too kind; split first, and fit the standardizer on the training samples"));

    [Fact]
    public Task SplitAfterwards_IsReported() => Verify.Use(
        """
        Dataset all = train.Take(10);
        var ofTargets = Standardizer.FitTargets({|DTG6012:all|});
        var (learned, test) = all.StratifiedSplit(0.2);
        """);

    [Fact]
    public Task SplitFirst_IsSilent() => Verify.Use(
        """
        Dataset all = train.Take(10);
        (Dataset learned, Dataset test) = all.Split(0.2);
        Standardizer standardizer = Standardizer.Fit(learned);
        test = standardizer.Apply(test);
        using var trainer = new Digits(seed: 1).CreateTrainer();
        trainer.Fit(learned);
        """);
}
