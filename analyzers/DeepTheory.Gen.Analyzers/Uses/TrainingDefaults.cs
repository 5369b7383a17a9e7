namespace DeepTheory.Gen.Analyzers.Uses;

/// <summary>What options of training are where they are not written. The compiler cannot ask the training assembly; a test holds the two together.</summary>
internal static class TrainingDefaults
{
    public const int Epochs = 10;
    public const int BatchSize = 32;
    public const int EarlyStoppingPatience = 10;
    public const int PlateauPatience = 5;
}
