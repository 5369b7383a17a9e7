using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>The schedule of the learning rate, in double precision.</summary>
internal static class LearningRateEmitter
{
    /// <summary>The step size as an argument of an update.</summary>
    public static string Describe(Plan plan) =>
        plan.Graph.Schedule is null ? "Step size." : "Step size, which the schedule gives: <see cref=\"LearningRateAt\"/>.";

    public static void Write(CodeWriter writer, Plan plan)
    {
        if (plan.Graph.Schedule is not { } schedule)
        {
            return;
        }

        string[] known = ["learningRate", "t", .. schedule.Parts.Select(part => part.Target.Name)];
        var printer = new ScalarPrinter(expression => expression is Symbol { Name: var name } && known.Contains(name) ? name : null);
        string where = string.Join(", ", schedule.Parts.Select(part => $"{part.Target.Name} = {Formula.Of(part.Value)}"));
        string formula = Formula.Of(schedule.Formula) + (where.Length > 0 ? $", where {where}" : "");
        string network = $"ITrainable<{plan.Graph.Declaration.Type.Name}>";
        writer.Gap();
        writer.Write(
            $$"""
            /// <summary>{{schedule.Word}}: the learning rate in effect, {{LoopEmitter.Escape(formula)}}.</summary>
            /// <param name="learningRate">The base rate, such as that of the declaration.</param>
            /// <param name="time">t: {{(schedule.Per == ScheduleUnit.Epoch ? "epochs" : "steps")}} that lie behind, from 0.</param>
            /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
            """);
        using (writer.WriteBlock("public static double LearningRateAt(double learningRate, long time)"))
        {
            writer.Write("ArgumentOutOfRangeException.ThrowIfNegative(time);");
            writer.Write("double t = time;");
            LoopEmitter.WriteAll(writer, schedule.Parts.Select(part => $"double {part.Target.Name} = {printer.Batch(part.Value)};"));
            writer.Write($"return {printer.Batch(schedule.Formula)};");
        }

        writer.Gap();
        writer.Write($"static ScheduleUnit {network}.ScheduleUnit => ScheduleUnit.{schedule.Per};");
    }
}
