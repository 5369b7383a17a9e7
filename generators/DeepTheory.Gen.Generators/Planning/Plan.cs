using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Planning;

/// <summary>All decisions made: what is left is to write them down.</summary>
internal sealed class Plan
{
    public required Graph Graph { get; init; }

    /// <summary>The nodes on which the output or a further output depends.</summary>
    public required IReadOnlyList<Node> Nodes { get; init; }

    public required ParameterLayout Parameters { get; init; }

    public required Schedule Inference { get; init; }

    /// <summary>A schedule of its own for each further output.</summary>
    public required IReadOnlyList<(FurtherOutput Output, Schedule Schedule)> FurtherOutputs { get; init; }

    /// <summary>Multiply-adds of a prediction for one sample.</summary>
    public long MultiplyAdds => RemoveUnusedNodes.From(Graph, Graph.Output!).Sum(node => node.Computation.MultiplyAdds);

    /// <summary>Null for a network without loss.</summary>
    public required TrainingSchedule? Training { get; init; }

    /// <summary>Plans a graph that has no faults. One pass per line.</summary>
    public static Plan Make(Graph graph)
    {
        IReadOnlyList<Node> nodes = RemoveUnusedNodes.From(graph);
        IReadOnlyList<Node> ofOutput = RemoveUnusedNodes.From(graph, graph.Output!);
        var parameters = new ParameterLayout([.. nodes.SelectMany(node => node.Tensors), .. graph.LossTensors]);
        return new Plan
        {
            Graph = graph,
            Nodes = nodes,
            Parameters = parameters,
            Inference = AssignBuffers.To(LowerInference.Of(graph, FuseActivations.ForInference(ofOutput), parameters)),
            FurtherOutputs = [.. graph.FurtherOutputs.Select(output => (output, AssignBuffers.To(
                LowerInference.Of(graph, output.Value!, FuseActivations.ForInference(RemoveUnusedNodes.From(graph, output.Value!)), parameters))))],
            Training = graph.Loss is null ? null : AssignBuffers.To(LowerTraining.Of(graph, ofOutput, parameters)),
        };
    }
}

/// <summary>Kernels in order, and the scratch they need.</summary>
internal class Schedule
{
    public required IReadOnlyList<Kernel> Kernels { get; init; }

    /// <summary>Multiply-adds of 16 floats that may be written out in one method, before the compiler no longer keeps up.</summary>
    private const int MostStraightSteps = 200;

    /// <summary>The layers that are written out in full where there is one sample: as many of the small ones as one method bears.</summary>
    public IReadOnlyList<AffineKernel> Straight
    {
        get
        {
            var straight = new List<AffineKernel>();
            int steps = 0;
            foreach (AffineKernel kernel in Kernels.OfType<AffineKernel>().Where(kernel => kernel.IsStraight))
            {
                steps += kernel.Weight.Panels!.Length / CacheLine.Floats;
                if (steps <= MostStraightSteps)
                {
                    straight.Add(kernel);
                }
            }

            return straight;
        }
    }

    /// <summary>Floats of scratch per row.</summary>
    public int RowFloats { get; set; }

    /// <summary>Floats of scratch besides.</summary>
    public int FixedFloats { get; set; }

    /// <summary>Scratch buffers in order of first use.</summary>
    public IEnumerable<Buffer> ScratchBuffers => Kernels.SelectMany(kernel => kernel.Reads.Concat(kernel.Writes)).Where(buffer => buffer.IsScratch).Distinct();
}

/// <summary>The schedule of a training step: forward, loss, backward.</summary>
internal sealed class TrainingSchedule : Schedule
{
    /// <summary>The loss as computed: the fused form where there is one.</summary>
    public required LossFunctionAttribute Loss { get; init; }

    /// <summary>What the loss computes.</summary>
    public required LossComputation Computation { get; init; }

    /// <summary>Numbers in the target of an example.</summary>
    public int TargetLength => Computation.TargetLength;

    /// <summary>
    /// Whether the gradient of a batch is the mean of those of its parts: the loss is a mean over examples, and nothing else looks at the samples
    /// together.
    /// </summary>
    public bool IsPartitionable => Computation.IsMeanOfExamples && Kernels.All(kernel => kernel is not BranchKernel);

    /// <summary>Columns of the prediction: the classes of a class index.</summary>
    public required int Classes { get; init; }
}
