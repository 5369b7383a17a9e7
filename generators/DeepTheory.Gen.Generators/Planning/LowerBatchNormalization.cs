using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Planning;

/// <summary>
/// Batch normalisation → kernels. Every position of a sample is a column; what belongs to a channel is one vector, spread over
/// the channel's positions, and sums over the rows are gathered per channel.
/// </summary>
internal sealed class LowerBatchNormalization(Lowering lowering)
{
    private readonly Dictionary<(Buffer Vector, int Positions), Buffer> spread = [];
    private readonly Dictionary<ParameterSlot, Buffer> parameters = [];
    private readonly Dictionary<Node, (Buffer Mean, Buffer InverseDeviation)> statistics = [];

    private List<Kernel> Kernels => lowering.Kernels;

    /// <summary>y = x scale + shift, by the running statistics.</summary>
    public void Predict(Node node, BatchNormalizationComputation normalization)
    {
        (Buffer scale, Buffer shift) = Fold(node, normalization, bias: null);
        Binding[] operands = [new("x", lowering.PaddedBufferOf(node.Inputs[0])), new("scale", Spread(scale, normalization)), new("shift", Spread(shift, normalization))];
        AddRows(normalization, node.Operation.Word, operands, [new RowsResult("y", (Symbol("x") * Symbol("scale")) + Symbol("shift"), lowering.BufferOf(node.Output), ZeroPadding: false)]);
    }

    /// <summary>The running statistics as a factor and a summand: z weight + bias = x scale + shift, x being something plus a bias where one is given.</summary>
    public (Buffer Scale, Buffer Shift) Fold(Node node, BatchNormalizationComputation normalization, ParameterSlot? bias)
    {
        Buffer scale = Channels(node, normalization, "Scale");
        Buffer shift = Channels(node, normalization, "Shift");
        Compute("Scale", Symbol("weight") * normalization.InverseDeviation, scale, new("weight", Parameter(node, "weight")), new("variance", Parameter(node, BatchNormalizationComputation.RunningVariance)));
        Expr centre = bias is null ? -Symbol("mean") : Symbol("biasBefore") - Symbol("mean");
        Binding[] before = bias is null ? [] : [new("biasBefore", Lowering.Vector(bias))];
        Compute("Shift", (centre * Symbol("scale")) + Symbol("bias"), shift, [.. before, new("mean", Parameter(node, BatchNormalizationComputation.RunningMean)), new("scale", scale), new("bias", Parameter(node, "bias"))]);
        return (scale, shift);
    }

    /// <summary>Forward by the statistics of the batch, which move the running ones, or by the running ones.</summary>
    public void Forward(Node node, BatchNormalizationComputation normalization)
    {
        Buffer mean = Channels(node, normalization, "Mean");
        Buffer variance = Channels(node, normalization, "Variance");
        Buffer inverse = Channels(node, normalization, "InverseDeviation");
        Buffer runningMean = Parameter(node, BatchNormalizationComputation.RunningMean);
        Buffer runningVariance = Parameter(node, BatchNormalizationComputation.RunningVariance);
        var x = new Binding("x", lowering.PaddedBufferOf(node.Inputs[0]));
        double momentum = normalization.Momentum;
        Expr count = Count(normalization);

        Branch(
            "The mean: in a training step that of the batch, else the running one.",
            () =>
            {
                Sum(node, normalization, "Sum", [x], new RowsResult("mean", normalization.Value, mean, ZeroPadding: false));
                Compute("Mean", Symbol("mean") / count, mean, new Binding("mean", mean));
                Compute("UpdateMean", ((1 - momentum) * Symbol("running")) + (momentum * Symbol("mean")), runningMean, new("running", runningMean), new("mean", mean));
            },
            () => Compute("Copy", Symbol("x"), mean, new Binding("x", runningMean)));
        Binding[] centred = [x, new("mean", Spread(mean, normalization))];
        Branch(
            "The variance: in a training step that of the batch, else the running one.",
            () =>
            {
                Sum(node, normalization, "SumOfSquares", centred, new RowsResult("variance", normalization.Deviation, variance, ZeroPadding: false));
                Compute("Mean", Symbol("mean") / count, variance, new Binding("mean", variance));

                // Over n − 1; of one number there is no variance.
                Expr unbiased = ((1 - momentum) * Symbol("running")) + (((momentum * count) / Expr.Max(count - 1, 1)) * Symbol("variance"));
                Compute(
                    "UpdateVariance", Expr.Select(Condition.Greater(count, 1), unbiased, Symbol("running")), runningVariance, new("running", runningVariance), new("variance", variance));
            },
            () => Compute("Copy", Symbol("x"), variance, new Binding("x", runningVariance)));
        Compute("InverseDeviation", normalization.InverseDeviation, inverse, new Binding("variance", variance));

        statistics[node] = (mean, inverse);
        AddRows(
            normalization,
            node.Operation.Word,
            [x, .. Statistics(node, normalization), Vector(node, normalization, "weight"), Vector(node, normalization, "bias")],
            [new RowsResult("y", normalization.Forward, lowering.BufferOf(node.Output), ZeroPadding: false)]);
    }

    /// <summary>The gradients of the vectors, and dx where wanted. Running statistics do not depend on x.</summary>
    public void Backward(Node node, BatchNormalizationComputation normalization, Buffer dy, Buffer? dx, bool accumulates)
    {
        List<Binding> operands = [new("dy", dy), new("x", lowering.PaddedBufferOf(node.Inputs[0])), .. Statistics(node, normalization)];
        var gradients = new Dictionary<string, Buffer>();
        foreach (TrainedVector vector in normalization.Vectors)
        {
            string name = vector.Specification.Name;
            gradients[name] = Lowering.GradientVector(lowering.Slot(node, name)!);
        }

        Sum(
            node,
            normalization,
            node.Operation.Word + "VectorGradients",
            operands,
            [.. normalization.Vectors.Select(vector => new RowsResult(
                "d" + Identifier.Pascal(vector.Specification.Name), Symbol("dy") * vector.Derivative, gradients[vector.Specification.Name], ZeroPadding: false))]);
        if (dx is null)
        {
            return;
        }

        Buffer meanGradient = Channels(node, normalization, "MeanGradient");
        Buffer meanProduct = Channels(node, normalization, "MeanProduct");
        Branch(
            "The statistics of a batch depend on each x in it; the running ones do not.",
            () =>
            {
                Compute("MeanOf", Symbol("x") / Count(normalization), meanGradient, new Binding("x", gradients["bias"]));
                Compute("MeanOf", Symbol("x") / Count(normalization), meanProduct, new Binding("x", gradients["weight"]));
            },
            () =>
            {
                Compute("Zero", 0, meanGradient);
                Compute("Zero", 0, meanProduct);
            });
        operands.Add(Vector(node, normalization, "weight"));
        operands.Add(new Binding("meanGradient", Spread(meanGradient, normalization)));
        operands.Add(new Binding("meanProduct", Spread(meanProduct, normalization)));
        RowsResult result = new("dx", normalization.Backward, dx, ZeroPadding: true);
        if (accumulates)
        {
            operands.Add(new Binding("sum", dx));
            result = new RowsResult("sum", Symbol("sum") + normalization.Backward, dx, ZeroPadding: true);
        }

        AddRows(normalization, node.Operation.Word + "Backward", operands, [result]);
    }

    private static Expr Symbol(string name) => new Symbol(name, Extent.Element);

    private static Expr Count(BatchNormalizationComputation normalization) => Expr.Rows * normalization.Positions;

    private static RowGroups Rows(BatchNormalizationComputation normalization) => new(1, normalization.Output.Length);

    private static Buffer Channels(Node node, BatchNormalizationComputation normalization, string name) =>
        new() { Name = node.Layer + name, Kind = BufferKind.Fixed, Length = normalization.Features, Shape = $"[{normalization.Features}]" };

    private static Buffer Positions(BatchNormalizationComputation normalization, string name) => new()
    {
        Name = name + "Positions",
        Kind = BufferKind.Fixed,
        Length = normalization.Output.Length,
        Shape = $"[{normalization.Features}, {normalization.Positions}]",
    };

    private Buffer Parameter(Node node, string name)
    {
        ParameterSlot slot = lowering.Slot(node, name)!;
        if (!parameters.TryGetValue(slot, out Buffer? vector))
        {
            parameters[slot] = vector = Lowering.Vector(slot);
        }

        return vector;
    }

    private Binding Vector(Node node, BatchNormalizationComputation normalization, string name) => new(name, Spread(Parameter(node, name), normalization));

    private Binding[] Statistics(Node node, BatchNormalizationComputation normalization) =>
        [new("mean", Spread(statistics[node].Mean, normalization)), new("inverseDeviation", Spread(statistics[node].InverseDeviation, normalization))];

    /// <summary>A vector of the channels, at each position of a sample.</summary>
    private Buffer Spread(Buffer vector, BatchNormalizationComputation normalization)
    {
        if (normalization.Positions == 1)
        {
            return vector;
        }

        if (!spread.TryGetValue((vector, normalization.Positions), out Buffer? positions))
        {
            spread[(vector, normalization.Positions)] = positions = Positions(normalization, Identifier.Joined(vector.Name));
            Kernels.Add(new SpreadKernel(vector, positions, Rows(normalization)));
        }

        return positions;
    }

    /// <summary>Sums over the rows, and over the positions of each channel.</summary>
    private void Sum(Node node, BatchNormalizationComputation normalization, string name, IEnumerable<Binding> operands, params RowsResult[] sums)
    {
        if (normalization.Positions == 1)
        {
            AddRows(normalization, name, operands, sums);
            return;
        }

        RowsResult[] positions = [.. sums.Select(sum => sum with { Buffer = Positions(normalization, node.Layer + Identifier.Pascal(sum.Symbol)) })];
        AddRows(normalization, name, operands, positions);
        Kernels.AddRange(sums.Zip(positions, (sum, position) => new SumPositionsKernel(position.Buffer, sum.Buffer, Rows(normalization))));
    }

    private void AddRows(BatchNormalizationComputation normalization, string name, IEnumerable<Binding> operands, IReadOnlyList<RowsResult> results) =>
        Kernels.Add(new RowsKernel(
            name, new(operands.Where(operand => results.Any(result => result.Expression.Mentions(Symbol(operand.Symbol))))), new(results), Rows(normalization)));

    /// <summary>An expression over vectors.</summary>
    private void Compute(string name, Expr expression, Buffer result, params Binding[] operands) =>
        Kernels.Add(new ExpressionKernel(name, expression, new(operands), EquatableArray<Coefficient>.Empty, result, ZeroPadding: false));

    private void Branch(string comment, Action training, Action otherwise) =>
        Kernels.Add(new BranchKernel(comment, new(Collect(training)), new(Collect(otherwise))));

    /// <summary>The kernels that something adds, taken back.</summary>
    private List<Kernel> Collect(Action add)
    {
        int start = Kernels.Count;
        add();
        List<Kernel> added = Kernels.GetRange(start, Kernels.Count - start);
        Kernels.RemoveRange(start, added.Count);
        return added;
    }
}
