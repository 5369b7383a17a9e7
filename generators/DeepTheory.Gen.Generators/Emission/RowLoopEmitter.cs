using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Planning;
using Buffer = DeepTheory.Gen.Generators.Planning.Buffer;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>
/// Loops row by row for expressions with reductions: softmax, losses. Reductions that depend on nothing but earlier ones share a
/// loop; what the whole batch must be known for takes another pass over the rows.
/// </summary>
internal sealed partial class RowLoopEmitter
{
    private readonly KernelLibrary library;
    private readonly IReadOnlyList<RowElement> elements;
    private readonly IReadOnlyList<RowNumber> numbers;
    private readonly int columns;
    private readonly List<Store> stores = [];
    private readonly Expr? value;
    private readonly Dictionary<Expr, string> known = [];
    private readonly Dictionary<Expr, string> broadcasts = [];

    /// <summary>What a row of the result holds for the moment, with how to read it.</summary>
    private (Expr Expression, string Row)? kept;
    private readonly List<string> beforeRows = [];
    private CodeWriter writer = new();
    private readonly NameScope scope;
    private readonly ScalarPrinter scalars;

    private RowLoopEmitter(
        KernelLibrary library, IReadOnlyList<RowElement> elements, IReadOnlyList<RowNumber> numbers, IEnumerable<Coefficient> coefficients, int columns, Expr? value)
    {
        this.library = library;
        this.elements = elements;
        this.numbers = numbers;
        this.columns = columns;
        this.value = value;
        scope = new NameScope([.. elements.Select(element => element.Name), .. numbers.Select(number => number.Local), "target", "row", "rows", "column", "columnIndices", "inside"]);
        known[Expr.Rows] = "rows";
        known[Expr.Columns] = Literal.Double(columns);
        foreach (RowNumber number in numbers)
        {
            known[number.Symbol] = number.Local;
        }

        foreach (Coefficient coefficient in coefficients)
        {
            known[Expr.Trained(coefficient.Symbol)] = coefficient.Symbol;
        }

        scalars = new ScalarPrinter(expression => known.TryGetValue(expression, out string? name) ? name : null);
    }

    /// <summary>Expressions row by row, as what to call. Parameters: the bindings, the results that are no operands, the rows.</summary>
    public static string Rows(KernelLibrary library, RowsKernel kernel)
    {
        List<string> symbols = [.. kernel.Bindings.Select(binding => binding.Symbol)];
        symbols.AddRange(kernel.Results.Select(result => result.Symbol).Where(symbol => !symbols.Contains(symbol)));
        return RowMethod.Add(library, kernel.Name, "void", [.. symbols.Select(symbol => $"ref float {symbol}"), "int rows"], kernel.Rows.Length, signature => Text(library, kernel, signature));
    }

    private static string Text(KernelLibrary library, RowsKernel kernel, string signature)
    {
        var loop = new RowLoopEmitter(library, [.. kernel.Bindings.Select(binding => Element(binding.Symbol, binding.Buffer, kernel.Rows))], [], [], kernel.Rows.Length, null);
        foreach (RowsResult result in kernel.Results)
        {
            loop.stores.Add(new Store(
                loop.scope.Unused(result.Symbol + "Row"), Element(result.Symbol, result.Buffer, kernel.Rows), result.Expression, result.ZeroPadding, result.IsSum ? result.Buffer.Stride : 0));
        }

        return loop.Emit(
            kernel.Formula ?? string.Join("; ", kernel.Results.Select(result => $"{result.Symbol} = {(result.IsSum ? "sum over the samples of " : "")}{Formula.Of(result.Expression)}")),
            signature);
    }

    private static RowElement Element(string symbol, Buffer buffer, RowGroups rows) =>
        new(symbol, rows.Stride, buffer.IsVector ? buffer.Stride / rows.Stride : 0);

    private string Emit(string formula, string signature)
    {
        writer.Write($"/// <summary>{LoopEmitter.Escape(formula)}</summary>");
        writer.Write(LoopEmitter.Optimized);
        using (writer.WriteBlock(signature))
        {
            foreach (Store sum in stores.Where(store => store.SumLength > 0))
            {
                writer.Write($"MemoryMarshal.CreateSpan(ref {sum.Memory.Name}, {sum.SumLength}).Clear();");
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
        Dictionary<Reduction, string> names = totals.ToDictionary(
            total => total, total => scope.Unused(total.Operator == ReductionOperator.Sum ? "total" : "largest"));
        foreach (Reduction total in totals)
        {
            writer.Write($"double {names[total]} = {(total.Operator == ReductionOperator.Sum ? "0" : "double.NegativeInfinity")};");
        }

        // The body is written first, as it says what must stand before the loop.
        CodeWriter outer = writer;
        writer = new CodeWriter();
        WriteRowBody(totals, names, written);
        string body = writer.ToString().TrimEnd();
        writer = outer;
        LoopEmitter.WriteAll(writer, beforeRows);
        beforeRows.Clear();
        using (writer.WriteBlock("for (int row = 0; row < rows; row++)"))
        {
            writer.Write(body);
        }

        foreach (Reduction total in totals)
        {
            known[total] = names[total];
        }
    }

    private void WriteRowBody(List<Reduction> totals, Dictionary<Reduction, string> names, List<Store> written)
    {
        foreach (RowNumber number in numbers)
        {
            writer.Write($"float {number.Local} = Unsafe.Add(ref target, {(number.Stride == 1 ? "row" : $"(row * {number.Stride}) + {number.Offset}")});");
        }

        foreach (RowElement element in elements)
        {
            WriteRow(element, element.Name + "Row");
        }

        foreach (Store store in written.Where(store => !IsElement(store.Memory.Name)))
        {
            WriteRow(store.Memory, store.Row);
        }

        List<Reduction> reductions = [.. totals.Select(total => total.Operand).Concat(written.Select(store => store.Expression))
            .SelectMany(UnknownRowReductions).Distinct()];
        var rowKnown = new List<Expr>();
        for (int depth = 1; depth <= reductions.Select(r => Depth(r, Extent.Row)).DefaultIfEmpty(0).Max(); depth++)
        {
            List<Reduction> together = [.. reductions.Where(r => Depth(r, Extent.Row) == depth)];
            if (together.Count > 0)
            {
                WriteReductions(together, totals.Count == 0 && together.Count + rowKnown.Count == reductions.Count ? Keeper(together, written) : null);
                rowKnown.AddRange(together);
            }
        }

        foreach (Reduction total in totals)
        {
            string term = scalars.Row(total.Operand);
            writer.Write(total.Operator == ReductionOperator.Sum
                ? $"{names[total]} += {term};"
                : $"{names[total]} = Math.Max({names[total]}, {term});");
        }

        if (written.Count > 0)
        {
            WriteStores(written);
        }

        // Another pass over the rows has rows of its own.
        rowKnown.ForEach(expression => known.Remove(expression));
        broadcasts.Clear();
        kept = null;
    }

    /// <summary>
    /// What the last reductions add up and the result is made of, as a softmax of its exponentials, need not be computed twice: it is kept in the result's
    /// row. That may be the row of an operand, so nothing else may be read after it.
    /// </summary>
    private (Expr Expression, string Row)? Keeper(List<Reduction> reductions, List<Store> written) =>
        written.Count == 1 && written[0] is { SumLength: 0 } store && reductions.Select(reduction => reduction.Operand).FirstOrDefault(operand => operand is not Symbol && IsMadeOf(store.Expression, operand)) is { } operand
            ? (operand, RowOf(store))
            : null;

    /// <summary>Whether of all elements an expression takes only those of one part.</summary>
    private static bool IsMadeOf(Expr expression, Expr part) => expression.Equals(part)
        || expression.Extent != Extent.Element || (expression is not (Symbol or ColumnConstants) && expression.Operands.All(operand => IsMadeOf(operand, part)));

    private void WriteReductions(List<Reduction> reductions, (Expr Expression, string Row)? keeper)
    {
        VectorPrinter printer = Printer();
        reductions.ForEach(reduction => printer.Announce(reduction.Operand));
        if (keeper is { } announced)
        {
            printer.Announce(announced.Expression);
        }

        var accumulate = new List<string>();
        var finish = new List<string>();
        bool masked = columns % CacheLine.Floats != 0;
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

        if (keeper is { } now)
        {
            accumulate.Add($"TVector.Store({printer.Value(now.Expression)}, ref {now.Row}, column);");
        }

        WriteColumns(printer, masked, accumulate);
        LoopEmitter.WriteAll(writer, finish);
        kept = keeper;
    }

    private void WriteStores(List<Store> written)
    {
        VectorPrinter printer = Printer();
        written.ForEach(store => printer.Announce(store.Expression));
        bool masked = columns % CacheLine.Floats != 0 && written.Any(store => store.ZeroPadding);
        var statements = new List<string>();
        foreach (Store store in written)
        {
            string result = printer.Value(store.Expression);
            result = masked && store.ZeroPadding ? $"TVector.Select(inside, {result}, TVector.Create(0f))" : result;
            string row = RowOf(store);
            result = store.SumLength > 0 ? $"TVector.Load(ref {row}, column) + {Bracketed(store.Expression, result)}" : result;
            statements.Add($"TVector.Store({result}, ref {row}, column);");
        }

        WriteColumns(printer, masked, statements);
        if (columns % CacheLine.Floats != 0)
        {
            WritePadding(written);
        }
    }

    /// <summary>A term of a sum.</summary>
    private static string Bracketed(Expr expression, string text) =>
        expression is BinaryExpr { Operator: not (BinaryOperator.Minimum or BinaryOperator.Maximum) } && text.Contains(' ') ? $"({text})" : text;

    /// <summary>What lies behind the last vector of a row becomes 0: with narrow vectors that is not all of the padding.</summary>
    private void WritePadding(List<Store> written)
    {
        List<Store> rows = [.. written.Where(store => store.SumLength == 0)];
        if (rows.Count == 0)
        {
            return;
        }

        using (writer.WriteBlock($"for (int column = {LoopEmitter.Whole(columns)}; column < {CacheLine.Up(columns)}; column += TVector.Count)"))
        {
            rows.ForEach(store => writer.Write($"TVector.Store(TVector.Create(0f), ref {RowOf(store)}, column);"));
        }
    }

    // An int counts the columns: such loops the compiler writes out where they are short.
    private void WriteColumns(VectorPrinter printer, bool masked, List<string> statements)
    {
        LoopEmitter.WriteAll(writer, printer.Before);
        using (writer.WriteBlock($"for (int column = 0; column < {columns}; column += TVector.Count)"))
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

    private void WriteRow(RowElement element, string row)
    {
        if (element.Period != 1)
        {
            writer.Write($"ref float {row} = ref Unsafe.Add(ref {element.Name}, {(element.Period == 0 ? "row" : $"(row % {element.Period})")} * {element.Stride});");
        }
    }

    private string RowOf(Store store) => RowOf(store.Memory, IsElement(store.Memory.Name) ? store.Memory.Name + "Row" : store.Row);

    /// <summary>What is the same for every sample is read as it is.</summary>
    private static string RowOf(RowElement element, string row) => element.Period == 1 ? element.Name : row;

    private VectorPrinter Printer()
    {
        var printer = new VectorPrinter(Load, scalars, scope, broadcasts) { BeforeRows = beforeRows };
        printer.Rename((Symbol)Expr.Column, "columnIndices");
        return printer;
    }

    private RowElement? Find(string name) => elements.FirstOrDefault(element => element.Name == name);

    private bool IsElement(string name) => Find(name) is not null;

    private string? Load(Expr expression) => expression switch
    {
        _ when kept is { } stored && stored.Expression.Equals(expression) => $"TVector.Load(ref {stored.Row}, column)",
        Symbol { Extent: Extent.Element, Name: var name } when Find(name) is { } element => $"TVector.Load(ref {RowOf(element, name + "Row")}, column)",
        ColumnConstants constants => $"TVector.Load(ref MemoryMarshal.GetReference({Constants(constants)}), column)",
        _ => null,
    };

    private string Constants(ColumnConstants constants) => library.Add("ColumnConstants", name =>
        $"""
        /// <summary>[{constants.Values.Count}], one constant per column.</summary>
        private static ReadOnlySpan<float> {name} => [{string.Join(", ", constants.Values.Concat(Enumerable.Repeat(0.0, CacheLine.Up(constants.Values.Count) - constants.Values.Count)).Select(Literal.Single))}];
        """);

    /// <summary>The reductions of an extent that occur in an expression, those known already left out.</summary>
    private static IEnumerable<Reduction> Reductions(Expr expression, Extent over) =>
        expression.DescendantsAndSelf().OfType<Reduction>().Where(reduction => reduction.Over == over);

    /// <summary>The reductions over columns that must be computed; those within what is known already need not be.</summary>
    private IEnumerable<Reduction> UnknownRowReductions(Expr expression) => known.ContainsKey(expression)
        ? []
        : expression.Operands.SelectMany(UnknownRowReductions).Concat(expression is Reduction { Over: Extent.Row } reduction ? [reduction] : []);

    /// <summary>How many reductions of an extent are nested in an expression.</summary>
    private static int Depth(Expr expression, Extent over) =>
        expression.Operands.Select(operand => Depth(operand, over)).DefaultIfEmpty(0).Max() + (expression is Reduction reduction && reduction.Over == over ? 1 : 0);

    /// <summary>A symbol with a number per row and column, and the floats from one of its rows to the next.</summary>
    /// <param name="Name">The symbol.</param>
    /// <param name="Stride">Floats from one row to the next.</param>
    /// <param name="Period">0 where each sample has a row of its own, else the number of rows that all samples share in turn.</param>
    private sealed record RowElement(string Name, int Stride, int Period = 0);

    /// <summary>A symbol with one number per row: the target's <paramref name="Offset"/>th of <paramref name="Stride"/>.</summary>
    private sealed record RowNumber(Symbol Symbol, string Local, int Stride, int Offset);

    /// <param name="Row">Local for the row.</param>
    /// <param name="Memory">Where to.</param>
    /// <param name="Expression">What.</param>
    /// <param name="ZeroPadding">Whether what lies behind the columns must be 0.</param>
    /// <param name="SumLength">For a sum over the samples: its floats; else 0.</param>
    private sealed record Store(string Row, RowElement Memory, Expr Expression, bool ZeroPadding, int SumLength = 0);
}
