using DeepTheory.Gen.Generators.Planning;
using Buffer = DeepTheory.Gen.Generators.Planning.Buffer;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>Kernels over images: calls, and where everything lies as fields that they are given.</summary>
internal sealed class ImageEmitter(CodeWriter writer, KernelLibrary library, Func<Buffer, string> reference)
{
    public void Write(FillFrameKernel kernel) =>
        writer.Write($"Frames.Fill({reference(kernel.Source)}, {reference(kernel.Result)}, rows, {Frame(kernel.Layout, kernel.Frame)});");

    public void Write(ReadFrameKernel kernel) =>
        writer.Write($"Frames.{(kernel.Accumulates ? "Add" : "Read")}({reference(kernel.Source)}, {reference(kernel.Result)}, rows, {Frame(kernel.Layout, kernel.Frame)});");

    /// <param name="kernel">What.</param>
    /// <param name="weight">The weights, as an argument.</param>
    /// <param name="vectors">Bias, or factors and summands, as arguments with a comma each.</param>
    public void Write(CorrelationKernel kernel, string weight, string vectors)
    {
        string method = kernel.Normalization is not null ? "Scaled" : kernel.Bias is not null ? "Affine" : "Linear";
        string epilogue = kernel.Epilogue is null ? "NoEpilogue" : "Kernels." + LoopEmitter.Epilogue(library, kernel.EpilogueName, kernel.Epilogue);
        writer.Write($"// {kernel.Name}: {kernel.Formula}.");
        for (int phase = 0; phase < kernel.Phases.Count; phase++)
        {
            string layout = Correlation(kernel.Phases.Count == 1 ? kernel.Layout : kernel.Layout + (phase + 1), kernel.Phases[phase]);
            writer.Write($"Correlations.{method}<TVector, {epilogue}>({reference(kernel.Frame)}, {weight}, {vectors}{reference(kernel.Result)}, rows, {layout});");
        }
    }

    public void Write(CorrelationGradientKernel kernel, string weight)
    {
        ConvolutionGeometry geometry = kernel.Geometry;
        writer.Write($"// {kernel.Name}: dw = Σ dy x over samples and positions");
        writer.Write($"Correlations.WeightGradient<TVector>({reference(kernel.Frame)}, {reference(kernel.Spaced)}, {geometry.SpacedStart}, {geometry.SpacedPlane}, {geometry.SpacedFloats}, {weight}, rows, {Correlation(kernel.Layout, geometry.Forward)});");
    }

    public void Write(ChannelSumKernel kernel, string bias) =>
        writer.Write($"Correlations.BiasGradient<TVector>({reference(kernel.Gradient)}, {bias}, rows, {kernel.Image.Channels}, {kernel.Image.Positions}, {kernel.Gradient.Stride});");

    public void Write(PoolKernel kernel) =>
        writer.Write($"Pools.{(kernel.Geometry.Pool.Kind == PoolKind.Maximum ? "Maximum" : "Average")}<TVector>({reference(kernel.Source)}, {reference(kernel.Line)}, {reference(kernel.Result)}, rows, {Windows(kernel.Layout, kernel.Geometry)});");

    public void Write(PoolGradientKernel kernel)
    {
        string accumulates = $"accumulates: {(kernel.Accumulates ? "true" : "false")}";
        if (kernel.Geometry.Gradient != kernel.Geometry.Image)
        {
            writer.Write("// dx = dy where the maximum was, else 0; into planes with zeros around, as the convolution before sums them.");
        }

        writer.Write(kernel.Geometry.Pool.Kind == PoolKind.Maximum
            ? $"Pools.MaximumGradient({reference(kernel.Source)}, {reference(kernel.Result)}, {reference(kernel.ResultGradient)}, {reference(kernel.SourceGradient)}, rows, {Windows(kernel.Layout, kernel.Geometry)}, {accumulates});"
            : $"Pools.AverageGradient({reference(kernel.ResultGradient)}, {reference(kernel.SourceGradient)}, rows, {Windows(kernel.Layout, kernel.Geometry)}, {accumulates});");
    }

    public void Write(UpSampleKernel kernel) =>
        writer.Write($"Pools.UpSample({reference(kernel.Source)}, {reference(kernel.Result)}, rows, {Windows(kernel.Layout, PoolGeometry.Of(kernel.Blocks))}, {kernel.Scale});");

    private string Frame(string name, FrameGeometry frame) => Field(
        "FrameLayout",
        name,
        $"Channels = {frame.Image.Channels}, Height = {frame.Image.Height}, Width = {frame.Image.Width}, ImageFloats = {frame.ImageFloats}",
        $"VerticalPhases = {frame.VerticalPhases}, HorizontalPhases = {frame.HorizontalPhases}, Top = {frame.Top}, Left = {frame.Left}",
        $"PhaseHeight = {frame.PhaseHeight}, RowFloats = {frame.RowFloats}, PhaseFloats = {frame.PhaseFloats}, Front = {frame.Front}, FrameFloats = {frame.FrameFloats}");

    private string Correlation(string name, CorrelationGeometry sums) => Field(
        "CorrelationLayout",
        name,
        $"Groups = {sums.Groups}, Rows = {sums.Rows}, Outer = {sums.Outer}, Positions = {sums.Positions}",
        $"Taps = {Ints(sums.Taps)}",
        $"Weights = {Ints(sums.Weights)}",
        $"WeightRow = {sums.WeightRow}, WeightOuter = {sums.WeightOuter}, WeightGroup = {sums.WeightGroup}",
        $"FrameOuter = {sums.FrameOuter}, FrameFloats = {sums.FrameFloats}, ResultRow = {sums.ResultRow}, ResultStart = {sums.ResultStart}, ResultFloats = {sums.ResultFloats}");

    private string Windows(string name, PoolGeometry geometry)
    {
        PoolComputation pool = geometry.Pool;
        return Field(
            "PoolLayout",
            name,
            $"Channels = {pool.Image.Channels}, Height = {pool.Image.Height}, Width = {pool.Image.Width}",
            $"Image = {Planes(geometry.Image)}, Gradient = {Planes(geometry.Gradient)}",
            $"ResultFloats = {CacheLine.Up(pool.Result.Channels * pool.Result.Positions)}, Divisor = {pool.Divisor}{(pool.ArePairs ? ", ArePairs = true" : "")}",
            $"FirstRow = {Ints(pool.Rows.Select(row => row.Start))}, EndRow = {Ints(pool.Rows.Select(row => row.End))}",
            $"FirstColumn = {Ints(pool.Columns.Select(column => column.Start))}, EndColumn = {Ints(pool.Columns.Select(column => column.End))}");
    }

    private static string Planes(PlaneGeometry planes) => $"new PlaneLayout({planes.Front}, {planes.Row}, {planes.Plane}, {planes.Sample})";

    private string Field(string type, string name, params string[] lines) => "Kernels." + library.Add(name, given =>
        $"internal static readonly {type} {given} = new {type}\n{{\n{string.Join("\n", lines.Select(line => $"    {line},"))}\n}};");

    private static string Ints(IEnumerable<int> items) => items.Any() ? $"new[] {{ {string.Join(", ", items)} }}" : "Array.Empty<int>()";
}
