using DeepTheory.Gen.Models;

namespace DeepTheory.Gen;

public sealed class EvaluationTests
{
    [Fact]
    public void Classes_AreCountedInTheConfusionMatrix()
    {
        // Scores are the inputs themselves, and 0.5 for the third class.
        var network = new SoftmaxModel(1);
        network.Parameters["dense1.weight"].CopyFrom([1, 0, 0, 1, 0, 0]);
        network.Parameters["dense1.bias"].CopyFrom([0, 0, 0.5f]);
        float[] inputs = [1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0];
        Dataset data = new Dataset(inputs, [0, 1, 1, 1, 2, 0], 2, 1).WithClassNames("a", "b", "c");

        Evaluation result = network.Evaluate(data);

        Assert.Equal(new[,] { { 1, 0, 1 }, { 1, 2, 0 }, { 0, 0, 1 } }, result.ConfusionMatrix);
        Assert.Equal(4.0 / 6, result.Accuracy, 1e-12);
        Assert.Equal(new ClassMetrics("a", 0.5, 0.5, 0.5, 2), result.Classes[0]);
        Assert.Equal(1, result.Classes[1].Precision);
        Assert.Equal(2.0 / 3, result.Classes[1].Recall, 1e-12);
        Assert.Equal(0.8, result.Classes[1].F1, 1e-12);
        Assert.Equal((0.5 + 1 + 0.5) / 3, result.MacroPrecision, 1e-12);
        Assert.Equal(network.Loss(data.Inputs.Span, data.Targets.Span), result.Loss, 1e-6);
        Assert.Contains("macro average", result.ToString());
        Assert.True(double.IsNaN(result.R2));
    }

    [Fact]
    public void YesAndNo_AreToldByTheThreshold()
    {
        var network = new LogisticModel(1);
        network.Parameters["dense1.weight"].CopyFrom([1, 0]);
        network.Parameters["dense1.bias"].CopyFrom([0]);

        Evaluation result = network.Evaluate(new Dataset([2, 0, -2, 0, 0, 0, 1, 0], [1, 0, 1, 0], 2, 1));

        Assert.Equal(new[,] { { 1, 1 }, { 0, 2 } }, result.ConfusionMatrix);
        Assert.Equal(0.75, result.Accuracy);
        Assert.Equal(2, result.Classes.Count);
    }

    [Fact]
    public void SeveralLabels_AreCountedOneByOne()
    {
        var network = new MultilabelModel(1);
        network.Parameters["dense1.weight"].CopyFrom([1, 0, 0, 1]);
        network.Parameters["dense1.bias"].CopyFrom([0, 0]);

        Evaluation result = network.Evaluate(new Dataset([1, -1, 1, 1], [1, 1, 1, 1], 2, 2));

        Assert.Equal(0.75, result.Accuracy);
        Assert.Equal([1.0, 0.5], result.Classes.Select(metrics => metrics.Recall));
        Assert.Empty(result.ConfusionMatrix);
    }

    [Fact]
    public void Regression_IsMeasuredInTheTargetsUnit()
    {
        var network = new LinearModel(1);
        network.Parameters["dense1.weight"].CopyFrom([1, 0]);
        network.Parameters["dense1.bias"].CopyFrom([0]);

        Evaluation result = network.Evaluate(new Dataset([1, 0, 2, 0, 3, 0, 4, 0], [1, 2, 3, 6], 2, 1));

        // Errors 0, 0, 0, 2; mean 3, squared distances 4 + 1 + 0 + 9.
        Assert.Equal(1 - (4.0 / 14), result.R2, 1e-12);
        Assert.Equal(0.5, result.MeanAbsoluteError, 1e-12);
        Assert.Equal(1, result.RootMeanSquaredError, 1e-12);
        Assert.Equal(2.0 / 6 / 4, result.MeanAbsolutePercentageError, 1e-12);
        Assert.Equal(0.5, result.Loss, 1e-6);
        Assert.Equal(result.R2, result.Metric);
        Assert.Empty(result.Classes);
    }

    [Fact]
    public void Evaluate_MeasuresRankingAndProbabilitiesToo()
    {
        Dataset data = Samples.Clouds(200);
        var network = new SoftmaxModel(1);
        Evaluation result = network.Evaluate(data);
        var scores = new float[data.Count * 3];
        network.Predict(data.Inputs.Span, scores);
        int[] actual = [.. data.Targets.ToArray().Select(target => (int)target)];

        Assert.Equal(Metrics.RocAuc(scores, actual), result.RocAuc, 1e-12);
        Assert.Equal(result.Loss, result.LogLoss, 1e-4);
        Assert.Equal(Metrics.BrierScore(scores, actual), result.BrierScore, 1e-12);
        Assert.Equal(Metrics.ExpectedCalibrationError(scores, actual), result.ExpectedCalibrationError, 1e-12);
        Assert.Equal(result.Accuracy, result.MicroF1, 1e-12);
        Assert.InRange(result.MatthewsCorrelation, -1, 1);
        Assert.Contains("ROC-AUC", result.ToString());
        Assert.True(double.IsNaN(result.Dice));
        Assert.True(double.IsNaN(result.MeanAbsolutePercentageError));
    }

    [Fact]
    public void Evaluate_OfOutputsThatAreNoProbabilities_ClaimsNone()
    {
        // Two labels, and targets −1 and 1: the outputs are plain scores. Label 0: one of two found, nothing wrong; label 1: both.
        var network = new MultilabelModel(1);
        network.Parameters["dense1.weight"].CopyFrom([1, 0, 0, 1]);
        network.Parameters["dense1.bias"].CopyFrom([0, 0]);
        Evaluation result = network.Evaluate(new Dataset([1, 1, -1, 1], [1, 1, 1, 1], 2, 2));
        Assert.Equal(0.75, result.IntersectionOverUnion, 1e-12);
        Assert.Equal(((2.0 / 3) + 1) / 2, result.Dice, 1e-12);
        Assert.True(double.IsNaN(result.LogLoss));
    }

    [Fact]
    public void Loss_IsTheMeanOverAllSamplesHoweverTheyAreBatched()
    {
        var network = new LinearModel(1);
        Dataset data = Samples.Line(700);

        Assert.Equal(network.Loss(data.Inputs.Span, data.Targets.Span), network.Evaluate(data).Loss, 1e-4);
    }

    [Fact]
    public void ConfusionMatrix_IsACopy()
    {
        Evaluation result = new SoftmaxModel(1).Evaluate(Samples.Clouds());
        result.ConfusionMatrix[0, 0] = -1;

        Assert.NotEqual(-1, result.ConfusionMatrix[0, 0]);
    }

    [Fact]
    public void SamplesThatDoNotFit_AreRefused()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => new MultilabelModel(1).Evaluate(new Dataset([1, 2], [1], 2, 1)));

        Assert.Contains("OneHot(2)", exception.Message);
        Assert.Contains(
            "expects -1 or 1, found 0",
            Assert.Throws<ArgumentException>(() => new MultilabelModel(1).Evaluate(new Dataset([1, 2], [1, 0], 2, 2))).Message);
    }
}
