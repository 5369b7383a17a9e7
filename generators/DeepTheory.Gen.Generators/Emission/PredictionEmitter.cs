using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>What a network computes of its input.</summary>
/// <param name="Word">What is behind Predict and Forward in the names of the methods; empty for the output itself.</param>
/// <param name="Value">The value.</param>
/// <param name="Schedule">How.</param>
/// <param name="Straight">The layers that are written out in full where there is one sample.</param>
internal sealed record Prediction(string Word, Value Value, Schedule Schedule, IReadOnlyList<AffineKernel> Straight)
{
    public string Predict => "Predict" + Word;

    public string Rows => Predict + "Rows";

    public string Forward => "Forward" + Word;

    public string ForwardOne => Forward + "One";
}

/// <summary>Writes the methods of a prediction: the public one, the rows in blocks, one block, one sample.</summary>
internal sealed class PredictionEmitter(CodeWriter writer, Plan plan, Prediction prediction)
{
    private readonly int inputLength = plan.Graph.Input!.Shape.Length;
    private readonly int outputLength = prediction.Value.Shape.Length;
    private readonly int block = ForwardEmitter.BlockRows(plan);

    /// <summary>The public method.</summary>
    /// <param name="what">What it computes, a sentence for people.</param>
    public void WritePredict(string what)
    {
        Schedule schedule = prediction.Schedule;
        writer.Write(
            $$"""
            /// <summary>
            /// Computes {{what}} Allocates nothing after a thread's first call; safe to
            /// call from several threads at once. The spans must not overlap.
            /// </summary>
            /// <param name="input">[samples, {{inputLength}}], samples one after another.</param>
            /// <param name="output">[samples, {{outputLength}}].</param>
            /// <exception cref="ArgumentException">A length is not that of whole samples, or the two disagree.</exception>
            """);
        writer.Write(LoopEmitter.Optimized);
        using (writer.WriteBlock($"public void {prediction.Predict}(ReadOnlySpan<float> input, Span<float> output)"))
        {
            writer.Write(
                $"""
                int rows = Guard.Samples(input.Length, {inputLength}, nameof(input));
                Guard.Length(output.Length, rows, {outputLength}, nameof(output));
                ref float scratch = ref Scratch.Borrow({(schedule.FixedFloats == 0 ? $"Math.Min(rows, {block}) * {schedule.RowFloats}" : $"{schedule.FixedFloats} + (Math.Min(rows, {block}) * {schedule.RowFloats})")});
                """);
            Widths.Write(writer, prediction.Rows, "ref MemoryMarshal.GetReference(input), ref MemoryMarshal.GetReference(output), ref scratch, rows");
        }
    }

    /// <summary>The private methods.</summary>
    public void WriteForward(KernelLibrary library)
    {
        WriteBlocks();
        if (prediction.Straight.Count > 0)
        {
            WriteForwardOne(library);
        }

        writer.Gap();
        writer.Write(LoopEmitter.Optimized);
        using (writer.WriteBlock($"private static void {prediction.Forward}<TVector>(ref float input, ref float parameters, ref float scratch, ref float output, int rows) {LoopEmitter.Generic}"))
        {
            WriteKernels(new ScheduleEmitter(writer, prediction.Schedule, library));
        }
    }

    private void WriteBlocks()
    {
        bool isStraight = prediction.Straight.Count > 0;
        string oneSample = !isStraight ? "" :
            $$"""

                if (rows == 1)
                {
                    {{prediction.ForwardOne}}<TVector>(ref input, ref parameters, ref scratch, ref output);
                    return;
                }

            """;
        writer.Gap();
        writer.Write(
            $$"""
            // {{block}} rows at a time, so that their values stay in the cache; what remains, up to two blocks, in halves of whole tiles.
            {{(isStraight ? LoopEmitter.Inlined : LoopEmitter.Optimized)}}
            private void {{prediction.Rows}}<TVector>(ref float input, ref float output, ref float scratch, int rows) {{LoopEmitter.Generic}}
            {
                ref float parameters = ref parameterBlock.Start;{{oneSample}}
                while (rows > 0)
                {
                    int count = rows >= {{2 * block}} ? {{block}} : rows > {{block}} ? ((rows / 2) + 5) / 6 * 6 : rows;
                    {{prediction.Forward}}<TVector>(ref input, ref parameters, ref scratch, ref output, count);
                    input = ref Unsafe.Add(ref input, count * {{inputLength}});
                    output = ref Unsafe.Add(ref output, count * {{outputLength}});
                    rows -= count;
                }
            }
            """);
    }

    /// <summary>One sample, with the small layers in straight lines.</summary>
    private void WriteForwardOne(KernelLibrary library)
    {
        writer.Gap();
        writer.Write($"// One sample, {string.Join(", ", prediction.Straight.Select(kernel => kernel.Name))} in straight lines.");
        writer.Write(LoopEmitter.Inlined);
        using (writer.WriteBlock($"private static void {prediction.ForwardOne}<TVector>(ref float input, ref float parameters, ref float scratch, ref float output) {LoopEmitter.Generic}"))
        {
            writer.Write("const int rows = 1;");
            WriteKernels(new ScheduleEmitter(writer, prediction.Schedule, library, prediction.Straight));
        }
    }

    private void WriteKernels(ScheduleEmitter schedule)
    {
        schedule.WriteBuffers();
        foreach (Kernel kernel in prediction.Schedule.Kernels)
        {
            schedule.Write(kernel);
        }
    }
}
