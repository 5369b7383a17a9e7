using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Planning;

/// <summary>
/// Normalisations → kernels. A sample is cut into rows that are normalised for themselves; vectors of one number per channel are
/// spread over the channel's positions, and sums over positions gathered per channel.
/// </summary>
internal sealed class LowerNormalization(Lowering lowering)
{
    private readonly Dictionary<(Buffer Value, RowGroups Rows), Buffer> grouped = [];
    private readonly Dictionary<ParameterSlot, Buffer> vectors = [];

    public void Forward(Node node, RowNormalizationComputation normalization)
    {
        RowGroups rows = Rows(normalization);
        Buffer x = Group(node.Inputs[0], rows);
        Buffer result = lowering.BufferOf(node.Output);
        Buffer y = Like(result, rows);
        Kernels.Add(new RowsKernel(
            node.Operation.Word, new(Bind([normalization.Forward], [new Binding("x", x), .. Vectors(node, normalization)])), new([new RowsResult("y", normalization.Forward, y, ZeroPadding: false)]), rows, normalization.Formula));
        if (y != result)
        {
            Kernels.Add(new UngroupKernel(y, result, rows, Accumulates: false));
            grouped[(result, rows)] = y;
        }
    }

    /// <summary>dx where wanted, and the gradients of the vectors, in one pass.</summary>
    public void Backward(Node node, RowNormalizationComputation normalization, Buffer dy, Buffer? dx, bool accumulates)
    {
        RowGroups rows = Rows(normalization);
        List<Binding> operands = [new Binding("dy", Group(dy, rows)), new Binding("x", Group(node.Inputs[0], rows)), .. Vectors(node, normalization)];
        var results = new List<RowsResult>();
        Buffer? dxRows = dx is null ? null : Like(dx, rows);
        if (dx is not null && dxRows == dx && accumulates)
        {
            operands.Add(new Binding("sum", dx));
            results.Add(new RowsResult("sum", new Symbol("sum", Extent.Element) + normalization.Backward, dx, ZeroPadding: true));
        }
        else if (dxRows is not null)
        {
            results.Add(new RowsResult("dx", normalization.Backward, dxRows, ZeroPadding: true));
        }

        var sums = new List<Kernel>();
        foreach (TrainedVector vector in normalization.Vectors)
        {
            Buffer gradient = Lowering.GradientVector(lowering.Slot(node, vector.Specification.Name)!);
            string name = "d" + Identifier.Pascal(vector.Specification.Name);
            Buffer positions = AtPositions(gradient, normalization, node.Layer + Identifier.Pascal(name) + "Positions");
            results.Add(new RowsResult(name, new Symbol("dy", Extent.Element) * vector.Derivative, positions, ZeroPadding: false));
            if (positions != gradient)
            {
                sums.Add(new SumPositionsKernel(positions, gradient, rows));
            }
        }

        Kernels.Add(new RowsKernel(node.Operation.Word + "Backward", new(Bind([.. results.Select(result => result.Expression)], operands)), new(results), rows, normalization.BackwardFormula));
        Kernels.AddRange(sums);
        if (dxRows is not null && dxRows != dx)
        {
            Kernels.Add(new UngroupKernel(dxRows, dx!, rows, accumulates));
        }
    }

    private List<Kernel> Kernels => lowering.Kernels;

    private static RowGroups Rows(RowNormalizationComputation normalization) =>
        new(normalization.Groups, normalization.Output.Length / normalization.Groups);

    /// <summary>The operands that the expressions mention.</summary>
    private static IEnumerable<Binding> Bind(IReadOnlyList<Expr> expressions, IReadOnlyList<Binding> operands) =>
        operands.Where(operand => expressions.Any(expression => expression.Mentions(new Symbol(operand.Symbol, Extent.Element))));

    private List<Binding> Vectors(Node node, RowNormalizationComputation normalization) =>
        [.. normalization.Vectors.Select(vector => new Binding(vector.Specification.Name, Spread(node, normalization, lowering.Slot(node, vector.Specification.Name)!)))];

    /// <summary>A vector of the parameters as rows: itself, or spread over positions.</summary>
    private Buffer Spread(Node node, RowNormalizationComputation normalization, ParameterSlot slot)
    {
        if (!vectors.TryGetValue(slot, out Buffer? spread))
        {
            Buffer vector = Lowering.Vector(slot);
            vectors[slot] = spread = AtPositions(vector, normalization, node.Layer + Identifier.Pascal(slot.Tensor.Specification.Name) + "Positions");
            if (spread != vector)
            {
                Kernels.Add(new SpreadKernel(vector, spread, Rows(normalization)));
            }
        }

        return spread;
    }

    /// <summary>The vector itself where its numbers lie as those of a row, or of all rows, do; else room for one at each position.</summary>
    private static Buffer AtPositions(Buffer vector, RowNormalizationComputation normalization, string name)
    {
        RowGroups rows = Rows(normalization);
        return !normalization.PerChannel || (vector.Length == normalization.Output.Length && rows.AreInPlace)
            ? vector
            : new Buffer { Name = name, Kind = BufferKind.Fixed, Length = rows.Groups * rows.Stride, Shape = Describe("", rows) };
    }

    private Buffer Group(Value value, RowGroups rows) => rows.AreInPlace ? lowering.PaddedBufferOf(value) : Group(lowering.BufferOf(value), rows);

    private Buffer Group(Buffer value, RowGroups rows)
    {
        if (rows.AreInPlace)
        {
            return value;
        }

        if (!grouped.TryGetValue((value, rows), out Buffer? result))
        {
            grouped[(value, rows)] = result = Like(value, rows);
            Kernels.Add(new GroupKernel(value, result, rows));
        }

        return result;
    }

    private static Buffer Like(Buffer value, RowGroups rows) => rows.AreInPlace
        ? value
        : new Buffer { Name = value.Name + "Rows", Kind = BufferKind.Rows, Length = rows.Groups * rows.Stride, Shape = Describe("rows, ", rows) };

    private static string Describe(string samples, RowGroups rows) => $"[{samples}{rows.Groups}, {rows.Length}], each row padded to {rows.Stride}";
}
