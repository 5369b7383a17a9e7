namespace DeepTheory.Gen;

/// <summary>Numbers read from a file: one row per sample.</summary>
/// <param name="Values">[Rows, Columns].</param>
/// <param name="Rows">Samples.</param>
/// <param name="Columns">Numbers per sample.</param>
internal sealed record NumberTable(float[] Values, int Rows, int Columns);
