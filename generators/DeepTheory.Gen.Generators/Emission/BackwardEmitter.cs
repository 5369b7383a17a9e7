using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>The part that computes the loss and its gradients.</summary>
internal static class BackwardEmitter
{
    public static SourceFile Emit(Plan plan, TrainingSchedule training, KernelLibrary library) => SourceFile.Write("Backward", plan.Graph.Declaration.Type, "", "", writer =>
    {
        WriteApi(writer, plan, training);
        WritePropagate(writer, plan, training);
        WriteKernels(writer, training, library, plan.Parameters.HasStatistics);
        library.WritePending(writer, "The loops of the backward pass. dX stands for the derivative of the loss with respect to X.");
    });

    private static void WriteApi(CodeWriter writer, Plan plan, TrainingSchedule training)
    {
        NetworkFacts facts = NetworkFacts.Of(plan.Graph);
        int perExample = training.Computation.SamplesPerExample;
        string examples = perExample == 1 ? "samples" : "examples";
        string inputs = perExample == 1 ? $"[samples, {facts.InputLength}]" : $"[examples, {perExample}, {facts.InputLength}]: the samples of an example one after another";
        string targets = training.TargetLength == 0 ? "Empty: the loss has no target" : $"[{examples}, {training.TargetLength}]";
        string mode = plan.Parameters.HasStatistics ? "without dropout and by the running statistics" : "without dropout";
        writer.Write(
            $$"""
            /// <summary>Numbers in one target{{(training.Loss.TargetDomain == TargetDomain.ClassIndex ? ": the index of the right class" : "")}}.</summary>
            public const int TargetLength = {{training.TargetLength}};

            /// <summary>The loss, {{plan.Graph.Loss!.Word}}, over the given samples, {{mode}}.</summary>
            /// <param name="inputs">{{inputs}}.</param>
            /// <param name="targets">{{targets}}.</param>
            /// <exception cref="ArgumentException">Lengths that are not those of whole samples, no sample at all, or a target outside its range.</exception>
            public float Loss(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
            {
                int rows = CheckBatch(inputs, targets);
                ref float scratch = ref Scratch.Borrow(TrainingScratch(rows));
                return Propagate(inputs, targets, rows, ref scratch, ref Unsafe.NullRef<float>(), backward: false, seed: 0, step: 0, firstRow: 0);
            }

            /// <summary>The loss and its derivative with respect to every parameter, {{mode}}: exactly the gradient of <see cref="Loss"/>.</summary>
            /// <param name="inputs">{{inputs}}.</param>
            /// <param name="targets">{{targets}}.</param>
            /// <param name="gradients">[{{plan.Parameters.Count}}]: one float per parameter, tensors in the order of <see cref="Parameters"/>, each row-major. Overwritten.</param>
            /// <exception cref="ArgumentException">As for <see cref="Loss"/>, or <paramref name="gradients"/> has another length.</exception>
            public float LossAndGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients)
            {
                int rows = CheckBatch(inputs, targets);
                Guard.Length(gradients.Length, 1, {{plan.Parameters.Count}}, nameof(gradients));
                int used = TrainingScratch(rows);
                ref float scratch = ref Scratch.Borrow(checked(used + {{plan.Parameters.BlockLength}}));
                ref float block = ref Unsafe.Add(ref scratch, used);
                float loss = Propagate(inputs, targets, rows, ref scratch, ref block, backward: true, seed: 0, step: 0, firstRow: 0);{{ClearUntrained(plan.Parameters)}}
                Parameters.Gather(MemoryMarshal.CreateReadOnlySpan(ref block, {{plan.Parameters.BlockLength}}), gradients);
                return loss;
            }

            private static int TrainingScratch(int rows) => checked((rows * {{training.RowFloats}}) + {{training.FixedFloats}});

            private static int CheckBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
            {
                int {{examples}} = Guard.Samples(inputs.Length, {{perExample * facts.InputLength}}, nameof(inputs));
                Guard.NotEmpty({{examples}}, nameof(inputs));
                Guard.Length(targets.Length, {{examples}}, {{training.TargetLength}}, nameof(targets));{{(training.TargetLength == 0 ? "" : $"\n    Guard.Targets(targets, {training.TargetLength}, TargetDomain.{training.Loss.TargetDomain}, {training.Classes});")}}
                return {{examples}}{{(perExample == 1 ? "" : $" * {perExample}")}};
            }
            """);
    }

    /// <summary>What is not trained has a gradient of 0.</summary>
    private static string ClearUntrained(ParameterLayout parameters) => parameters.Untrained == 0
        ? ""
        : $"\n    MemoryMarshal.CreateSpan(ref Unsafe.Add(ref block, {parameters.TrainedLength}), {parameters.BlockLength - parameters.TrainedLength}).Clear();";

    private static void WritePropagate(CodeWriter writer, Plan plan, TrainingSchedule training)
    {
        writer.Gap();
        using (writer.WriteBlock(
            "private float Propagate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int rows, ref float scratch, ref float gradients, bool backward, int seed, long step, int firstRow)"))
        {
            Widths.Write(
                writer,
                "Propagate",
                "ref MemoryMarshal.GetReference(inputs), ref MemoryMarshal.GetReference(targets), ref parameterBlock.Start, ref scratch, ref gradients, rows, backward, seed, step, firstRow",
                returns: true);
        }
    }

    private static void WriteKernels(CodeWriter writer, TrainingSchedule training, KernelLibrary library, bool statistics)
    {
        writer.Gap();
        writer.Write($"// Forward, keeping what the derivatives read; the loss; then the chain rule from the last layer to the first. Step 0 means no dropout{(statistics ? " and running statistics" : "")}.");
        writer.Write(LoopEmitter.Optimized);
        using (writer.WriteBlock(
            "private static float Propagate<TVector>(ref float input, ref float target, ref float parameters, ref float scratch, ref float gradients, int rows, bool backward, int seed, long step, int firstRow) "
            + LoopEmitter.Generic))
        {
            var schedule = new ScheduleEmitter(writer, training, library);
            schedule.WriteBuffers();
            foreach (Kernel kernel in training.Kernels)
            {
                schedule.Write(kernel);
            }

            writer.Gap();
            writer.Write("return loss;");
        }
    }
}
