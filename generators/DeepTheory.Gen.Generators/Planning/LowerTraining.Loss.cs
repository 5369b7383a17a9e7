using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Planning;

/// <content>The loss: which form of it, what it reads, which gradients it begins.</content>
internal sealed partial class LowerTraining
{
    /// <summary>Takes the output's activation into the loss, where the loss has a form for the pair.</summary>
    private LossFunctionAttribute FuseLoss(out Value prediction)
    {
        prediction = graph.Output!;
        LossFunctionAttribute loss = graph.Loss!;
        if (nodes.Count > 0 && nodes[nodes.Count - 1] is { Operation: ActivationFunctionAttribute activation } last
            && loss.FusedWith(activation) is { } fused
            && !nodes.Any(node => node.Inputs.Contains(last.Output)))
        {
            nodes.RemoveAt(nodes.Count - 1);
            prediction = last.Inputs[0];
            return fused;
        }

        return loss;
    }

    private void LowerLoss(string name, LossComputation loss, Value prediction)
    {
        Buffer predicted = lowering.PaddedBufferOf(prediction);
        Buffer? target = loss.TargetLength == 0 ? null : new Buffer
        {
            Name = "target",
            Kind = BufferKind.Target,
            Length = loss.TargetLength,
            Shape = loss.HasElementTargets ? Lowering.Describe(new Shape(loss.TargetLength)) : "[rows]",
        };
        if (loss.HasElementTargets)
        {
            target = lowering.Pad(target!);
        }

        bool isTrained = trained.Contains(lowering.Root(prediction));
        EquatableArray<Buffer> heads = lowering.Split(predicted, loss);
        EquatableArray<Buffer> gradients = EquatableArray<Buffer>.Empty;
        if (isTrained)
        {
            Buffer gradient = GradientOf(prediction);
            written.Add(lowering.Root(prediction));
            gradients = IsWhole(loss)
                ? new(loss.Heads.Select(_ => gradient))
                : new(loss.Heads.Select(head => Lowering.NewRows("d" + Identifier.Pascal(head.Name), new Shape(head.Length))));
        }

        var kernel = new LossKernel(name, loss, heads, target, gradients, lowering.LossCoefficients());
        lowering.Kernels.Add(kernel);
        foreach (TrainedCoefficient coefficient in loss.Coefficients)
        {
            lowering.Kernels.Add(new LossCoefficientKernel(
                $"{name}{Identifier.Pascal(coefficient.Name)}Gradient", kernel with { Gradients = default }, coefficient, lowering.LossSlot(coefficient.Name)));
        }

        if (isTrained && !IsWhole(loss))
        {
            lowering.Kernels.Add(new ConcatenateKernel(gradients, GradientOf(prediction)));
        }
    }

    /// <summary>Whether each head is all of a sample's output, so that nothing needs to be moved.</summary>
    private static bool IsWhole(LossComputation loss) => loss.Heads.Count == loss.SamplesPerExample;
}
