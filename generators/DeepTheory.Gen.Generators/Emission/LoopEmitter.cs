using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>Loops over expressions: elementwise, row by row with reductions, and over the parameters.</summary>
internal static class LoopEmitter
{
    public const string Optimized = "[MethodImpl(MethodImplOptions.AggressiveOptimization)]";
    public const string Inlined = "[MethodImpl(MethodImplOptions.AggressiveInlining)]";
    public const string Generic = "where TVector : struct, ISimd<TVector>";

    /// <summary>Floats in the vectors that hold so many columns.</summary>
    public static string Whole(int columns) => $"({columns} + TVector.Count - 1) / TVector.Count * TVector.Count";

    /// <summary>y = f(…) over a flat run of floats. Parameters: the bindings, the coefficients, the result, the count.</summary>
    public static string Elementwise(KernelLibrary library, ExpressionKernel kernel) => library.Add(kernel.Name, name =>
    {
        List<string> symbols = [.. kernel.Bindings.Select(binding => binding.Symbol)];
        string result = kernel.ResultName;
        bool ownResult = !symbols.Contains(result);
        var scope = new NameScope([.. symbols, result, "i", "rows", "count"]);
        VectorPrinter printer = Printer(symbols, kernel.Coefficients.Select(coefficient => coefficient.Symbol), scope, "i");
        printer.Announce(kernel.Expression);
        string value = printer.Value(kernel.Expression);

        var writer = new CodeWriter();
        writer.Write($"/// <summary>{Escape($"{result} = {Formula.Of(kernel.Expression)}")}</summary>");
        writer.Write(Optimized);
        IEnumerable<string> parameters =
        [
            .. symbols.Select(symbol => $"ref float {symbol}"),
            .. kernel.Coefficients.Select(coefficient => $"float {coefficient.Symbol}"),
            .. ownResult ? [$"ref float {result}"] : Array.Empty<string>(),
            .. kernel.Expression.Mentions(Expr.Rows) ? ["int rows"] : Array.Empty<string>(),
            "int count",
        ];
        using (writer.WriteBlock($"internal static void {name}<TVector>({string.Join(", ", parameters)}) {Generic}"))
        {
            WriteAll(writer, printer.Before);
            using (writer.WriteBlock("for (nint i = 0; i < count; i += TVector.Count)"))
            {
                WriteAll(writer, printer.Statements);
                writer.Write($"TVector.Store({value}, ref {result}, i);");
            }
        }

        return writer.ToString();
    });

    /// <summary>An activation as a type, for sums that are still in registers.</summary>
    public static string Epilogue(KernelLibrary library, string name, ExpressionComputation activation) => library.Add(name, given =>
    {
        var printer = new VectorPrinter(
            expression => null, new ScalarPrinter(expression => null), new NameScope("x"), []);
        printer.Rename(new Symbol("x", Extent.Element), "x");
        printer.Announce(activation.Forward);
        string value = printer.Value(activation.Forward);
        var writer = new CodeWriter();
        writer.Write($"/// <summary>{Escape($"y = {Formula.Of(activation.Forward)}")}</summary>");
        using (writer.WriteBlock($"internal readonly struct {given} : IEpilogue"))
        {
            writer.Write("/// <inheritdoc/>");
            writer.Write(Inlined);
            using (writer.WriteBlock($"public static TVector Apply<TVector>(TVector x) {Generic}"))
            {
                WriteAll(writer, printer.Before);
                WriteAll(writer, printer.Statements);
                writer.Write($"return {value};");
            }
        }

        return writer.ToString();
    });

    /// <summary>Σ of an expression over a flat run of floats. Parameters: the bindings, the coefficients, the count.</summary>
    public static string Sum(KernelLibrary library, CoefficientGradientKernel kernel) => library.Add(kernel.Name, name =>
    {
        List<string> symbols = [.. kernel.Bindings.Select(binding => binding.Symbol)];
        var scope = new NameScope([.. symbols, "i", "count", "sum"]);
        VectorPrinter printer = Printer(symbols, kernel.Coefficients.Select(coefficient => coefficient.Symbol), scope, "i");
        printer.Announce(kernel.Expression);
        string value = printer.Value(kernel.Expression);
        var writer = new CodeWriter();
        writer.Write($"/// <summary>{Escape($"Sum over all elements of {Formula.Of(kernel.Expression)}")}</summary>");
        writer.Write(Optimized);
        IEnumerable<string> parameters =
        [
            .. symbols.Select(symbol => $"ref float {symbol}"),
            .. kernel.Coefficients.Select(coefficient => $"float {coefficient.Symbol}"),
            "int count",
        ];
        using (writer.WriteBlock($"internal static float {name}<TVector>({string.Join(", ", parameters)}) {Generic}"))
        {
            writer.Write("TVector sum = TVector.Create(0f);");
            WriteAll(writer, printer.Before);
            using (writer.WriteBlock("for (nint i = 0; i < count; i += TVector.Count)"))
            {
                WriteAll(writer, printer.Statements);
                writer.Write($"sum += {value};");
            }

            writer.Write("return TVector.Sum(sum);");
        }

        return writer.ToString();
    });

    /// <summary>One pass over a run of the parameter block: penalties, decay, moments, update. Parameters as in the signature.</summary>
    /// <param name="library">Where the method goes.</param>
    /// <param name="name">The name it would like.</param>
    /// <param name="optimizer">Says what it remembers.</param>
    /// <param name="step">The assignments of a step.</param>
    public static string Update(KernelLibrary library, string name, OptimizerAttribute optimizer, IReadOnlyList<Assignment> step) =>
        library.Add(name, given =>
        {
            string[] moments = [.. optimizer.Moments.Select(moment => moment.Name)];
            string[] scalars = [.. optimizer.Scalars.Select(scalar => scalar.Name)];
            string[] commonParts = [.. step.Where(a => a.Target.Extent == Extent.Batch).Select(a => a.Target.Name).Except(scalars)];
            HashSet<string> kept = [.. moments, UpdateSymbols.Parameter.Name];
            step = Successive([.. step.Where(assignment => !scalars.Contains(assignment.Target.Name))], kept);
            var scope = new NameScope([.. moments, .. scalars, .. commonParts, "parameter", "gradient", "learningRate", "step", "i", "count"]);
            VectorPrinter printer = Printer(["parameter", "gradient", .. moments], [.. scalars, .. commonParts], scope, "i");
            foreach (Assignment assignment in step)
            {
                printer.Announce(assignment.Value);
            }

            var stores = new List<string>();
            foreach (Assignment assignment in step)
            {
                Symbol target = assignment.Target;
                if (target.Extent == Extent.Batch)
                {
                    printer.Before.Add($"double {target.Name} = {printer.Scalar(assignment.Value)};");
                    continue;
                }

                string value = printer.Value(assignment.Value);
                Symbol result = kept.Contains(target.Name) ? Next(target) : target;
                string local = scope.Unused(result.Name);
                printer.Statements.Add($"TVector {local} = {value};");
                printer.Rename(result, local);
                if (result != target)
                {
                    string stored = moments.Contains(target.Name) ? $"TVector.FlushSubnormal({local})" : local;
                    stores.Add($"TVector.Store({stored}, ref {target.Name}, i);");
                }
            }

            var writer = new CodeWriter();
            writer.Write($"/// <summary>{optimizer.Word}: {Escape(string.Join("; ", step.Select(a => $"{a.Target.Name} = {Formula.Of(a.Value)}")))}</summary>");
            writer.Write(Optimized);
            IEnumerable<string> parameters =
            [
                .. new[] { "parameter", "gradient" }.Concat(moments).Select(symbol => $"ref float {symbol}"),
                "int count",
                "float learningRate",
                "long step",
                .. scalars.Select(scalar => $"double {scalar}"),
            ];
            using (writer.WriteBlock($"internal static void {given}<TVector>({string.Join(", ", parameters)}) {Generic}"))
            {
                WriteAll(writer, printer.Before);
                using (writer.WriteBlock("for (nint i = 0; i < count; i += TVector.Count)"))
                {
                    WriteAll(writer, printer.Statements);
                    WriteAll(writer, stores);
                }
            }

            return writer.ToString();
        });

    /// <summary>The assignments with each kept symbol that was assigned before replaced by its new value.</summary>
    private static IReadOnlyList<Assignment> Successive(IReadOnlyList<Assignment> step, HashSet<string> kept)
    {
        var successive = new List<Assignment>();
        foreach (Assignment assignment in step)
        {
            Expr value = successive.Where(earlier => kept.Contains(earlier.Target.Name)).Aggregate(
                assignment.Value, (expression, earlier) => expression.Replace(earlier.Target, Next(earlier.Target)));
            successive.Add(assignment with { Value = value });
        }

        return successive;
    }

    private static Symbol Next(Symbol symbol) => symbol with { Name = "next" + char.ToUpperInvariant(symbol.Name[0]) + symbol.Name.Substring(1) };

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public static void WriteAll(CodeWriter writer, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            writer.Write(line);
        }
    }

    private static VectorPrinter Printer(IReadOnlyCollection<string> symbols, IEnumerable<string> coefficients, NameScope scope, string index)
    {
        HashSet<string> scalars = [.. coefficients, "learningRate", "step", "rows"];
        return new VectorPrinter(
            expression => expression is Symbol { Extent: Extent.Element, Name: var name } && symbols.Contains(name) ? $"TVector.Load(ref {name}, {index})" : null,
            new ScalarPrinter(expression => expression is Symbol { Extent: Extent.Batch, Name: var name } && scalars.Contains(name) ? name : null),
            scope,
            []);
    }
}
