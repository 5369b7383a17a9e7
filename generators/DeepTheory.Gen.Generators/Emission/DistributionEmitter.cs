namespace DeepTheory.Gen.Generators.Emission;

/// <summary>The member that makes a distribution of an output.</summary>
internal static class DistributionEmitter
{
    public static void Write(CodeWriter writer, LossFunctionAttribute loss, Shape output)
    {
        LossComputation computation = loss.Apply(output);
        string type = loss.OutputDistribution!;
        string make = loss.DistributionFactory is { } factory ? $"{type}.{factory}" : $"new {type}";
        string columns = string.Join(", ", computation.Heads.Select(head => $"{head.Name} [{head.Length}]"));
        bool isPerTarget = computation.HasElementTargets;
        int targets = computation.TargetLength;

        writer.Gap();
        writer.Write(
            $"""
            /// <summary>The predicted distribution{(isPerTarget ? " of one target" : "")}, from the output of one sample.</summary>
            /// <param name="output">[{output.Length}], as a prediction gives it: {columns}.</param>
            """);
        if (isPerTarget)
        {
            writer.Write($"/// <param name=\"target\">The number of the target{(targets == 1 ? ", of which there is one: 0" : $": 0 to {targets - 1}")}.</param>");
        }

        writer.Write($"/// <exception cref=\"ArgumentException\">The length is not that of one sample{(isPerTarget ? ", there is no such target," : "")} or numbers are not those of a distribution.</exception>");
        using (writer.WriteBlock($"public static {type} DistributionOf(ReadOnlySpan<float> output{(isPerTarget ? ", int target = 0" : "")})"))
        {
            writer.Write($"Guard.Length(output.Length, 1, {output.Length}, nameof(output));");
            if (isPerTarget)
            {
                writer.Write($"Guard.Target(target, {targets}, nameof(target));");
            }

            writer.Write($"return {make}({string.Join(", ", computation.Heads.Select(head => isPerTarget ? Element(head) : Columns(head, output)))});");
        }
    }

    private static string Element(Head head) => head.Start == 0 ? "output[target]" : $"output[{head.Start} + target]";

    private static string Columns(Head head, Shape output) => head.Length == output.Length ? "output" : $"output.Slice({head.Start}, {head.Length})";
}
