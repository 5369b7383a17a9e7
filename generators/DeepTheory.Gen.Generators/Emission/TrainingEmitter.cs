using DeepTheory.Gen.Generators.Declarations;
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
            WriteSteps(writer, plan);
            WriteUpdate(writer, plan, library);
            WriteInterface(writer, plan, training);
            library.WritePending(writer, "The optimizer: one pass over all parameters.");
        });
    }

    private static void WriteSteps(CodeWriter writer, Plan plan)
    {
        writer.Write(
            $$"""
            private TrainingGate gate;

            /// <summary>Memory for training this network: gradients, the optimizer's moments, the step count.</summary>
            /// <param name="seed">Seed of the dropout masks.</param>
            public TrainingState CreateTrainingState(int seed) => new TrainingState(this, {{plan.Parameters.BlockLength}}, {{plan.Graph.Optimizer!.Moments.Count}}, seed);

            /// <summary>One update: forward with dropout, backward, clipping, {{plan.Graph.Optimizer.Word}}. Returns the loss before the update.</summary>
            /// <param name="state">The memory of this training.</param>
            /// <param name="inputs">[samples, InputLength].</param>
            /// <param name="targets">[samples, TargetLength].</param>
            /// <param name="learningRate">Step size.</param>
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
            /// <param name="learningRate">Step size.</param>
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
            ForwardEmitter.WriteWidths(writer, "Update", "state, learningRate");
        }

        writer.Gap();
        using (writer.WriteBlock($"private void Update<TVector>(TrainingState state, float learningRate) {LoopEmitter.Generic}"))
        {
            writer.Write("ref float parameters = ref parameterBlock.Start;");
            writer.Write("ref float gradients = ref state.Gradients.Start;");
            int weights = plan.Parameters.WeightLength;
            int all = plan.Parameters.TrainedLength;
            if (optimizer.WeightDecay == 0 || optimizer.DecayBiases || weights == all)
            {
                WriteCall(writer, library, optimizer, optimizer.WeightDecay != 0, 0, all);
            }
            else
            {
                WriteCall(writer, library, optimizer, true, 0, weights);
                WriteCall(writer, library, optimizer, false, weights, all - weights);
            }
        }
    }

    private static void WriteCall(CodeWriter writer, KernelLibrary library, OptimizerAttribute optimizer, bool decay, int start, int count)
    {
        string name = LoopEmitter.Update(library, optimizer, decay);
        string moments = string.Concat(optimizer.Moments.Select((_, i) => $"ref {At($"state.Moment({i}).Start", start)}, "));
        writer.Write($"Kernels.{name}<TVector>(ref {At("parameters", start)}, ref {At("gradients", start)}, {moments}{count}, learningRate, state.Step);");
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
    }
}
