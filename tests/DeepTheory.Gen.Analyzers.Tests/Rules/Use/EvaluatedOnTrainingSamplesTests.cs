namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class EvaluatedOnTrainingSamplesTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        Dataset samples = train.Take(10);
        var digits = new Digits(seed: 1);
        using var trainer = digits.CreateTrainer();
        trainer.Fit(samples);
        _ = digits.Evaluate({|#0:samples|});
        """,
        Verify.Says("DTG6011", "Digits has been trained with samples, so this measures what it remembers, not what it will do with samples that it has not seen; keep some apart: Split"));

    [Fact]
    public Task SamplesKeptApart_AreSilent() => Verify.Use(
        """
        (Dataset learned, Dataset test) = train.Split(0.2);
        var digits = new Digits(seed: 1);
        using var trainer = digits.CreateTrainer();
        trainer.Fit(learned, test);
        _ = digits.Evaluate(test);
        _ = new OneHotDigits(seed: 1).Evaluate(learned);
        """);
}
