namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class TrainedWithoutLossTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        using var trainer = new Inference(seed: 1).{|CS0311:{|#0:CreateTrainer|}|}();
        """,
        Verify.Says("DTG6008", "Inference declares no loss, so it cannot be trained and has no CreateTrainer; declare one, such as [SparseCategoricalCrossEntropyWithLogits] or [MeanSquaredError], and an optimizer"));

    [Fact]
    public Task MembersOfTraining_AreReported() => Verify.Use(
        """
        var network = new Inference(seed: 1);
        _ = network.{|CS1061:{|DTG6008:Loss|}|}(input, input);
        _ = network.{|CS1061:{|DTG6008:TrainStep|}|}(input, input);
        """);

    [Fact]
    public Task NetworkWithLoss_AndOtherMembers_AreSilent() => Verify.Use(
        """
        using var trainer = new Digits(seed: 1).CreateTrainer();
        new Inference(seed: 1).Predict(input, new float[3]);
        new Inference(seed: 1).{|CS1061:Train|}(input);
        path.{|CS1061:Loss|}();
        """);
}
