namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class ReconstructionOfOtherLengthTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        float[][] images = [input, input];
        using var trainer = new Scores(seed: 1).CreateTrainer();
        trainer.Fit({|#0:Dataset.FromArrays(images, images)|});
        """,
        Verify.Says("DTG6014", "The inputs are the targets here, as for an autoencoder, but Scores takes 4 numbers and gives 3; end with a layer of 4 units"));

    [Fact]
    public Task NearMiss_IsSilent() => Verify.Use(
        """
        float[][] images = [input, input];
        float[][] others = [input, input];
        using var trainer = new Scores(seed: 1).CreateTrainer();
        trainer.Fit(Dataset.FromArrays(images, others));
        using var autoencoder = new Autoencoder(seed: 1).CreateTrainer();
        autoencoder.Fit(Dataset.FromArrays(images, images));
        """);
}
