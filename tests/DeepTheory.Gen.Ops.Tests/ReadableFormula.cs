using System.Text.RegularExpressions;
using DeepTheory.Gen.Generators.Emission;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>Expressions as a page shows them: what has a name is called by it, and what occurs again is written once.</summary>
internal static partial class ReadableFormula
{
    /// <summary>Shorter parts are written out wherever they occur.</summary>
    private const int ShortestName = 20;

    /// <summary>The expressions with names for long parts that occur more than once; the definitions first, in order.</summary>
    public static (IReadOnlyList<(string Name, string Text)> Definitions, IReadOnlyList<string> Texts) Of(IReadOnlyList<Expr> expressions)
    {
        List<Expr> all = [.. expressions.Select(Shorten)];
        var names = new List<Symbol>();
        while (LongestRepeated(all) is { } part)
        {
            var name = new Symbol($"part {names.Count}", part.Extent);
            names.Add(name);
            all = [.. all.Select(expression => Replace(expression, part, name)), part];
        }

        // Each part holds only parts that were found after it, so the last comes first.
        Symbol[] letters = [.. names.Select((name, i) => name with { Name = ((char)('A' + names.Count - 1 - i)).ToString() })];
        string[] texts = [.. all.Select(expression => Print(names.Zip(letters).Aggregate(expression, (whole, pair) => Replace(whole, pair.First, pair.Second))))];
        return ([.. letters.Select((letter, i) => (letter.Name, texts[expressions.Count + i])).Reverse()], [.. texts.Take(expressions.Count)]);
    }

    /// <summary>One expression, written out.</summary>
    public static string Of(Expr expression) => Print(Shorten(expression));

    /// <summary>With numbers such as 1e-6.</summary>
    private static string Print(Expr expression) => Exponent().Replace(Formula.Of(expression), "e${sign}${digits}");

    private static Expr? LongestRepeated(IEnumerable<Expr> expressions) => expressions
        .SelectMany(expression => expression.DescendantsAndSelf())
        .Where(part => part is not (Symbol or Constant or FunctionCall { Function: "" }))
        .CountBy(part => part)
        .Where(part => part.Value > 1)
        .Select(part => (part.Key, Formula.Of(part.Key).Length))
        .Where(part => part.Length >= ShortestName)
        .OrderByDescending(part => part.Length)
        .Select(part => part.Key)
        .FirstOrDefault();

    private static Expr Replace(Expr expression, Expr part, Expr by) =>
        expression.Equals(part) ? by
        : WithOperands(expression, operand => Replace(operand, part, by)) is var result && result is FunctionCall { Function: "" } call && call.Arguments[0] is Symbol symbol ? symbol
        : result;

    private static Expr Shorten(Expr expression) => WithOperands(Named(expression), Shorten) switch
    {
        BinaryExpr { Operator: BinaryOperator.Multiply, Left: var a, Right: var b } when a.Equals(b) => new BinaryExpr(BinaryOperator.Power, a, 2),
        BinaryExpr { Operator: BinaryOperator.Multiply, Left: BinaryExpr { Operator: BinaryOperator.Divide, Left: Constant { Value: 1 }, Right: var b }, Right: var a } => a / b,
        BinaryExpr { Operator: BinaryOperator.Multiply, Left: var a, Right: BinaryExpr { Operator: BinaryOperator.Divide, Left: Constant { Value: 1 }, Right: var b } } => a / b,
        BinaryExpr { Operator: BinaryOperator.Multiply or BinaryOperator.Divide, Left: BinaryExpr { Operator: BinaryOperator.Divide } a } product => product with { Left = Parenthesised(a) },
        BinaryExpr { Operator: BinaryOperator.Multiply, Right: BinaryExpr { Operator: BinaryOperator.Divide } b } product => product with { Right = Parenthesised(b) },
        BinaryExpr { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply, Right: var b } sum
            when b is not Selection && Formula.Of(b)[0] == '-' => sum with { Right = Parenthesised(b) },
        BinaryExpr { Operator: BinaryOperator.Divide, Left: Reduction { Operator: ReductionOperator.Sum, Over: Extent.Batch, Operand: var x }, Right: var count } mean => x switch
        {
            Reduction { Operator: ReductionOperator.Sum, Operand: BinaryExpr { Operator: BinaryOperator.Divide, Left: var each, Right: var columns } }
                when count.Equals(Expr.Rows) && columns.Equals(Expr.Columns) => Call("mean", each),
            Reduction { Operator: ReductionOperator.Sum, Operand: var each } when count.Equals(Expr.Rows * Expr.Columns) => Call("mean", each),
            _ when count.Equals(Expr.Rows) => Call("mean[rows]", x),
            _ => mean,
        },
        FunctionCall { Function: "finite", Arguments: [FunctionCall { Function: "finite" } once] } => once,
        var other => other,
    };

    /// <summary>What is built from other functions, by its own name.</summary>
    private static Expr Named(Expr expression) => expression switch
    {
        BinaryExpr { Operator: BinaryOperator.Add, Left: BinaryExpr { Left: var x } } when expression.Equals(Expr.Softplus(x)) => Call("softplus", x),
        BinaryExpr { Operator: BinaryOperator.Minimum, Left: BinaryExpr { Left: var x } } when expression.Equals(Expr.Finite(x)) => Call("finite", x),
        BinaryExpr { Operator: BinaryOperator.Minimum, Left: BinaryExpr { Operator: BinaryOperator.Maximum, Left: var x, Right: var low }, Right: var high }
            when low.Extent == Extent.Batch && high.Extent == Extent.Batch => Call("clamp", x, low, high),
        UnaryExpr { Operator: UnaryOperator.Negate, Operand: UnaryExpr { Operator: UnaryOperator.Negate, Operand: var x } } => Named(x),
        UnaryExpr { Operator: UnaryOperator.Absolute, Operand: var x } => Call("abs", x),
        Selection { Condition.Left: var x } when expression.Equals(Expr.Sign(x)) => Call("sign", x),
        Selection { Condition.Right: var label } when expression.Equals(Expr.OneHot(label)) => Call("onehot", label),
        _ => expression,
    };

    private static FunctionCall Call(string function, params Expr[] arguments) => new(function, new EquatableArray<Expr>(arguments));

    private static FunctionCall Parenthesised(Expr expression) => Call("", expression);

    private static Expr WithOperands(Expr expression, Func<Expr, Expr> map) => expression switch
    {
        UnaryExpr unary => unary with { Operand = map(unary.Operand) },
        BinaryExpr binary => binary with { Left = map(binary.Left), Right = map(binary.Right) },
        Selection { Condition: var condition } selection => new Selection(
            condition with { Left = map(condition.Left), Right = map(condition.Right) }, map(selection.WhenTrue), map(selection.WhenFalse)),
        Reduction reduction => reduction with { Operand = map(reduction.Operand) },
        FunctionCall call => call with { Arguments = new EquatableArray<Expr>(call.Arguments.Select(map)) },
        _ => expression,
    };

    [GeneratedRegex(@"(?<=\d)E\+?(?<sign>-?)0*(?<digits>\d+)")]
    private static partial Regex Exponent();

    /// <summary>A function that the language of expressions has no operator for; without a name, parentheses.</summary>
    private sealed record FunctionCall(string Function, EquatableArray<Expr> Arguments) : Expr
    {
        public override Extent Extent => Arguments.Max(argument => argument.Extent);

        public override IEnumerable<Expr> Operands => Arguments;

        public override string ToString() => $"{Function}({string.Join(", ", Arguments.Select(Formula.Of))})";
    }
}
