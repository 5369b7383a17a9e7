namespace DeepTheory.Gen.Ops.Tests;

/// <summary>What holds for every loss of the catalogue.</summary>
public sealed class LossLaws
{
    private const int Rows = 5;
    private const int Columns = 3;
    private const double Step = 1e-6;

    public static TheoryData<string> Losses => Operations.Losses;

    // In (0, 1), so that they may be probabilities as well as logits.
    private static double[] Predictions(int head) => [.. Enumerable.Range(0, Rows * Columns).Select(i => 0.5 + (0.45 * Math.Sin((i * 1.7) + head)))];

    [Theory]
    [MemberData(nameof(Losses))]
    public void Gradient_AgreesWithCentralDifferences(string word) => Check(Operations.Create<LossFunctionAttribute>(word));

    [Fact]
    public void Gradient_WithOtherSettings_AgreesWithCentralDifferences()
    {
        double[] weights = [0.5, 2, 1.25];
        Check(new CategoricalCrossEntropyAttribute { LabelSmoothing = 0.1, ClassWeights = weights });
        Check(new CategoricalCrossEntropyWithLogitsAttribute { LabelSmoothing = 0.1, ClassWeights = weights });
        Check(new SparseCategoricalCrossEntropyAttribute { LabelSmoothing = 0.1, ClassWeights = weights });
        Check(new SparseCategoricalCrossEntropyWithLogitsAttribute { LabelSmoothing = 0.1, ClassWeights = weights });
        Check(new BinaryCrossEntropyWithLogitsAttribute { PositiveWeights = weights });
        Check(new HuberAttribute(0.2));
        Check(new DiceAttribute { PerSample = true, LinearDenominator = true, Smooth = 0.5 });
        Check(new IntersectionOverUnionAttribute { PerSample = true });
        Check(new BinaryCrossEntropyAttribute { Clip = 0.1 });
        Check(new SmoothL1Attribute(0.2));
        Check(new HingeAttribute { Margin = 0.6 });
        Check(new SquaredHingeAttribute { Margin = 0.6 });
        Check(new MultiMarginAttribute { Margin = 0.4 });
        Check(new MultiMarginAttribute { Margin = 0.4, Power = 2 });
        Check(new CrammerSingerAttribute { Margin = 0.4 });
        Check(new KullbackLeiblerAttribute { LogTarget = true });
        Check(new TukeyBiweightAttribute(0.5));
        Check(new QuantileAttribute(0.9));
        Check(new QuantileAttribute(0.1, 0.5, 0.9));
        Check(new GeneralRobustAttribute(1.2, 0.7) { Trainable = true });
        foreach (double gamma in (double[])[0, 0.7, 1, 3.5])
        {
            Check(new BinaryFocalAttribute { Alpha = 0.7, Gamma = gamma });
            Check(new BinaryFocalWithLogitsAttribute { Alpha = 0.7, Gamma = gamma });
            Check(new CategoricalFocalAttribute { Alpha = weights, Gamma = gamma });
            Check(new CategoricalFocalWithLogitsAttribute { Alpha = weights, Gamma = gamma });
            Check(new SparseCategoricalFocalAttribute { Alpha = weights, Gamma = gamma });
            Check(new SparseCategoricalFocalWithLogitsAttribute { Alpha = weights, Gamma = gamma });
        }

        Check(new ClassBalancedCrossEntropyAttribute(900, 90, 10) { Beta = 0.99, Normalized = true });
        Check(new ClassBalancedCrossEntropyWithLogitsAttribute(900, 90, 10) { Beta = 0.99, Normalized = true });
        foreach (double alpha in (double[])[2, 2.5, 1, 0.3, 0, -2, -30, double.NegativeInfinity])
        {
            Check(new GeneralRobustAttribute(alpha, 0.4));
        }
    }

    [Fact]
    public void FusedForms_EqualTheLossOfTheActivation()
    {
        int fusedForms = Operations.Losses.Sum(row => CompareFusedForms(Operations.Create<LossFunctionAttribute>(row.Data)));
        Assert.True(fusedForms >= 3, "sigmoid with BCE, softmax with both forms of CCE");
    }

    private static int CompareFusedForms(LossFunctionAttribute loss)
    {
        int fusedForms = 0;
        foreach (string name in Operations.Activations.Select(row => row.Data))
        {
            var activation = Operations.Create<ActivationFunctionAttribute>(name);
            if (loss.FusedWith(activation) is not { } fused || activation.Facts.IsStep)
            {
                continue;
            }

            LossComputation whole = loss.Apply(new Shape(Columns));
            LossComputation pair = fused.Apply(new Shape(Columns));
            double[] logits = [.. Predictions(0).Select(p => (4 * p) - 2)];
            double[] outputs = new Evaluator(Rows, Columns).Element("x", logits).Elements(activation.Apply(new Shape(Columns)).Forward);
            Assert.Equal(Value(loss, whole, [outputs]), Value(fused, pair, [logits]), 1e-9);
            fusedForms++;
        }

        return fusedForms;
    }

    private static void Check(LossFunctionAttribute loss)
    {
        Assert.Null(loss.Fault);
        var output = new Shape(Columns * loss.HeadCount);
        Assert.Null(loss.FaultFor(output));
        LossComputation computation = loss.Apply(output);
        double[][] heads = [.. computation.Heads.Select((_, head) => Predictions(head))];
        for (int head = 0; head < heads.Length; head++)
        {
            double[] gradient = Bound(loss, computation, heads).Elements(computation.Heads[head].Gradient);
            for (int i = 0; i < gradient.Length; i++)
            {
                double expected = (Moved(head, i, Step) - Moved(head, i, -Step)) / (2 * Step);
                Assert.True(
                    Math.Abs(expected - gradient[i]) < 1e-7 * Math.Max(1, Math.Abs(expected)),
                    $"{loss.Word}, {computation.Heads[head].Name}, element {i}: gradient {gradient[i]}, central difference {expected}");
            }

            Assert.Contains(gradient, value => value != 0);
        }

        foreach (TrainedCoefficient coefficient in computation.Coefficients)
        {
            double expected = (Value(Step) - Value(-Step)) / (2 * Step);
            double derivative = Bound(loss, computation, heads).Scalar(coefficient.Derivative);
            Assert.True(Math.Abs(expected - derivative) < 1e-6, $"{loss.Word}: d{coefficient.Name} is {derivative}, central difference {expected}");

            double Value(double step) => Bound(loss, computation, heads).Uniform(coefficient.Name, coefficient.Initial + step).Scalar(computation.Value);
        }

        double Moved(int head, int element, double step)
        {
            double[][] moved = [.. heads.Select(values => (double[])values.Clone())];
            moved[head][element] += step;
            return Value(loss, computation, moved);
        }
    }

    private static double Value(LossFunctionAttribute loss, LossComputation computation, double[][] heads) =>
        Bound(loss, computation, heads).Scalar(computation.Value);

    private static Evaluator Bound(LossFunctionAttribute loss, LossComputation computation, double[][] heads)
    {
        var evaluator = new Evaluator(Rows, Columns);
        foreach ((Head head, double[] values) in computation.Heads.Zip(heads))
        {
            evaluator.Element(head.Name, values);
        }

        foreach (TrainedCoefficient coefficient in computation.Coefficients)
        {
            evaluator.Uniform(coefficient.Name, coefficient.Initial);
        }

        for (int i = 0; i < computation.Targets.Count; i++)
        {
            Symbol target = computation.Targets[i];
            if (target.Extent == Extent.Element)
            {
                evaluator.Element(target.Name, Targets(loss.TargetDomain));
            }
            else
            {
                evaluator.Row(target.Name, loss.TargetDomain switch
                {
                    TargetDomain.ClassIndex => [0, 2, 1, 1, 0],
                    TargetDomain.UnitInterval => [0, 1, 0, 1, 1],
                    _ => [.. Enumerable.Range(0, Rows).Select(row => 0.3 + (0.2 * row) - (0.1 * i))],
                });
            }
        }

        return evaluator;
    }

    private static double[] Targets(TargetDomain domain) =>
    [
        .. Enumerable.Range(0, Rows * Columns).Select(i => domain switch
        {
            TargetDomain.UnitInterval => i % Columns == i / Columns % Columns ? 1.0 : 0.0,
            TargetDomain.OpenUnitInterval => 0.1 + (0.05 * i),
            TargetDomain.Sign => i % 2 == 0 ? 1.0 : -1.0,
            TargetDomain.Count => i % 4,
            TargetDomain.Rank => (i + (i / Columns)) % Columns,
            _ => 0.3 + (0.1 * i),
        }),
    ];
}
