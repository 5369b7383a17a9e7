namespace DeepTheory.Gen.Generators.Planning;

/// <summary>One loop nest of the emitted code, reading and writing buffers.</summary>
/// <param name="Name">What it computes, as the name of a method.</param>
internal abstract record Kernel(string Name)
{
    public abstract IEnumerable<Buffer> Reads { get; }

    public abstract IEnumerable<Buffer> Writes { get; }

    /// <summary>Whether a result may take the memory of an operand that is read here for the last time.</summary>
    public virtual bool CanWorkInPlace => false;
}

/// <summary>Packed rows of the caller → padded rows in scratch.</summary>
internal sealed record PadKernel(Buffer Source, Buffer Result) : Kernel("Pad")
{
    public override IEnumerable<Buffer> Reads => [Source];

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>Padded rows in scratch → packed rows of the caller.</summary>
internal sealed record UnpadKernel(Buffer Source, Buffer Result) : Kernel("Unpad")
{
    public override IEnumerable<Buffer> Reads => [Source];

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>y = f(x W + b), or f((x W) scale + shift) where a normalisation is taken in; f an elementwise epilogue or nothing.</summary>
internal sealed record AffineKernel(
    string Name, Buffer Input, Buffer Result, ParameterSlot Weight, ParameterSlot? Bias, ExpressionComputation? Epilogue, string Formula, ProductForm Form)
    : Kernel(Name)
{
    /// <summary>Vectors of 16 floats up to which a layer is written out in full for one sample: more is slower than a loop.</summary>
    private const int MostStraightSteps = 64;

    /// <summary>Whether, for one sample, every multiply-add is written out: the layer is so small that a loop costs more than it saves.</summary>
    public bool IsStraight => Form == ProductForm.Automatic && Normalization is null
        && Weight.Panels is { Padded: <= Panels.Width } panels && panels.Length / CacheLine.Floats <= MostStraightSteps;

    /// <summary>What the epilogue is called.</summary>
    public string EpilogueName { get; init; } = "";

    /// <summary>A factor and a summand for each output, in place of the bias.</summary>
    public (Buffer Scale, Buffer Shift)? Normalization { get; init; }

    public override IEnumerable<Buffer> Reads => Normalization is { } vectors ? [Input, vectors.Scale, vectors.Shift] : [Input];

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>dW = xᵀ dy.</summary>
internal sealed record WeightGradientKernel(string Name, Buffer Input, Buffer ResultGradient, ParameterSlot Weight, ProductForm Form) : Kernel(Name)
{
    /// <summary>Whether dy is kept in <see cref="Panels"/> instead of rows.</summary>
    public bool ResultGradientIsPacked { get; init; }

    public override IEnumerable<Buffer> Reads => [Input, ResultGradient];

    public override IEnumerable<Buffer> Writes => [];
}

/// <summary>db = Σ dy over the rows.</summary>
internal sealed record BiasGradientKernel(string Name, Buffer ResultGradient, ParameterSlot Bias) : Kernel(Name)
{
    public override IEnumerable<Buffer> Reads => [ResultGradient];

    public override IEnumerable<Buffer> Writes => [];
}

/// <summary>Rows → <see cref="Panels"/> of as many floats.</summary>
internal sealed record PackKernel(Buffer Source, Buffer Result) : Kernel("Pack")
{
    public override IEnumerable<Buffer> Reads => [Source];

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>dx = dy Wᵀ, or dx += dy Wᵀ; W is transposed into scratch panel by panel.</summary>
internal sealed record InputGradientKernel(
    string Name, Buffer ResultGradient, ParameterSlot Weight, Buffer Transposed, Buffer InputGradient, bool Accumulates, ProductForm Form)
    : Kernel(Name)
{
    public override IEnumerable<Buffer> Reads => Accumulates ? [ResultGradient, InputGradient] : [ResultGradient];

    public override IEnumerable<Buffer> Writes => [Transposed, InputGradient];
}

/// <summary>An expression over buffers of one shape; symbols are bound by name.</summary>
internal sealed record ExpressionKernel(
    string Name, Expr Expression, EquatableArray<Binding> Bindings, EquatableArray<Coefficient> Coefficients, Buffer Result, bool ZeroPadding)
    : Kernel(Name)
{
    public bool IsElementwise => Expression.DescendantsAndSelf().All(part => part is not Reduction);

    public override IEnumerable<Buffer> Reads => Bindings.Select(binding => binding.Buffer);

    public override IEnumerable<Buffer> Writes => [Result];

    public override bool CanWorkInPlace => true;

    /// <summary>What the result is called in the text: the operand that it is written over, or by what is bound.</summary>
    public string ResultName => Bindings.FirstOrDefault(binding => binding.Buffer == Result) is { } operand ? operand.Symbol
        : Binds("dy") ? "dx"
        : Binds("y") ? "result"
        : "y";

    /// <summary>The same, for an expression with reductions.</summary>
    public RowsKernel ToRows() => new(Name, Bindings, new([new RowsResult(ResultName, Expression, Result, ZeroPadding)]), new RowGroups(1, Result.Length));

    private bool Binds(string symbol) => Bindings.Any(binding => binding.Symbol == symbol);
}

/// <summary>
/// Expressions row by row, with sums and maxima over each row's columns. An operand that is a vector is the same for every sample.
/// The formula, where there is one, is a shorter way to say what the expressions do.
/// </summary>
internal sealed record RowsKernel(
    string Name, EquatableArray<Binding> Bindings, EquatableArray<RowsResult> Results, RowGroups Rows, string? Formula = null)
    : Kernel(Name)
{
    public override IEnumerable<Buffer> Reads => Bindings.Select(binding => binding.Buffer);

    public override IEnumerable<Buffer> Writes => Results.Select(result => result.Buffer);

    // A sum is set to 0 before the first row is read.
    public override bool CanWorkInPlace => Results.All(result => !result.IsSum);
}

/// <summary>A result of a <see cref="RowsKernel"/>: a row for each row, or, where the buffer is a vector, the sum over the samples.</summary>
internal sealed record RowsResult(string Symbol, Expr Expression, Buffer Buffer, bool ZeroPadding)
{
    public bool IsSum => Buffer.IsVector;
}

/// <summary>How a sample is cut into rows, each padded to whole lines.</summary>
internal sealed record RowGroups(int Groups, int Length)
{
    /// <summary>Floats from one row to the next.</summary>
    public int Stride => CacheLine.Up(Length);

    /// <summary>Whether a sample as it is kept is these rows already.</summary>
    public bool AreInPlace => Groups == 1 || Length % CacheLine.Floats == 0;
}

/// <summary>A sample's numbers, kept one after another, as padded rows.</summary>
internal sealed record GroupKernel(Buffer Source, Buffer Result, RowGroups Rows) : Kernel("Group")
{
    public override IEnumerable<Buffer> Reads => [Source];

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>Padded rows as a sample's numbers one after another, copied or added.</summary>
internal sealed record UngroupKernel(Buffer Source, Buffer Result, RowGroups Rows, bool Accumulates) : Kernel("Ungroup")
{
    public override IEnumerable<Buffer> Reads => Accumulates ? [Source, Result] : [Source];

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>One number per channel → the same number at each of the channel's positions.</summary>
internal sealed record SpreadKernel(Buffer Source, Buffer Result, RowGroups Rows) : Kernel("Spread")
{
    public override IEnumerable<Buffer> Reads => [Source];

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>Numbers at each position → their sum per channel.</summary>
internal sealed record SumPositionsKernel(Buffer Source, Buffer Result, RowGroups Rows) : Kernel("SumPositions")
{
    public override IEnumerable<Buffer> Reads => [Source];

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>One run of kernels in a training step, another elsewhere.</summary>
internal sealed record BranchKernel(string Comment, EquatableArray<Kernel> Training, EquatableArray<Kernel> Otherwise) : Kernel("Branch")
{
    public override IEnumerable<Buffer> Reads => ReadFirst(Training).Union(ReadFirst(Otherwise));

    public override IEnumerable<Buffer> Writes => Training.Concat(Otherwise).SelectMany(kernel => kernel.Writes).Distinct();

    /// <summary>What a run reads before it has written it.</summary>
    private static IEnumerable<Buffer> ReadFirst(EquatableArray<Kernel> kernels)
    {
        var written = new HashSet<Buffer>();
        foreach (Kernel kernel in kernels)
        {
            foreach (Buffer buffer in kernel.Reads.Where(buffer => !written.Contains(buffer)))
            {
                yield return buffer;
            }

            written.UnionWith(kernel.Writes);
        }
    }
}

/// <summary>Gradient of a trained number: the sum of an expression over all elements.</summary>
internal sealed record CoefficientGradientKernel(
    string Name, Expr Expression, EquatableArray<Binding> Bindings, EquatableArray<Coefficient> Coefficients, ParameterSlot Slot)
    : Kernel(Name)
{
    public override IEnumerable<Buffer> Reads => Bindings.Select(binding => binding.Buffer);

    public override IEnumerable<Buffer> Writes => [];
}

/// <summary>Draws a mask; where there is no noise, all of it is <paramref name="Neutral"/>.</summary>
internal sealed record MaskKernel(Buffer Result, Mask Mask, NeutralMask Neutral, int Layer) : Kernel("Mask")
{
    public override IEnumerable<Buffer> Reads => [];

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>The mask that changes nothing.</summary>
internal enum NeutralMask
{
    /// <summary>Of numbers that are added.</summary>
    Zeros,

    /// <summary>Of numbers that are multiplied.</summary>
    Ones,
}

/// <summary>Rows of several buffers one after another.</summary>
internal sealed record ConcatenateKernel(EquatableArray<Buffer> Sources, Buffer Result) : Kernel("Concatenate")
{
    public override IEnumerable<Buffer> Reads => Sources;

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>A run of columns of each row, copied or added.</summary>
internal sealed record SliceKernel(Buffer Source, int Start, Buffer Result, bool Accumulates) : Kernel("Slice")
{
    public override IEnumerable<Buffer> Reads => Accumulates ? [Source, Result] : [Source];

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>Every <paramref name="Step"/>th column of each row, copied.</summary>
internal sealed record EveryColumnKernel(Buffer Source, int Start, int Step, Buffer Result) : Kernel("EveryColumn")
{
    public override IEnumerable<Buffer> Reads => [Source];

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>Rows of several buffers, column by column in turn.</summary>
internal sealed record InterleaveKernel(EquatableArray<Buffer> Sources, Buffer Result) : Kernel("Interleave")
{
    public override IEnumerable<Buffer> Reads => Sources;

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>
/// The loss of the batch and, where wanted, the gradient with respect to each head. Heads and gradients are in the order of the
/// computation's; those of several samples share a buffer.
/// </summary>
internal sealed record LossKernel(
    string Name, LossComputation Loss, EquatableArray<Buffer> Heads, Buffer? Target, EquatableArray<Buffer> Gradients, EquatableArray<Coefficient> Coefficients)
    : Kernel(Name)
{
    public override IEnumerable<Buffer> Reads => Target is null ? Heads : Heads.Append(Target);

    public override IEnumerable<Buffer> Writes => Gradients;
}

/// <summary>The derivative of the loss with respect to a trained number of its own.</summary>
internal sealed record LossCoefficientKernel(string Name, LossKernel Of, TrainedCoefficient Coefficient, ParameterSlot Slot) : Kernel(Name)
{
    public override IEnumerable<Buffer> Reads => Of.Reads;

    public override IEnumerable<Buffer> Writes => [];
}

/// <summary>A symbol of an expression and the buffer it stands for.</summary>
internal sealed record Binding(string Symbol, Buffer Buffer);

/// <summary>A trained number of an expression and where it is kept.</summary>
internal sealed record Coefficient(string Symbol, ParameterSlot Slot);

/// <summary>How a matrix product is written.</summary>
internal enum ProductForm
{
    /// <summary>By the number of rows: register tiles where there are enough, else row by row; small layers in a straight line for a single row.</summary>
    Automatic,

    /// <summary>Row by row always.</summary>
    Rows,

    /// <summary>Register tiles where there are rows enough.</summary>
    Tiles,
}
