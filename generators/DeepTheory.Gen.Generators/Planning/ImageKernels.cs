namespace DeepTheory.Gen.Generators.Planning;

/// <summary>Images → frames, zeros around them.</summary>
internal sealed record FillFrameKernel(Buffer Source, Buffer Result, FrameGeometry Frame, string Layout) : Kernel("FillFrame")
{
    public override IEnumerable<Buffer> Reads => [Source];

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>Frames → images, copied or added.</summary>
internal sealed record ReadFrameKernel(Buffer Source, Buffer Result, FrameGeometry Frame, string Layout, bool Accumulates) : Kernel("ReadFrame")
{
    public override IEnumerable<Buffer> Reads => Accumulates ? [Source, Result] : [Source];

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>result = f(Σ w · frame + b), or f(scale Σ w · frame + shift), plane by plane; one geometry for each phase.</summary>
internal sealed record CorrelationKernel(
    string Name, string Formula, Buffer Frame, Buffer Result, ParameterSlot Weight, ParameterSlot? Bias, ExpressionComputation? Epilogue, EquatableArray<CorrelationGeometry> Phases, string Layout)
    : Kernel(Name)
{
    /// <summary>What the epilogue is called.</summary>
    public string EpilogueName { get; init; } = "";

    /// <summary>A factor and a summand for each channel, in place of the bias.</summary>
    public (Buffer Scale, Buffer Shift)? Normalization { get; init; }

    public override IEnumerable<Buffer> Reads => Normalization is { } vectors ? [Frame, vectors.Scale, vectors.Shift] : [Frame];

    public override IEnumerable<Buffer> Writes => [Result];
}

/// <summary>dw = Σ planes · frame over samples and positions.</summary>
internal sealed record CorrelationGradientKernel(string Name, Buffer Frame, Buffer Spaced, ParameterSlot Weight, ConvolutionGeometry Geometry, string Layout) : Kernel(Name)
{
    public override IEnumerable<Buffer> Reads => [Frame, Spaced];

    public override IEnumerable<Buffer> Writes => [];
}

/// <summary>db = Σ dy over samples and positions.</summary>
internal sealed record ChannelSumKernel(Buffer Gradient, ImageSize Image, ParameterSlot Bias) : Kernel("ChannelSum")
{
    public override IEnumerable<Buffer> Reads => [Gradient];

    public override IEnumerable<Buffer> Writes => [];
}

/// <summary>Where planes lie; the runtime's <c>PlaneLayout</c>.</summary>
internal sealed record PlaneGeometry(int Front, int Row, int Plane, int Sample)
{
    /// <summary>Rows and planes end to end.</summary>
    public static PlaneGeometry Of(ImageSize image) => new(0, image.Width, image.Positions, CacheLine.Up(checked(image.Channels * image.Positions)));

    /// <summary>Planes of a frame that is not cut into phases.</summary>
    public static PlaneGeometry Of(FrameGeometry frame) => new(frame.Front, frame.RowFloats, frame.PhaseFloats, frame.FrameFloats);
}

/// <summary>A pool's windows, where its image is and where the image's gradient is to be; the runtime's <c>PoolLayout</c>.</summary>
internal sealed record PoolGeometry(PoolComputation Pool, PlaneGeometry Image, PlaneGeometry Gradient)
{
    public static PoolGeometry Of(PoolComputation pool) => new(pool, PlaneGeometry.Of(pool.Image), PlaneGeometry.Of(pool.Image));

    /// <summary>Of the planes that a convolution leaves, and gives back to be summed.</summary>
    public static PoolGeometry Of(PoolComputation pool, ConvolutionGeometry convolution) => new(pool, PlaneGeometry.Of(convolution.Planes), PlaneGeometry.Of(convolution.Spaced));
}

/// <summary>y from the windows of x. Line is room for a row of the image.</summary>
internal sealed record PoolKernel(Buffer Source, Buffer Line, Buffer Result, PoolGeometry Geometry, string Layout) : Kernel("Pool")
{
    public override IEnumerable<Buffer> Reads => [Source];

    public override IEnumerable<Buffer> Writes => [Line, Result];
}

/// <summary>dx from dy; x and y where the pool is a maximum.</summary>
internal sealed record PoolGradientKernel(Buffer Source, Buffer Result, Buffer ResultGradient, Buffer SourceGradient, PoolGeometry Geometry, string Layout, bool Accumulates)
    : Kernel("PoolGradient")
{
    public override IEnumerable<Buffer> Reads =>
    [
        ResultGradient,
        .. Geometry.Pool.Kind == PoolKind.Maximum ? [Source, Result] : Array.Empty<Buffer>(),
        .. Accumulates ? [SourceGradient] : Array.Empty<Buffer>(),
    ];

    public override IEnumerable<Buffer> Writes => [SourceGradient];
}

/// <summary>Each number of x as a block of y.</summary>
internal sealed record UpSampleKernel(Buffer Source, Buffer Result, PoolComputation Blocks, int Scale, string Layout) : Kernel("UpSample")
{
    public override IEnumerable<Buffer> Reads => [Source];

    public override IEnumerable<Buffer> Writes => [Result];
}
