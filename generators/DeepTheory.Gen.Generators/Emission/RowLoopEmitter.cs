using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>
/// Loops row by row for expressions with reductions: softmax, losses. Reductions that depend on nothing but earlier ones share a
/// loop; what the whole batch must be known for takes another pass over the rows.
/// </summary>
internal sealed class RowLoopEmitter
{
    private readonly KernelLibrary library;
    private readonly IReadOnlyList<string> elements;
    private readonly string? label;
    private readonly int columns;
    private readonly int stride;
    private readonly List<Store> stores = [];

    /// <summary>What is the same for every sample, and in how many rows.</summary>
    private readonly Dictionary<string, int> vectors = [];

    /// <summary>Results that are sums over the samples, and their lengths.</summary>
    private readonly Dictionary<string, int> sums = [];
    private readonly Expr? value;
    private readonly Dictionary<Expr, string> known = [];
    private readonly Dictionary<Expr, string> broadcasts = [];
    private readonly CodeWriter writer = new();
    private readonly NameScope scope;
    private readonly ScalarPrinter scalars;

    private RowLoopEmitter(KernelLibrary library, IReadOnlyList<string> elements, string? label, int columns, int stride, Expr? value)
    {
        this.library = library;
        this.elements = elements;
        this.label = label;
        this.columns = columns;
        this.stride = stride;
        this.value = value;
        scope = new NameScope([.. elements, "row", "rows", "column", "columnIndices", "inside", "label"]);
        known[Expr.Rows] = "rows";
        known[Expr.Columns] = Literal.Double(columns);
        if (label is not null)
        {
            known[new Symbol(label, Extent.Row)] = "label";
        }

        scalars = new ScalarPrinter(expression => known.TryGetValue(expression, out string? name) ? name : null);
    }

    /// <summary>Expressions row by row. Parameters: the bindings, the results that are no operands, the rows.</summary>
    public static string Rows(KernelLibrary library, RowsKernel kernel) => library.Add(kernel.Name, name =>
    {
        List<string> symbols = [.. kernel.Bindings.Select(binding => binding.Symbol)];
        List<RowsResult> results = [.. kernel.Results.Where(result => !symbols.Contains(result.Symbol))];
        var loop = new RowLoopEmitter(library, symbols, null, kernel.Rows.Length, kernel.Rows.Stride, null);
        foreach (Binding vector in kernel.Bindings.Where(binding => binding.Buffer.IsVector))
        {
            loop.vectors[vector.Symbol] = vector.Buffer.Stride / kernel.Rows.Stride;
        }

        foreach (RowsResult result in kernel.Results)
        {
            loop.stores.Add(new Store(loop.scope.Unused(result.Symbol + "Row"), result.Symbol, result.Expression, result.ZeroPadding));
            if (result.IsSum)
            {
                loop.vectors[result.Symbol] = result.Buffer.Stride / kernel.Rows.Stride;
                loop.sums[result.Symbol] = result.Buffer.Stride;
            }
        }

        return loop.Emit(
            kernel.Formula ?? string.Join("; ", kernel.Results.Select(result => $"{result.Symbol} = {(result.IsSum ? "sum over the samples of " : "")}{Formula.Of(result.Expression)}")),
            $"internal static void {name}<TVector>({string.Join(", ", [.. symbols.Concat(results.Select(result => result.Symbol)).Select(symbol => $"ref float {symbol}"), "int rows"])}) {LoopEmitter.Generic}");
    });

    /// <summary>A loss and its gradient. Parameters: prediction, target, the gradient where there is one, the rows.</summary>
    public static string Loss(KernelLibrary library, LossKernel kernel) => library.Add(kernel.Name, name =>
    {
        bool byIndex = kernel.Value.DescendantsAndSelf().Any(part => part is Symbol { Name: "target", Extent: Extent.Row });
        var loop = new RowLoopEmitter(
            library, byIndex ? ["prediction"] : ["prediction", "target"], byIndex ? "target" : null, kernel.Prediction.Length, kernel.Prediction.Stride, kernel.Value);
        string parameters = "ref float prediction, ref float target, int rows";
        if (kernel.PredictionGradient is not null)
        {
            loop.stores.Add(new Store(loop.scope.Unused("dPredictionRow"), "dPrediction", kernel.Gradient, ZeroPadding: true));
            parameters = "ref float prediction, ref float target, ref float dPrediction, int rows";
        }

        return loop.Emit(
            $"loss = {Formula.Of(kernel.Value)}; dPrediction = {Formula.Of(kernel.Gradient)}",
            $"internal static float {name}<TVector>({parameters}) {LoopEmitter.Generic}");
    });

    private string Emit(string formula, string signature)
    {
        writer.Write($"/// <summary>{LoopEmitter.Escape(formula)}</summary>");
        writer.Write(LoopEmitter.Optimized);
        using (writer.WriteBlock(signature))
        {
            foreach (KeyValuePair<string, int> sum in sums)
            {
                writer.Write($"MemoryMarshal.CreateSpan(ref {sum.Key}, {sum.Value}).Clear();");
            }

            List<Reduction> totals = [.. Roots().SelectMany(root => Reductions(root, Extent.Batch)).Distinct()];
            int passes = Math.Max(
                totals.Select(total => Depth(total, Extent.Batch)).DefaultIfEmpty(0).Max(),
                stores.Select(store => Depth(store.Expression, Extent.Batch) + 1).DefaultIfEmpty(0).Max());
            for (int pass = 1; pass <= passes; pass++)
            {
                WritePass(
                    [.. totals.Where(total => Depth(total, Extent.Batch) == pass)],
                    [.. stores.Where(store => Depth(store.Expression, Extent.Batch) == pass - 1)]);
            }

            if (value is not null)
            {
                writer.Write($"return (float)({scalars.Batch(value)});");
            }
        }

        return writer.ToString();
    }

    private IEnumerable<Expr> Roots() => stores.Select(store => store.Expression).Concat(value is null ? [] : [value]);

    private void WritePass(List<Reduction> totals, List<Store> written)
    {
        Dictionary<Reduction, string> names = totals.ToDictionary(total => total, _ => scope.Unused("total"));
        foreach (string name in names.Values)
        {
            writer.Write($"double {name} = 0;");
        }

        using (writer.WriteBlock("for (int row = 0; row < rows; row++)"))
        {
            if (label is not null)
            {
                writer.Write($"float label = Unsafe.Add(ref {label}, row);");
            }

            foreach (string element in elements)
            {
                WriteRow(element, element + "Row");
            }

            foreach (Store store in written.Where(store => !elements.Contains(store.Buffer)))
            {
                WriteRow(store.Buffer, store.Row);
            }

            List<Reduction> reductions = [.. totals.Select(total => total.Operand).Concat(written.Select(store => store.Expression))
                .SelectMany(root => Reductions(root, Extent.Row)).Where(reduction => !known.ContainsKey(reduction)).Distinct()];
            var rowKnown = new List<Expr>();
            for (int depth = 1; depth <= reductions.Select(r => Depth(r, Extent.Row)).DefaultIfEmpty(0).Max(); depth++)
            {
                List<Reduction> together = [.. reductions.Where(r => Depth(r, Extent.Row) == depth)];
                WriteReductions(together);
                rowKnown.AddRange(together);
            }

            foreach (Reduction total in totals)
            {
                writer.Write($"{names[total]} += {scalars.Row(total.Operand)};");
            }

            if (written.Count > 0)
            {
                WriteStores(written);
            }

            // Another pass over the rows has rows of its own.
            rowKnown.ForEach(expression => known.Remove(expression));
            broadcasts.Clear();
        }

        foreach (Reduction total in totals)
        {
            known[total] = names[total];
        }
    }

    private void WriteReductions(List<Reduction> reductions)
    {
        VectorPrinter printer = Printer();
        reductions.ForEach(reduction => printer.Announce(reduction.Operand));
        var accumulate = new List<string>();
        var finish = new List<string>();
        bool masked = columns % Padding.Line != 0;
        foreach (Reduction reduction in reductions)
        {
            bool sum = reduction.Operator == ReductionOperator.Sum;
            string neutral = sum ? "TVector.Create(0f)" : "TVector.Create(float.NegativeInfinity)";
            string accumulator = scope.Unused(sum ? "sums" : "maxima");
            string result = scope.Unused(sum ? "sum" : "maximum");
            string operand = printer.Value(reduction.Operand);
            operand = masked ? $"TVector.Select(inside, {operand}, {neutral})" : operand;
            writer.Write($"TVector {accumulator} = {neutral};");
            accumulate.Add(sum ? $"{accumulator} += {operand};" : $"{accumulator} = TVector.Max({operand}, {accumulator});");
            finish.Add($"float {result} = TVector.{(sum ? "Sum" : "MaxAcross")}({accumulator});");
            known[reduction] = result;
        }

        WriteColumns(printer, columns, masked, accumulate);
        LoopEmitter.WriteAll(writer, finish);
    }

    private void WriteStores(List<Store> written)
    {
        VectorPrinter printer = Printer();
        written.ForEach(store => printer.Announce(store.Expression));
        bool masked = columns % Padding.Line != 0 && written.Any(store => store.ZeroPadding);
        var statements = new List<string>();
        foreach (Store store in written)
        {
            string result = printer.Value(store.Expression);
            result = masked && store.ZeroPadding ? $"TVector.Select(inside, {result}, TVector.Create(0f))" : result;
            string row = RowOf(store.Buffer, elements.Contains(store.Buffer) ? store.Buffer + "Row" : store.Row);
            result = sums.ContainsKey(store.Buffer) ? $"TVector.Load(ref {row}, column) + {Bracketed(store.Expression, result)}" : result;
            statements.Add($"TVector.Store({result}, ref {row}, column);");
        }

        WriteColumns(printer, stride, masked, statements);
    }

    /// <summary>A term of a sum.</summary>
    private static string Bracketed(Expr expression, string text) =>
        expression is BinaryExpr { Operator: not (BinaryOperator.Minimum or BinaryOperator.Maximum) } && text.Contains(' ') ? $"({text})" : text;

    private void WriteColumns(VectorPrinter printer, int end, bool masked, List<string> statements)
    {
        LoopEmitter.WriteAll(writer, printer.Before);
        using (writer.WriteBlock($"for (nint column = 0; column < {end}; column += TVector.Count)"))
        {
            if (masked || printer.Statements.Concat(statements).Any(statement => statement.Contains("columnIndices")))
            {
                writer.Write("TVector columnIndices = TVector.Indices + TVector.Create((float)column);");
            }

            if (masked)
            {
                writer.Write($"TVector inside = TVector.GreaterThan(TVector.Create({columns}f), columnIndices);");
            }

            LoopEmitter.WriteAll(writer, printer.Statements);
            LoopEmitter.WriteAll(writer, statements);
        }
    }

    private void WriteRow(string name, string row)
    {
        bool isVector = vectors.TryGetValue(name, out int period);
        if (!isVector || period > 1)
        {
            writer.Write($"ref float {row} = ref Unsafe.Add(ref {name}, {(isVector ? $"(row % {period})" : "row")} * {stride});");
        }
    }

    /// <summary>A vector that is one row is read as it is.</summary>
    private string RowOf(string name, string row) => vectors.TryGetValue(name, out int period) && period == 1 ? name : row;

    private VectorPrinter Printer()
    {
        var printer = new VectorPrinter(Load, scalars, scope, broadcasts);
        printer.Rename((Symbol)Expr.Column, "columnIndices");
        return printer;
    }

    private string? Load(Expr expression) => expression switch
    {
        Symbol { Extent: Extent.Element, Name: var name } when elements.Contains(name) => $"TVector.Load(ref {RowOf(name, name + "Row")}, column)",
        ColumnConstants constants => $"TVector.Load(ref MemoryMarshal.GetReference({Constants(constants)}), column)",
        _ => null,
    };

    private string Constants(ColumnConstants constants) => library.Add("ColumnConstants", name =>
        $"""
        /// <summary>[{constants.Values.Count}], one constant per column.</summary>
        private static ReadOnlySpan<float> {name} => [{string.Join(", ", constants.Values.Concat(Enumerable.Repeat(0.0, Padding.Up(constants.Values.Count) - constants.Values.Count)).Select(Literal.Single))}];
        """);

    /// <summary>The reductions of an extent that occur in an expression, those known already left out.</summary>
    private static IEnumerable<Reduction> Reductions(Expr expression, Extent over) =>
        expression.DescendantsAndSelf().OfType<Reduction>().Where(reduction => reduction.Over == over);

    /// <summary>How many reductions of an extent are nested in an expression.</summary>
    private static int Depth(Expr expression, Extent over) =>
        expression.Operands.Select(operand => Depth(operand, over)).DefaultIfEmpty(0).Max() + (expression is Reduction reduction && reduction.Over == over ? 1 : 0);

    private sealed record Store(string Row, string Buffer, Expr Expression, bool ZeroPadding);
}
