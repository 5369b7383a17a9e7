using DeepTheory.Gen.Analyzers.Uses;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>What the rules take unwritten options for is what training takes them for.</summary>
public sealed class TrainingDefaultsTests
{
    [Fact]
    public void Defaults_AreThoseOfTraining()
    {
        var options = new TrainingOptions();
        Assert.Equal(TrainingDefaults.Epochs, options.Epochs);
        Assert.Equal(TrainingDefaults.BatchSize, options.BatchSize);
        Assert.Equal(0, options.ValidationFraction);
        Assert.Equal(TrainingDefaults.EarlyStoppingPatience, new EarlyStopping().Patience);
        Assert.Equal(TrainingDefaults.PlateauPatience, new ReduceOnPlateau().Patience);
    }
}
