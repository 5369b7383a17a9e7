namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class BatchOfOneNormalizedTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        using var trainer = new Normalized(seed: 1).CreateTrainer(new TrainingOptions { BatchSize = {|#0:1|} });
        """,
        Verify.Says("DTG4101", "Normalized has a BatchNorm, which normalises over the batch, but batches are of one sample here: its variance is 0 and every feature becomes its bias; take more samples, or LayerNorm"));

    [Fact]
    public Task OptionsElsewhere_AreReported() => Verify.Use(
        """
        var options = new TrainingOptions { Epochs = 3, BatchSize = {|DTG4101:1|} };
        using var trainer = new Trainer<Normalized>(new Normalized(seed: 1), options);
        """);

    [Fact]
    public Task NearMiss_IsSilent() => Verify.Use(
        """
        using var larger = new Normalized(seed: 1).CreateTrainer(new TrainingOptions { BatchSize = 2 });
        using var usual = new Normalized(seed: 1).CreateTrainer();
        using var other = new Scores(seed: 1).CreateTrainer(new TrainingOptions { BatchSize = 1 });
        using var unknown = new Normalized(seed: 1).CreateTrainer(new TrainingOptions { BatchSize = path.Length });
        """);
}
