namespace DeepTheory.Gen.Generators.Emission;

/// <summary>
/// The body of a vector loop: expressions over elements as statements on <c>TVector</c>. What occurs twice is computed once; what
/// does not vary within the loop is taken out before it.
/// </summary>
/// <param name="load">How to read an element symbol or a constant of its column; null where it is none.</param>
/// <param name="scalars">Prints what does not vary within the loop.</param>
/// <param name="names">Names of the method that are taken.</param>
/// <param name="broadcasts">Vectors declared before earlier loops at the same place, by what they hold.</param>
internal sealed class VectorPrinter(Func<Expr, string?> load, ScalarPrinter scalars, NameScope names, Dictionary<Expr, string> broadcasts)
{
    private const int LongestInline = 90;

    private readonly NameScope body = names.Inner();
    private readonly Dictionary<Expr, string> locals = [];
    private readonly Dictionary<Expr, int> uses = [];

    /// <summary>Declarations that belong before the loop.</summary>
    public List<string> Before { get; } = [];

    /// <summary>Declarations of what is the same for the whole batch, where they have a place of their own before outer loops.</summary>
    public List<string>? BeforeRows { get; init; }

    /// <summary>Statements of the body so far.</summary>
    public List<string> Statements { get; } = [];

    /// <summary>Counts what the body will compute, so that what occurs twice is known before anything is printed.</summary>
    public void Announce(Expr expression)
    {
        uses.TryGetValue(expression, out int count);
        uses[expression] = count + 1;
        if (count == 0 && expression.Extent == Extent.Element)
        {
            foreach (Expr operand in expression.Operands)
            {
                Announce(operand);
            }
        }
    }

    /// <summary>The value of an announced expression, as text that may stand in an expression once.</summary>
    public string Value(Expr expression) => Print(expression, 0);

    /// <summary>The value of an expression that does not vary within the loop, as a double.</summary>
    public string Scalar(Expr expression) => scalars.Batch(expression);

    /// <summary>From here on the symbol has a new value.</summary>
    public void Rename(Symbol symbol, string local) => locals[symbol] = local;

    private string Print(Expr expression, int outer)
    {
        if (locals.TryGetValue(expression, out string? local))
        {
            return local;
        }

        if (expression is Constant constant)
        {
            return $"TVector.Create({Literal.Single(constant.Value)})";
        }

        if (expression.Extent < Extent.Element)
        {
            if (broadcasts.TryGetValue(expression, out string? declared))
            {
                return declared;
            }

            string scalar = scalars.Single(expression);
            string uniform = names.Unused(scalar.All(char.IsLetterOrDigit) ? scalar + "Everywhere" : NameOfUniform(expression));
            (expression.Extent == Extent.Batch && BeforeRows is not null ? BeforeRows : Before).Add($"TVector {uniform} = TVector.Create({scalar});");
            return broadcasts[expression] = uniform;
        }

        if (load(expression) is { } loaded)
        {
            string name = body.Unused(expression switch
            {
                Symbol source => source.Name + (source.Name.EndsWith("s", StringComparison.Ordinal) ? "es" : "s"),
                ColumnConstants => "constants",
                _ => NameOf(expression),
            });
            Statements.Add($"TVector {name} = {loaded};");
            return locals[expression] = name;
        }

        (string text, int precedence) = Compute(expression);
        if (uses[expression] > 1 || text.Length > LongestInline)
        {
            string name = body.Unused(NameOf(expression));
            Statements.Add($"TVector {name} = {text};");
            return locals[expression] = name;
        }

        return precedence < outer ? $"({text})" : text;
    }

    private (string Text, int Precedence) Compute(Expr expression) => expression switch
    {
        UnaryExpr { Operator: UnaryOperator.Negate, Operand: var x } => ("-" + Print(x, 3), 3),
        UnaryExpr { Operator: UnaryOperator.Absolute, Operand: var x } => ($"TVector.Abs({Print(x, 0)})", 4),
        UnaryExpr { Operator: UnaryOperator.SquareRoot, Operand: var x } => ($"TVector.Sqrt({Print(x, 0)})", 4),
        UnaryExpr { Operator: var @operator, Operand: var x } => ($"Elementary.{Method(@operator)}({Print(x, 0)})", 4),
        BinaryExpr { Operator: BinaryOperator.Add, Left: BinaryExpr { Operator: BinaryOperator.Multiply } product, Right: var c } when IsOnce(product) =>
            ($"TVector.MultiplyAdd({Print(product.Left, 0)}, {Print(product.Right, 0)}, {Print(c, 0)})", 4),
        BinaryExpr { Operator: BinaryOperator.Add, Left: var c, Right: BinaryExpr { Operator: BinaryOperator.Multiply } product } when IsOnce(product) =>
            ($"TVector.MultiplyAdd({Print(product.Left, 0)}, {Print(product.Right, 0)}, {Print(c, 0)})", 4),
        BinaryExpr { Operator: BinaryOperator.Add, Left: var a, Right: var b } => ($"{Print(a, 1)} + {Print(b, 2)}", 1),
        BinaryExpr { Operator: BinaryOperator.Subtract, Left: var a, Right: var b } => ($"{Print(a, 1)} - {Print(b, 2)}", 1),
        BinaryExpr { Operator: BinaryOperator.Multiply, Left: var a, Right: var b } => ($"{Print(a, 2)} * {Print(b, 3)}", 2),
        BinaryExpr { Operator: BinaryOperator.Divide, Left: var a, Right: { Extent: Extent.Row } b } => ($"{Print(a, 2)} * {Print(1 / b, 3)}", 2),
        BinaryExpr { Operator: BinaryOperator.Divide, Left: var a, Right: var b } => ($"{Print(a, 2)} / {Print(b, 3)}", 2),
        BinaryExpr { Operator: BinaryOperator.Minimum, Left: var a, Right: var b } => ($"TVector.Min({Print(a, 0)}, {Print(b, 0)})", 4),
        BinaryExpr { Operator: BinaryOperator.Maximum, Left: var a, Right: var b } => ($"TVector.Max({Print(a, 0)}, {Print(b, 0)})", 4),
        Selection { Condition: var c, WhenTrue: var a, WhenFalse: var b } =>
            ($"TVector.Select({Test(c)}, {Print(a, 0)}, {Print(b, 0)})", 4),
        _ => throw new InvalidOperationException($"{expression} has no vector form."),
    };

    private bool IsOnce(Expr product) => uses[product] == 1 && !locals.ContainsKey(product);

    private string Test(Condition condition) => condition.Operator switch
    {
        ComparisonOperator.GreaterThan => $"TVector.GreaterThan({Print(condition.Left, 0)}, {Print(condition.Right, 0)})",
        ComparisonOperator.GreaterThanOrEqual => $"TVector.GreaterThanOrEqual({Print(condition.Left, 0)}, {Print(condition.Right, 0)})",
        ComparisonOperator.LessThan => $"TVector.GreaterThan({Print(condition.Right, 0)}, {Print(condition.Left, 0)})",
        ComparisonOperator.LessThanOrEqual => $"TVector.GreaterThanOrEqual({Print(condition.Right, 0)}, {Print(condition.Left, 0)})",
        _ => $"TVector.Equal({Print(condition.Left, 0)}, {Print(condition.Right, 0)})",
    };

    private static string Method(UnaryOperator @operator) => @operator switch
    {
        UnaryOperator.Exponential => "Exp",
        UnaryOperator.ExponentialMinusOne => "ExpMinusOne",
        UnaryOperator.Logarithm => "Log",
        UnaryOperator.LogarithmOfOnePlus => "LogOnePlus",
        UnaryOperator.HyperbolicTangent => "Tanh",
        UnaryOperator.Logistic => "Sigmoid",
        UnaryOperator.ErrorFunction => "Erf",
        UnaryOperator.Sine => "Sin",
        UnaryOperator.Cosine => "Cos",
        UnaryOperator.Floor => "Floor",
        UnaryOperator.LogarithmOfGamma => "LogGamma",
        UnaryOperator.Digamma => "Digamma",
        UnaryOperator.LogarithmOfBesselI0 => "LogBesselI0",
        UnaryOperator.BesselRatio => "BesselRatio",
        _ => throw new InvalidOperationException($"{@operator} has no vector form."),
    };

    private static string NameOfUniform(Expr expression) => expression switch
    {
        BinaryExpr { Operator: BinaryOperator.Divide, Left: Reduction { Operator: ReductionOperator.Sum, Over: Extent.Row }, Right: Constant } => "mean",
        BinaryExpr { Operator: BinaryOperator.Divide, Left: Constant, Right: UnaryExpr { Operator: UnaryOperator.SquareRoot } } => "inverseDeviation",
        BinaryExpr { Operator: BinaryOperator.Divide, Left: Constant { Value: 1 } } => "inverse",
        _ => "factor",
    };

    private static string NameOf(Expr expression) => expression switch
    {
        UnaryExpr { Operator: UnaryOperator.Exponential } => "exponential",
        UnaryExpr { Operator: UnaryOperator.Logarithm or UnaryOperator.LogarithmOfOnePlus } => "logarithm",
        UnaryExpr { Operator: UnaryOperator.HyperbolicTangent } => "tangent",
        UnaryExpr { Operator: UnaryOperator.Logistic } => "sigmoid",
        UnaryExpr { Operator: UnaryOperator.ErrorFunction } => "error",
        UnaryExpr { Operator: UnaryOperator.Absolute } => "magnitude",
        BinaryExpr { Operator: BinaryOperator.Add } => "sum",
        BinaryExpr { Operator: BinaryOperator.Subtract } => "difference",
        BinaryExpr { Operator: BinaryOperator.Multiply } => "product",
        BinaryExpr { Operator: BinaryOperator.Divide } => "quotient",
        BinaryExpr { Operator: BinaryOperator.Minimum or BinaryOperator.Maximum } => "bounded",
        _ => "part",
    };
}
