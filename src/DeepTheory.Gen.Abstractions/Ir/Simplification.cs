namespace DeepTheory.Gen.Ir;

/// <summary>
/// Brings an expression into the form in which a person would write it: constants computed, equal terms and factors collected, common
/// factors taken out, signs where they belong. What it is for every real number stays what it is.
/// </summary>
internal static class Simplification
{
    public static Expr Simplify(Expr expression) => expression switch
    {
        UnaryExpr unary => Reduce(unary with { Operand = Simplify(unary.Operand) }),
        BinaryExpr binary => Reduce(binary with { Left = Simplify(binary.Left), Right = Simplify(binary.Right) }),
        Selection selection => Reduce(selection),
        Reduction reduction => reduction with { Operand = Simplify(reduction.Operand) },
        _ => expression,
    };

    /// <summary>The same for an expression whose operands are simple already.</summary>
    private static Expr Reduce(Expr expression)
    {
        switch (expression)
        {
            case UnaryExpr { Operator: UnaryOperator.Negate }:
            case BinaryExpr { Operator: BinaryOperator.Add or BinaryOperator.Subtract }:
                return Sum(Terms(expression));
            case BinaryExpr { Operator: BinaryOperator.Multiply or BinaryOperator.Divide }:
                return Choice(Term.Of(expression)) ?? Term.Of(expression).ToExpr();
            case UnaryExpr { Operand: Constant { Value: var value } } unary when Arithmetic.Compute(unary.Operator, value) is { } constant:
                return constant;
            case UnaryExpr { Operator: UnaryOperator.Absolute, Operand: UnaryExpr { Operator: UnaryOperator.Negate or UnaryOperator.Absolute } inner }:
                return Expr.Abs(inner.Operand);
            case BinaryExpr { Left: Constant a, Right: Constant b } binary:
                return Arithmetic.Compute(binary.Operator, a.Value, b.Value);
            case BinaryExpr { Operator: BinaryOperator.Minimum or BinaryOperator.Maximum } bound when bound.Left.Equals(bound.Right):
                return bound.Left;
            default:
                return expression;
        }
    }

    private static Expr Reduce(Selection selection)
    {
        Condition condition = selection.Condition with { Left = Simplify(selection.Condition.Left), Right = Simplify(selection.Condition.Right) };
        Expr whenTrue = Simplify(selection.WhenTrue);
        Expr whenFalse = Simplify(selection.WhenFalse);
        return whenTrue.Equals(whenFalse) ? whenTrue
            : condition is { Left: Constant a, Right: Constant b } ? Arithmetic.Compute(condition.Operator, a.Value, b.Value) ? whenTrue : whenFalse
            : Expr.Select(condition, whenTrue, whenFalse);
    }

    /// <summary>A product with a choice between 0 and something, as a choice between 0 and a product: 0 stays 0, whatever it is multiplied by.</summary>
    private static Expr? Choice(Term product)
    {
        foreach (Factor factor in product.Factors)
        {
            if (factor is { Base: Selection { WhenTrue: Constant { Value: 0 } } or Selection { WhenFalse: Constant { Value: 0 } }, Power: 1 })
            {
                var selection = (Selection)factor.Base;
                Term rest = product.Without(factor);
                return Expr.Select(selection.Condition, Times(selection.WhenTrue), Times(selection.WhenFalse));

                Expr Times(Expr branch) => branch is Constant { Value: 0 } ? branch : Reduce(new BinaryExpr(BinaryOperator.Multiply, branch, rest.ToExpr()));
            }
        }

        return null;
    }

    private static IEnumerable<Term> Terms(Expr expression) => expression switch
    {
        BinaryExpr { Operator: BinaryOperator.Add, Left: var a, Right: var b } => Terms(a).Concat(Terms(b)),
        BinaryExpr { Operator: BinaryOperator.Subtract, Left: var a, Right: var b } => Terms(a).Concat(Terms(b).Select(term => term.Times(-1))),
        UnaryExpr { Operator: UnaryOperator.Negate, Operand: var x } => Terms(x).Select(term => term.Times(-1)),
        _ => [Term.Of(expression)],
    };

    private static Expr Sum(IEnumerable<Term> all)
    {
        var terms = new List<Term>();
        foreach (Term term in all)
        {
            int same = terms.FindIndex(term.IsSameBut);
            if (same < 0)
            {
                terms.Add(term);
            }
            else
            {
                terms[same] = terms[same] with { Coefficient = terms[same].Coefficient + term.Coefficient };
            }
        }

        terms.RemoveAll(term => term.Coefficient == 0);
        switch (terms.Count)
        {
            case 0:
                return 0;
            case 1:
                return Choice(terms[0]) ?? terms[0].ToExpr();
        }

        Term common = Common(terms);
        if (common is { Coefficient: 1, Factors.Count: 0 })
        {
            return Written(terms);
        }

        Expr sum = Sum(terms.Select(term => term.Divide(common)));
        Term product = common.Times(Term.Of(sum));
        return Choice(product) ?? product.ToExpr();
    }

    /// <summary>What every term has: the factors, and the coefficient if it is the same but for the sign.</summary>
    private static Term Common(List<Term> terms)
    {
        double magnitude = Math.Abs(terms[0].Coefficient);
        return new Term(
            terms.All(term => Math.Abs(term.Coefficient) == magnitude) ? magnitude : 1,
            [.. terms[0].Factors.Select(factor => terms.Aggregate(factor, (least, term) => least.CommonWith(term))).Where(factor => factor.Power != 0)]);
    }

    /// <summary>a + b − c, a term without minus sign first where there is one.</summary>
    private static Expr Written(List<Term> terms)
    {
        int first = Math.Max(0, terms.FindIndex(term => term.Coefficient > 0));
        Expr sum = terms[first].ToExpr();
        foreach (Term term in terms.Where((_, index) => index != first))
        {
            sum = term.Coefficient < 0 ? sum - term.Times(-1).ToExpr() : sum + term.ToExpr();
        }

        return sum;
    }
}
