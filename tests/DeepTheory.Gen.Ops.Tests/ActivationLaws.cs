namespace DeepTheory.Gen.Ops.Tests;

/// <summary>What holds for every activation of the catalogue.</summary>
public sealed class ActivationLaws
{
    private const double Step = 1e-5;

    public static TheoryData<string> Activations => Operations.Activations;

    private static double[] Points => [.. Enumerable.Range(0, 241).Select(i => ((i - 120) / 20.0) + 0.0137)];

    [Theory]
    [MemberData(nameof(Activations))]
    public void Derivative_AgreesWithCentralDifferences(string word)
    {
        var activation = Operations.Create<ActivationFunctionAttribute>(word);
        const int Columns = 4;
        double[] x = [.. Points.Take(Points.Length / Columns * Columns)];
        int rows = x.Length / Columns;
        double[] dy = [.. x.Select((_, i) => Math.Sin(i + 1.0))];
        double[] y = Forward(activation, x, rows, Columns);
        double[] dx = Bound(activation, rows, Columns).Element("x", x).Element("y", y).Element("dy", dy)
            .Elements(activation.Apply(new Shape(Columns)).Backward);
        int compared = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double right = Slope(activation, x, dy, rows, Columns, i, Step);
            double wider = Slope(activation, x, dy, rows, Columns, i, 3 * Step);
            if (Math.Abs(right - wider) > 1e-4)
            {
                // A kink lies within the step: there is no derivative to agree with.
                continue;
            }

            Assert.True(Math.Abs(right - dx[i]) <= 1e-6 + (1e-5 * Math.Abs(right)), $"{word} at x = {x[i]}: derivative {dx[i]}, central difference {right}");
            compared++;
        }

        Assert.True(compared >= 0.95 * x.Length, $"{word}: only {compared} of {x.Length} points could be compared");
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void CoefficientDerivative_AgreesWithCentralDifferences(string word)
    {
        var activation = Operations.Create<ActivationFunctionAttribute>(word);
        ExpressionComputation computation = activation.Apply(new Shape(1));
        double[] x = Points;
        foreach (TrainedCoefficient coefficient in computation.Coefficients)
        {
            double[] derivative = Bound(activation, x.Length, 1).Element("x", x).Elements(coefficient.Derivative);
            double[] above = Bound(activation, x.Length, 1).Element("x", x).Uniform(coefficient.Name, coefficient.Initial + Step).Elements(computation.Forward);
            double[] below = Bound(activation, x.Length, 1).Element("x", x).Uniform(coefficient.Name, coefficient.Initial - Step).Elements(computation.Forward);
            for (int i = 0; i < x.Length; i++)
            {
                Assert.Equal((above[i] - below[i]) / (2 * Step), derivative[i], 1e-6);
            }
        }

        Assert.Equal(computation.Coefficients.Count, computation.Parameters.Count);
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void Outputs_LieInTheRangeOfTheFacts(string word)
    {
        var activation = Operations.Create<ActivationFunctionAttribute>(word);
        double[] x = [.. Points, -1e30, -100, 100, 1e30];
        double[] y = Forward(activation, x, 1, x.Length);
        Facts facts = activation.Facts;
        Assert.All(y, value => Assert.InRange(value, facts.Minimum - 0.005, facts.Maximum + 0.005));
        if (facts.IsDistribution)
        {
            Assert.Equal(1, y.Sum(), 1e-9);
        }

        if (facts.IsLogDistribution)
        {
            Assert.Equal(1, y.Sum(Math.Exp), 1e-9);
        }

        Assert.Equal(facts.IsStep, Backward(activation, Points, 1).All(slope => slope == 0));
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void ExtremeInputs_GiveFiniteOutputsAndDerivatives(string word)
    {
        var activation = Operations.Create<ActivationFunctionAttribute>(word);
        double[] x = [-3e38, -1e20, -1e4, -89, 0, 89, 1e4, 1e20, 3e38];
        Assert.All(Forward(activation, x, 1, x.Length), value => Assert.True(double.IsFinite(value), $"{word} gives {value}"));
        Assert.All(Backward(activation, x, 1), value => Assert.True(double.IsFinite(value), $"{word}'s derivative gives {value}"));
    }

    private static double Slope(ActivationFunctionAttribute activation, double[] x, double[] dy, int rows, int columns, int index, double step)
    {
        // Only the row of the moved element can change.
        int row = index / columns;
        double[] above = x[(row * columns)..((row + 1) * columns)];
        double[] below = [.. above];
        above[index % columns] += step;
        below[index % columns] -= step;
        double[] upper = Forward(activation, above, 1, columns);
        double[] lower = Forward(activation, below, 1, columns);
        _ = rows;
        return Enumerable.Range(0, columns).Sum(column => dy[(row * columns) + column] * (upper[column] - lower[column])) / (2 * step);
    }

    private static double[] Forward(ActivationFunctionAttribute activation, double[] x, int rows, int columns) =>
        Bound(activation, rows, columns).Element("x", x).Elements(activation.Apply(new Shape(columns)).Forward);

    private static double[] Backward(ActivationFunctionAttribute activation, double[] x, double dy) =>
        Bound(activation, 1, x.Length).Element("x", x).Element("y", Forward(activation, x, 1, x.Length)).Element("dy", [.. x.Select(_ => dy)])
            .Elements(activation.Apply(new Shape(x.Length)).Backward);

    private static Evaluator Bound(ActivationFunctionAttribute activation, int rows, int columns)
    {
        var evaluator = new Evaluator(rows, columns);
        foreach (TrainedCoefficient coefficient in activation.Apply(new Shape(columns)).Coefficients)
        {
            evaluator.Uniform(coefficient.Name, coefficient.Initial);
        }

        return evaluator;
    }
}
