namespace DeepTheory.Gen.Ir;

/// <summary>
/// The language in which operations are written: real-valued expressions over the elements of a [rows, columns] batch, with
/// reductions over columns and rows. Expressions are values: two that read the same are equal, which is how the emitter finds
/// what to compute once.
/// </summary>
internal abstract record Expr
{
    /// <summary>Number of samples in the batch.</summary>
    public static readonly Expr Rows = new Symbol("rows", Extent.Batch);

    /// <summary>Number of columns of the value that the operation works on.</summary>
    public static readonly Expr Columns = new Symbol("columns", Extent.Batch);

    /// <summary>The column of the element at hand, from 0.</summary>
    public static readonly Expr Column = new Symbol("column", Extent.Element);

    /// <summary>Over what the expression varies.</summary>
    public abstract Extent Extent { get; }

    /// <summary>The expressions this one is made of.</summary>
    public abstract IEnumerable<Expr> Operands { get; }

    /// <summary>A number that belongs to the layer and is trained, such as the slope of a parametric ReLU.</summary>
    public static Expr Trained(string name) => new Symbol(name, Extent.Batch);

    /// <summary>A constant of its own for each column, such as class weights.</summary>
    public static Expr PerColumn(IEnumerable<double> values) => new ColumnConstants(new EquatableArray<double>(values));

    public static Expr Exp(Expr x) => Unary(UnaryOperator.Exponential, x);

    public static Expr ExpMinusOne(Expr x) => Unary(UnaryOperator.ExponentialMinusOne, x);

    public static Expr Log(Expr x) => Unary(UnaryOperator.Logarithm, x);

    public static Expr LogOnePlus(Expr x) => Unary(UnaryOperator.LogarithmOfOnePlus, x);

    public static Expr Tanh(Expr x) => Unary(UnaryOperator.HyperbolicTangent, x);

    public static Expr Sigmoid(Expr x) => Unary(UnaryOperator.Logistic, x);

    public static Expr Erf(Expr x) => Unary(UnaryOperator.ErrorFunction, x);

    public static Expr Sin(Expr x) => Unary(UnaryOperator.Sine, x);

    public static Expr Cos(Expr x) => Unary(UnaryOperator.Cosine, x);

    public static Expr Floor(Expr x) => Unary(UnaryOperator.Floor, x);

    public static Expr LogGamma(Expr x) => Unary(UnaryOperator.LogarithmOfGamma, x);

    public static Expr Digamma(Expr x) => Unary(UnaryOperator.Digamma, x);

    public static Expr LogBesselI0(Expr x) => Unary(UnaryOperator.LogarithmOfBesselI0, x);

    public static Expr BesselRatio(Expr x) => Unary(UnaryOperator.BesselRatio, x);

    /// <summary>The normaliser of the density that Barron's general loss of a shape belongs to; the shape is one number per batch.</summary>
    public static Expr RobustNormalizer(Expr shape) => Unary(UnaryOperator.RobustNormalizer, shape);

    public static Expr RobustNormalizerDerivative(Expr shape) => Unary(UnaryOperator.RobustNormalizerDerivative, shape);

    public static Expr Sqrt(Expr x) => Unary(UnaryOperator.SquareRoot, x);

    public static Expr Abs(Expr x) => Unary(UnaryOperator.Absolute, x);

    public static Expr Min(Expr a, Expr b) => Binary(BinaryOperator.Minimum, a, b);

    public static Expr Max(Expr a, Expr b) => Binary(BinaryOperator.Maximum, a, b);

    public static Expr Clamp(Expr x, double low, double high) => Min(Max(x, low), high);

    /// <summary>x, with infinities bounded to finite numbers, so that 0 · x is 0.</summary>
    public static Expr Finite(Expr x) => Clamp(x, -3e38, 3e38);

    public static Expr Pow(Expr a, Expr exponent) => Binary(BinaryOperator.Power, a, exponent);

    public static Expr Square(Expr x) => x * x;

    /// <summary>log(1 + eˣ) = max(x, 0) + log(1 + e^−|x|): never overflows.</summary>
    public static Expr Softplus(Expr x) => Max(x, 0) + LogOnePlus(Exp(-Abs(x)));

    public static Expr Select(Condition condition, Expr whenTrue, Expr whenFalse) => new Selection(condition, whenTrue, whenFalse);

    /// <summary>−1, 0 or 1.</summary>
    public static Expr Sign(Expr x) => Select(Condition.Greater(x, 0), 1, Select(Condition.Less(x, 0), -1, 0));

    /// <summary>1 in the column that <paramref name="label"/> names, else 0.</summary>
    public static Expr OneHot(Expr label) => Select(Condition.Equal(Column, label), 1, 0);

    /// <summary>Sum over the columns of each row.</summary>
    public static Expr SumColumns(Expr x) => new Reduction(ReductionOperator.Sum, x, Extent.Row);

    /// <summary>Largest of each row's columns.</summary>
    public static Expr MaxColumns(Expr x) => new Reduction(ReductionOperator.Maximum, x, Extent.Row);

    /// <summary>Sum over the rows of something that has one value per row.</summary>
    public static Expr SumRows(Expr x) => new Reduction(ReductionOperator.Sum, x, Extent.Batch);

    /// <summary>Largest over the rows of something that has one value per row.</summary>
    public static Expr MaxRows(Expr x) => new Reduction(ReductionOperator.Maximum, x, Extent.Batch);

    public static Expr MeanRows(Expr x) => SumRows(x) / Rows;

    public static implicit operator Expr(double value) => new Constant(value);

    public static Expr operator -(Expr x) => x is Constant c ? -c.Value : Unary(UnaryOperator.Negate, x);

    public static Expr operator +(Expr a, Expr b) => Binary(BinaryOperator.Add, a, b);

    public static Expr operator -(Expr a, Expr b) => Binary(BinaryOperator.Subtract, a, b);

    public static Expr operator *(Expr a, Expr b) => Binary(BinaryOperator.Multiply, a, b);

    public static Expr operator /(Expr a, Expr b) => Binary(BinaryOperator.Divide, a, b);

    /// <summary>Whether <paramref name="part"/> occurs anywhere in the expression: what a derivative mentions must be kept for it.</summary>
    public bool Mentions(Expr part) => Equals(part) || Operands.Any(operand => operand.Mentions(part));

    /// <summary>The expression with every occurrence of a part replaced.</summary>
    public Expr Replace(Expr part, Expr by)
    {
        if (Equals(part))
        {
            return by;
        }

        return this switch
        {
            UnaryExpr unary => Unary(unary.Operator, unary.Operand.Replace(part, by)),
            BinaryExpr binary => Binary(binary.Operator, binary.Left.Replace(part, by), binary.Right.Replace(part, by)),
            Selection selection => new Selection(
                selection.Condition with { Left = selection.Condition.Left.Replace(part, by), Right = selection.Condition.Right.Replace(part, by) },
                selection.WhenTrue.Replace(part, by),
                selection.WhenFalse.Replace(part, by)),
            Reduction reduction => reduction with { Operand = reduction.Operand.Replace(part, by) },
            _ => this,
        };
    }

    /// <summary>The expression and all its parts.</summary>
    public IEnumerable<Expr> DescendantsAndSelf()
    {
        foreach (Expr operand in Operands)
        {
            foreach (Expr descendant in operand.DescendantsAndSelf())
            {
                yield return descendant;
            }
        }

        yield return this;
    }

    /// <summary>Whether the expression, written out, has more parts than that many.</summary>
    public bool HasMoreThan(int parts) => DescendantsAndSelf().Skip(parts).Any();

    private static Expr Unary(UnaryOperator @operator, Expr x) => new UnaryExpr(@operator, x);

    private static Expr Binary(BinaryOperator @operator, Expr a, Expr b) => (@operator, a, b) switch
    {
        (BinaryOperator.Add, Constant { Value: 0 }, _) => b,
        (BinaryOperator.Add or BinaryOperator.Subtract, _, Constant { Value: 0 }) => a,
        (BinaryOperator.Multiply, Constant { Value: 1 }, _) => b,
        (BinaryOperator.Multiply or BinaryOperator.Divide, _, Constant { Value: 1 }) => a,
        (BinaryOperator.Multiply, Constant { Value: 0 }, _) => a,
        (BinaryOperator.Multiply, _, Constant { Value: 0 }) => b,
        (BinaryOperator.Add, Constant x, Constant y) => x.Value + y.Value,
        (BinaryOperator.Subtract, Constant x, Constant y) => x.Value - y.Value,
        (BinaryOperator.Multiply, Constant x, Constant y) => x.Value * y.Value,
        (BinaryOperator.Divide, Constant x, Constant y) => x.Value / y.Value,
        _ => new BinaryExpr(@operator, a, b),
    };
}

/// <summary>A literal.</summary>
internal sealed record Constant(double Value) : Expr
{
    public override Extent Extent => Extent.Batch;

    public override IEnumerable<Expr> Operands => [];
}

/// <summary>A named value that the operation is given: x, y, dy, prediction, target, a moment.</summary>
internal sealed record Symbol(string Name, Extent Over) : Expr
{
    public override Extent Extent => Over;

    public override IEnumerable<Expr> Operands => [];
}

/// <summary>A constant for each column.</summary>
internal sealed record ColumnConstants(EquatableArray<double> Values) : Expr
{
    public override Extent Extent => Extent.Element;

    public override IEnumerable<Expr> Operands => [];
}

internal sealed record UnaryExpr(UnaryOperator Operator, Expr Operand) : Expr
{
    public override Extent Extent => Operand.Extent;

    public override IEnumerable<Expr> Operands => [Operand];
}

internal sealed record BinaryExpr(BinaryOperator Operator, Expr Left, Expr Right) : Expr
{
    public override Extent Extent => Left.Extent > Right.Extent ? Left.Extent : Right.Extent;

    public override IEnumerable<Expr> Operands => [Left, Right];
}

/// <summary>One of two values, by a comparison. Both are computed, so neither may be NaN where the other is chosen to avoid it.</summary>
internal sealed record Selection(Condition Condition, Expr WhenTrue, Expr WhenFalse) : Expr
{
    public override Extent Extent => Operands.Max(operand => operand.Extent);

    public override IEnumerable<Expr> Operands => [Condition.Left, Condition.Right, WhenTrue, WhenFalse];
}

/// <summary>A sum or maximum over the columns of a row (<see cref="Extent.Row"/>) or over rows (<see cref="Extent.Batch"/>).</summary>
internal sealed record Reduction(ReductionOperator Operator, Expr Operand, Extent Over) : Expr
{
    public override Extent Extent => Over;

    public override IEnumerable<Expr> Operands => [Operand];
}

/// <summary>A comparison, the test of a <see cref="Selection"/>.</summary>
internal sealed record Condition(ComparisonOperator Operator, Expr Left, Expr Right)
{
    public static Condition Greater(Expr a, Expr b) => new(ComparisonOperator.GreaterThan, a, b);

    public static Condition GreaterOrEqual(Expr a, Expr b) => new(ComparisonOperator.GreaterThanOrEqual, a, b);

    public static Condition Less(Expr a, Expr b) => new(ComparisonOperator.LessThan, a, b);

    public static Condition LessOrEqual(Expr a, Expr b) => new(ComparisonOperator.LessThanOrEqual, a, b);

    public static Condition Equal(Expr a, Expr b) => new(ComparisonOperator.Equal, a, b);
}
