namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class PatienceBeyondTrainingTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        var options = new TrainingOptions { Epochs = 10, EarlyStopping = new EarlyStopping { Patience = {|#0:10|} } };
        """,
        Verify.Says("DTG5104", "EarlyStopping waits for 10 epochs without improvement, but training has 10, so it never acts; lower Patience, or train longer"));

    [Fact]
    public Task DefaultPatience_AndPlateaus_AreReported() => Verify.Use(
        """
        var options = new TrainingOptions { Epochs = 4, EarlyStopping = {|DTG5104:new EarlyStopping()|}, ReduceOnPlateau = new() { Patience = {|DTG5104:6|} } };
        """);

    [Fact]
    public Task NearMiss_IsSilent() => Verify.Use(
        """
        _ = new TrainingOptions { Epochs = 11, EarlyStopping = new EarlyStopping() };
        _ = new TrainingOptions { Epochs = 6, ReduceOnPlateau = new ReduceOnPlateau() };
        _ = new TrainingOptions { Epochs = path.Length, EarlyStopping = new EarlyStopping() };
        _ = new TrainingOptions { EarlyStopping = new EarlyStopping { Patience = 20 } };
        """);
}
