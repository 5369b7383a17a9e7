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
        string partitioned = training.IsPartitionable ? ", IPartitionedTraining" : "";
        return SourceFile.Write("Training", type, "", $"ITrainable<{type.Name}>{partitioned}", writer =>
        {
            WriteState(writer, plan);
            WriteSteps(writer, plan);
            WriteUpdate(writer, plan, library);
            if (training.IsPartitionable)
            {
                WriteParts(writer, plan, training);
            }

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
            {{LoopEmitter.Optimized}}
            public float TrainStep(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float learningRate)
            {
                Guard.Owner(state, this);
                int rows = CheckBatch(inputs, targets);
                gate.Enter();
                try
                {
                    ref float scratch = ref Scratch.Borrow(TrainingScratch(rows));
                    float loss = Propagate(inputs, targets, rows, ref scratch, ref state.Gradients.Start, backward: true, state.Seed, state.Step + 1, firstRow: 0);
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
        ParameterLayout parameters = plan.Parameters;
        List<ParameterSlot> bounded = [.. parameters.Slots.Where(slot => slot.Tensor.MaxNorm is not null)];
        writer.Gap();
        writer.Write(
            $$"""
            private void Update(TrainingState state, float learningRate)
            {
                BeginUpdate(state, learningRate);
                Update(state, learningRate, 0, {{parameters.TrainedLength}});{{(bounded.Count == 0 ? "" : "\n    BoundWeights();")}}
            }
            """);
        writer.Gap();
        writer.Write("// What comes before the parameters change, once per step.");
        using (writer.WriteBlock("private static void BeginUpdate(TrainingState state, float learningRate)"))
        {
            WriteBegin(writer, plan);
        }

        writer.Gap();
        using (writer.WriteBlock("private void Update(TrainingState state, float learningRate, int start, int count)"))
        {
            Widths.Write(writer, "Update", "state, learningRate, start, count");
        }

        writer.Gap();
        writer.Write(LoopEmitter.Optimized);
        using (writer.WriteBlock($"private void Update<TVector>(TrainingState state, float learningRate, int start, int count) {LoopEmitter.Generic}"))
        {
            WriteRun(writer, plan, library);
        }

        if (bounded.Count > 0)
        {
            WriteBounds(writer, bounded);
        }
    }

    private static void WriteBegin(CodeWriter writer, Plan plan)
    {
        ParameterLayout parameters = plan.Parameters;
        string trained = parameters.TrainedLength == parameters.BlockLength ? "state.Gradients.Span" : $"state.Gradients.Span.Slice(0, {parameters.TrainedLength})";
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
        WriteScalars(writer, plan.Graph.Optimizer!);
    }

    /// <summary>The run of the block that is asked for: of it the weights, then what is decayed otherwise.</summary>
    private static void WriteRun(CodeWriter writer, Plan plan, KernelLibrary library)
    {
        OptimizerAttribute optimizer = plan.Graph.Optimizer!;
        ParameterLayout parameters = plan.Parameters;
        bool decaysOthers = optimizer.DecayBiases || optimizer.WeightDecay == 0;
        writer.Write("ref float parameters = ref Unsafe.Add(ref parameterBlock.Start, start);");
        writer.Write("ref float gradients = ref Unsafe.Add(ref state.Gradients.Start, start);");
        for (int i = 0; i < optimizer.Moments.Count; i++)
        {
            writer.Write($"ref float {optimizer.Moments[i].Name} = ref Unsafe.Add(ref state.Moment({i}).Start, start);");
        }

        if (parameters.TrainedLength == parameters.WeightLength || (decaysOthers && plan.Graph.Penalties.Count == 0))
        {
            WriteCall(writer, library, plan.Graph, true, plan.Graph.Penalties, "", "count");
            return;
        }

        writer.Gap();
        writer.Write("// Weights come first in the block; they alone are decayed or penalised.");
        writer.Write($"int weights = Math.Clamp({parameters.WeightLength} - start, 0, count);");
        WriteCall(writer, library, plan.Graph, true, plan.Graph.Penalties, "", "weights");
        WriteCall(writer, library, plan.Graph, decaysOthers, [], "weights", "count - weights");
    }

    private static void WriteBounds(CodeWriter writer, List<ParameterSlot> bounded)
    {
        writer.Gap();
        using (writer.WriteBlock("private void BoundWeights()"))
        {
            Widths.Write(writer, "BoundWeights", "");
        }

        writer.Gap();
        using (writer.WriteBlock($"private void BoundWeights<TVector>() {LoopEmitter.Generic}"))
        {
            foreach (ParameterSlot slot in bounded)
            {
                writer.Write($"// {slot.Name}: the norm of each unit's weights, at most {Literal.Single(slot.Tensor.MaxNorm!.Value).TrimEnd('f')}.");
                string weights = $"ref {At("parameterBlock.Start", slot.Offset)}";
                string maximum = Literal.Single(slot.Tensor.MaxNorm!.Value);
                writer.Write(slot.Panels is { } panels
                    ? $"WeightClipping.ByUnitNorm<TVector>({weights}, {panels.Rows}, {panels.Padded}, {Panels.Width}, {maximum});"
                    : $"WeightClipping.ByRowNorm({weights}, {slot.Shape[0]}, {slot.Shape.Length / slot.Shape[0]}, {maximum});");
            }
        }
    }

    /// <summary>A step in parts, for several threads.</summary>
    private static void WriteParts(CodeWriter writer, Plan plan, TrainingSchedule training)
    {
        bool bounds = plan.Parameters.Slots.Any(slot => slot.Tensor.MaxNorm is not null);
        writer.Gap();
        writer.Write(
            $$"""
            int IPartitionedTraining.TrainedLength => {{plan.Parameters.TrainedLength}};

            int IPartitionedTraining.SamplesPerExample => {{training.Computation.SamplesPerExample}};

            int IPartitionedTraining.BeginStep(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
            {
                Guard.Owner(state, this);
                int rows = CheckBatch(inputs, targets);
                gate.Enter();
                return rows;
            }

            float IPartitionedTraining.Propagate(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int firstSample, AlignedBuffer gradients)
            {
                int rows = inputs.Length / {{NetworkFacts.Of(plan.Graph).InputLength}};
                ref float scratch = ref Scratch.Borrow(TrainingScratch(rows));
                return Propagate(inputs, targets, rows, ref scratch, ref gradients.Start, backward: true, state.Seed, state.Step + 1, firstSample);
            }

            void IPartitionedTraining.BeginUpdate(TrainingState state, float learningRate) => BeginUpdate(state, learningRate);

            void IPartitionedTraining.Update(TrainingState state, float learningRate, int start, int count) => Update(state, learningRate, start, count);

            void IPartitionedTraining.EndStep(TrainingState state)
            {
                {{(bounds ? "BoundWeights();\n    " : "")}}gate.Leave();
            }
            """);
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
        }
    }

    private static void WriteCall(
        CodeWriter writer, KernelLibrary library, Graph graph, bool decay, IReadOnlyList<PenaltyAttribute> penalties, string start, string count)
    {
        OptimizerAttribute optimizer = graph.Optimizer!;
        string wish = (decay && optimizer.WeightDecay != 0, penalties.Count > 0) switch
        {
            (false, false) => "Update",
            (true, false) => "UpdateWithDecay",
            (false, true) => "UpdateWithPenalty",
            (true, true) => "UpdateWithDecayAndPenalty",
        };
        string name = LoopEmitter.Update(library, wish, optimizer, optimizer.Step(decay, penalties));
        IEnumerable<string> blocks = ["parameters", "gradients", .. optimizer.Moments.Select(moment => moment.Name)];
        IEnumerable<string> arguments =
        [
            .. blocks.Select(block => start.Length == 0 ? $"ref {block}" : $"ref Unsafe.Add(ref {block}, {start})"),
            count,
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
