using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Planning;

/// <content>The chain rule, node by node.</content>
internal sealed partial class LowerTraining
{
    private void LowerBackward(FusedNode fused)
    {
        if (fused.Pool is not null)
        {
            LowerPooledBackward(fused);
            return;
        }

        if (fused.Activation is { } activation)
        {
            LowerBackward(activation);
        }

        LowerBackward(fused.Node);
    }

    /// <summary>A maximum is a result of the activation, and of its derivative too: taken there, it is taken of the maxima alone.</summary>
    private void LowerPooledBackward(FusedNode fused)
    {
        if (!written.Contains(lowering.Root(fused.Output)))
        {
            return;
        }

        Buffer dy = GradientOf(fused.Output);
        if (fused.Activation is { Computation: ExpressionComputation activation } node)
        {
            Buffer maxima = Lowering.NewRows($"d{Identifier.Pascal(node.Output.Name)}Maxima", fused.Output.Shape);
            List<Binding> bindings = [new Binding("dy", dy), new Binding("y", lowering.BufferOf(fused.Output))];
            lowering.Kernels.Add(new ExpressionKernel(
                node.Operation.Word + "Backward", activation.Backward, new(bindings.Where(binding => activation.Backward.Mentions(Symbol(binding.Symbol)))), lowering.Coefficients(node), maxima, ZeroPadding: true));
            dy = maxima;
        }

        Value input = fused.Node.Inputs[0];
        Buffer? dx = NeedsGradient(input) ? GradientOf(input) : null;
        lowering.Images.PooledBackward(fused, dy, dx, accumulates: dx is not null && !written.Add(lowering.Root(input)));
    }

    private void LowerBackward(Node node)
    {
        if (!written.Contains(lowering.Root(node.Output)))
        {
            return;
        }

        Buffer dy = GradientOf(node.Output);
        Value input = node.Inputs[0];
        switch (node.Computation)
        {
            case AffineComputation affine:
                LowerAffineBackward(node, affine, dy, input);
                break;
            case ExpressionComputation expression:
                LowerExpressionBackward(node, expression, dy, input);
                break;
            case NormalizationComputation normalization:
                Buffer? dx = NeedsGradient(input) ? GradientOf(input) : null;
                lowering.LowerNormalizationBackward(node, normalization, dy, dx, accumulates: dx is not null && !written.Add(lowering.Root(input)));
                break;
            case NoiseComputation { Scale: null }:
                Contribute(input, "Copy", Symbol("x"), [new Binding("x", dy)]);
                break;
            case NoiseComputation:
                Contribute(input, "Multiply", Symbol("x") * Symbol("y"), [new Binding("x", dy), new Binding("y", scales[node])]);
                break;
            case SumComputation:
                foreach (Value term in node.Inputs)
                {
                    Contribute(term, "Copy", Symbol("x"), [new Binding("x", dy)]);
                }

                break;
            case ConcatenateComputation:
                int start = 0;
                foreach (Value part in node.Inputs)
                {
                    if (NeedsGradient(part))
                    {
                        lowering.Kernels.Add(new SliceKernel(dy, start, GradientOf(part), written.Contains(lowering.Root(part))));
                        written.Add(lowering.Root(part));
                    }

                    start += part.Shape.Length;
                }

                break;
            case PartsComputation parts:
                LowerPartsBackward(node, parts, dy, input);
                break;
            case ReshapeComputation:
                break;
            case ProductComputation:
                for (int i = 0; i < node.Inputs.Count; i++)
                {
                    List<Binding> factors = [new Binding("dy", dy), .. node.Inputs.Select((value, other) => new Binding("x" + (other + 1), lowering.PaddedBufferOf(value))).Where((_, other) => other != i)];
                    Contribute(node.Inputs[i], "Multiply", factors.Select(factor => (Expr)Symbol(factor.Symbol)).Aggregate((a, b) => a * b), factors);
                }

                break;
            default:
                Buffer? source = NeedsGradient(input) ? GradientOf(input) : null;
                lowering.Images.Backward(node, dy, source, accumulates: source is not null && !written.Add(lowering.Root(input)));
                break;
        }
    }

    private void LowerAffineBackward(Node node, AffineComputation affine, Buffer dy, Value input)
    {
        string name = Identifier.Pascal(node.Layer);
        ParameterSlot weight = lowering.Slot(node, "weight")!;
        if (lowering.Slot(node, "bias") is { IsTrained: true } bias)
        {
            lowering.Kernels.Add(new BiasGradientKernel("SumRows", dy, bias));
        }

        if (weight.IsTrained)
        {
            // A tile reads neighbouring lines of packed rows; wide rows lie so far apart that they push each other out of the cache.
            bool packs = lowering.Form != ProductForm.Rows && CacheLine.Up(affine.Outputs) > Panels.Width;
            Buffer rows = dy;
            if (packs)
            {
                rows = new Buffer { Name = dy.Name + "Packed", Kind = BufferKind.Rows, Length = dy.Length, Shape = dy.Shape };
                lowering.Kernels.Add(new PackKernel(dy, rows));
            }

            lowering.Kernels.Add(new WeightGradientKernel(name + "WeightGradient", lowering.BufferOf(input), rows, weight, lowering.Form) { ResultGradientIsPacked = packs });
        }

        if (NeedsGradient(input))
        {
            var transposed = new Buffer
            {
                Name = node.Layer + "WeightTransposed",
                Kind = BufferKind.Fixed,
                Length = checked(affine.Outputs * Math.Min(Panels.Width, CacheLine.Up(affine.Inputs))),
                Shape = $"[{affine.Outputs}, {Math.Min(Panels.Width, CacheLine.Up(affine.Inputs))}]: a panel of the transposed weights",
            };
            lowering.Kernels.Add(new InputGradientKernel(
                name + "InputGradient", dy, weight, transposed, GradientOf(input), written.Contains(lowering.Root(input)), lowering.Form));
            written.Add(lowering.Root(input));
        }
    }

    private void LowerExpressionBackward(Node node, ExpressionComputation expression, Buffer dy, Value input)
    {
        foreach (TrainedCoefficient coefficient in expression.Coefficients)
        {
            Expr sum = Symbol("dy") * coefficient.Derivative;
            lowering.Kernels.Add(new CoefficientGradientKernel(
                $"{node.Operation.Word}{Identifier.Pascal(coefficient.Name)}Gradient", sum, Bind(sum, node, dy), lowering.Coefficients(node), lowering.Slot(node, coefficient.Name)!));
        }

        Contribute(input, node.Operation.Word + "Backward", expression.Backward, Bind(expression.Backward, node, dy), lowering.Coefficients(node));
    }

    private void LowerPartsBackward(Node node, PartsComputation computation, Buffer dy, Value input)
    {
        if (!NeedsGradient(input))
        {
            return;
        }

        List<Binding> known = [new("dy", dy), new("y", lowering.BufferOf(node.Output))];
        known.AddRange(lowering.PartsOf(node).Select((part, i) => new Binding(PartsComputation.Part(i).Name, part)));
        EquatableArray<Buffer> gradients = new(computation.Backward.Select((gradient, i) =>
        {
            Buffer result = Lowering.NewRows($"d{Identifier.Pascal(node.Output.Name)}Part{i + 1}", computation.Output);
            EquatableArray<Binding> bindings = new(known.Where(binding => gradient.Mentions(Symbol(binding.Symbol))));
            lowering.Kernels.Add(new ExpressionKernel($"{node.Operation.Word}Backward", gradient, bindings, EquatableArray<Coefficient>.Empty, result, ZeroPadding: true));
            return result;
        }));
        if (written.Add(lowering.Root(input)))
        {
            lowering.Join(gradients, computation.AreInterleaved, GradientOf(input));
            return;
        }

        Buffer whole = Lowering.NewRows($"d{Identifier.Pascal(node.Output.Name)}Whole", input.Shape);
        lowering.Join(gradients, computation.AreInterleaved, whole);
        Contribute(input, "Copy", Symbol("x"), [new Binding("x", whole)]);
    }

    /// <summary>Buffers of x, y and dy, of those that the expression mentions: nothing else is kept for it.</summary>
    private EquatableArray<Binding> Bind(Expr expression, Node node, Buffer dy)
    {
        var bindings = new List<Binding>();
        if (expression.Mentions(Symbol("dy")))
        {
            bindings.Add(new Binding("dy", dy));
        }

        if (expression.Mentions(Symbol("x")))
        {
            bindings.Add(new Binding("x", lowering.PaddedBufferOf(node.Inputs[0])));
        }

        if (expression.Mentions(Symbol("y")))
        {
            bindings.Add(new Binding("y", lowering.BufferOf(node.Output)));
        }

        return new EquatableArray<Binding>(bindings);
    }
}
