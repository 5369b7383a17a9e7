namespace DeepTheory.Gen.Ir;

/// <summary>What an operation computes from the values it is given. The planner lowers each kind to kernels.</summary>
internal abstract record Computation(Shape Output)
{
    /// <summary>The trained tensors it needs, in the order in which they are stored.</summary>
    public virtual IReadOnlyList<ParameterSpecification> Parameters => [];

    /// <summary>Multiply-adds for one sample.</summary>
    public virtual long MultiplyAdds => 0;

    /// <summary>Whether it is a linear map of what it takes, biases and the noise of training apart.</summary>
    public virtual bool IsLinear => false;
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

    public override bool IsLinear => true;
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
    /// <summary>Whether all positions of a channel have the same s and t.</summary>
    public bool IsPerChannel { get; init; }

    /// <summary>With which probability a number is dropped.</summary>
    public double DropRate => Scale is DropMask { Rate: var rate } ? rate : 0;

    /// <summary>Whether it keeps the mean and, by making larger what is kept, not the variance: E x² grows by 1 / (1 − rate).</summary>
    public bool IsPlainDropout => DropRate > 0 && Shift is null;

    /// <summary>Whether it ever changes a number.</summary>
    public bool HasEffect => DropRate > 0 || Shift is GaussianMask { StandardDeviation: > 0 };

    public override bool IsLinear => true;
}

/// <summary>The same numbers under another shape.</summary>
internal sealed record ReshapeComputation(Shape Output) : Computation(Output)
{
    public override bool IsLinear => true;
}

/// <summary>Sum of values of one shape.</summary>
internal sealed record SumComputation(Shape Output) : Computation(Output)
{
    public override bool IsLinear => true;
}

/// <summary>Values one after another along the first axis.</summary>
internal sealed record ConcatenateComputation(Shape Output) : Computation(Output)
{
    public override bool IsLinear => true;
}

/// <summary>
/// Convolution, as cross-correlation: y[o, i, j] = Σ w[o, c, u, v] · x[c, i·stride + u·dilation − padding, …] + b[o], the channels c being those of o's group.
/// </summary>
/// <param name="Output">Shape of y.</param>
/// <param name="Image">x.</param>
/// <param name="Result">y.</param>
/// <param name="Window">The kernel.</param>
/// <param name="Groups">Groups of channels that do not see one another.</param>
/// <param name="UseBias">Whether there is b.</param>
internal sealed record ConvolutionComputation(Shape Output, ImageSize Image, ImageSize Result, Window Window, int Groups, bool UseBias) : Computation(Output)
{
    public override IReadOnlyList<ParameterSpecification> Parameters =>
        Convolutions.Parameters(Result.Channels, Image.Channels, Result.Channels, Window, Groups, UseBias, Output.Rank == 2, isTransposed: false);

    public override long MultiplyAdds => (long)Result.Channels * Result.Positions * (Image.Channels / Groups) * Window.Taps;

    public override bool IsLinear => true;

    /// <summary>Positions of the kernel that ever lie on the image; the weights of the others multiply nothing but padding.</summary>
    public int Reaching => checked(Window.Vertical.Reaching(Image.Height) * Window.Horizontal.Reaching(Image.Width));

    /// <summary>Over all places of the kernel, the share of its positions that lie on the image.</summary>
    public double Share => Window.Vertical.Share(Image.Height) * Window.Horizontal.Share(Image.Width);
}

/// <summary>
/// Transposed convolution, the gradient of a convolution from <paramref name="Result"/> to <paramref name="Image"/>:
/// y[o, i·stride + u·dilation − padding, …] = Σ w[c, o, u, v] · x[c, i, j] + b[o].
/// </summary>
/// <param name="Output">Shape of y.</param>
/// <param name="Image">x.</param>
/// <param name="Result">y.</param>
/// <param name="Window">The kernel of that convolution.</param>
/// <param name="Groups">Groups of channels that do not see one another.</param>
/// <param name="UseBias">Whether there is b.</param>
internal sealed record TransposedConvolutionComputation(Shape Output, ImageSize Image, ImageSize Result, Window Window, int Groups, bool UseBias) : Computation(Output)
{
    public override IReadOnlyList<ParameterSpecification> Parameters =>
        Convolutions.Parameters(Image.Channels, Result.Channels, Result.Channels, Window, Groups, UseBias, Output.Rank == 2, isTransposed: true);

    public override long MultiplyAdds => (long)Image.Channels * Image.Positions * (Result.Channels / Groups) * Window.Taps;

    public override bool IsLinear => true;
}

/// <summary>What convolutions have in common.</summary>
internal static class Convolutions
{
    /// <summary>The weight [first, second / groups, kernel…], and the bias.</summary>
    public static IReadOnlyList<ParameterSpecification> Parameters(int first, int second, int outputs, Window window, int groups, bool useBias, bool isSignal, bool isTransposed)
    {
        int[] kernel = isSignal ? [window.Horizontal.Kernel] : [window.Vertical.Kernel, window.Horizontal.Kernel];
        int along = checked(second / groups * window.Taps);
        int across = checked(first / groups * window.Taps);
        var weight = new ParameterSpecification(
            "weight", ParameterRole.Weight, new Shape([first, second / groups, .. kernel]), FanIn: isTransposed ? across : along, FanOut: isTransposed ? along : across);
        return useBias ? [weight, new ParameterSpecification("bias", ParameterRole.Bias, new Shape(outputs))] : [weight];
    }
}

/// <summary>What is taken of the numbers in a window.</summary>
internal enum PoolKind
{
    Maximum,
    Average,

    /// <summary>Not divided.</summary>
    Sum,
}

/// <summary>
/// y[c, i, j] from the numbers of x[c] in the rows and columns of a window each. Padding is not among them: a maximum never takes it, an average counts it
/// only where <paramref name="Divisor"/> says so.
/// </summary>
/// <param name="Output">Shape of y.</param>
/// <param name="Image">x.</param>
/// <param name="Result">y.</param>
/// <param name="Kind">What is taken.</param>
/// <param name="Rows">First row and the one behind the last, for each i.</param>
/// <param name="Columns">First column and the one behind the last, for each j.</param>
/// <param name="Divisor">What an average's sum is divided by; 0 for as many numbers as there are.</param>
internal sealed record PoolComputation(
    Shape Output, ImageSize Image, ImageSize Result, PoolKind Kind, EquatableArray<Interval> Rows, EquatableArray<Interval> Columns, int Divisor) : Computation(Output)
{
    /// <summary>Whether windows are blocks of two by two, side by side from the first number on.</summary>
    public bool ArePairs => Rows.Concat(Columns).All(window => window.End - window.Start == 2)
        && Rows.Select((window, i) => window.Start == 2 * i).All(isBlock => isBlock)
        && Columns.Select((window, j) => window.Start == 2 * j).All(isBlock => isBlock);

    public override bool IsLinear => Kind != PoolKind.Maximum;

    /// <summary>The share of places, from the first window to the last, that lie in a window.</summary>
    public static double Seen(EquatableArray<Interval> windows) =>
        1 - (windows.Zip(windows.Skip(1), (window, next) => (double)Math.Max(next.Start - window.End, 0)).Sum() / (windows[windows.Count - 1].End - windows[0].Start));
}

/// <summary>Each number becomes a block of <paramref name="Scale"/> by <paramref name="Scale"/> of itself.</summary>
internal sealed record UpSampleComputation(Shape Output, ImageSize Image, ImageSize Result, int Scale) : Computation(Output)
{
    public override bool IsLinear => true;
}

/// <summary>Zeros around an image.</summary>
internal sealed record PadComputation(Shape Output, ImageSize Image, ImageSize Result, int Top, int Left) : Computation(Output)
{
    public override bool IsLinear => true;
}

/// <summary>y[c, i·r + a, j·r + b] = x[(c·r + a)·r + b, i, j].</summary>
internal sealed record PixelShuffleComputation(Shape Output, ImageSize Image, ImageSize Result, int Factor) : Computation(Output)
{
    public override bool IsLinear => true;
}

/// <summary>Product of values of one shape.</summary>
internal sealed record ProductComputation(Shape Output) : Computation(Output);

/// <summary>From a first place to the one behind the last.</summary>
internal sealed record Interval(int Start, int End);
