namespace DeepTheory.Gen.Ir;

internal enum UnaryOperator
{
    Negate,
    Absolute,
    SquareRoot,
    Exponential,

    /// <summary>eˣ − 1, exact near 0.</summary>
    ExponentialMinusOne,
    Logarithm,

    /// <summary>log(1 + x), exact near 0.</summary>
    LogarithmOfOnePlus,
    HyperbolicTangent,

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    Logistic,
    ErrorFunction,
}

internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Minimum,
    Maximum,

    /// <summary>A power whose base and exponent are the same for the whole batch, such as β₁ᵗ.</summary>
    Power,
}

internal enum ComparisonOperator
{
    GreaterThan,
    GreaterThanOrEqual,
    LessThan,
    LessThanOrEqual,
    Equal,
}

internal enum ReductionOperator
{
    Sum,
    Maximum,
}
