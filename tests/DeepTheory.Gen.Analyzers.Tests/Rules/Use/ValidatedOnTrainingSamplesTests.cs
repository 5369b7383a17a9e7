namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class ValidatedOnTrainingSamplesTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        Dataset samples = train.Take(10);
        using var trainer = new Digits(seed: 1).CreateTrainer();
        trainer.Fit(samples, {|#0:samples|});
        """,
        Verify.Says("DTG6013", "samples is given as training and as validation samples, so that overfitting cannot show, and stopping early, best parameters and plateaus go by what is learned by heart; keep some samples apart: Split, or ValidationFraction"));

    [Fact]
    public Task NearMiss_IsSilent() => Verify.Use(
        """
        using var trainer = new Digits(seed: 1).CreateTrainer();
        trainer.Fit(train, validation);
        trainer.Fit(train);
        trainer.Fit(train.Take(10), train.Skip(10));
        """);
}
