using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>
/// Loops row by row for expressions with reductions: softmax, losses. Reductions that depend on nothing but earlier ones share a
/// loop; what the whole batch must be known for takes another pass over the rows.
/// </summary>
internal sealed class RowLoopEmitter
{
    private readonly KernelLibrary library;
    private readonly IReadOnlyList<RowElement> elements;
    private readonly IReadOnlyList<RowNumber> numbers;
    private readonly int columns;
    private readonly List<Store> stores = [];
    private readonly Expr? value;
    private readonly Dictionary<Expr, string> known = [];
    private readonly Dictionary<Expr, string> broadcasts = [];
    private readonly CodeWriter writer = new();
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

    /// <summary>y = f(…) row by row. Parameters: the bindings, the result, the rows.</summary>
    public static string Rows(KernelLibrary library, ExpressionKernel kernel) => library.Add(kernel.Name, name =>
    {
        List<string> symbols = [.. kernel.Bindings.Select(binding => binding.Symbol)];
        string result = LoopEmitter.ResultName(kernel);
        int stride = kernel.Result.Stride;
        var loop = new RowLoopEmitter(library, [.. symbols.Select(symbol => new RowElement(symbol, stride))], [], [], kernel.Result.Length, null);
        loop.stores.Add(new Store(loop.scope.Unused(result + "Row"), result, stride, kernel.Expression, kernel.ZeroPadding));
        IEnumerable<string> results = symbols.Contains(result) ? [] : [$"ref float {result}"];
        return loop.Emit(
            $"{result} = {Formula.Of(kernel.Expression)}",
            $"internal static void {name}<TVector>({string.Join(", ", [.. symbols.Select(symbol => $"ref float {symbol}"), .. results, "int rows"])}) {LoopEmitter.Generic}");
    });

    /// <summary>A loss and its gradients. Parameters: the heads, the target, the gradients, the trained numbers, the rows.</summary>
    public static string Loss(KernelLibrary library, LossKernel kernel) => library.Add(kernel.Name, name =>
    {
        LossComputation loss = kernel.Loss;
        RowLoopEmitter loop = OfLoss(library, kernel, loss.Value);
        var gradients = new List<string>();
        for (int i = 0; i < kernel.Gradients.Count; i++)
        {
            Head head = loss.Heads[i];
            string gradient = loop.scope.Unused("d" + Identifier.Pascal(head.Name));
            gradients.Add(gradient);
            loop.stores.Add(new Store(
                loop.scope.Unused(gradient + "Row"), gradient, kernel.Gradients[i].Stride * loss.SamplesPerExample, head.Gradient, ZeroPadding: true));
        }

        return loop.Emit(
            string.Join("; ", [$"loss = {Formula.Of(loss.Value)}", .. gradients.Zip(loss.Heads, (gradient, head) => $"{gradient} = {Formula.Of(head.Gradient)}")]),
            $"internal static float {name}<TVector>({Parameters(kernel, gradients)}) {LoopEmitter.Generic}");
    });

    /// <summary>The derivative of a loss with respect to a number of its own. Parameters: as for the loss, without gradients.</summary>
    public static string LossCoefficient(KernelLibrary library, LossCoefficientKernel kernel) => library.Add(kernel.Name, name =>
        OfLoss(library, kernel.Of, kernel.Coefficient.Derivative).Emit(
            $"dLoss/d{kernel.Coefficient.Name} = {Formula.Of(kernel.Coefficient.Derivative)}",
            $"internal static float {name}<TVector>({Parameters(kernel.Of, [])}) {LoopEmitter.Generic}"));

    private static RowLoopEmitter OfLoss(KernelLibrary library, LossKernel kernel, Expr value)
    {
        LossComputation loss = kernel.Loss;
        IEnumerable<RowElement> targets = loss.HasElementTargets ? [new RowElement("target", kernel.Target!.Stride)] : [];
        return new RowLoopEmitter(
            library,
            [.. loss.Heads.Zip(kernel.Heads, (head, buffer) => new RowElement(head.Name, buffer.Stride * loss.SamplesPerExample)), .. targets],
            loss.HasElementTargets ? [] : [.. loss.Targets.Select((symbol, i) => new RowNumber(symbol, symbol.Name == "target" ? "label" : symbol.Name, loss.Targets.Count, i))],
            kernel.Coefficients,
            loss.Heads[0].Length,
            value);
    }

    private static string Parameters(LossKernel kernel, IEnumerable<string> gradients) => string.Join(
        ", ",
        [
            .. kernel.Loss.Heads.Select(head => $"ref float {head.Name}"),
            .. kernel.Target is null ? Array.Empty<string>() : ["ref float target"],
            .. gradients.Select(gradient => $"ref float {gradient}"),
            .. kernel.Coefficients.Select(coefficient => $"float {coefficient.Symbol}"),
            "int rows",
        ]);

    private string Emit(string formula, string signature)
    {
        writer.Write($"/// <summary>{LoopEmitter.Escape(formula)}</summary>");
        writer.Write(LoopEmitter.Optimized);
        using (writer.WriteBlock(signature))
        {
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

        using (writer.WriteBlock("for (int row = 0; row < rows; row++)"))
        {
            foreach (RowNumber number in numbers)
            {
                writer.Write($"float {number.Local} = Unsafe.Add(ref target, {(number.Stride == 1 ? "row" : $"(row * {number.Stride}) + {number.Offset}")});");
            }

            foreach (RowElement element in elements)
            {
                writer.Write($"ref float {element.Name}Row = ref Unsafe.Add(ref {element.Name}, row * {element.Stride});");
            }

            foreach (Store store in written.Where(store => !IsElement(store.Buffer)))
            {
                writer.Write($"ref float {store.Row} = ref Unsafe.Add(ref {store.Buffer}, row * {store.Stride});");
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
            statements.Add($"TVector.Store({result}, ref {(IsElement(store.Buffer) ? store.Buffer + "Row" : store.Row)}, column);");
        }

        WriteColumns(printer, Padding.Up(columns), masked, statements);
    }

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

    private VectorPrinter Printer()
    {
        var printer = new VectorPrinter(Load, scalars, scope, broadcasts);
        printer.Rename((Symbol)Expr.Column, "columnIndices");
        return printer;
    }

    private bool IsElement(string name) => elements.Any(element => element.Name == name);

    private string? Load(Expr expression) => expression switch
    {
        Symbol { Extent: Extent.Element, Name: var name } when IsElement(name) => $"TVector.Load(ref {name}Row, column)",
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

    /// <summary>A symbol with a number per row and column, and the floats from one of its rows to the next.</summary>
    private sealed record RowElement(string Name, int Stride);

    /// <summary>A symbol with one number per row: the target's <paramref name="Offset"/>th of <paramref name="Stride"/>.</summary>
    private sealed record RowNumber(Symbol Symbol, string Local, int Stride, int Offset);

    private sealed record Store(string Row, string Buffer, int Stride, Expr Expression, bool ZeroPadding);
}
