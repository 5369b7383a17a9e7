namespace DeepTheory.Gen.Ir;

/// <summary>Over what an expression varies. A wider extent includes the narrower ones.</summary>
internal enum Extent
{
    /// <summary>One value for the whole batch.</summary>
    Batch,

    /// <summary>One value per sample.</summary>
    Row,

    /// <summary>One value per sample and column.</summary>
    Element,
}
