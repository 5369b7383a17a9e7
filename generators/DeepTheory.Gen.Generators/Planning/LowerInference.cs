using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Planning;

/// <summary>Graph → kernels of a prediction. Noise is gone, reshaping moves nothing.</summary>
internal static class LowerInference
{
    public static Schedule Of(Graph graph, IReadOnlyList<FusedNode> nodes, ParameterLayout parameters)
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

        Shape shape = graph.Output!.Shape;
        var output = new Buffer { Name = "output", Kind = BufferKind.Output, Length = shape.Length, Shape = Lowering.Describe(shape) };
        lowering.Kernels.Add(new UnpadKernel(lowering.BufferOf(graph.Output), output));
        return new Schedule { Kernels = lowering.Kernels };
    }
}
