using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Planning;

/// <summary>What lowering for inference and for training have in common: values become buffers, forward nodes become kernels.</summary>
internal sealed class Lowering(Graph graph, ParameterLayout parameters)
{
    private readonly Dictionary<Value, Value> aliases = [];
    private readonly Dictionary<Value, Buffer> buffers = [];
    private readonly Dictionary<Buffer, Buffer> padded = [];
    private readonly Dictionary<Node, EquatableArray<Buffer>> parts = [];
    private LowerNormalization? normalization;
    private LowerBatchNormalization? batchNormalization;
    private LowerImages? images;

    public List<Kernel> Kernels { get; } = [];

    public LowerNormalization Normalization => normalization ??= new LowerNormalization(this);

    public LowerBatchNormalization BatchNormalization => batchNormalization ??= new LowerBatchNormalization(this);

    public LowerImages Images => images ??= new LowerImages(this);

    /// <summary>The value whose memory a value shares: reshaping moves nothing.</summary>
    public Value Root(Value value) => aliases.TryGetValue(value, out Value? source) ? Root(source) : value;

    public void Alias(Value value, Value source) => aliases[value] = source;

    /// <summary>The value's buffer; rows may be packed where it is the caller's input.</summary>
    public Buffer BufferOf(Value value)
    {
        Value root = Root(value);
        if (!buffers.TryGetValue(root, out Buffer? buffer))
        {
            buffer = root == graph.Input
                ? new Buffer { Name = "input", Kind = BufferKind.Input, Length = root.Shape.Length, Shape = Describe(root.Shape) }
                : NewRows(root.Name, root.Shape);
            buffers[root] = buffer;
        }

        return buffer;
    }

    /// <summary>The value's buffer with rows padded, copied first where the caller's are packed.</summary>
    public Buffer PaddedBufferOf(Value value) => Pad(BufferOf(value));

    public Buffer Pad(Buffer packed)
    {
        if (packed.IsScratch || packed.Length % CacheLine.Floats == 0)
        {
            return packed;
        }

        if (!padded.TryGetValue(packed, out Buffer? result))
        {
            result = new Buffer { Name = packed.Name + "Padded", Kind = BufferKind.Rows, Length = packed.Length, Shape = packed.Shape };
            padded[packed] = result;
            Kernels.Add(new PadKernel(packed, result));
        }

        return result;
    }

    public static Buffer NewRows(string name, Shape shape) =>
        new() { Name = name, Kind = BufferKind.Rows, Length = shape.Length, Shape = Describe(shape) };

    /// <summary>Rows of buffers one behind the other, or column by column in turn.</summary>
    public void Join(EquatableArray<Buffer> sources, bool areInterleaved, Buffer result) =>
        Kernels.Add(areInterleaved ? new InterleaveKernel(sources, result) : new ConcatenateKernel(sources, result));

    public static string Describe(Shape shape) => $"[rows, {string.Join(", ", shape.Axes)}]";

    public ParameterSlot? Slot(Node node, string name) =>
        node.Tensors.FirstOrDefault(tensor => tensor.Specification.Name == name) is { } tensor ? parameters[tensor] : null;

    /// <summary>A vector of the parameter block.</summary>
    public static Buffer Vector(ParameterSlot slot) => Vector(slot, BufferKind.Parameter);

    /// <summary>Where the gradient of a vector of the parameter block goes.</summary>
    public static Buffer GradientVector(ParameterSlot slot) => Vector(slot, BufferKind.ParameterGradient);

    private static Buffer Vector(ParameterSlot slot, BufferKind kind) =>
        new() { Name = slot.Name, Kind = kind, Length = slot.Shape.Length, Shape = slot.Shape.ToString(), Offset = slot.Offset };

    public EquatableArray<Coefficient> Coefficients(Node node) =>
        new(node.Tensors.Where(tensor => tensor.Specification.Role == ParameterRole.Coefficient)
            .Select(tensor => new Coefficient(tensor.Specification.Name, parameters[tensor])));

    /// <summary>The parts of a node's input, in buffers of their own.</summary>
    public EquatableArray<Buffer> PartsOf(Node node) => parts[node];

    private EquatableArray<Buffer> Divide(Node node, PartsComputation computation)
    {
        Buffer whole = PaddedBufferOf(node.Inputs[0]);
        int length = computation.Output.Length;
        return parts[node] = new(Enumerable.Range(0, computation.Parts).Select(i =>
        {
            Buffer part = NewRows($"{node.Output.Name}Part{i + 1}", computation.Output);
            Kernels.Add(computation.AreInterleaved
                ? new EveryColumnKernel(whole, i, computation.Parts, part)
                : new SliceKernel(whole, i * length, part, Accumulates: false));
            return part;
        }));
    }

    /// <summary>The trained numbers of the loss itself.</summary>
    public EquatableArray<Coefficient> LossCoefficients() =>
        new(graph.LossTensors.Select(tensor => new Coefficient(tensor.Specification.Name, parameters[tensor])));

    public ParameterSlot LossSlot(string name) => parameters[graph.LossTensors.Single(tensor => tensor.Specification.Name == name)];

    /// <summary>The heads of an output: the output itself, or columns of it in buffers of their own.</summary>
    public EquatableArray<Buffer> Split(Buffer output, LossComputation loss) => loss.Heads.Count == loss.SamplesPerExample
        ? new(loss.Heads.Select(_ => output))
        : new(loss.Heads.Select(head =>
        {
            Buffer part = NewRows(head.Name, new Shape(head.Length));
            Kernels.Add(new SliceKernel(output, head.Start, part, Accumulates: false));
            return part;
        }));

    public ProductForm Form => graph.Declaration.Unroll switch
    {
        Unroll.Loops => ProductForm.Rows,
        Unroll.Tiles => ProductForm.Tiles,
        _ => ProductForm.Automatic,
    };

    public void LowerForward(FusedNode fused)
    {
        Node node = fused.Node;
        switch (node.Computation)
        {
            case AffineComputation affine:
                LowerAffine(fused, affine);
                break;
            case ExpressionComputation expression:
                Kernels.Add(new ExpressionKernel(
                    node.Operation.Word, expression.Forward, new([new Binding("x", PaddedBufferOf(node.Inputs[0]))]), Coefficients(node), BufferOf(node.Output), ZeroPadding: false));
                break;
            case RowNormalizationComputation rows:
                Normalization.Forward(node, rows);
                break;
            case BatchNormalizationComputation batch:
                BatchNormalization.Predict(node, batch);
                break;
            case ReshapeComputation:
                Alias(node.Output, node.Inputs[0]);
                break;
            case SumComputation:
                List<Binding> terms = [.. node.Inputs.Select((value, i) => new Binding("x" + (i + 1), PaddedBufferOf(value)))];
                Expr sum = terms.Select(term => (Expr)new Symbol(term.Symbol, Extent.Element)).Aggregate((a, b) => a + b);
                Kernels.Add(new ExpressionKernel("Add", sum, new(terms), EquatableArray<Coefficient>.Empty, BufferOf(node.Output), ZeroPadding: false));
                break;
            case ConcatenateComputation:
                Kernels.Add(new ConcatenateKernel(new(node.Inputs.Select(PaddedBufferOf)), BufferOf(node.Output)));
                break;
            case PartsComputation parts:
                EquatableArray<Buffer> divided = Divide(node, parts);
                Kernels.Add(new ExpressionKernel(
                    node.Operation.Word, parts.Forward, new(divided.Select((part, i) => new Binding(PartsComputation.Part(i).Name, part))), EquatableArray<Coefficient>.Empty, BufferOf(node.Output), ZeroPadding: false));
                break;
            case ProductComputation:
                List<Binding> factors = [.. node.Inputs.Select((value, i) => new Binding("x" + (i + 1), PaddedBufferOf(value)))];
                Expr product = factors.Select(factor => (Expr)new Symbol(factor.Symbol, Extent.Element)).Aggregate((a, b) => a * b);
                Kernels.Add(new ExpressionKernel("Multiply", product, new(factors), EquatableArray<Coefficient>.Empty, BufferOf(node.Output), ZeroPadding: false));
                break;
            default:
                Images.Forward(fused);
                break;
        }
    }

    /// <summary>The gradients of a normalisation's vectors, and dx where wanted.</summary>
    public void LowerNormalizationBackward(Node node, NormalizationComputation normalization, Buffer dy, Buffer? dx, bool accumulates)
    {
        if (normalization is BatchNormalizationComputation batch)
        {
            BatchNormalization.Backward(node, batch, dy, dx, accumulates);
        }
        else
        {
            Normalization.Backward(node, (RowNormalizationComputation)normalization, dy, dx, accumulates);
        }
    }

    private void LowerAffine(FusedNode fused, AffineComputation affine)
    {
        Node node = fused.Node;
        ParameterSlot? bias = Slot(node, "bias");
        (Buffer, Buffer)? normalization = fused.Normalization is { Computation: BatchNormalizationComputation folded } norm
            ? BatchNormalization.Fold(norm, folded, bias)
            : null;
        string sum = normalization is null ? $"Σᵢ x[i] w[i, o]{(affine.UseBias ? " + b[o]" : "")}" : "(Σᵢ x[i] w[i, o]) scale[o] + shift[o]";
        string formula = $"y[o] = {sum}{(fused.Activation is { } activation ? $", then {activation.Operation.Word}" : "")}";
        Kernels.Add(new AffineKernel(
            Identifier.Pascal(node.Layer),
            BufferOf(node.Inputs[0]),
            BufferOf(fused.Output),
            Slot(node, "weight")!,
            normalization is null ? bias : null,
            fused.Activation?.Computation as ExpressionComputation,
            formula,
            Form)
        {
            EpilogueName = fused.Activation?.Operation.Word ?? "",
            Normalization = normalization,
        });
    }
}
