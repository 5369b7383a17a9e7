namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class TrainedInParallelTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        using var trainer = new Digits(seed: 1).CreateTrainer();
        Parallel.For(0, 8, i => trainer.{|#0:Fit|}(train));
        """,
        Verify.Says("DTG6006", "Parallel.For runs this on several threads, but trainer is one network for all of them, and a network is trained by one thread at a time; Fit throws where two meet; give each its own network, or add up their gradients"));

    [Fact]
    public Task OneNetworkOfAllThreads_IsReported() => Verify.Use(
        """
        var scores = new Scores(seed: 1);
        var state = scores.CreateTrainingState(1);
        Parallel.ForEach(new[] { 1, 2 }, item => scores.{|DTG6006:TrainStep|}(state, new float[4], new float[3], 0.1f));
        using var trainer = scores.CreateTrainer();
        new[] { 1, 2 }.AsParallel().ForAll(item => trainer.{|DTG6006:Step|}(new float[4], new float[3]));
        Parallel.Invoke(() => trainer.{|DTG6006:Fit|}(train), () => Console.WriteLine());
        """);

    [Fact]
    public Task NetworkOfEachThread_OrOneThread_IsSilent() => Verify.Use(
        """
        var scores = new Scores(seed: 1);
        Parallel.For(0, 8, seed =>
        {
            using var own = new Scores(seed).CreateTrainer();
            own.Fit(train);
        });
        using var trainer = scores.CreateTrainer();
        Task background = Task.Run(() => trainer.Fit(train));
        Parallel.For(0, 8, i => scores.Predict(new float[4], new float[3]));
        Parallel.For(0, 8, i => scores.LossAndGradients(new float[4], new float[3], new float[Scores.ParameterCount]));
        new List<int> { 1 }.ForEach(item => trainer.Fit(train));
        """);
}
