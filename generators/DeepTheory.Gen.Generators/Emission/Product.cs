using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>
/// A matrix product c[row, column] = Σ a[row, step] · b[step, column], whose strides are literals. All three products of a dense
/// layer are of this form: x W forward, xᵀ dy for the weights, dy Wᵀ for the inputs.
/// </summary>
internal sealed record Product
{
    /// <summary>Name of the method.</summary>
    public required string Name { get; init; }

    /// <summary>What it computes, for the comment.</summary>
    public required string Formula { get; init; }

    /// <summary>Names of a, b and c in the text.</summary>
    public required (string A, string B, string C) Names { get; init; }

    /// <summary>Rows of c; null where the caller passes their number.</summary>
    public int? Rows { get; init; }

    /// <summary>Length of the sum; null where the caller passes it.</summary>
    public int? Steps { get; init; }

    /// <summary>Columns of b and c, a multiple of 16.</summary>
    public required int Columns { get; init; }

    /// <summary>Floats between a's rows and between a's steps.</summary>
    public required (int Row, int Step) A { get; init; }

    /// <summary>Floats between b's steps; null where b is kept in <see cref="Panels"/>.</summary>
    public int? BStep { get; init; }

    /// <summary>
    /// What makes the panel of b that is needed next, given its first column and its width: b then is one panel; null where b is kept whole.
    /// </summary>
    public Func<string, int, string>? BuildPanel { get; init; }

    /// <summary>What the caller passes for <see cref="BuildPanel"/> besides.</summary>
    public string? Source { get; init; }

    /// <summary>Floats between c's rows; null where c is kept in <see cref="Panels"/>.</summary>
    public int? CRow { get; init; }

    /// <summary>What each column has besides the sum.</summary>
    public ProductVectors Vectors { get; init; }

    /// <summary>Whether each row begins with a bias.</summary>
    public bool HasBias => Vectors == ProductVectors.Bias;

    /// <summary>Whether the product is added to what c holds.</summary>
    public bool Accumulates { get; init; }

    /// <summary>Name of the function applied to each result; null for none.</summary>
    public string? Epilogue { get; init; }

    public required ProductForm Form { get; init; }
}

/// <summary>Vectors along the columns of a product.</summary>
internal enum ProductVectors
{
    None,

    /// <summary>sum + bias.</summary>
    Bias,

    /// <summary>sum · scale + shift.</summary>
    ScaleAndShift,
}
