namespace DeepTheory.Gen.Generators.Planning;

/// <summary>Where a buffer's memory comes from.</summary>
internal enum BufferKind
{
    /// <summary>The caller's inputs, rows packed.</summary>
    Input,

    /// <summary>The caller's targets, rows packed.</summary>
    Target,

    /// <summary>The caller's outputs, rows packed.</summary>
    Output,

    /// <summary>Scratch, one row per sample, rows padded to whole 64-byte lines.</summary>
    Rows,

    /// <summary>Scratch whose size does not depend on the number of samples.</summary>
    Fixed,

    /// <summary>A vector of the parameter block.</summary>
    Parameter,

    /// <summary>Its gradient, in a block of the same layout.</summary>
    ParameterGradient,
}

/// <summary>
/// Memory that kernels read and write. Rows in scratch are padded to 16 floats, so that kernels run over whole vectors of any
/// width and need no tail. The padding of a value may hold any finite number; that of a gradient is 0.
/// </summary>
internal sealed class Buffer
{
    public required string Name { get; init; }

    public required BufferKind Kind { get; init; }

    /// <summary>Floats in use: per row, or in all where <see cref="IsVector"/>.</summary>
    public required int Length { get; init; }

    /// <summary>For people: [rows, …].</summary>
    public required string Shape { get; init; }

    /// <summary>Floats from one row to the next; the size where <see cref="IsVector"/>.</summary>
    public int Stride => Kind is BufferKind.Rows || IsVector ? CacheLine.Up(Length) : Length;

    public bool IsScratch => Kind is BufferKind.Rows or BufferKind.Fixed;

    /// <summary>Whether it is the same for every sample.</summary>
    public bool IsVector => Kind is BufferKind.Fixed or BufferKind.Parameter or BufferKind.ParameterGradient;

    /// <summary>Floats before it: in scratch per row, or after all rows for <see cref="BufferKind.Fixed"/>; else in the parameter block.</summary>
    public int Offset { get; set; }
}

/// <summary>Sizes in whole 64-byte lines.</summary>
internal static class CacheLine
{
    public const int Floats = 16;

    public static int Up(int length) => checked(length + Floats - 1) / Floats * Floats;
}
