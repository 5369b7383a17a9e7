using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>The part that updates the parameters.</summary>
internal static class TrainingEmitter
{
    public static SourceFile Emit(Plan plan, TrainingSchedule training, KernelLibrary library)
    {
        TypeName type = plan.Graph.Declaration.Type;
        return SourceFile.Write("Training", type, "", $"ITrainable<{type.Name}>", writer =>
        {
            WriteState(writer, plan);
            WriteSteps(writer, plan);
            WriteUpdate(writer, plan, library);
            LearningRateEmitter.Write(writer, plan);
            WriteInterface(writer, plan, training);
            library.WritePending(writer, "The optimizer: one pass over all parameters.");
        });
    }

    private static void WriteState(CodeWriter writer, Plan plan)
    {
        OptimizerAttribute optimizer = plan.Graph.Optimizer!;
        string scalars = optimizer.Scalars.Count == 0 ? "" : $", {optimizer.Scalars.Count}";
        string create = $"new TrainingState(this, {plan.Parameters.BlockLength}, {optimizer.Moments.Count}, seed{scalars})";
        List<string> beginnings =
        [
            .. Beginnings(optimizer.Moments, (i, value) => $"state.Moment({i}).Span.Fill({Literal.Single(value)});"),
            .. Beginnings(optimizer.Scalars, (i, value) => $"state.Scalar({i}) = {Literal.Double(value)};"),
        ];
        writer.Write(
            """
            private TrainingGate gate;

            /// <summary>Memory for training this network: gradients, the optimizer's moments, the step count.</summary>
            /// <param name="seed">Seed of the dropout masks.</param>
            """);
        if (beginnings.Count == 0)
        {
            writer.Write($"public TrainingState CreateTrainingState(int seed) => {create};");
            return;
        }

        using (writer.WriteBlock("public TrainingState CreateTrainingState(int seed)"))
        {
            writer.Write($"var state = {create};");
            LoopEmitter.WriteAll(writer, beginnings);
            writer.Write("return state;");
        }
    }

    private static IEnumerable<string> Beginnings(IReadOnlyList<Remembered> remembered, Func<int, double, string> begin) =>
        remembered.Select((memory, i) => memory.Initial == 0 ? "" : begin(i, memory.Initial)).Where(text => text.Length > 0);

    private static void WriteSteps(CodeWriter writer, Plan plan)
    {
        writer.Gap();
        writer.Write(
            $$"""
            /// <summary>One update: forward with dropout, backward, clipping, {{plan.Graph.Optimizer!.Word}}. Returns the loss before the update.</summary>
            /// <param name="state">The memory of this training.</param>
            /// <param name="inputs">[samples, InputLength].</param>
            /// <param name="targets">[samples, TargetLength].</param>
            /// <param name="learningRate">{{LearningRateEmitter.Describe(plan)}}</param>
            /// <exception cref="ArgumentException">As for <see cref="Loss"/>, or the state is that of another network.</exception>
            /// <exception cref="InvalidOperationException">Another thread is training this network at the same time.</exception>
            public float TrainStep(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float learningRate)
            {
                Guard.Owner(state, this);
                int rows = CheckBatch(inputs, targets);
                gate.Enter();
                try
                {
                    ref float scratch = ref Scratch.Borrow(TrainingScratch(rows));
                    float loss = Propagate(inputs, targets, rows, ref scratch, ref state.Gradients.Start, backward: true, state.Seed, state.Step + 1);
                    Update(state, learningRate);
                    return loss;
                }
                finally
                {
                    gate.Leave();
                }
            }

            /// <summary>The second half of a step, clipping and {{plan.Graph.Optimizer.Word}}, for gradients that come from elsewhere.</summary>
            /// <param name="state">The memory of this training.</param>
            /// <param name="gradients">[{{plan.Parameters.Count}}], as <see cref="LossAndGradients"/> writes them.</param>
            /// <param name="learningRate">{{LearningRateEmitter.Describe(plan)}}</param>
            /// <exception cref="ArgumentException">Another length, or the state is that of another network.</exception>
            /// <exception cref="InvalidOperationException">Another thread is training this network at the same time.</exception>
            public void ApplyGradients(TrainingState state, ReadOnlySpan<float> gradients, float learningRate)
            {
                Guard.Owner(state, this);
                gate.Enter();
                try
                {
                    Parameters.Scatter(gradients, state.Gradients.Span);
                    Update(state, learningRate);
                }
                finally
                {
                    gate.Leave();
                }
            }
            """);
    }

    private static void WriteUpdate(CodeWriter writer, Plan plan, KernelLibrary library)
    {
        OptimizerAttribute optimizer = plan.Graph.Optimizer!;
        ParameterLayout parameters = plan.Parameters;
        string trained = parameters.TrainedLength == parameters.BlockLength ? "state.Gradients.Span" : $"state.Gradients.Span.Slice(0, {parameters.TrainedLength})";
        writer.Gap();
        using (writer.WriteBlock("private void Update(TrainingState state, float learningRate)"))
        {
            foreach (GradientClippingAttribute clip in plan.Graph.Clipping)
            {
                string maximum = Literal.Single(clip.Maximum);
                writer.Write(clip.Bound switch
                {
                    GradientBound.Norm => $"state.GradientNorm = GradientClipping.ByNorm({trained}, {maximum});",
                    GradientBound.Value => $"GradientClipping.ByValue({trained}, {maximum});",
                    _ => throw new InvalidOperationException($"{clip.Bound} has no text."),
                });
            }

            writer.Write("state.Step++;");
            WriteScalars(writer, optimizer);
            Widths.Write(writer, "Update", "state, learningRate");
        }

        writer.Gap();
        using (writer.WriteBlock($"private void Update<TVector>(TrainingState state, float learningRate) {LoopEmitter.Generic}"))
        {
            writer.Write("ref float parameters = ref parameterBlock.Start;");
            writer.Write("ref float gradients = ref state.Gradients.Start;");
            int weights = plan.Parameters.WeightLength;
            int others = plan.Parameters.TrainedLength - weights;
            bool decaysOthers = optimizer.DecayBiases || optimizer.WeightDecay == 0;
            if (others == 0 || (decaysOthers && plan.Graph.Penalties.Count == 0))
            {
                WriteCall(writer, library, plan.Graph, true, plan.Graph.Penalties, 0, weights + others);
            }
            else
            {
                WriteCall(writer, library, plan.Graph, true, plan.Graph.Penalties, 0, weights);
                WriteCall(writer, library, plan.Graph, decaysOthers, [], weights, others);
            }

            foreach (ParameterSlot slot in plan.Parameters.Slots.Where(slot => slot.Tensor.MaxNorm is not null))
            {
                writer.Gap();
                writer.Write($"// {slot.Name}: the norm of each unit's weights, at most {Literal.Single(slot.Tensor.MaxNorm!.Value).TrimEnd('f')}.");
                writer.Write($"WeightClipping.ByUnitNorm<TVector>(ref {At("parameters", slot.Offset)}, {slot.Panels!.Rows}, {slot.Panels.Padded}, {Panels.Width}, {Literal.Single(slot.Tensor.MaxNorm!.Value)});");
            }
        }
    }

    /// <summary>What the optimizer remembers for all parameters together moves on once per step, before the passes that use it.</summary>
    private static void WriteScalars(CodeWriter writer, OptimizerAttribute optimizer)
    {
        List<string> scalars = [.. optimizer.Scalars.Select(scalar => scalar.Name)];
        var printer = new ScalarPrinter(expression => expression switch
        {
            Symbol { Name: "step" } => "state.Step",
            Symbol { Name: var name } when scalars.Contains(name) => $"state.Scalar({scalars.IndexOf(name)})",
            Symbol { Name: var name } => name,
            _ => null,
        });
        foreach (Assignment assignment in optimizer.Step(decay: false).Where(assignment => scalars.Contains(assignment.Target.Name)))
        {
            writer.Gap();
            writer.Write($"// {assignment.Target.Name} = {Formula.Of(assignment.Value)}");
            writer.Write($"state.Scalar({scalars.IndexOf(assignment.Target.Name)}) = {printer.Batch(assignment.Value)};");
            writer.Gap();
        }
    }

    private static void WriteCall(
        CodeWriter writer, KernelLibrary library, Graph graph, bool decay, IReadOnlyList<PenaltyAttribute> penalties, int start, int count)
    {
        if (count == 0)
        {
            return;
        }

        OptimizerAttribute optimizer = graph.Optimizer!;
        string wish = (decay && optimizer.WeightDecay != 0, penalties.Count > 0) switch
        {
            (false, false) => "Update",
            (true, false) => "UpdateWithDecay",
            (false, true) => "UpdateWithPenalty",
            (true, true) => "UpdateWithDecayAndPenalty",
        };
        string name = LoopEmitter.Update(library, wish, optimizer, optimizer.Step(decay, penalties));
        IEnumerable<string> arguments =
        [
            $"ref {At("parameters", start)}",
            $"ref {At("gradients", start)}",
            .. optimizer.Moments.Select((_, i) => $"ref {At($"state.Moment({i}).Start", start)}"),
            $"{count}",
            "learningRate",
            "state.Step",
            .. optimizer.Scalars.Select((_, i) => $"state.Scalar({i})"),
        ];
        writer.Write($"Kernels.{name}<TVector>({string.Join(", ", arguments)});");
    }

    private static string At(string name, int offset) => offset == 0 ? name : $"Unsafe.Add(ref {name}, {offset})";

    private static void WriteInterface(CodeWriter writer, Plan plan, TrainingSchedule training)
    {
        string network = $"ITrainable<{plan.Graph.Declaration.Type.Name}>";
        writer.Gap();
        writer.Write(
            $"""
            static int {network}.TargetLength => TargetLength;

            static TargetDomain {network}.TargetDomain => TargetDomain.{training.Loss.TargetDomain};

            static float {network}.DeclaredLearningRate => {Literal.Single(plan.Graph.Optimizer!.LearningRate)};
            """);
        if (training.Computation.SamplesPerExample > 1)
        {
            writer.Gap();
            writer.Write($"static int {network}.SamplesPerExample => {training.Computation.SamplesPerExample};");
        }
    }
}
