using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>
/// Writes a <see cref="Product"/> panel by panel, so that a panel comes from memory once: tiles of 6 rows by 4 vectors (512 bits: 24 accumulators of
/// 32 registers) or by 2 (narrower: 12 of 16), and single rows by 8 vectors or, with fewer, several sets of accumulators, so that about 8
/// sums are always under way.
/// </summary>
internal sealed class ProductEmitter
{
    private const int TileRows = 6;

    private readonly KernelLibrary library;
    private readonly Product product;

    private ProductEmitter(KernelLibrary library, Product product)
    {
        this.library = library;
        this.product = product;
    }

    private string A => product.Names.A;

    private string B => product.Names.B;

    private string C => product.Names.C;

    private int Whole => product.Columns / Panels.Width;

    private int Rest => product.Columns % Panels.Width;

    /// <summary>What the caller passes: the rows, or the length of the sum.</summary>
    private string Count => product.Rows is null ? "rows" : "steps";

    private string Rows => product.Rows?.ToString() ?? "rows";

    private string Steps => product.Steps?.ToString() ?? "steps";

    /// <summary>Adds the methods and gives the name of the one to call: (ref a, ref b[, ref bias], ref c, int count).</summary>
    public static string Emit(KernelLibrary library, Product product) => new ProductEmitter(library, product).Emit();

    private string Emit() => library.Add(product.Name, name =>
    {
        var text = new CodeWriter();
        text.Write($"/// <summary>{LoopEmitter.Escape(product.Formula)}</summary>");
        text.Write(LoopEmitter.Optimized);
        string source = product.Source is null ? "" : $"ref float {product.Source}, ";
        using (text.WriteBlock($"internal static void {name}<TVector>({source}{Parameters}, int {Count}) {LoopEmitter.Generic}"))
        {
            if (product.Columns <= Panels.Width)
            {
                if (product.BuildPanel is { } build)
                {
                    text.Write(build("0", product.Columns));
                }

                WritePanel(text, product.Columns);
            }
            else
            {
                WritePanels(text);
            }
        }

        return text.ToString();
    });

    private void WritePanels(CodeWriter text)
    {
        if (Whole == 1)
        {
            WritePanelCall(text, Panels.Width, "0");
        }
        else
        {
            using (text.WriteBlock($"for (int panel = 0; panel < {Whole}; panel++)"))
            {
                WritePanelCall(text, Panels.Width, "panel");
            }
        }

        if (Rest > 0)
        {
            text.Gap();
            WritePanelCall(text, Rest, Whole.ToString());
        }
    }

    private void WritePanelCall(CodeWriter text, int width, string panel)
    {
        if (product.BuildPanel is { } build)
        {
            text.Write(build(PanelOf(false, "", panel), width));
        }

        string b = product.BuildPanel is null ? At(B, PanelOf(product.BStep is null, Steps, panel)) : B;
        string vectors = string.Concat(Vectors.Select(vector => $"ref {At(vector, PanelOf(false, "", panel))}, "));
        string c = At(C, PanelOf(product.CRow is null, Rows, panel));
        text.Write($"{Panel(width)}<TVector>(ref {A}, ref {b}, {vectors}ref {c}, {Count});");
    }

    /// <summary>Where a panel begins: behind whole panels where they are kept one after another, else so many columns on.</summary>
    private static string PanelOf(bool kept, string rows, string panel)
    {
        if (panel == "0")
        {
            return "0";
        }

        bool known = int.TryParse(rows, out int length) || !kept;
        int floats = kept ? length * Panels.Width : Panels.Width;
        return !known ? $"{panel} * {rows} * {Panels.Width}" : int.TryParse(panel, out int index) ? (index * floats).ToString() : $"{panel} * {floats}";
    }

    /// <summary>All rows of one panel.</summary>
    private string Panel(int width) => library.Add($"{product.Name}Panel{(width == Panels.Width ? "" : width)}", name =>
    {
        var text = new CodeWriter();
        text.Write($"/// <summary>{width} columns of a product: {Sum}.</summary>");
        text.Write(LoopEmitter.Optimized);
        using (text.WriteBlock($"private static void {name}<TVector>({Parameters}, int {Count}) {LoopEmitter.Generic}"))
        {
            WritePanel(text, width);
        }

        return text.ToString();
    });

    /// <summary>
    /// Rows in tiles, the last of which begins early enough to be whole: what it computes twice comes out the same, unless it is added to what
    /// was there. Rows one by one where there are fewer than a tile has.
    /// </summary>
    private void WritePanel(CodeWriter text, int width)
    {
        bool tiles = product.Form == ProductForm.Tiles && product.Rows is null or >= TileRows;
        if (!tiles)
        {
            WriteRows(text, width, "int row = 0");
        }
        else if (product.Accumulates)
        {
            text.Write("int row = 0;");
            using (text.WriteBlock($"for (; row <= {Rows} - {TileRows}; row += {TileRows})"))
            {
                WriteColumns(text, width, Tile, "row", [4, 2, 1]);
            }

            WriteRows(text, width, "");
        }
        else if (product.Rows is not null)
        {
            WriteTiles(text, width);
        }
        else
        {
            using (text.WriteBlock($"if (rows >= {TileRows})"))
            {
                WriteTiles(text, width);
            }

            using (text.WriteBlock("else"))
            {
                WriteRows(text, width, "int row = 0");
            }
        }
    }

    private void WriteTiles(CodeWriter text, int width)
    {
        using (text.WriteBlock($"for (int row = 0; row < {Rows}; row += {TileRows})"))
        {
            bool exact = product.Rows % TileRows == 0;
            if (!exact)
            {
                text.Write($"int first = Math.Min(row, {(product.Rows is int known ? (known - TileRows).ToString() : $"rows - {TileRows}")});");
            }

            WriteColumns(text, width, Tile, exact ? "row" : "first", [4, 2, 1]);
        }
    }

    private void WriteRows(CodeWriter text, int width, string start)
    {
        using (text.WriteBlock($"for ({start}; row < {Rows}; row++)"))
        {
            WriteColumns(text, width, Row, "row", [4, 2, 1]);
        }
    }

    private string Parameters => "ref float " + string.Join(", ref float ", [A, B, .. Vectors, C]);

    private string[] Vectors => product.Vectors switch
    {
        ProductVectors.Bias => ["bias"],
        ProductVectors.ScaleAndShift => ["scale", "shift"],
        _ => [],
    };

    /// <summary>Covers the columns of a panel: at 512 bits by blocks of falling width, else by blocks of two vectors (eight for rows of full panels).</summary>
    private void WriteColumns(CodeWriter text, int width, Func<int, int, string> block, string row, int[] vectors)
    {
        using (text.WriteBlock("if (TVector.Count == 16)"))
        {
            int column = 0;
            foreach (int count in vectors)
            {
                for (; column + (count * Padding.Line) <= width; column += count * Padding.Line)
                {
                    text.Write(Call(block(count, width), width, row, column.ToString()));
                }
            }
        }

        using (text.WriteBlock("else"))
        {
            int narrow = block == Row && width == Panels.Width ? 8 : 2;
            using (text.WriteBlock($"for (int column = 0; column < {width}; column += {narrow} * TVector.Count)"))
            {
                text.Write(Call(block(narrow, width), width, row, "column"));
            }
        }
    }

    private string Call(string method, int width, string row, string column)
    {
        string c = column == "0" ? At(C, Scaled(row, CRow(width))) : At(C, $"{Bracketed(row, CRow(width))} + {column}");
        string vectors = string.Concat(Vectors.Select(vector => $"ref {At(vector, column)}, "));
        string steps = product.Steps is null ? ", steps" : "";
        return $"{method}<TVector>(ref {At(A, Scaled(row, product.A.Row))}, ref {At(B, column)}, {vectors}ref {c}{steps});";
    }

    private int BStep(int width) => product.BStep ?? width;

    private int CRow(int width) => product.CRow ?? width;

    private static string Scaled(string name, int factor) => factor == 1 ? name : $"{name} * {factor}";

    private static string Bracketed(string name, int factor) => factor == 1 ? name : $"({name} * {factor})";

    private static string At(string name, string offset) => offset == "0" ? name : $"Unsafe.Add(ref {name}, {offset})";

    private string Sum => $"{C} = {(product.HasBias ? "bias + " : product.Accumulates ? C + " + " : "")}{(product.Vectors == ProductVectors.ScaleAndShift ? $"(Σ {A} · {B}) scale + shift" : $"Σ {A} · {B}")}";

    private string Signature(string name) =>
        $"private static void {name}<TVector>({Parameters}{(product.Steps is null ? ", int steps" : "")}) {LoopEmitter.Generic}";

    /// <summary>Six rows by some vectors.</summary>
    private string Tile(int vectors, int width) => library.Add($"{product.Name}Tile{TileRows}x{vectors}", name =>
    {
        var text = new CodeWriter();
        text.Write($"/// <summary>{TileRows} rows by {vectors} vector{(vectors == 1 ? "" : "s")} of a product: {Sum}, steps of {product.A.Step} and {BStep(width)} floats.</summary>");
        text.Write(LoopEmitter.Optimized);
        using (text.WriteBlock(Signature(name)))
        {
            for (int row = 0; row < TileRows; row++)
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    text.Write($"TVector sum{row}{vector} = {First(row, vector, width)};");
                }
            }

            using (text.WriteBlock($"for (int step = 0; step < {Steps}; step++)"))
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    text.Write($"TVector {B}{vector} = TVector.Load(ref {B}, {Lanes(vector)});");
                }

                for (int row = 0; row < TileRows; row++)
                {
                    text.Write($"TVector {A}{row} = TVector.Create({At(A, Offset(row * product.A.Row))});");
                    for (int vector = 0; vector < vectors; vector++)
                    {
                        text.Write($"TVector.AddProduct(ref sum{row}{vector}, {A}{row}, {B}{vector});");
                    }
                }

                WriteAdvance(text, 1, width);
            }

            for (int row = 0; row < TileRows; row++)
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    text.Write(Finish($"sum{row}{vector}", row, vector, width));
                }
            }
        }

        return text.ToString();
    });

    /// <summary>One row by some vectors, with as many sets of accumulators as make about eight sums.</summary>
    private string Row(int vectors, int width) => library.Add($"{product.Name}Row{vectors}", name =>
    {
        int sets = 8 / vectors;
        var text = new CodeWriter();
        text.Write($"/// <summary>One row by {vectors} vector{(vectors == 1 ? "" : "s")} of a product{(sets == 1 ? "" : $", {sets} steps at a time")}: {Sum}, steps of {product.A.Step} and {BStep(width)} floats.</summary>");
        text.Write(LoopEmitter.Optimized);
        using (text.WriteBlock(Signature(name)))
        {
            if (product.Steps is int few && few < sets)
            {
                sets = 1;
            }

            for (int set = 0; set < sets; set++)
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    text.Write($"TVector sum{set}{vector} = {(set == 0 ? First(0, vector, width) : "TVector.Create(0f)")};");
                }
            }

            int? whole = product.Steps / sets * sets;
            bool exact = sets == 1 || (product.Steps is not null && whole == product.Steps);
            if (!exact)
            {
                text.Write("int step = 0;");
            }

            string loop = exact
                ? $"for (int step = 0; step < {Steps}; step{(sets == 1 ? "++" : $" += {sets}")})"
                : $"for (; step <= {Steps} - {sets}; step += {sets})";
            using (text.WriteBlock(loop))
            {
                for (int set = 0; set < sets; set++)
                {
                    WriteStep(text, set, vectors, width);
                }

                WriteAdvance(text, sets, width);
            }

            if (!exact)
            {
                using (text.WriteBlock($"for (; step < {Steps}; step++)"))
                {
                    WriteStep(text, 0, vectors, width);
                    WriteAdvance(text, 1, width);
                }
            }

            for (int vector = 0; vector < vectors; vector++)
            {
                string sum = Tree([.. Enumerable.Range(0, sets).Select(set => $"sum{set}{vector}")]);
                text.Write(Finish(sum, 0, vector, width));
            }
        }

        return text.ToString();
    });

    private void WriteStep(CodeWriter text, int set, int vectors, int width)
    {
        string factor = $"TVector.Create({At(A, Offset(set * product.A.Step))})";
        if (vectors > 1)
        {
            text.Write($"TVector {A}{set} = {factor};");
            factor = $"{A}{set}";
        }

        for (int vector = 0; vector < vectors; vector++)
        {
            text.Write($"TVector.AddProduct(ref sum{set}{vector}, {factor}, TVector.Load(ref {B}, {Position(set * BStep(width), vector)}));");
        }
    }

    private void WriteAdvance(CodeWriter text, int steps, int width)
    {
        text.Write($"{A} = ref Unsafe.Add(ref {A}, {steps * product.A.Step});");
        text.Write($"{B} = ref Unsafe.Add(ref {B}, {steps * BStep(width)});");
    }

    private string First(int row, int vector, int width) => product.HasBias && row > 0 ? $"sum0{vector}"
        : product.HasBias ? $"TVector.Load(ref bias, {Lanes(vector)})"
        : product.Accumulates ? $"TVector.Load(ref {C}, {Position(row * CRow(width), vector)})"
        : "TVector.Create(0f)";

    private string Finish(string sum, int row, int vector, int width)
    {
        string scaled = product.Vectors == ProductVectors.ScaleAndShift
            ? $"TVector.MultiplyAdd({sum}, TVector.Load(ref scale, {Lanes(vector)}), TVector.Load(ref shift, {Lanes(vector)}))"
            : sum;
        string result = product.Epilogue is null ? scaled : $"{product.Epilogue}({scaled})";
        return $"TVector.Store({result}, ref {C}, {Position(row * CRow(width), vector)});";
    }

    private static string Position(int floats, int vector) =>
        vector == 0 ? Offset(floats) : floats == 0 ? Lanes(vector) : $"{floats} + {Bracket(Lanes(vector))}";

    private static string Offset(int floats) => floats.ToString();

    private static string Bracket(string text) => text.Contains(' ') ? $"({text})" : text;

    private static string Lanes(int vector) => vector switch
    {
        0 => "0",
        1 => "TVector.Count",
        _ => $"{vector} * TVector.Count",
    };

    /// <summary>A sum in pairs, which keeps the chain of additions short.</summary>
    private static string Tree(IReadOnlyList<string> terms) => terms.Count switch
    {
        1 => terms[0],
        2 => $"{terms[0]} + {terms[1]}",
        _ => $"({Tree([.. terms.Take(terms.Count / 2)])}) + ({Tree([.. terms.Skip(terms.Count / 2)])})",
    };
}
