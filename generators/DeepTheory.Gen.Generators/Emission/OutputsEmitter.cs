using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>The part of the further outputs, each with no more of the network than it needs.</summary>
internal static class OutputsEmitter
{
    public static SourceFile Emit(Plan plan, KernelLibrary library) => SourceFile.Write("Outputs", plan.Graph.Declaration.Type, "", "", writer =>
    {
        foreach ((FurtherOutput output, Schedule schedule) in plan.FurtherOutputs)
        {
            Shape shape = output.Value!.Shape;
            var prediction = new PredictionEmitter(writer, plan, PredictionOf(plan, output, schedule));
            if (output != plan.FurtherOutputs[0].Output)
            {
                writer.Gap();
            }

            writer.Write($"/// <summary>Numbers that <see cref=\"{output.Method}\"/> gives for one sample: {shape}.</summary>");
            writer.Write($"public const int {output.Length} = {shape.Length};");
            writer.Gap();
            prediction.WritePredict($"the value {Identifier.Camel(output.Name)} of one sample or of many, by the lengths, and no more of the network than it needs.\n///");
            prediction.WriteForward(library);
        }

        library.WritePending(writer, "The loops that only the further outputs have.");
    });

    /// <summary>The layers that are straight lines in a prediction are so here, and no others: the same sums in the same order give the same bits.</summary>
    public static Prediction PredictionOf(Plan plan, FurtherOutput output, Schedule schedule) => new(
        output.Word,
        output.Value!,
        schedule,
        [.. schedule.Kernels.OfType<AffineKernel>().Where(kernel => plan.Inference.Straight.Any(other => other.Weight == kernel.Weight))]);
}
