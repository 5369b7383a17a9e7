using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen.Analyzers;

/// <summary>Two images that meet in a sum, a product or a concatenation have different sizes: why, and what makes them equal.</summary>
/// <param name="Advice">How the message goes on.</param>
/// <param name="Cure">What would mend it; null where that is for the user to choose.</param>
internal sealed record SizeMismatch(string Advice, Cure? Cure)
{
    /// <summary>What is known of a fault of shapes; null where the values are no images, or nothing is.</summary>
    public static SizeMismatch? Of(NetworkModel network, Fault fault)
    {
        if (fault.Item < 0
            || network.Graph.Operations[fault.Operation] is not LayerAttribute meeting
            || fault.Item >= meeting.Sources.Count
            || network.Graph.Nodes.LastOrDefault(node => network.IndexOf(node.Operation) < fault.Operation) is not { } above
            || Named(network, meeting.Sources[fault.Item]) is not { Shape.Rank: 3 } skip
            || above.Output.Shape.Rank != 3)
        {
            return null;
        }

        (Shape now, Shape other) = (above.Output.Shape, skip.Shape);
        (int rows, int columns) = (other[1] - now[1], other[2] - now[2]);
        return rows >= 0 && columns >= 0 && rows + columns > 0 && Shrinking(network, above, skip) is { } shrinking ? Lost(network, meeting, above, shrinking, rows, columns)
            : meeting is not ConcatenateAttribute && Stride(now, other) is { } stride ? Shortcut(meeting.Sources[fault.Item], now, stride)
            : null;
    }

    /// <summary>Rows and columns went on the way from the named value to the one above.</summary>
    private static SizeMismatch? Lost(NetworkModel network, LayerAttribute meeting, Node above, Node shrinking, int rows, int columns)
    {
        string word = shrinking.Operation.Word;
        string sizes = $"; {word} makes {Size(shrinking.Output.Shape)} of {Size(shrinking.Inputs[0].Shape)}";
        if (shrinking.Computation is ConvolutionComputation { Window: { Vertical.Stride: 1, Horizontal.Stride: 1 } })
        {
            return new($"{sizes}, give it Padding = Padding.Same", null);
        }

        Node? growing = above;
        while (growing is { Computation: not TransposedConvolutionComputation, Inputs: { Count: 1 } inputs } && Size(inputs[0].Shape) == Size(growing.Output.Shape))
        {
            growing = network.Producer(inputs[0]);
        }

        if (growing is { Computation: TransposedConvolutionComputation { Window: var window }, Operation: ConvTranspose2DAttribute { OutputPadding: 0, OutputPaddingHeight: < 0, OutputPaddingWidth: < 0 } transposed }
            && rows < window.Vertical.Stride && columns < window.Horizontal.Stride)
        {
            (string name, int value)[] paddings = rows == columns ? [(nameof(transposed.OutputPadding), rows)]
                : [.. new[] { (nameof(transposed.OutputPaddingHeight), rows), (nameof(transposed.OutputPaddingWidth), columns) }.Where(padding => padding.Item2 > 0)];
            string written = string.Join(" and ", paddings.Select(padding => $"{padding.name} = {padding.value}"));
            return new(
                $"{sizes} and loses the rest: give {transposed.Word} {written}",
                new Cure($"Write {written}", [.. paddings.Select(padding => network.SetArgument(transposed, padding.name, Figures.Of(padding.value)))]));
        }

        string pad = $"{new ZeroPad2DAttribute(0).Word}(0, {rows}, 0, {columns})";
        return new($"{sizes} and loses the rest: put [{pad}] before {meeting.Word}", new Cure($"Insert {pad}", network.InsertBefore(meeting, pad)));
    }

    private static SizeMismatch Shortcut(string name, Shape wanted, int stride) =>
        new($"; Conv2D({wanted[0]}, 1{(stride > 1 ? $", Stride = {stride}" : "")}) makes {wanted} of '{name}'", null);

    /// <summary>The first layer between the named value and the one above that leaves numbers of its image out.</summary>
    private static Node? Shrinking(NetworkModel network, Node above, Value skip)
    {
        HashSet<Node> before = [.. network.Before(above), above];
        HashSet<Value> behind = [skip];
        foreach (Node node in network.Graph.Nodes.Where(node => before.Contains(node) && node.Inputs.Any(behind.Contains)))
        {
            behind.Add(node.Output);
            bool shrinks = node.Computation switch
            {
                PoolComputation pool => pool.Rows[pool.Rows.Count - 1].End < pool.Image.Height || pool.Columns[pool.Columns.Count - 1].End < pool.Image.Width,
                ConvolutionComputation convolution => Leaves(convolution.Window.Vertical, convolution.Image.Height) || Leaves(convolution.Window.Horizontal, convolution.Image.Width),
                _ => false,
            };
            if (shrinks)
            {
                return node;
            }
        }

        return null;
    }

    /// <summary>Whether there are fewer places than the length divided by the stride, rounded up.</summary>
    private static bool Leaves(WindowAxis axis, int length) => axis.Places(length) * axis.Stride < length;

    /// <summary>The stride with which a convolution gives the size of one image from another; null where none does.</summary>
    private static int? Stride(Shape small, Shape large)
    {
        int stride = large[1] / small[1];
        return stride >= 1 && (large[1] + stride - 1) / stride == small[1] && (large[2] + stride - 1) / stride == small[2] ? stride : null;
    }

    private static Value? Named(NetworkModel network, string name) =>
        network.Graph.Nodes.LastOrDefault(node => node.Operation is LayerAttribute layer && layer.Name == name)?.Output
        ?? (network.Graph.Operations.OfType<InputAttribute>().Any(input => input.Name == name) ? network.Graph.Input : null);

    private static string Size(Shape image) => image.Rank == 3 ? $"{image[1]} by {image[2]}" : $"{image}";
}
