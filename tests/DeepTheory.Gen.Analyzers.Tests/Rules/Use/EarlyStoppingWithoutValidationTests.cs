namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class EarlyStoppingWithoutValidationTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        using var trainer = new Digits(seed: 1).CreateTrainer(new TrainingOptions { EarlyStopping = new EarlyStopping() });
        trainer.{|#0:Fit|}(train);
        """,
        Verify.Says("DTG6004", "Early stopping watches the loss of the training samples here, since Fit is given no others; that loss goes on falling when the network only learns them by heart; give Fit validation samples, or set ValidationFraction"));

    [Fact]
    public Task Options_AreGivenAValidationFraction() => Verify.FixUse(
        """
        using var trainer = new Digits(seed: 1).CreateTrainer(new TrainingOptions { EarlyStopping = new EarlyStopping() });
        trainer.{|DTG6004:Fit|}(train);
        var options = new TrainingOptions
        {
            Epochs = 40,
            EarlyStopping = new EarlyStopping(), // soon
        };
        using var second = new Trainer<Digits>(new Digits(seed: 1), options);
        second.{|DTG6004:Fit|}(train, validation: null);
        """,
        """
        using var trainer = new Digits(seed: 1).CreateTrainer(new TrainingOptions { EarlyStopping = new EarlyStopping(), ValidationFraction = 0.2 });
        trainer.Fit(train);
        var options = new TrainingOptions
        {
            Epochs = 40,
            EarlyStopping = new EarlyStopping(), // soon
            ValidationFraction = 0.2,
        };
        using var second = new Trainer<Digits>(new Digits(seed: 1), options);
        second.Fit(train, validation: null);
        """);

    [Fact]
    public Task NearMiss_IsSilent() => Verify.Use(
        """
        using var validated = new Digits(seed: 1).CreateTrainer(new TrainingOptions { EarlyStopping = new EarlyStopping() });
        validated.Fit(train, validation);
        using var apart = new Digits(seed: 1).CreateTrainer(new TrainingOptions { EarlyStopping = new EarlyStopping(), ValidationFraction = 0.1 });
        apart.Fit(train);
        using var without = new Digits(seed: 1).CreateTrainer(new TrainingOptions { EarlyStopping = null });
        without.Fit(train);
        using var plain = new Digits(seed: 1).CreateTrainer();
        plain.Fit(train);
        """);
}
