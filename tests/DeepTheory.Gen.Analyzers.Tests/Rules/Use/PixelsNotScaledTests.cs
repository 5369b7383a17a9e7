namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class PixelsNotScaledTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        using var trainer = new Digits(seed: 1).CreateTrainer();
        trainer.Fit({|#0:Dataset.FromIdx(path, path)|});
        """,
        Verify.Says("DTG6005", "The samples are bytes from 0 to 255 as the file holds them, but initial weights are made for inputs of about 1; scale them: Scale(1 / 255f)"));

    [Fact]
    public Task Pixels_AreScaledWhereTheyAreRead() => Verify.FixUse(
        """
        var images = {|DTG6005:Dataset.FromIdx(path, path)|};
        (Dataset learned, Dataset test) = images.Split(0.2);
        using var trainer = new Digits(seed: 1).CreateTrainer();
        trainer.Fit(learned, test);
        using var second = new Digits(seed: 1).CreateTrainer();
        second.Fit({|DTG6005:Dataset.FromIdx(path, path)|}.Take(100));
        """,
        """
        var images = Dataset.FromIdx(path, path).Scale(1 / 255f);
        (Dataset learned, Dataset test) = images.Split(0.2);
        using var trainer = new Digits(seed: 1).CreateTrainer();
        trainer.Fit(learned, test);
        using var second = new Digits(seed: 1).CreateTrainer();
        second.Fit(Dataset.FromIdx(path, path).Scale(1 / 255f).Take(100));
        """);

    [Fact]
    public Task NearMiss_IsSilent() => Verify.Use(
        """
        using var trainer = new Digits(seed: 1).CreateTrainer();
        trainer.Fit(Dataset.FromIdx(path, path).Scale(1 / 255f));
        Dataset images = Dataset.FromIdx(path, path);
        trainer.Fit(images.Shuffle(1).Scale(0.01f).Take(10));
        Standardizer standardizer = Standardizer.Fit(images);
        trainer.Fit(standardizer.Apply(images));
        trainer.Fit(train);
        trainer.Fit(Dataset.FromNpy(path, path));
        """);
}
