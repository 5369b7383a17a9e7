using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Planning;

/// <summary>Graph → kernels of a prediction. Noise is gone, reshaping moves nothing.</summary>
internal static class LowerInference
{
    public static Schedule Of(Graph graph, IReadOnlyList<FusedNode> nodes, ParameterLayout parameters)
    {
        Shape shape = graph.Output!.Shape;
        return Of(graph, graph.Output, nodes, parameters, graph.Loss?.Apply(shape) is { HasLinks: true } loss ? lowering => Link(lowering, loss) : null);

        Buffer Link(Lowering lowering, LossComputation loss)
        {
            EquatableArray<Buffer> heads = lowering.Split(lowering.PaddedBufferOf(graph.Output), loss);
            List<Buffer> linked = [.. loss.Heads.Zip(heads, (head, buffer) => Linked(lowering, head, buffer))];
            if (linked.Count == 1)
            {
                return linked[0];
            }

            Buffer whole = Lowering.NewRows("linked", shape);
            lowering.Kernels.Add(new ConcatenateKernel(new(linked), whole));
            return whole;
        }
    }

    /// <summary>One value of the graph, from the nodes on which it depends.</summary>
    public static Schedule Of(Graph graph, Value value, IReadOnlyList<FusedNode> nodes, ParameterLayout parameters, Func<Lowering, Buffer>? link = null)
    {
        var lowering = new Lowering(graph, parameters);
        foreach (FusedNode node in nodes)
        {
            if (node.Node.Computation is NoiseComputation)
            {
                lowering.Alias(node.Node.Output, node.Node.Inputs[0]);
            }
            else
            {
                lowering.LowerForward(node);
            }
        }

        var output = new Buffer { Name = "output", Kind = BufferKind.Output, Length = value.Shape.Length, Shape = Lowering.Describe(value.Shape) };
        lowering.Kernels.Add(new UnpadKernel(link is null ? lowering.BufferOf(value) : link(lowering), output));
        return new Schedule { Kernels = lowering.Kernels };
    }

    /// <summary>What a prediction gives for a head.</summary>
    private static Buffer Linked(Lowering lowering, Head head, Buffer buffer)
    {
        if (head.Output is null)
        {
            return buffer;
        }

        Buffer result = Lowering.NewRows(head.Name + "Linked", new Shape(head.Length));
        lowering.Kernels.Add(new ExpressionKernel(
            Identifier.Pascal(head.Name) + "Link", head.Output, new([new Binding(head.Name, buffer)]), EquatableArray<Coefficient>.Empty, result, ZeroPadding: false));
        return result;
    }
}
