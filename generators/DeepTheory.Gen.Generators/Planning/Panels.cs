namespace DeepTheory.Gen.Generators.Planning;

/// <summary>
/// A matrix as products read it: cut along its columns into panels of 64 floats, each kept [rows][64] in one run of memory, the last as wide as the
/// columns that remain. A register tile then walks down a panel through neighbouring lines, where rows of a wide matrix lie so far apart that
/// they push each other out of the cache.
/// </summary>
/// <param name="Rows">Rows of the matrix: the steps of a sum.</param>
/// <param name="Columns">Columns in use; kept padded to whole lines.</param>
internal sealed record Panels(int Rows, int Columns)
{
    /// <summary>Columns of a full panel: four vectors of 512 bits, the width of a register tile.</summary>
    public const int Width = 64;

    /// <summary>Columns with padding.</summary>
    public int Padded => CacheLine.Up(Columns);

    /// <summary>Columns of the last, narrower panel; 0 where there is none.</summary>
    public int Rest => Padded % Width;

    /// <summary>Floats in all panels.</summary>
    public int Length => checked(Rows * Padded);

    /// <summary>For people.</summary>
    public override string ToString() => Padded <= Width ? $"[{Rows}, {Columns}] in rows of {Padded}"
        : $"[{Rows}, {Columns}] in panels of {Width}{(Rest == 0 ? "" : $", the last of {Rest}")}";
}
