namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class TrainerNotDisposedTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        var {|#0:trainer|} = new Digits(seed: 1).CreateTrainer();
        trainer.Fit(train);
        """,
        Verify.Says("DTG6003", "trainer holds the gradients and the optimizer's memory until it is disposed; declare it with using"));

    [Fact]
    public Task Trainers_AreDeclaredWithUsing() => Verify.FixUse(
        """
        // the first
        var {|DTG6003:trainer|} = new Digits(seed: 1).CreateTrainer();
        trainer.Fit(train);
        Trainer<Scores> {|DTG6003:other|} = new(new Scores(seed: 1));
        Console.WriteLine(other.CompletedEpochs);
        """,
        """
        // the first
        using var trainer = new Digits(seed: 1).CreateTrainer();
        trainer.Fit(train);
        using Trainer<Scores> other = new(new Scores(seed: 1));
        Console.WriteLine(other.CompletedEpochs);
        """);

    [Fact]
    public Task TrainerThatSomeoneElseMayDispose_IsSilent() => Verify.Use(
        """
        using var disposed = new Digits(seed: 1).CreateTrainer();
        using (var block = new Digits(seed: 1).CreateTrainer())
        {
            block.Fit(train);
        }

        var byHand = new Digits(seed: 1).CreateTrainer();
        byHand.Dispose();
        var handedOn = new Digits(seed: 1).CreateTrainer();
        Keep(handedOn);
        var captured = new Digits(seed: 1).CreateTrainer();
        Action later = () => captured.Fit(train);
        var kept = Make();
        static Trainer<Digits> Make() => new Digits(seed: 1).CreateTrainer();
        static void Keep(Trainer<Digits> trainer) => trainer.Dispose();
        """);
}
