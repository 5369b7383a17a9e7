namespace DeepTheory.Gen.Ops.Tests;

/// <summary>What holds for every loss of the catalogue.</summary>
public sealed class LossLaws
{
    private const int Rows = 5;
    private const int Columns = 3;
    private const double Step = 1e-6;

    public static TheoryData<string> Losses => Operations.Losses;

    // In (0, 1), so that they may be probabilities as well as logits.
    private static double[] Predictions => [.. Enumerable.Range(0, Rows * Columns).Select(i => 0.5 + (0.45 * Math.Sin(i * 1.7)))];

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

            double[] logits = [.. Predictions.Select(p => (4 * p) - 2)];
            double[] outputs = new Evaluator(Rows, Columns).Element("x", logits).Elements(activation.Apply(new Shape(Columns)).Forward);
            Assert.Equal(Value(loss, outputs), Value(fused, logits), 1e-9);
            fusedForms++;
        }

        return fusedForms;
    }

    private static void Check(LossFunctionAttribute loss)
    {
        double[] predictions = Predictions;
        double[] gradient = Bound(loss, predictions).Elements(loss.Gradient(LossFunctionAttribute.Prediction, loss.Target));
        for (int i = 0; i < predictions.Length; i++)
        {
            double[] above = [.. predictions];
            double[] below = [.. predictions];
            above[i] += Step;
            below[i] -= Step;
            double expected = (Value(loss, above) - Value(loss, below)) / (2 * Step);
            Assert.True(Math.Abs(expected - gradient[i]) < 1e-7, $"{loss.Word}, element {i}: gradient {gradient[i]}, central difference {expected}");
        }

        Assert.Contains(gradient, value => value != 0);
    }

    private static double Value(LossFunctionAttribute loss, double[] predictions) => Bound(loss, predictions).Scalar(loss.Value(LossFunctionAttribute.Prediction, loss.Target));

    private static Evaluator Bound(LossFunctionAttribute loss, double[] predictions)
    {
        Evaluator evaluator = new Evaluator(Rows, Columns).Element("prediction", predictions);
        return loss.TargetDomain switch
        {
            TargetDomain.ClassIndex => evaluator.Row("target", [0, 2, 1, 1, 0]),
            TargetDomain.UnitInterval => evaluator.Element("target", [.. Enumerable.Range(0, Rows).SelectMany(row => Enumerable.Range(0, Columns).Select(c => c == row % Columns ? 1.0 : 0.0))]),
            TargetDomain.Sign => evaluator.Element("target", [.. Predictions.Select((_, i) => i % 2 == 0 ? 1.0 : -1.0)]),
            _ => evaluator.Element("target", [.. Predictions.Select((_, i) => 0.3 + (0.1 * i))]),
        };
    }
}
