namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class DatasetOfOtherLengthTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        float[][] inputs = [[0, 0], [0, 1]];
        float[][] targets = [[0, 0, 0], [1, 1, 1]];
        using var trainer = new Scores(seed: 1).CreateTrainer();
        trainer.Fit({|#0:Dataset.FromArrays(inputs, targets)|});
        """,
        Verify.Says("DTG6010", "The samples have 2 inputs each, but Scores has 4; make one fit the other"));

    [Fact]
    public Task LengthsThatCannotBe_AreReported() => Verify.Use(
        """
        using var trainer = new Scores(seed: 1).CreateTrainer();
        trainer.Fit({|DTG6010:new Dataset(input, input, 4, 2)|});
        using var digits = new OneHotDigits(seed: 1).CreateTrainer();
        digits.Fit({|DTG6010:train.OneHot(9)|});
        _ = new Scores(seed: 1).Evaluate({|DTG6010:new Dataset(input, input, 5, 3).Shuffle(1)|});
        """);

    [Fact]
    public Task NearMiss_IsSilent() => Verify.Use(
        """
        float[][] inputs = [[0, 0, 0, 0], [0, 1, 0, 1]];
        float[][] targets = [[0, 0, 0], [1, 1, 1]];
        using var trainer = new Scores(seed: 1).CreateTrainer();
        trainer.Fit(Dataset.FromArrays(inputs, targets));
        trainer.Fit(new Dataset(input, input, 4, 3));
        trainer.Fit(new Dataset(input, input, input.Length, 3));
        trainer.Fit(train);
        """);
}
