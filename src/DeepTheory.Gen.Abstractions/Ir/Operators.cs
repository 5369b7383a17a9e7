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
    Sine,
    Cosine,

    /// <summary>The largest integer that is not larger.</summary>
    Floor,

    /// <summary>log Γ(x), for x &gt; 0.</summary>
    LogarithmOfGamma,

    /// <summary>ψ(x) = d log Γ(x) / dx, for x &gt; 0.</summary>
    Digamma,

    /// <summary>log I₀(x), the modified Bessel function of the first kind and order 0.</summary>
    LogarithmOfBesselI0,

    /// <summary>I₁(x) / I₀(x) = d log I₀(x) / dx.</summary>
    BesselRatio,

    /// <summary>log ∫ e^(−ρ(x)) dx of Barron's general loss ρ with the shape given and scale 1: one number per batch.</summary>
    RobustNormalizer,

    /// <summary>Its derivative by the shape.</summary>
    RobustNormalizerDerivative,
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
