using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>The part that predicts.</summary>
internal static class ForwardEmitter
{
    private const int LargestStackFloats = 1024;

    /// <summary>
    /// Rows that go through the network together: 96, or a half, quarter … of it where their values would take more than 512 KiB. More rows use what they
    /// fetch of the weights more often. As each size divides 96, a batch that is cut after a multiple of 96 rows goes through in the same blocks.
    /// </summary>
    public static int BlockRows(Plan plan)
    {
        int rows = 96;
        while (rows > 6 && (long)rows * plan.Inference.RowFloats > 131072)
        {
            rows /= 2;
        }

        return rows;
    }

    public static int ScratchFloats(Plan plan) => checked((BlockRows(plan) * plan.Inference.RowFloats) + plan.Inference.FixedFloats);

    public static SourceFile Emit(Plan plan, KernelLibrary library) => SourceFile.Write("Forward", plan.Graph.Declaration.Type, "", "", writer =>
    {
        NetworkFacts facts = NetworkFacts.Of(plan.Graph);
        WritePredict(writer, plan, facts);
        if (facts.Classifies)
        {
            WriteClassify(writer, facts);
        }

        if (plan.Graph.Loss is { OutputDistribution: not null } loss)
        {
            DistributionEmitter.Write(writer, loss, plan.Graph.Output!.Shape);
        }

        WriteBlocks(writer, plan, facts);
        WriteForward(writer, plan, library);
        library.WritePending(writer, "The loops of the forward pass. Rows in scratch are padded to whole 64-byte lines, so that no loop has a tail.");
    });

    private static void WritePredict(CodeWriter writer, Plan plan, NetworkFacts facts)
    {
        writer.Write(
            $$"""
            /// <summary>
            /// Computes the outputs of one sample or of many, by the lengths. Allocates nothing after a thread's first call; safe to
            /// call from several threads at once. The spans must not overlap.
            /// </summary>
            /// <param name="input">[samples, {{facts.InputLength}}], samples one after another.</param>
            /// <param name="output">[samples, {{facts.OutputLength}}].</param>
            /// <exception cref="ArgumentException">A length is not that of whole samples, or the two disagree.</exception>
            """);
        writer.Write(LoopEmitter.Optimized);
        using (writer.WriteBlock("public void Predict(ReadOnlySpan<float> input, Span<float> output)"))
        {
            writer.Write(
                $"""
                int rows = Guard.Samples(input.Length, {facts.InputLength}, nameof(input));
                Guard.Length(output.Length, rows, {facts.OutputLength}, nameof(output));
                ref float scratch = ref Scratch.Borrow({(plan.Inference.FixedFloats == 0 ? $"Math.Min(rows, {BlockRows(plan)}) * {plan.Inference.RowFloats}" : $"{plan.Inference.FixedFloats} + (Math.Min(rows, {BlockRows(plan)}) * {plan.Inference.RowFloats})")});
                """);
            Widths.Write(writer, "PredictRows", "ref MemoryMarshal.GetReference(input), ref MemoryMarshal.GetReference(output), ref scratch, rows");
        }
    }

    private static void WriteClassify(CodeWriter writer, NetworkFacts facts)
    {
        bool multiclass = facts.Task == NetworkTask.MulticlassClassification;
        writer.Gap();
        writer.Write(
            $$"""
            /// <summary>{{(multiclass ? "The class with the highest score" : "1 for yes, 0 for no")}}, for one sample.</summary>
            /// <param name="input">[{{facts.InputLength}}].</param>
            /// <exception cref="ArgumentException">The length is not that of one sample.</exception>
            """);
        using (writer.WriteBlock("public int Classify(ReadOnlySpan<float> input)"))
        {
            writer.Write($"Guard.Length(input.Length, 1, {facts.InputLength}, nameof(input));");
            writer.Write(facts.OutputLength <= LargestStackFloats
                ? $"Span<float> output = stackalloc float[{facts.OutputLength}];"
                : $"float[] rented = System.Buffers.ArrayPool<float>.Shared.Rent({facts.OutputLength});\nSpan<float> output = rented.AsSpan(0, {facts.OutputLength});");
            writer.Write("Predict(input, output);");
            string decision = multiclass ? "Decision.ArgMax(output)" : $"output[0] >= {Literal.Single(facts.Threshold)} ? 1 : 0";
            writer.Write(facts.OutputLength <= LargestStackFloats
                ? $"return {decision};"
                : $"int best = {decision};\nSystem.Buffers.ArrayPool<float>.Shared.Return(rented);\nreturn best;");
        }
    }

    private static void WriteBlocks(CodeWriter writer, Plan plan, NetworkFacts facts)
    {
        int block = BlockRows(plan);
        writer.Gap();
        writer.Write(
            $$"""
            // {{block}} rows at a time, so that their values stay in the cache; what remains, up to two blocks, in halves of whole tiles.
            {{(plan.Inference.Straight.Count == 0 ? LoopEmitter.Optimized : LoopEmitter.Inlined)}}
            private void PredictRows<TVector>(ref float input, ref float output, ref float scratch, int rows) {{LoopEmitter.Generic}}
            {
                ref float parameters = ref parameterBlock.Start;{{(plan.Inference.Straight.Count == 0 ? "" : OneSample)}}
                while (rows > 0)
                {
                    int count = rows >= {{2 * block}} ? {{block}} : rows > {{block}} ? ((rows / 2) + 5) / 6 * 6 : rows;
                    Forward<TVector>(ref input, ref parameters, ref scratch, ref output, count);
                    input = ref Unsafe.Add(ref input, count * {{facts.InputLength}});
                    output = ref Unsafe.Add(ref output, count * {{facts.OutputLength}});
                    rows -= count;
                }
            }
            """);
    }

    private const string OneSample =
        """

            if (rows == 1)
            {
                ForwardOne<TVector>(ref input, ref parameters, ref scratch, ref output);
                return;
            }

        """;

    private static void WriteForward(CodeWriter writer, Plan plan, KernelLibrary library)
    {
        if (plan.Inference.Straight is { Count: > 0 } straight)
        {
            WriteForwardOne(writer, plan, library, straight);
        }

        writer.Gap();
        writer.Write(LoopEmitter.Optimized);
        using (writer.WriteBlock($"private static void Forward<TVector>(ref float input, ref float parameters, ref float scratch, ref float output, int rows) {LoopEmitter.Generic}"))
        {
            var schedule = new ScheduleEmitter(writer, plan.Inference, library);
            schedule.WriteBuffers();
            foreach (Kernel kernel in plan.Inference.Kernels)
            {
                schedule.Write(kernel);
            }
        }
    }

    /// <summary>One sample, with the small layers in straight lines.</summary>
    private static void WriteForwardOne(CodeWriter writer, Plan plan, KernelLibrary library, IReadOnlyList<AffineKernel> straight)
    {
        writer.Gap();
        writer.Write($"// One sample, {string.Join(", ", straight.Select(kernel => kernel.Name))} in straight lines.");
        writer.Write(LoopEmitter.Inlined);
        using (writer.WriteBlock($"private static void ForwardOne<TVector>(ref float input, ref float parameters, ref float scratch, ref float output) {LoopEmitter.Generic}"))
        {
            writer.Write("const int rows = 1;");
            var schedule = new ScheduleEmitter(writer, plan.Inference, library, straight);
            schedule.WriteBuffers();
            foreach (Kernel kernel in plan.Inference.Kernels)
            {
                schedule.Write(kernel);
            }
        }
    }
}
