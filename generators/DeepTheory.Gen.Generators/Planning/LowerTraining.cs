using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Planning;

/// <summary>Graph → kernels of a training step: forward keeping what the derivatives read, loss, and the chain rule backwards.</summary>
internal sealed partial class LowerTraining
{
    private readonly Graph graph;
    private readonly Lowering lowering;
    private readonly List<Node> nodes;
    private readonly HashSet<Value> trained = [];
    private readonly Dictionary<Value, Buffer> gradients = [];
    private readonly HashSet<Value> written = [];
    private readonly Dictionary<Node, Buffer> scales = [];

    private LowerTraining(Graph graph, IReadOnlyList<Node> nodes, ParameterLayout parameters)
    {
        this.graph = graph;
        this.nodes = [.. nodes];
        lowering = new Lowering(graph, parameters);
    }

    public static TrainingSchedule Of(Graph graph, IReadOnlyList<Node> nodes, ParameterLayout parameters) =>
        new LowerTraining(graph, nodes, parameters).Lower();

    private TrainingSchedule Lower()
    {
        LossFunctionAttribute loss = FuseLoss(out Value prediction);
        FindTrainedValues();
        IReadOnlyList<FusedNode> fused = FuseActivations.ForTraining(nodes);
        foreach (FusedNode node in fused)
        {
            LowerForward(node);
        }

        LossComputation computation = loss.Apply(prediction.Shape);
        LowerLoss(loss.Word, computation, prediction);
        foreach (FusedNode node in fused.Reverse())
        {
            LowerBackward(node);
        }

        return new TrainingSchedule
        {
            Kernels = lowering.Kernels,
            Loss = loss,
            Computation = computation,
            Classes = prediction.Shape.Length,
        };
    }

    /// <summary>The values that depend on a trained number: only these have gradients.</summary>
    private void FindTrainedValues()
    {
        foreach (Node node in nodes)
        {
            if (node.Tensors.Any(tensor => tensor.IsTrained) || node.Inputs.Any(trained.Contains))
            {
                trained.Add(node.Output);
            }
        }
    }

    private void LowerForward(FusedNode fused)
    {
        if (fused.Node.Computation is BatchNormalizationComputation batch)
        {
            lowering.BatchNormalization.Forward(fused.Node, batch);
        }
        else if (fused.Node.Computation is NoiseComputation noise)
        {
            LowerNoise(fused.Node, noise);
        }
        else
        {
            lowering.LowerForward(fused);
        }
    }

    /// <summary>y = s x + t.</summary>
    private void LowerNoise(Node node, NoiseComputation noise)
    {
        Expr result = Symbol("x");
        List<Binding> bindings = [new Binding("x", lowering.PaddedBufferOf(node.Inputs[0]))];
        string name = "";
        if (noise.Scale is { } scale)
        {
            scales[node] = Draw(node, noise, scale, NeutralMask.Ones, "Mask");
            bindings.Add(new Binding("y", scales[node]));
            result *= Symbol("y");
            name = "Multiply";
        }

        if (noise.Shift is { } shift)
        {
            bindings.Add(new Binding("z", Draw(node, noise, shift, NeutralMask.Zeros, "Shift")));
            result += Symbol("z");
            name += "Add";
        }

        lowering.Kernels.Add(new ExpressionKernel(
            name, result, new(bindings), EquatableArray<Coefficient>.Empty, lowering.BufferOf(node.Output), ZeroPadding: false));
    }

    private Buffer Draw(Node node, NoiseComputation noise, Mask mask, NeutralMask neutral, string name)
    {
        Buffer result = Lowering.NewRows(node.Layer + name, node.Output.Shape);
        if (!noise.IsPerChannel)
        {
            lowering.Kernels.Add(new MaskKernel(result, mask, neutral, nodes.IndexOf(node)));
            return result;
        }

        Buffer channels = Lowering.NewRows(node.Layer + name + "OfChannels", new Shape(node.Output.Shape[0]));
        lowering.Kernels.Add(new MaskKernel(channels, mask, neutral, nodes.IndexOf(node)));
        lowering.Images.SpreadChannels(node, channels, result);
        return result;
    }

    /// <summary>Gives a value its gradient, or adds to it where another consumer gave one already.</summary>
    private void Contribute(Value value, string name, Expr gradient, IEnumerable<Binding> bindings, EquatableArray<Coefficient> coefficients = default)
    {
        if (!NeedsGradient(value))
        {
            return;
        }

        Buffer result = GradientOf(value);
        List<Binding> all = [.. bindings];
        if (!written.Add(lowering.Root(value)))
        {
            all.Add(new Binding("sum", result));
            gradient = Symbol("sum") + gradient;
            name = "Add" + name;
        }

        lowering.Kernels.Add(new ExpressionKernel(name, gradient, new EquatableArray<Binding>(all), coefficients, result, ZeroPadding: true));
    }

    private bool NeedsGradient(Value value) => trained.Contains(lowering.Root(value));

    private Buffer GradientOf(Value value)
    {
        Value root = lowering.Root(value);
        if (!gradients.TryGetValue(root, out Buffer? buffer))
        {
            buffer = Lowering.NewRows("d" + Identifier.Pascal(root.Name), root.Shape);
            gradients[root] = buffer;
        }

        return buffer;
    }

    private static Symbol Symbol(string name) => new(name, Extent.Element);
}
