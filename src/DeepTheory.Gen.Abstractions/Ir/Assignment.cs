namespace DeepTheory.Gen.Ir;

/// <summary>A value given to a symbol.</summary>
internal sealed record Assignment(Symbol Target, Expr Value);

/// <summary>The symbols of an update.</summary>
internal static class UpdateSymbols
{
    public static readonly Symbol Parameter = new("parameter", Extent.Element);
    public static readonly Symbol Gradient = new("gradient", Extent.Element);
    public static readonly Symbol LearningRate = new("learningRate", Extent.Batch);

    /// <summary>t, the number of this step, from 1.</summary>
    public static readonly Symbol Step = new("step", Extent.Batch);
}
