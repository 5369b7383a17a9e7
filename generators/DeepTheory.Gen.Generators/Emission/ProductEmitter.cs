using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>
/// Writes a <see cref="Product"/>: tiles of 6 rows by 4 vectors (512 bits: 24 accumulators of 32 registers) or by 2 (narrower: 12 of
/// 16), and single rows by 8 vectors or, with fewer, several sets of accumulators, so that about 8 sums are always under way.
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

    private int Vectors512 => product.Columns / Padding.Line;

    /// <summary>Adds the methods and gives the name of the one to call: (ref a, ref b[, ref bias], ref c, int count).</summary>
    public static string Emit(KernelLibrary library, Product product) => new ProductEmitter(library, product).Emit();

    private string Emit()
    {
        string count = product.Rows is null ? "rows" : "steps";
        return library.Add(product.Name, name =>
        {
            var text = new CodeWriter();
            text.Write($"/// <summary>{LoopEmitter.Escape(product.Formula)}</summary>");
            text.Write(LoopEmitter.Optimized);
            using (text.WriteBlock($"internal static void {name}<TVector>({Parameters(", ref float ")}, int {count}) {LoopEmitter.Generic}"))
            {
                string rows = product.Rows?.ToString() ?? "rows";
                bool tiles = product.Form == ProductForm.Tiles && product.Rows is null or >= TileRows;
                if (tiles)
                {
                    text.Write("int row = 0;");
                    using (text.WriteBlock($"for (; row <= {rows} - {TileRows}; row += {TileRows})"))
                    {
                        WriteColumns(text, Tile, [4, 2, 1], narrow: 2);
                    }

                }

                if (!tiles || product.Rows is null || product.Rows % TileRows != 0)
                {
                    using (text.WriteBlock($"for ({(tiles ? "" : "int row = 0")}; row < {rows}; row++)"))
                    {
                        WriteColumns(text, Row, [8, 4, 2, 1], narrow: 2);
                    }
                }
            }

            return text.ToString();
        });
    }

    private string Parameters(string separator) => separator.Substring(2) + string.Join(separator, [A, B, .. Vectors, C]);

    private string[] Vectors => product.Vectors switch
    {
        ProductVectors.Bias => ["bias"],
        ProductVectors.ScaleAndShift => ["scale", "shift"],
        _ => [],
    };

    /// <summary>Covers the columns: at 512 bits by blocks of falling width, else by blocks of two vectors (eight first for rows).</summary>
    private void WriteColumns(CodeWriter text, Func<int, string> block, int[] widths, int narrow)
    {
        using (text.WriteBlock("if (TVector.Count == 16)"))
        {
            int column = 0;
            foreach (int width in widths)
            {
                int floats = width * Padding.Line;
                int blocks = (product.Columns - column) / floats;
                if (blocks > 1)
                {
                    using (text.WriteBlock($"for (int column = {column}; column < {column + (blocks * floats)}; column += {floats})"))
                    {
                        text.Write(Call(block(width), "column"));
                    }
                }
                else if (blocks == 1)
                {
                    text.Write(Call(block(width), column.ToString()));
                }

                column += blocks * floats;
            }
        }

        using (text.WriteBlock("else"))
        {
            bool eights = widths[0] == 8 && product.Columns >= 64;
            if (eights)
            {
                text.Write("int column = 0;");
                using (text.WriteBlock($"for (; column <= {product.Columns} - (8 * TVector.Count); column += 8 * TVector.Count)"))
                {
                    text.Write(Call(block(8), "column"));
                }
            }

            using (text.WriteBlock($"for ({(eights ? "" : "int column = 0")}; column < {product.Columns}; column += {narrow} * TVector.Count)"))
            {
                text.Write(Call(block(narrow), "column"));
            }
        }
    }

    private string Call(string method, string column)
    {
        string b = At(B, column);
        string c = column == "0" ? At(C, Scaled("row", product.Strides.CRow)) : At(C, $"{Bracketed("row", product.Strides.CRow)} + {column}");
        string vectors = string.Concat(Vectors.Select(vector => $"ref {At(vector, column)}, "));
        string steps = product.Steps is null ? ", steps" : "";
        return $"{method}<TVector>(ref {At(A, Scaled("row", product.Strides.ARow))}, ref {b}, {vectors}ref {c}{steps});";
    }

    private static string Scaled(string name, int factor) => factor == 1 ? name : $"{name} * {factor}";

    private static string Bracketed(string name, int factor) => factor == 1 ? name : $"({name} * {factor})";

    private static string At(string name, string offset) => offset == "0" ? name : $"Unsafe.Add(ref {name}, {offset})";

    private string Sum => $"{C} = {(product.HasBias ? "bias + " : product.Accumulates ? C + " + " : "")}{(product.Vectors == ProductVectors.ScaleAndShift ? $"(Σ {A} · {B}) scale + shift" : $"Σ {A} · {B}")}, steps of {product.Strides.AStep} and {product.Strides.BStep} floats";

    private string Signature(string name) =>
        $"private static void {name}<TVector>({Parameters(", ref float ")}{(product.Steps is null ? ", int steps" : "")}) {LoopEmitter.Generic}";

    /// <summary>Six rows by some vectors.</summary>
    private string Tile(int vectors) => library.Add($"{product.Name}Tile{TileRows}x{vectors}", name =>
    {
        var text = new CodeWriter();
        text.Write($"/// <summary>{TileRows} rows by {vectors} vector{(vectors == 1 ? "" : "s")} of a product: {Sum}.</summary>");
        text.Write(LoopEmitter.Optimized);
        using (text.WriteBlock(Signature(name)))
        {
            for (int row = 0; row < TileRows; row++)
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    text.Write($"TVector sum{row}{vector} = {First(row, vector)};");
                }
            }

            using (text.WriteBlock($"for (int step = 0; step < {product.Steps?.ToString() ?? "steps"}; step++)"))
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    text.Write($"TVector {B}{vector} = TVector.Load(ref {B}, {Lanes(vector)});");
                }

                for (int row = 0; row < TileRows; row++)
                {
                    text.Write($"TVector {A}{row} = TVector.Create({At(A, Offset(row * product.Strides.ARow))});");
                    for (int vector = 0; vector < vectors; vector++)
                    {
                        text.Write($"sum{row}{vector} = TVector.MultiplyAdd({A}{row}, {B}{vector}, sum{row}{vector});");
                    }
                }

                text.Write($"{A} = ref Unsafe.Add(ref {A}, {product.Strides.AStep});");
                text.Write($"{B} = ref Unsafe.Add(ref {B}, {product.Strides.BStep});");
            }

            for (int row = 0; row < TileRows; row++)
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    text.Write(Finish($"sum{row}{vector}", row, vector));
                }
            }
        }

        return text.ToString();
    });

    /// <summary>One row by some vectors, with as many sets of accumulators as make about eight sums.</summary>
    private string Row(int vectors) => library.Add($"{product.Name}Row{vectors}", name =>
    {
        int sets = 8 / vectors;
        var text = new CodeWriter();
        text.Write($"/// <summary>One row by {vectors} vector{(vectors == 1 ? "" : "s")} of a product{(sets == 1 ? "" : $", {sets} steps at a time")}: {Sum}.</summary>");
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
                    text.Write($"TVector sum{set}{vector} = {(set == 0 ? First(0, vector) : "TVector.Create(0f)")};");
                }
            }

            int? whole = product.Steps / sets * sets;
            bool exact = sets == 1 || (product.Steps is not null && whole == product.Steps);
            if (!exact)
            {
                text.Write("int step = 0;");
            }

            string loop = exact
                ? $"for (int step = 0; step < {product.Steps?.ToString() ?? "steps"}; step{(sets == 1 ? "++" : $" += {sets}")})"
                : $"for (; step <= {product.Steps?.ToString() ?? "steps"} - {sets}; step += {sets})";
            using (text.WriteBlock(loop))
            {
                for (int set = 0; set < sets; set++)
                {
                    WriteStep(text, set, set, vectors);
                }

                WriteAdvance(text, sets);
            }

            if (!exact)
            {
                using (text.WriteBlock($"for (; step < {product.Steps?.ToString() ?? "steps"}; step++)"))
                {
                    WriteStep(text, 0, 0, vectors);
                    WriteAdvance(text, 1);
                }
            }

            for (int vector = 0; vector < vectors; vector++)
            {
                string sum = Tree([.. Enumerable.Range(0, sets).Select(set => $"sum{set}{vector}")]);
                text.Write(Finish(sum, 0, vector));
            }
        }

        return text.ToString();
    });

    private void WriteStep(CodeWriter text, int set, int offset, int vectors)
    {
        string factor = $"TVector.Create({At(A, Offset(offset * product.Strides.AStep))})";
        if (vectors > 1)
        {
            text.Write($"TVector {A}{set} = {factor};");
            factor = $"{A}{set}";
        }

        for (int vector = 0; vector < vectors; vector++)
        {
            int floats = offset * product.Strides.BStep;
            string position = vector == 0 ? Offset(floats) : floats == 0 ? Lanes(vector) : $"{floats} + {Bracket(Lanes(vector))}";
            text.Write($"sum{set}{vector} = TVector.MultiplyAdd({factor}, TVector.Load(ref {B}, {position}), sum{set}{vector});");
        }
    }

    private void WriteAdvance(CodeWriter text, int steps)
    {
        text.Write($"{A} = ref Unsafe.Add(ref {A}, {steps * product.Strides.AStep});");
        text.Write($"{B} = ref Unsafe.Add(ref {B}, {steps * product.Strides.BStep});");
    }

    private string First(int row, int vector) => product.HasBias && row > 0 ? $"sum0{vector}"
        : product.HasBias ? $"TVector.Load(ref bias, {Lanes(vector)})"
        : product.Accumulates ? $"TVector.Load(ref {C}, {Position(row, vector)})"
        : "TVector.Create(0f)";

    private string Finish(string sum, int row, int vector)
    {
        string scaled = product.Vectors == ProductVectors.ScaleAndShift
            ? $"TVector.MultiplyAdd({sum}, TVector.Load(ref scale, {Lanes(vector)}), TVector.Load(ref shift, {Lanes(vector)}))"
            : sum;
        string result = product.Epilogue is null ? scaled : $"{product.Epilogue}({scaled})";
        return $"TVector.Store({result}, ref {C}, {Position(row, vector)});";
    }

    private string Position(int row, int vector)
    {
        int floats = row * product.Strides.CRow;
        return vector == 0 ? Offset(floats) : floats == 0 ? Lanes(vector) : $"{floats} + {Bracket(Lanes(vector))}";
    }

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
