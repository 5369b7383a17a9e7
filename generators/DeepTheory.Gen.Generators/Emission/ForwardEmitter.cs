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

    public static int ScratchFloats(Plan plan) => plan.FurtherOutputs.Select(further => further.Schedule).Append(plan.Inference)
        .Max(schedule => checked((BlockRows(plan) * schedule.RowFloats) + schedule.FixedFloats));

    public static SourceFile Emit(Plan plan, KernelLibrary library) => SourceFile.Write("Forward", plan.Graph.Declaration.Type, "", "", writer =>
    {
        NetworkFacts facts = NetworkFacts.Of(plan.Graph);
        var prediction = new PredictionEmitter(writer, plan, new Prediction("", plan.Graph.Output!, plan.Inference, plan.Inference.Straight));
        prediction.WritePredict("the outputs of one sample or of many, by the lengths.");
        if (facts.Classifies)
        {
            WriteClassify(writer, facts);
        }

        if (plan.Graph.Loss is { OutputDistribution: not null } loss)
        {
            DistributionEmitter.Write(writer, loss, plan.Graph.Output!.Shape);
        }

        prediction.WriteForward(library);
        library.WritePending(writer, "The loops of the forward pass. Rows in scratch are padded to whole 64-byte lines, so that no loop has a tail.");
    });

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
}
