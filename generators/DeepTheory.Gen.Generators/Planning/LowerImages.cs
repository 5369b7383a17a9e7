using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Planning;

/// <summary>Layers over images → kernels.</summary>
internal sealed class LowerImages(Lowering lowering)
{
    private readonly Dictionary<Node, Buffer> frames = [];
    private readonly Dictionary<Node, Buffer> planes = [];

    private List<Kernel> Kernels => lowering.Kernels;

    public void Forward(FusedNode fused)
    {
        Node node = fused.Node;
        switch (node.Computation)
        {
            case ConvolutionComputation convolution:
                Convolve(fused, convolution);
                break;
            case TransposedConvolutionComputation convolution:
                Transpose(fused, convolution);
                break;
            case PoolComputation pool:
                Kernels.Add(new PoolKernel(lowering.PaddedBufferOf(node.Inputs[0]), Line(node, pool), lowering.BufferOf(node.Output), PoolGeometry.Of(pool), Name(node, "Windows")));
                break;
            case UpSampleComputation sample:
                Kernels.Add(new UpSampleKernel(lowering.PaddedBufferOf(node.Inputs[0]), lowering.BufferOf(node.Output), Blocks(sample), sample.Scale, Name(node, "Blocks")));
                break;
            case PadComputation pad:
                Fill(node.Inputs[0], lowering.BufferOf(node.Output), Frame(pad), Name(node, "Frame"));
                break;
            case PixelShuffleComputation shuffle:
                Kernels.Add(new ReadFrameKernel(lowering.PaddedBufferOf(node.Inputs[0]), lowering.BufferOf(node.Output), Frame(shuffle), Name(node, "Frame"), Accumulates: false));
                break;
        }
    }

    /// <summary>The gradients of the parameters, and dx where wanted.</summary>
    public void Backward(Node node, Buffer dy, Buffer? dx, bool accumulates)
    {
        switch (node.Computation)
        {
            case ConvolutionComputation convolution:
                ConvolutionBackward(node, convolution, dy, dx, accumulates);
                break;
            case TransposedConvolutionComputation convolution:
                TransposedBackward(node, convolution, dy, dx, accumulates);
                break;
            case PoolComputation pool when dx is not null:
                Kernels.Add(new PoolGradientKernel(lowering.PaddedBufferOf(node.Inputs[0]), lowering.BufferOf(node.Output), dy, dx, PoolGeometry.Of(pool), Name(node, "Windows"), accumulates));
                break;
            case UpSampleComputation sample when dx is not null:
                Into(dx, accumulates, sum => Kernels.Add(new PoolKernel(dy, Line(node, Blocks(sample)), sum, PoolGeometry.Of(Blocks(sample)), Name(node, "Blocks"))));
                break;
            case PadComputation pad when dx is not null:
                Kernels.Add(new ReadFrameKernel(dy, dx, Frame(pad), Name(node, "Frame"), accumulates));
                break;
            case PixelShuffleComputation shuffle when dx is not null:
                Into(dx, accumulates, sum => Kernels.Add(new FillFrameKernel(dy, sum, Frame(shuffle), Name(node, "Frame"))));
                break;
        }
    }

    /// <summary>A number of each channel at all of its positions: the gradient of a sum over them.</summary>
    public void SpreadChannels(Node node, Buffer channels, Buffer result)
    {
        Shape shape = node.Output.Shape;
        var image = new ImageSize(shape[0], shape.Rank == 3 ? shape[1] : 1, shape[shape.Rank - 1]);
        var sum = new PoolComputation(
            new Shape(image.Channels), image, new ImageSize(image.Channels, 1, 1), PoolKind.Sum, Pools.Adaptive(image.Height, 1), Pools.Adaptive(image.Width, 1), Divisor: 1);
        Kernels.Add(new PoolGradientKernel(result, channels, channels, result, PoolGeometry.Of(sum), Name(node, "Channels"), Accumulates: false));
    }

    private void Convolve(FusedNode fused, ConvolutionComputation convolution)
    {
        Node node = fused.Node;
        ConvolutionGeometry geometry = Of(convolution);
        Buffer frame = frames[node] = Floats(node.Layer + "Frame", geometry.FrameFloats, "the image in its frame");
        Fill(node.Inputs[0], frame, geometry.Frame, Name(node, "Frame"));
        Buffer result = lowering.BufferOf(fused.Output);
        Buffer sums = geometry.PlanesAreResult && fused.Pool is null ? result : Floats(node.Layer + "Planes", geometry.PlanesFloats, "results in planes as wide as the frame");
        Correlate(fused, frame, sums, new([geometry.Forward]), "Sums", $"y[o, i, j] = Σ w[o, c, u, v] x[c, {At(convolution.Window)}]");
        if (fused.Pool is { Computation: PoolComputation windows } pool)
        {
            planes[node] = sums;
            Kernels.Add(new PoolKernel(sums, Line(pool, windows), result, PoolGeometry.Of(windows, geometry), Name(pool, "Windows")));
        }
        else if (sums != result)
        {
            Kernels.Add(new ReadFrameKernel(sums, result, geometry.Planes, Name(node, "Planes"), Accumulates: false));
        }
    }

    private void Transpose(FusedNode fused, TransposedConvolutionComputation convolution)
    {
        Node node = fused.Node;
        ConvolutionGeometry geometry = Of(convolution);
        Buffer spaced = frames[node] = Floats(node.Layer + "Spaced", geometry.SpacedFloats, "the image in planes with zeros around");
        Fill(node.Inputs[0], spaced, geometry.Spaced, Name(node, "Spaced"));
        Buffer frame = Floats(node.Layer + "Frame", geometry.FrameFloats, "the result in its frame");
        Correlate(fused, spaced, frame, new(geometry.Backward), "Sums", $"y[o, {At(convolution.Window)}] = Σ w[c, o, u, v] x[c, i, j]");
        Kernels.Add(new ReadFrameKernel(frame, lowering.BufferOf(fused.Output), geometry.Frame, Name(node, "Frame"), Accumulates: false));
    }

    /// <summary>An image into its frame; the caller's own images lie one after another without padding.</summary>
    private void Fill(Value image, Buffer frame, FrameGeometry geometry, string layout)
    {
        Buffer source = lowering.BufferOf(image);
        Kernels.Add(new FillFrameKernel(source, frame, geometry with { ImageFloats = source.Stride }, layout));
    }

    private void Correlate(FusedNode fused, Buffer from, Buffer to, EquatableArray<CorrelationGeometry> phases, string layout, string formula)
    {
        Node node = fused.Node;
        ParameterSlot? bias = lowering.Slot(node, "bias");
        (Buffer, Buffer)? normalization = fused.Normalization is { Computation: BatchNormalizationComputation folded } norm
            ? lowering.BatchNormalization.Fold(norm, folded, bias)
            : null;
        string added = normalization is not null ? ", times scale[o], plus shift[o]" : bias is not null ? " + b[o]" : "";
        string then = fused.Activation is { } activation ? $", then {activation.Operation.Word}" : "";
        Kernels.Add(new CorrelationKernel(
            Identifier.Pascal(node.Layer), formula + added + then, from, to, lowering.Slot(node, "weight")!, normalization is null ? bias : null,
            fused.Activation?.Computation as ExpressionComputation, phases, Name(node, layout))
        {
            EpilogueName = fused.Activation?.Operation.Word ?? "",
            Normalization = normalization,
        });
    }

    private void ConvolutionBackward(Node node, ConvolutionComputation convolution, Buffer dy, Buffer? dx, bool accumulates)
    {
        ConvolutionGeometry geometry = Of(convolution);
        SumBias(node, dy, convolution.Result);
        ConvolutionBackward(node, convolution, dx, accumulates, spaced => new FillFrameKernel(dy, spaced, geometry.Spaced, Name(node, "Spaced")));
    }

    /// <summary>
    /// Of a convolution with its maximum pool: each number of dy goes to where its maximum was, straight into the planes that are summed. An activation between them
    /// has its gradient in dy already.
    /// </summary>
    public void PooledBackward(FusedNode fused, Buffer dy, Buffer? dx, bool accumulates)
    {
        var convolution = (ConvolutionComputation)fused.Node.Computation;
        var pool = (PoolComputation)fused.Pool!.Computation;
        SumBias(fused.Node, dy, pool.Result);
        ConvolutionBackward(fused.Node, convolution, dx, accumulates, spaced => new PoolGradientKernel(
            planes[fused.Node], lowering.BufferOf(fused.Output), dy, spaced, PoolGeometry.Of(pool, Of(convolution)), Name(fused.Pool, "Windows"), Accumulates: false));
    }

    private void ConvolutionBackward(Node node, ConvolutionComputation convolution, Buffer? dx, bool accumulates, Func<Buffer, Kernel> fill)
    {
        ConvolutionGeometry geometry = Of(convolution);
        ParameterSlot weight = lowering.Slot(node, "weight")!;
        if (!weight.IsTrained && dx is null)
        {
            return;
        }

        string name = Identifier.Pascal(node.Layer);
        Buffer spaced = Floats("d" + name + "Spaced", geometry.SpacedFloats, "dy in planes with zeros around");
        Kernels.Add(fill(spaced));
        if (weight.IsTrained)
        {
            Kernels.Add(new CorrelationGradientKernel(name + "WeightGradient", frames[node], spaced, weight, geometry, Name(node, "Sums")));
        }

        if (dx is not null)
        {
            Buffer frame = Floats("d" + name + "Frame", geometry.FrameFloats, "dx in its frame");
            Kernels.Add(new CorrelationKernel(
                name + "InputGradient", $"dx[c, {At(convolution.Window)}] = Σ w[o, c, u, v] dy[o, i, j]", spaced, frame, weight, null, null, new(geometry.Backward), Name(node, "GradientSums")));
            Kernels.Add(new ReadFrameKernel(frame, dx, geometry.Frame, Name(node, "Frame"), accumulates));
        }
    }

    private void TransposedBackward(Node node, TransposedConvolutionComputation convolution, Buffer dy, Buffer? dx, bool accumulates)
    {
        ConvolutionGeometry geometry = Of(convolution);
        ParameterSlot weight = lowering.Slot(node, "weight")!;
        SumBias(node, dy, convolution.Result);
        if (!weight.IsTrained && dx is null)
        {
            return;
        }

        string name = Identifier.Pascal(node.Layer);
        Buffer frame = Floats("d" + name + "Frame", geometry.FrameFloats, "dy in its frame");
        Kernels.Add(new FillFrameKernel(dy, frame, geometry.Frame, Name(node, "Frame")));
        if (weight.IsTrained)
        {
            Kernels.Add(new CorrelationGradientKernel(name + "WeightGradient", frame, frames[node], weight, geometry, Name(node, "GradientSums")));
        }

        if (dx is not null)
        {
            Buffer planes = Floats("d" + name + "Planes", geometry.PlanesFloats, "dx in planes as wide as the frame");
            Kernels.Add(new CorrelationKernel(
                name + "InputGradient", $"dx[c, i, j] = Σ w[c, o, u, v] dy[o, {At(convolution.Window)}]", frame, planes, weight, null, null, new([geometry.Forward]), Name(node, "GradientSums")));
            Kernels.Add(new ReadFrameKernel(planes, dx, geometry.Planes, Name(node, "Planes"), accumulates));
        }
    }

    /// <summary>Which number of the image kernel position (u, v) meets at place (i, j), for readers.</summary>
    private static string At(Window window) => $"{At("i", "u", window.Vertical)}, {At("j", "v", window.Horizontal)}";

    private static string At(string place, string position, WindowAxis axis) =>
        $"{Times(axis.Stride, place)} + {Times(axis.Dilation, position)}{(axis.Before == 0 ? "" : $" - {axis.Before}")}";

    private static string Times(int factor, string name) => factor == 1 ? name : $"{factor} {name}";

    private void SumBias(Node node, Buffer dy, ImageSize result)
    {
        if (lowering.Slot(node, "bias") is { IsTrained: true } bias)
        {
            Kernels.Add(new ChannelSumKernel(dy, result, bias));
        }
    }

    /// <summary>Where a kernel cannot add, it writes beside and the sum follows.</summary>
    private void Into(Buffer dx, bool accumulates, Action<Buffer> write)
    {
        if (!accumulates)
        {
            write(dx);
            return;
        }

        var beside = new Buffer { Name = dx.Name + "Share", Kind = BufferKind.Rows, Length = dx.Length, Shape = dx.Shape };
        write(beside);
        Expr sum = new Symbol("sum", Extent.Element) + new Symbol("x", Extent.Element);
        Kernels.Add(new ExpressionKernel("AddCopy", sum, new([new Binding("x", beside), new Binding("sum", dx)]), EquatableArray<Coefficient>.Empty, dx, ZeroPadding: true));
    }

    private static ConvolutionGeometry Of(ConvolutionComputation convolution) => new(convolution.Image, convolution.Result, convolution.Window, convolution.Groups);

    private static ConvolutionGeometry Of(TransposedConvolutionComputation convolution) => new(convolution.Result, convolution.Image, convolution.Window, convolution.Groups);

    /// <summary>The blocks of an enlarged image as windows, whose sum is the gradient.</summary>
    private static PoolComputation Blocks(UpSampleComputation sample)
    {
        WindowAxis axis = new(sample.Scale, sample.Scale, 1, 0, 0);
        return new PoolComputation(
            new Shape(sample.Image.Channels, sample.Image.Height, sample.Image.Width), sample.Result, sample.Image, PoolKind.Sum,
            Pools.Windows(axis, sample.Result.Height, sample.Image.Height), Pools.Windows(axis, sample.Result.Width, sample.Image.Width), Divisor: 1);
    }

    private static FrameGeometry Frame(PadComputation pad) => new(
        pad.Image, CacheLine.Up(pad.Image.Channels * pad.Image.Positions), 1, 1, pad.Top, pad.Left, pad.Result.Height, pad.Result.Width, pad.Result.Positions, 0, CacheLine.Up(pad.Output.Length));

    private static FrameGeometry Frame(PixelShuffleComputation shuffle) => new(
        shuffle.Result, CacheLine.Up(shuffle.Output.Length), shuffle.Factor, shuffle.Factor, 0, 0, shuffle.Image.Height, shuffle.Image.Width, shuffle.Image.Positions, 0, CacheLine.Up(shuffle.Output.Length));

    private static Buffer Line(Node node, PoolComputation pool) =>
        new() { Name = node.Layer + "Line", Kind = BufferKind.Fixed, Length = pool.Image.Width, Shape = $"[{pool.Image.Width}]: rows of a window as one" };

    private static Buffer Floats(string name, int floats, string meaning) =>
        new() { Name = name, Kind = BufferKind.Rows, Length = floats, Shape = $"[rows, {floats}]: {meaning}" };

    private static string Name(Node node, string layout) => Identifier.Pascal(node.Layer) + layout;
}
