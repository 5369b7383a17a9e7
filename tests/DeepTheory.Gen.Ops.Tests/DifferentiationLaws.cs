using DeepTheory.Gen.Generators.Emission;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>Derivatives found by rule are those of the textbook, which stand beside every operation.</summary>
public sealed class DifferentiationLaws
{
    private static readonly Symbol X = new("x", Extent.Element);

    public static TheoryData<string> Activations => [.. Operations.Activations.Select(row => row.Data).Where(IsElementwise<ElementwiseActivationAttribute>)];

    public static TheoryData<string> Losses => [.. Operations.Losses.Select(row => row.Data).Where(IsElementwise<ElementwiseLossAttribute>)];

    private static double[] Points => [.. Enumerable.Range(0, 241).Select(i => ((i - 120) / 20.0) + 0.0137)];

    [Theory]
    [MemberData(nameof(Activations))]
    public void Derivative_OfAnActivation_IsTheWrittenOne(string word)
    {
        var activation = Operations.Create<ElementwiseActivationAttribute>(word);
        Expr y = activation.Forward(X);
        Expr expected = activation.Derivative(X, new Symbol("y", Extent.Element)).Replace(new Symbol("y", Extent.Element), y);
        AssertEqual(expected, Differentiation.Derivative(y, X), Points, activation);
        AssertEqual(expected, Stabilization.Stabilize(Differentiation.Derivative(y, X)), Points, activation);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Derivative_OfALoss_IsTheWrittenOne(string word)
    {
        var loss = Operations.Create<ElementwiseLossAttribute>(word);
        double[] predictions = [.. Points.Select(x => 0.5 + (x / 13))];
        double[] targets = [.. predictions.Select((_, i) => loss.TargetDomain == TargetDomain.UnitInterval ? i % 2 : Math.Sin(i))];
        Expr found = Differentiation.Derivative(loss.Loss(LossFunctionAttribute.Prediction, loss.Target), LossFunctionAttribute.Prediction);
        Evaluator evaluator = new Evaluator(1, predictions.Length).Element("prediction", predictions).Element("target", targets);
        double[] expected = evaluator.Elements(loss.Derivative(LossFunctionAttribute.Prediction, loss.Target));
        Assert.All(evaluator.Elements(found).Index(), point => AssertClose(expected[point.Index], point.Item, $"{word} at {predictions[point.Index]}"));
    }

    public static TheoryData<string, double> Functions => new()
    {
        { "log", 0.2 }, { "sqrt", 0.2 }, { "log1p", 0.2 }, { "lgamma", 0.2 }, { "logI0", -5 }, { "I1/I0", -5 }, { "sin", -5 }, { "cos", -5 }, { "erf", -3 },
        { "sigmoid", -5 }, { "tanh", -5 }, { "exp", -5 }, { "expm1", -5 }, { "abs", -4.93 }, { "quotient", -5 }, { "power", 0.3 }, { "chain", -5 }, { "piecewise", -4.93 },
        { "floor", -4.93 }, { "min", -4.93 }, { "max", -4.93 },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Derivative_AgreesWithCentralDifferences(string function, double from)
    {
        Expr f = function switch
        {
            "log" => Log(X),
            "sqrt" => Sqrt(X),
            "log1p" => LogOnePlus(X),
            "lgamma" => LogGamma(X),
            "logI0" => LogBesselI0(X),
            "I1/I0" => BesselRatio(X),
            "sin" => Sin(X),
            "cos" => Cos(X),
            "erf" => Erf(X),
            "sigmoid" => Sigmoid(X),
            "tanh" => Tanh(X),
            "exp" => Exp(X),
            "expm1" => ExpMinusOne(X),
            "abs" => Abs(X),
            "quotient" => Sin(X) / (1 + (X * X)),
            "power" => Pow(X, 2.5) + Pow(X, -1),
            "chain" => Sin(3 * Exp(-Square(X))) * Tanh(X / 2),
            "piecewise" => Select(Condition.Less(X, 0), X * X, Select(Condition.GreaterOrEqual(X, 2), 4 - X, X)),
            "floor" => Floor(X) * X,
            "min" => Min(X, Square(X)),
            _ => Max(Max(X, -2), Max(-1, X * 0.5)),
        };
        const double Step = 1e-5;
        double[] x = [.. Enumerable.Range(0, 97).Select(i => from + (i * 0.1))];
        double[] above = new Evaluator(1, x.Length).Element("x", [.. x.Select(value => value + Step)]).Elements(f);
        double[] below = new Evaluator(1, x.Length).Element("x", [.. x.Select(value => value - Step)]).Elements(f);
        double[] found = new Evaluator(1, x.Length).Element("x", x).Elements(Differentiation.Derivative(f, X));
        for (int i = 0; i < x.Length; i++)
        {
            double expected = (above[i] - below[i]) / (2 * Step);
            Assert.True(Math.Abs(expected - found[i]) <= 1e-6 * Math.Max(1, Math.Abs(expected)), $"{function} at {x[i]}: {found[i]}, central difference {expected}");
        }
    }

    [Fact]
    public void Derivative_ReadsAsAPersonWouldWriteIt()
    {
        Expr t = new Symbol("t", Extent.Element);
        AssertReads("2 x", X * X);
        AssertReads("3 x x x", Square(X) * X * X * 0.75);
        AssertReads("exp(-(x x)) (1 - 2 x x)", X * Exp(-Square(X)));
        AssertReads("1 - tanh(x) tanh(x)", Tanh(X));
        AssertReads("2 (x - t)", Square(X - t));
        AssertReads("-2 (t - x)", Square(t - X));
        AssertReads("x > 0 ? 1 : 0", Max(X, 0));
        AssertReads("x > 0 ? 1 : 0", Max(0, X));
        AssertReads("x > t ? 0.9 : -0.1", Select(Condition.Greater(X, t), 0.9 * (X - t), -0.1 * (X - t)));
        AssertReads("0", t * 3);
        AssertReads("1", X + t - 4);
        AssertReads("-1 / (x x)", 1 / X);
        AssertReads("x > 0 ? cos(x) : 0", Select(Condition.Greater(X, 0), Sin(X), 3));
        AssertReads("exp(x)", Exp(X));
    }

    [Fact]
    public void Simplification_CollectsFoldsAndCancels()
    {
        Expr a = new Symbol("a", Extent.Element);
        AssertSimple("2 x", X + X);
        AssertSimple("x", -(-X));
        AssertSimple("0", X - X);
        AssertSimple("x", X * a / a);
        AssertSimple("x (a + 1)", (X * a) + X);
        AssertSimple("a - x", -(X - a));
        AssertSimple("-x - a", -(X + a));
        AssertSimple("6 x a", 2 * X * (3 * a));
        AssertSimple("0.5 x", X / 2);
        AssertSimple("0.5 x / a", X / (2 * a) * 1);
        AssertSimple("|x|", Abs(-X));
        AssertSimple("2", Sqrt(4));
        AssertSimple("x", Select(Condition.Greater(1, 0), X, a));
        AssertSimple("x", Select(Condition.Greater(a, 0), X, X));
        AssertSimple("a > 0 ? x : 0", Select(Condition.Greater(a, 0), 1, 0) * X);
    }

    [Fact]
    public void Stabilization_KeepsWhatVanishesFromMakingNaN()
    {
        Expr derivative = Differentiation.Derivative(X + (X * Exp(-Square(X))), X);
        var extremes = new[] { 1e19, -1e25, 1e30, float.MaxValue, float.MinValue };
        double[] found = Single(Stabilization.Stabilize(derivative), extremes);
        Assert.All(found, value => Assert.Equal(1, value));
        Assert.Contains(Single(derivative, extremes), double.IsNaN);
    }

    [Fact]
    public void Bounds_HoldWhatTheExpressionTakes()
    {
        Assert.Equal(new Bounds(0, 1), Bounds.Of(Exp(-Square(X))));
        Assert.Equal(new Bounds(1, double.PositiveInfinity), Bounds.Of(1 + Square(X)));
        Assert.Equal(new Bounds(0, 1), Bounds.Of(1 / (1 + Square(X))));
        Assert.Equal(new Bounds(-3, 3), Bounds.Of(Clamp(X, -3, 3)));
        Assert.Equal(new Bounds(0, 3), Bounds.Of(Abs(Clamp(X, -3, 2))));
        Assert.True(Bounds.Of(2 * X).MayOverflow);
        Assert.False(Bounds.Of(X + 1).MayOverflow);
        Assert.False(Bounds.Of(Exp(X)).MayOverflow);
        Assert.True(Bounds.Of(1 / X).MayOverflow);
    }

    /// <summary>The values as floats would have them: what overflows is infinite at once.</summary>
    private static double[] Single(Expr expression, double[] x) => [.. x.Select(value => SingleEvaluator.Value(expression, (float)value))];

    private static void AssertReads(string expected, Expr f) => Assert.Equal(expected, Formula.Of(Differentiation.Derivative(f, X)));

    private static void AssertSimple(string expected, Expr f) => Assert.Equal(expected, Formula.Of(Simplification.Simplify(f)));

    private static void AssertEqual(Expr expected, Expr found, double[] x, ActivationFunctionAttribute activation)
    {
        Evaluator evaluator = new Evaluator(1, x.Length).Element("x", x);
        foreach (TrainedCoefficient coefficient in activation.Apply(new Shape(1)).Coefficients)
        {
            evaluator.Uniform(coefficient.Name, coefficient.Initial);
        }

        double[] values = evaluator.Elements(expected);
        Assert.All(evaluator.Elements(found).Index(), point => AssertClose(values[point.Index], point.Item, $"{activation.Word} at {x[point.Index]}"));
    }

    private static void AssertClose(double expected, double actual, string place) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-9 + (1e-9 * Math.Abs(expected)), $"{place}: {actual}, expected {expected}");

    private static bool IsElementwise<T>(string word) => typeof(T).IsAssignableFrom(Operations.Catalogue.TypeOf(word));
}
