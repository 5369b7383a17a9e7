using System.Globalization;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>The table of a network's layers, for <c>Summary</c> and for the editor.</summary>
internal static class SummaryTable
{
    public static string Of(Plan plan)
    {
        var rows = new List<string[]> { new[] { "layer", "operation", "output", "parameters", "multiply-adds", "initializer", "kernel" } };
        rows.Add(["input", "Input", plan.Graph.Input!.Shape.ToString(), "", "", "", ""]);
        foreach (Node node in plan.Nodes)
        {
            int parameters = node.Tensors.Sum(tensor => tensor.Specification.Shape.Length);
            rows.Add(
            [
                node.Layer,
                node.Operation.Word,
                node.Output.Shape.ToString(),
                parameters == 0 ? "" : Number(parameters),
                node.Computation.MultiplyAdds == 0 ? "" : Number(node.Computation.MultiplyAdds),
                node.Tensors.FirstOrDefault(tensor => tensor.Specification.Role == ParameterRole.Weight)?.Initializer ?? "",
                plan.Inference.Kernels.OfType<AffineKernel>().FirstOrDefault(kernel => node.Tensors.Contains(kernel.Weight.Tensor)) is { } kernel
                    ? Describe(plan, kernel)
                    : Describe(node.Computation),
            ]);
        }

        int columns = rows[0].Length;
        int[] widths = [.. Enumerable.Range(0, columns).Select(column => rows.Max(row => row[column].Length))];
        IEnumerable<string> lines = rows.Select(row => string.Join("  ", row.Select((cell, column) => column is 3 or 4 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd());
        return string.Join("\n", [.. lines, .. Totals(plan)]);
    }

    /// <summary>What the plan chose for a layer.</summary>
    private static string Describe(Plan plan, AffineKernel kernel) => kernel.Form == ProductForm.Rows ? "rows"
        : plan.Inference.Straight.Contains(kernel) ? "straight line, tiles"
        : "rows, tiles";

    /// <summary>How layers over images go about it.</summary>
    private static string Describe(Computation computation) => computation switch
    {
        ConvolutionComputation or TransposedConvolutionComputation => "planes",
        PoolComputation { Kind: PoolKind.Maximum, ArePairs: true } => "pairs",
        PoolComputation => "windows",
        _ => "",
    };

    private static IEnumerable<string> Totals(Plan plan)
    {
        string untrained = plan.Parameters.Untrained == 0 ? "" : $" (of them {Number(plan.Parameters.Untrained)} not trained)";
        yield return $"{Number(plan.Parameters.Count)} parameters{untrained} in {Number(4L * plan.Parameters.BlockLength)} bytes, "
            + $"{Number(plan.MultiplyAdds)} multiply-adds per sample, "
            + $"{Number(4L * ForwardEmitter.ScratchFloats(plan))} bytes of scratch for {ForwardEmitter.BlockRows(plan)} samples at a time";
        if (plan.Graph.Loss is { } loss)
        {
            string fused = plan.Training!.Loss.Word == loss.Word ? "" : $" (computed as {plan.Training.Loss.Word})";
            yield return $"loss {loss.Word}{fused}, optimizer {plan.Graph.Optimizer!.Word}{(plan.Graph.Schedule is { } schedule ? $", schedule {schedule.Word}" : "")}";
        }
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
