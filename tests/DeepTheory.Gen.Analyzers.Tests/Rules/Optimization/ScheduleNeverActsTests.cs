namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class ScheduleNeverActsTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        using var trainer = new Stepped(seed: 1).CreateTrainer(new TrainingOptions { Epochs = {|#0:30|} });
        using var usual = new Stepped(seed: 1).{|DTG5102:CreateTrainer|}();
        """,
        Verify.Says("DTG5102", "StepDecay leaves the learning rate of Stepped as it is for all 30 epochs; shorten it, or train longer"));

    [Fact]
    public Task NearMiss_IsSilent() => Verify.Use(
        """
        using var longer = new Stepped(seed: 1).CreateTrainer(new TrainingOptions { Epochs = 31 });
        using var single = new Stepped(seed: 1).CreateTrainer(new TrainingOptions { Epochs = 1 });
        using var other = new Scores(seed: 1).CreateTrainer(new TrainingOptions { Epochs = 3 });
        """);
}
