namespace DeepTheory.Gen.Ir;

/// <summary>What an operation computes from the values it is given. The planner lowers each kind to kernels.</summary>
internal abstract record Computation(Shape Output)
{
    /// <summary>The trained tensors it needs, in the order in which they are stored.</summary>
    public virtual IReadOnlyList<ParameterSpecification> Parameters => [];

    /// <summary>Multiply-adds for one sample.</summary>
    public virtual long MultiplyAdds => 0;
}

/// <summary>y[o] = Σᵢ w[o, i] · x[i] + b[o].</summary>
internal sealed record AffineComputation(int Inputs, int Outputs, bool UseBias) : Computation(new Shape(Outputs))
{
    public override IReadOnlyList<ParameterSpecification> Parameters
    {
        get
        {
            var weight = new ParameterSpecification("weight", ParameterRole.Weight, new Shape(Outputs, Inputs), Inputs, Outputs);
            return UseBias ? [weight, new ParameterSpecification("bias", ParameterRole.Bias, new Shape(Outputs))] : [weight];
        }
    }

    public override long MultiplyAdds => (long)Inputs * Outputs;
}

/// <summary>
/// An expression over one value: <paramref name="Forward"/> in x gives y; <paramref name="Backward"/> in x, y and dy gives dx.
/// </summary>
internal sealed record ExpressionComputation(Shape Output, Expr Forward, Expr Backward, EquatableArray<TrainedCoefficient> Coefficients)
    : Computation(Output)
{
    /// <summary>Each output depends on the input in its own place alone.</summary>
    public bool IsElementwise => Forward.DescendantsAndSelf().All(part => part is not Reduction);

    public override IReadOnlyList<ParameterSpecification> Parameters =>
        [.. Coefficients.Select(c => new ParameterSpecification(c.Name, ParameterRole.Coefficient, new Shape(), Initial: c.Initial))];
}

/// <summary>A trained number of an expression: its name, its first value, and dy/d(itself) in x and y.</summary>
internal sealed record TrainedCoefficient(string Name, double Initial, Expr Derivative);

/// <summary>
/// A function of parts of one value, each as long as the result: <paramref name="Forward"/> in x1, x2, … gives y;
/// <paramref name="Backward"/> in these, y and dy gives the gradient of each part.
/// </summary>
/// <param name="Output">The result's shape.</param>
/// <param name="AreInterleaved">Whether neighbours belong to different parts, instead of one part following the other.</param>
/// <param name="Forward">y.</param>
/// <param name="Backward">dx1, dx2, ….</param>
internal sealed record PartsComputation(Shape Output, bool AreInterleaved, Expr Forward, EquatableArray<Expr> Backward) : Computation(Output)
{
    public int Parts => Backward.Count;

    /// <summary>What stands for a part, counted from 0.</summary>
    public static Symbol Part(int index) => new("x" + (index + 1), Extent.Element);
}

/// <summary>While training y = s x + t, with s and t drawn anew for each number and step, else y = x. dx = s dy.</summary>
/// <param name="Output">Shape of x and y.</param>
/// <param name="Scale">What s is drawn from; null for 1.</param>
/// <param name="Shift">What t is drawn from; null for 0.</param>
internal sealed record NoiseComputation(Shape Output, Mask? Scale, Mask? Shift) : Computation(Output)
{
    /// <summary>With which probability a number is dropped.</summary>
    public double DropRate => Scale is DropMask { Rate: var rate } ? rate : 0;

    /// <summary>Whether it keeps the mean and, by making larger what is kept, not the variance: E x² grows by 1 / (1 − rate).</summary>
    public bool IsPlainDropout => DropRate > 0 && Shift is null;

    /// <summary>Whether it ever changes a number.</summary>
    public bool HasEffect => DropRate > 0 || Shift is GaussianMask { StandardDeviation: > 0 };
}

/// <summary>The same numbers under another shape.</summary>
internal sealed record ReshapeComputation(Shape Output) : Computation(Output);

/// <summary>Sum of values of one shape.</summary>
internal sealed record SumComputation(Shape Output) : Computation(Output);

/// <summary>Values one after another along the first axis.</summary>
internal sealed record ConcatenateComputation(Shape Output) : Computation(Output);
