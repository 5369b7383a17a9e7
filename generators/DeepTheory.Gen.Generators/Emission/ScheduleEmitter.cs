using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Planning;
using Buffer = DeepTheory.Gen.Generators.Planning.Buffer;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>Writes a schedule as statements: the buffers as refs into scratch, then one call per kernel.</summary>
internal sealed class ScheduleEmitter
{
    private readonly CodeWriter writer;
    private readonly Schedule schedule;
    private readonly KernelLibrary library;
    private readonly Dictionary<Buffer, string> names = [];
    private readonly NameScope scope = new("input", "target", "output", "parameters", "gradients", "scratch", "rows", "loss", "seed", "step", "firstRow", "backward");

    private readonly IReadOnlyList<AffineKernel> straight;

    /// <param name="writer">Where to.</param>
    /// <param name="schedule">What.</param>
    /// <param name="library">Where the kernels go.</param>
    /// <param name="straight">The layers to write out in full, where there is one sample.</param>
    public ScheduleEmitter(CodeWriter writer, Schedule schedule, KernelLibrary library, IReadOnlyList<AffineKernel>? straight = null)
    {
        this.writer = writer;
        this.schedule = schedule;
        this.library = library;
        this.straight = straight ?? [];
    }

    public void WriteBuffers()
    {
        foreach (Buffer buffer in schedule.ScratchBuffers)
        {
            string name = names[buffer] = scope.Unused(Identifier.Escape(Identifier.Camel(buffer.Name)));
            string offset = buffer.Kind == BufferKind.Rows
                ? buffer.Offset == 0 ? "" : $"rows * {buffer.Offset}"
                : buffer.Offset == 0 ? $"rows * {schedule.RowFloats}" : $"(rows * {schedule.RowFloats}) + {buffer.Offset}";
            writer.Write($"ref float {name} = ref {(offset.Length == 0 ? "scratch" : $"Unsafe.Add(ref scratch, {offset})")}; // {buffer.Shape}{(buffer.Stride == buffer.Length ? "" : $", rows of {buffer.Stride}")}");
        }

        writer.Gap();
    }

    public void Write(Kernel kernel)
    {
        switch (kernel)
        {
            case PadKernel pad:
                Call(CopyEmitter.Pad(library, pad.Source.Length, pad.Result.Stride), false, Ref(pad.Source), Ref(pad.Result), "rows");
                break;
            case UnpadKernel unpad:
                Call(CopyEmitter.Unpad(library, unpad.Source.Length, unpad.Source.Stride), false, Ref(unpad.Source), Ref(unpad.Result), "rows");
                break;
            case AffineKernel affine:
                WriteAffine(affine);
                break;
            case WeightGradientKernel gradient:
                WriteWeightGradient(gradient);
                break;
            case BiasGradientKernel gradient:
                writer.Write($"Products.BiasGradient<TVector>({Ref(gradient.ResultGradient)}, {Ref("gradients", gradient.Bias.Offset)}, rows, {gradient.ResultGradient.Length});");
                break;
            case PackKernel pack:
                writer.Write($"Products.Pack<TVector>({Ref(pack.Source)}, {Ref(pack.Result)}, rows, {pack.Source.Length});");
                break;
            case InputGradientKernel gradient:
                WriteInputGradient(gradient);
                break;
            case ExpressionKernel expression:
                WriteExpression(expression);
                break;
            case RowsKernel rows:
                WriteRows(rows);
                break;
            case GroupKernel group:
                Call(GroupEmitter.Group(library, group), false, Ref(group.Source), Ref(group.Result), "rows");
                break;
            case UngroupKernel ungroup:
                Call(GroupEmitter.Ungroup(library, ungroup), false, Ref(ungroup.Source), Ref(ungroup.Result), "rows");
                break;
            case SpreadKernel spread:
                Call(GroupEmitter.Spread(library, spread), false, Ref(spread.Source), Ref(spread.Result));
                break;
            case SumPositionsKernel sum:
                Call(GroupEmitter.SumPositions(library, sum), false, Ref(sum.Source), Ref(sum.Result));
                break;
            case BranchKernel branch:
                WriteBranch(branch);
                break;
            case CoefficientGradientKernel gradient:
                string total = LoopEmitter.Sum(library, gradient);
                writer.Write($"{At("gradients", gradient.Slot.Offset)} = Kernels.{total}<TVector>({string.Join(", ", [.. gradient.Bindings.Select(binding => Ref(binding.Buffer)), .. Values(gradient.Coefficients), $"rows * {gradient.Bindings[0].Buffer.Stride}"])});");
                break;
            case MaskKernel mask:
                WriteMask(mask);
                break;
            case ConcatenateKernel concatenate:
                WriteConcatenate(concatenate);
                break;
            case SliceKernel slice:
                int clear = slice.Accumulates ? 0 : slice.Result.Stride - slice.Result.Length;
                Call(CopyEmitter.Columns(library, slice.Result.Length, slice.Source.Stride, slice.Result.Stride, slice.Accumulates, clear), false, Ref(NameOf(slice.Source), slice.Start), Ref(slice.Result), "rows");
                break;
            case EveryColumnKernel every:
                Call(CopyEmitter.EveryColumn(library, every.Step, every.Source.Stride, every.Result.Length, every.Result.Stride), false, Ref(NameOf(every.Source), every.Start), Ref(every.Result), "rows");
                break;
            case InterleaveKernel interleave:
                WriteInterleave(interleave);
                break;
            case LossKernel loss:
                WriteLoss(loss);
                break;
            case LossCoefficientKernel gradient:
                string derivative = RowLoopEmitter.LossCoefficient(library, gradient);
                writer.Write($"{At("gradients", gradient.Slot.Offset)} = Kernels.{derivative}({string.Join(", ", LossArguments(gradient.Of))});");
                break;
            default:
                WriteImage(kernel);
                break;
        }
    }

    private void WriteImage(Kernel kernel)
    {
        var images = new ImageEmitter(writer, library, Ref);
        switch (kernel)
        {
            case FillFrameKernel fill:
                images.Write(fill);
                break;
            case ReadFrameKernel read:
                images.Write(read);
                break;
            case CorrelationKernel correlation:
                images.Write(correlation, Ref("parameters", correlation.Weight.Offset), Vectors(correlation.Normalization, correlation.Bias));
                break;
            case CorrelationGradientKernel gradient:
                images.Write(gradient, Ref("gradients", gradient.Weight.Offset));
                break;
            case ChannelSumKernel sum:
                images.Write(sum, Ref("gradients", sum.Bias.Offset));
                break;
            case PoolKernel pool:
                images.Write(pool);
                break;
            case PoolGradientKernel gradient:
                images.Write(gradient);
                break;
            case UpSampleKernel sample:
                images.Write(sample);
                break;
            default:
                throw new InvalidOperationException($"{kernel.GetType().Name} has no text.");
        }
    }

    /// <summary>What a product's epilogue takes for each output, as arguments with a comma each.</summary>
    private string Vectors((Buffer Scale, Buffer Shift)? normalization, ParameterSlot? bias) =>
        normalization is { } vectors ? $"{Ref(vectors.Scale)}, {Ref(vectors.Shift)}, "
        : bias is not null ? $"{Ref("parameters", bias.Offset)}, "
        : "";

    private void WriteAffine(AffineKernel affine)
    {
        Panels weight = affine.Weight.Panels!;
        string vector = Vectors(affine.Normalization, affine.Bias);
        if (straight.Contains(affine))
        {
            writer.Write($"Kernels.{StraightEmitter.Emit(library, affine)}<TVector>({Ref(affine.Input)}, {Ref("parameters", affine.Weight.Offset)}, {vector}{Ref(affine.Result)});");
            return;
        }

        string method = affine.Normalization is not null ? "Scaled" : affine.Bias is not null ? "Affine" : "Linear";
        string epilogue = affine.Epilogue is null ? "NoEpilogue" : "Kernels." + LoopEmitter.Epilogue(library, affine.EpilogueName, affine.Epilogue);
        writer.Write($"// {affine.Name}: {affine.Formula}; W {weight}. {Describe(affine.Form)}");
        writer.Write($"Products.{method}<TVector, {epilogue}>({Ref(affine.Input)}, {affine.Input.Stride}, {Ref("parameters", affine.Weight.Offset)}, {vector}{Ref(affine.Result)}, {affine.Result.Stride}, rows, {Sizes(weight, affine.Form)});");
    }

    private void WriteWeightGradient(WeightGradientKernel gradient)
    {
        Panels weight = gradient.Weight.Panels!;
        writer.Write($"// {gradient.Name}: dw[i, o] = Σ x[row, i] dy[row, o]");
        writer.Write($"Products.WeightGradient<TVector>({Ref(gradient.Input)}, {gradient.Input.Stride}, {Ref(gradient.ResultGradient)}, isPacked: {Bool(gradient.ResultGradientIsPacked)}, {Ref("gradients", gradient.Weight.Offset)}, rows, {Sizes(weight, gradient.Form)});");
    }

    private void WriteInputGradient(InputGradientKernel gradient)
    {
        Panels weight = gradient.Weight.Panels!;
        writer.Write($"// {gradient.Name}: dx[row, i] {(gradient.Accumulates ? "+" : "")}= Σₒ dy[row, o] w[i, o]");
        writer.Write($"Products.InputGradient<TVector>({Ref("parameters", gradient.Weight.Offset)}, {Ref(gradient.ResultGradient)}, {Ref(gradient.Transposed)}, {Ref(gradient.InputGradient)}, rows, inputs: {weight.Rows}, outputs: {weight.Columns}, accumulates: {Bool(gradient.Accumulates)}, tiles: {Bool(gradient.Form != ProductForm.Rows)});");
    }

    private static string Sizes(Panels weight, ProductForm form) => $"inputs: {weight.Rows}, outputs: {weight.Columns}, tiles: {Bool(form != ProductForm.Rows)}";

    private static string Bool(bool value) => value ? "true" : "false";

    /// <summary>What the plan chose, for readers.</summary>
    private static string Describe(ProductForm form) => form switch
    {
        ProductForm.Rows => "Row by row.",
        _ => "Register tiles where there are rows enough, else row by row.",
    };

    private void WriteExpression(ExpressionKernel expression)
    {
        if (!expression.IsElementwise)
        {
            WriteRows(expression.ToRows());
            return;
        }

        List<string> arguments = [.. expression.Bindings.Select(binding => Ref(binding.Buffer)), .. Values(expression.Coefficients)];
        if (expression.Bindings.All(binding => binding.Buffer != expression.Result))
        {
            arguments.Add(Ref(expression.Result));
        }

        if (expression.Expression.Mentions(Expr.Rows))
        {
            arguments.Add("rows");
        }

        Call(LoopEmitter.Elementwise(library, expression), true, [.. arguments, expression.Result.IsVector ? $"{expression.Result.Stride}" : $"rows * {expression.Result.Stride}"]);
    }

    private void WriteRows(RowsKernel kernel)
    {
        IEnumerable<Buffer> operands = kernel.Bindings.Select(binding => binding.Buffer);
        IEnumerable<Buffer> results = kernel.Results.Where(result => kernel.Bindings.All(binding => binding.Symbol != result.Symbol)).Select(result => result.Buffer);
        Call(RowLoopEmitter.Rows(library, kernel), false, [.. operands.Concat(results).Select(Ref), kernel.Rows.Groups == 1 ? "rows" : $"rows * {kernel.Rows.Groups}"]);
    }

    private void WriteBranch(BranchKernel branch)
    {
        writer.Write($"// {branch.Comment}");
        using (writer.WriteBlock("if (step > 0)"))
        {
            WriteAll(branch.Training);
        }

        using (writer.WriteBlock("else"))
        {
            WriteAll(branch.Otherwise);
        }

        writer.Gap();
    }

    private void WriteAll(IEnumerable<Kernel> kernels)
    {
        foreach (Kernel kernel in kernels)
        {
            Write(kernel);
        }
    }

    private void WriteMask(MaskKernel mask)
    {
        (string comment, string call, string arguments) = mask.Mask switch
        {
            DropMask drop => (
                $"{Short(drop.Dropped)} with probability {Short(drop.Rate)}, else {Short(drop.Kept)}",
                "DropoutMask",
                $"{Literal.Single(drop.Rate)}, {Literal.Single(drop.Dropped)}, {Literal.Single(drop.Kept)}"),
            GaussianMask gaussian => ($"Gaussian with standard deviation {Short(gaussian.StandardDeviation)}", "GaussianMask", Literal.Single(gaussian.StandardDeviation)),
            _ => throw new InvalidOperationException($"{mask.Mask} has no text."),
        };
        writer.Write($"// {names[mask.Result]}: {comment}; without noise {(mask.Neutral == NeutralMask.Ones ? 1 : 0)}.");
        using (writer.WriteBlock("if (step > 0)"))
        {
            writer.Write($"{call}.Fill({Ref(mask.Result)}, rows, {mask.Result.Length}, {mask.Result.Stride}, {arguments}, seed, step, {mask.Layer}, firstRow);");
        }

        using (writer.WriteBlock("else"))
        {
            writer.Write($"DropoutMask.Fill{mask.Neutral}({Ref(mask.Result)}, rows * {mask.Result.Stride});");
        }

        writer.Gap();
    }

    private static string Short(double value) => Formula.Of(value);

    private void WriteConcatenate(ConcatenateKernel concatenate)
    {
        int start = 0;
        for (int i = 0; i < concatenate.Sources.Count; i++)
        {
            Buffer source = concatenate.Sources[i];
            bool last = i == concatenate.Sources.Count - 1;
            int clear = last ? concatenate.Result.Stride - concatenate.Result.Length : 0;
            string copy = CopyEmitter.Columns(library, source.Length, source.Stride, concatenate.Result.Stride, accumulates: false, clear);
            Call(copy, false, Ref(source), Ref(names[concatenate.Result], start), "rows");
            start += source.Length;
        }
    }

    private void WriteInterleave(InterleaveKernel interleave)
    {
        for (int i = 0; i < interleave.Sources.Count; i++)
        {
            Buffer source = interleave.Sources[i];
            string spread = CopyEmitter.Spread(library, source.Length, source.Stride, interleave.Sources.Count, interleave.Result.Stride);
            Call(spread, false, Ref(source), Ref(names[interleave.Result], i), "rows");
        }

        if (interleave.Result.Stride > interleave.Result.Length)
        {
            Call(CopyEmitter.ClearPadding(library, interleave.Result.Length, interleave.Result.Stride), false, Ref(interleave.Result), "rows");
        }
    }

    private void WriteLoss(LossKernel loss)
    {
        string name = RowLoopEmitter.Loss(library, loss);
        writer.Write($"float loss = Kernels.{name}({string.Join(", ", LossArguments(loss))});");
        writer.Write(
            """
            if (!backward)
            {
                return loss;
            }
            """);
        writer.Gap();
    }

    private IEnumerable<string> LossArguments(LossKernel loss)
    {
        int samples = loss.Loss.SamplesPerExample;
        return
        [
            .. loss.Heads.Zip(loss.Loss.Heads, RefOfSample),
            .. loss.Target is null ? Array.Empty<string>() : [Ref(loss.Target)],
            .. loss.Gradients.Zip(loss.Loss.Heads, RefOfSample),
            .. Values(loss.Coefficients),
            samples == 1 ? "rows" : $"rows / {samples}",
        ];

        string RefOfSample(Buffer buffer, Head head) => Ref(NameOf(buffer), head.Sample * buffer.Stride);
    }

    private static IEnumerable<string> Values(IEnumerable<Coefficient> coefficients) =>
        coefficients.Select(coefficient => At("parameters", coefficient.Slot.Offset));

    private void Call(string method, bool generic, params string[] arguments) =>
        writer.Write($"Kernels.{method}{(generic ? "<TVector>" : "")}({string.Join(", ", arguments)});");

    private string NameOf(Buffer buffer) => buffer.IsScratch ? names[buffer] : buffer.Name;

    private string Ref(Buffer buffer) => buffer.Kind switch
    {
        BufferKind.Parameter => Ref("parameters", buffer.Offset),
        BufferKind.ParameterGradient => Ref("gradients", buffer.Offset),
        _ => $"ref {NameOf(buffer)}",
    };

    private static string Ref(string name, int offset) => "ref " + At(name, offset);

    private static string At(string name, int offset) => offset == 0 ? name : $"Unsafe.Add(ref {name}, {offset})";
}
