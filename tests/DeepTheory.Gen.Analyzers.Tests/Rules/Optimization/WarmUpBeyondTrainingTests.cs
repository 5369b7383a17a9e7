namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class WarmUpBeyondTrainingTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        using var trainer = new WarmedUp(seed: 1).CreateTrainer(new TrainingOptions { Epochs = {|#0:51|} });
        """,
        Verify.Says("DTG5103", "LinearWarmUp is still warming up when the 51 epochs of WarmedUp end, at 0.55 of the learning rate; shorten the warm-up, or train longer"));

    [Fact]
    public Task NearMiss_IsSilent() => Verify.Use(
        """
        using var longer = new WarmedUp(seed: 1).CreateTrainer(new TrainingOptions { Epochs = 101 });
        using var falling = new Annealed(seed: 1).CreateTrainer(new TrainingOptions { Epochs = 5 });
        """);
}
