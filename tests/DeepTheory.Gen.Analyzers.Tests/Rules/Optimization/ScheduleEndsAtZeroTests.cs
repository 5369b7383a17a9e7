namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class ScheduleEndsAtZeroTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        using var trainer = new Annealed(seed: 1).CreateTrainer(new TrainingOptions { Epochs = {|#0:20|} });
        """,
        Verify.Says("DTG5101", "CosineAnnealing brings the learning rate of Annealed to 0 after 10 epochs, but training goes on to 20, of which the last 10 change nothing; let both end together, or give it a smallest rate"));

    [Fact]
    public Task NearMiss_IsSilent() => Verify.Use(
        """
        using var whole = new Annealed(seed: 1).CreateTrainer(new TrainingOptions { Epochs = 10 });
        using var oneMore = new Annealed(seed: 1).CreateTrainer(new TrainingOptions { Epochs = 11 });
        using var usual = new Annealed(seed: 1).CreateTrainer();
        using var unknown = new Annealed(seed: 1).CreateTrainer(new TrainingOptions { Epochs = path.Length });
        using var other = new Scores(seed: 1).CreateTrainer(new TrainingOptions { Epochs = 100 });
        """);
}
