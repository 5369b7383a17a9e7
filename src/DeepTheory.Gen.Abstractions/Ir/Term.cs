namespace DeepTheory.Gen.Ir;

/// <summary>A product as a simplifier sees it: a number times powers of different expressions.</summary>
internal sealed record Term(double Coefficient, IReadOnlyList<Factor> Factors)
{
    /// <summary>Takes products, quotients and signs apart.</summary>
    public static Term Of(Expr expression) => expression switch
    {
        Constant constant => new Term(constant.Value, []),
        UnaryExpr { Operator: UnaryOperator.Negate, Operand: var x } => Of(x).Times(-1),
        BinaryExpr { Operator: BinaryOperator.Multiply, Left: var a, Right: var b } => Of(a).Times(Of(b)),
        BinaryExpr { Operator: BinaryOperator.Divide, Left: var a, Right: var b } when Of(b) is { Coefficient: not 0 } divisor => Of(a).Divide(divisor),
        _ => new Term(1, [new Factor(expression, 1)]),
    };

    public Term Times(double number) => this with { Coefficient = Coefficient * number };

    public Term Times(Term other) => other.Factors.Aggregate(
        Times(other.Coefficient), (product, factor) => product with { Factors = Multiply(product.Factors, factor) });

    public Term Divide(Term other) =>
        Times(new Term(1 / other.Coefficient, [.. other.Factors.Select(factor => factor with { Power = -factor.Power })]));

    public Term Without(Factor factor) => this with { Factors = [.. Factors.Where(other => !ReferenceEquals(other, factor))] };

    /// <summary>Whether they differ in the coefficient alone.</summary>
    public bool IsSameBut(Term other) => Factors.Count == other.Factors.Count && Factors.All(factor => other.Factors.Contains(factor));

    /// <summary>As it is written: −2 a b² / c.</summary>
    public Expr ToExpr()
    {
        if (Coefficient == 0)
        {
            return 0;
        }

        List<Expr> above = [.. Factors.Where(factor => factor.Power > 0).Select(factor => Power(factor.Base, factor.Power))];
        List<Expr> below = [.. Factors.Where(factor => factor.Power < 0).Select(factor => Power(factor.Base, -factor.Power))];
        if (Coefficient == -1 && above.Count > 0)
        {
            above[0] = -above[0];
        }
        else if (Coefficient != 1 || above.Count == 0)
        {
            above.Insert(0, Coefficient);
        }

        Expr numerator = above.Aggregate((a, b) => a * b);
        return below.Count == 0 ? numerator : numerator / below.Aggregate((a, b) => a * b);
    }

    private static Expr Power(Expr @base, int power) =>
        power == 1 ? @base : power % 2 == 0 ? Expr.Square(Power(@base, power / 2)) : @base * Power(@base, power - 1);

    private static IReadOnlyList<Factor> Multiply(IReadOnlyList<Factor> factors, Factor factor)
    {
        List<Factor> product = [.. factors];
        int same = product.FindIndex(other => other.Base.Equals(factor.Base));
        if (same < 0)
        {
            product.Add(factor);
        }
        else if (product[same].Power == -factor.Power)
        {
            product.RemoveAt(same);
        }
        else
        {
            product[same] = factor with { Power = product[same].Power + factor.Power };
        }

        return product;
    }
}

/// <summary>A power of an expression; below the line where <paramref name="Power"/> is less than 0.</summary>
internal sealed record Factor(Expr Base, int Power)
{
    /// <summary>The part of the factor that the term has too.</summary>
    public Factor CommonWith(Term term)
    {
        int power = term.Factors.FirstOrDefault(factor => factor.Base.Equals(Base))?.Power ?? 0;
        return this with { Power = Math.Sign(power) != Math.Sign(Power) ? 0 : Power > 0 ? Math.Min(Power, power) : Math.Max(Power, power) };
    }
}
