namespace DeepTheory.Gen;

/// <summary>Each figure against numbers worked out by hand.</summary>
public sealed class MetricsTests
{
    // Confusion [actual, predicted]: {2, 1, 0}, {0, 1, 1}, {1, 0, 4}; columns 3, 2, 5; rows 3, 2, 5; 7 of 10 right.
    private static readonly int[] Actual = [0, 0, 0, 1, 1, 2, 2, 2, 2, 2];
    private static readonly int[] Predicted = [0, 0, 1, 1, 2, 0, 2, 2, 2, 2];

    [Fact]
    public void Accuracy_IsTheShareOfRightAnswers() => Assert.Equal(0.7, Metrics.Accuracy(Predicted, Actual), 1e-12);

    [Fact]
    public void ConfusionMatrix_HasActualClassesAsRows() =>
        Assert.Equal(new[,] { { 2, 1, 0 }, { 0, 1, 1 }, { 1, 0, 4 } }, Metrics.ConfusionMatrix(Predicted, Actual, 3));

    [Fact]
    public void PrecisionRecallAndF1_AreAveragedAsAsked()
    {
        double[] shares = [2.0 / 3, 1.0 / 2, 4.0 / 5];
        Assert.Equal(shares.Average(), Metrics.Precision(Predicted, Actual, 3), 1e-12);
        Assert.Equal(shares.Average(), Metrics.Recall(Predicted, Actual, 3), 1e-12);
        Assert.Equal(shares.Average(), Metrics.F1(Predicted, Actual, 3), 1e-12);
        Assert.Equal(0.7, Metrics.F1(Predicted, Actual, 3, Averaging.Micro), 1e-12);
        Assert.Equal(0.7, Metrics.Recall(Predicted, Actual, 3, Averaging.Weighted), 1e-12);

        // Predicted 0, 0, 0, 1 for actual 0, 0, 1, 1: precision 2/3 and 1, recall 1 and 1/2, F1 4/5 and 2/3.
        int[] predicted = [0, 0, 0, 1, 0];
        int[] actual = [0, 0, 1, 1, 0];
        Assert.Equal((3.0 / 4 + 1) / 2, Metrics.Precision(predicted, actual, 2), 1e-12);
        Assert.Equal((1 + 0.5) / 2, Metrics.Recall(predicted, actual, 2), 1e-12);
        Assert.Equal(((6.0 / 7) + (2.0 / 3)) / 2, Metrics.F1(predicted, actual, 2), 1e-12);
        Assert.Equal(((3 * 6.0 / 7) + (2 * 2.0 / 3)) / 5, Metrics.F1(predicted, actual, 2, Averaging.Weighted), 1e-12);
        Assert.Equal(((3 * 3.0 / 4) + (2 * 1.0)) / 5, Metrics.Precision(predicted, actual, 2, Averaging.Weighted), 1e-12);
    }

    [Fact]
    public void AClassThatNeitherOccursNorIsPredicted_CountsZero() =>
        Assert.Equal(2.0 / 3, Metrics.F1([0, 1], [0, 1], 3), 1e-12);

    [Fact]
    public void MatthewsCorrelation_OfTwoClasses_IsTheirFormula()
    {
        // TP 6, FN 2, FP 1, TN 3: (6 · 3 − 1 · 2) / √(7 · 8 · 4 · 5).
        int[] actual = [.. Enumerable.Repeat(1, 8), .. Enumerable.Repeat(0, 4)];
        int[] predicted = [1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 0, 0];
        Assert.Equal(16 / Math.Sqrt(1120), Metrics.MatthewsCorrelation(predicted, actual, 2), 1e-12);
        Assert.Equal(-1, Metrics.MatthewsCorrelation([1, 0], [0, 1], 2), 1e-12);
        Assert.Equal(0, Metrics.MatthewsCorrelation([1, 1], [0, 1], 2));
    }

    [Fact]
    public void MatthewsCorrelation_OfThreeClasses_IsGorodkins() =>

        // c s − Σ p t = 7 · 10 − (9 + 4 + 25) = 32; s² − Σ p² = 62 on both sides.
        Assert.Equal(32.0 / 62, Metrics.MatthewsCorrelation(Predicted, Actual, 3), 1e-12);

    [Fact]
    public void TopKAccuracy_LooksAtTheHighestScores()
    {
        float[] scores = [0.5f, 0.3f, 0.2f, 0.1f, 0.2f, 0.7f, 0.4f, 0.4f, 0.2f];
        Assert.Equal(1.0 / 3, Metrics.TopKAccuracy(scores, [0, 0, 1], 1), 1e-12);
        Assert.Equal(2.0 / 3, Metrics.TopKAccuracy(scores, [0, 0, 1], 2), 1e-12);
        Assert.Equal(1, Metrics.TopKAccuracy(scores, [0, 0, 1], 3));
    }

    [Fact]
    public void RocAuc_CountsPairs_TiesAsHalf()
    {
        // Pairs (1 above 0): 0.8 beats both; 0.4 beats 0.1, ties with 0.4: 3.5 of 4.
        Assert.Equal(3.5 / 4, Metrics.RocAuc([0.1f, 0.4f, 0.4f, 0.8f], [0, 0, 1, 1]), 1e-12);
        Assert.Equal(1, Metrics.RocAuc([-5, -1, 3, 100], [0, 0, 1, 1]));
        Assert.Equal(0, Metrics.RocAuc([5, 4, 3, 2], [0, 0, 1, 1]));
        Assert.Equal(0.5, Metrics.RocAuc([2, 2, 2, 2, 2], [0, 1, 1, 0, 1]));
        Assert.Equal(double.NaN, Metrics.RocAuc([1, 2], [1, 1]));
    }

    [Fact]
    public void RocAuc_AgreesWithCountingAllPairs()
    {
        var random = new Runtime.RandomSource(3);
        float[] scores = [.. Enumerable.Range(0, 300).Select(_ => (float)random.NextInt(40))];
        int[] actual = [.. scores.Select(score => random.NextInt(60) < score + 10 ? 1 : 0)];
        double won = 0;
        double pairs = 0;
        for (int i = 0; i < 300; i++)
        {
            for (int j = 0; j < 300; j++)
            {
                if (actual[i] == 1 && actual[j] == 0)
                {
                    pairs++;
                    won += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }

        Assert.Equal(won / pairs, Metrics.RocAuc(scores, actual), 1e-12);
    }

    [Fact]
    public void RocAuc_OfSeveralClasses_IsTheMeanOfEachAgainstTheRest()
    {
        // Class 0: 0.6 against 0.3, 0.3: 1. Class 1: 0.3 (its own) against 0.3, 0.4: (0.5 + 0) / 2. Class 2: 0.3 against 0.1, 0.4: 1/2.
        float[] scores = [0.6f, 0.3f, 0.1f, 0.3f, 0.3f, 0.4f, 0.3f, 0.4f, 0.3f];
        Assert.Equal((1 + 0.25 + 0.5) / 3, Metrics.RocAuc(scores, [0, 1, 2]), 1e-12);

        // A class that does not occur is left out.
        Assert.Equal((1 + 0.5) / 2, Metrics.RocAuc([0.6f, 0.3f, 0.1f, 0.3f, 0.3f, 0.4f], [0, 1]), 1e-12);
    }

    [Fact]
    public void LogLoss_IsTheMeanOfMinusLogP()
    {
        Assert.Equal(-(Math.Log(0.75) + Math.Log(0.5)) / 2, Metrics.LogLoss([0.75f, 0.5f], [1, 0]), 1e-12);
        Assert.Equal(-(Math.Log(0.5) + Math.Log(0.25)) / 2, Metrics.LogLoss([0.5f, 0.25f, 0.25f, 0.25f, 0.25f, 0.5f], [0, 1]), 1e-12);
        Assert.Equal(-Math.Log(1e-15), Metrics.LogLoss([0], [1]), 1e-12);
    }

    [Fact]
    public void BrierScore_IsTheSquaredDistance()
    {
        Assert.Equal((0.0625 + 0.25) / 2, Metrics.BrierScore([0.75f, 0.5f], [1, 0]), 1e-12);
        Assert.Equal(0.25 + 0.0625 + 0.0625, Metrics.BrierScore([0.5f, 0.25f, 0.25f], [0]), 1e-12);
        Assert.Equal(2, Metrics.BrierScore([1, 0], [1]), 1e-12);
    }

    [Fact]
    public void ExpectedCalibrationError_ComparesConfidenceWithAccuracyBinByBin()
    {
        // Confidences 0.75 (right), 0.75 (wrong), 0.5 (right), 0.875 (answer 0, right); four bins: (1/4, 1/2], (1/2, 3/4], (3/4, 1].
        Assert.Equal(
            ((2 * Math.Abs(0.5 - 0.75)) + Math.Abs(1 - 0.5) + Math.Abs(1 - 0.875)) / 4,
            Metrics.ExpectedCalibrationError([0.75f, 0.75f, 0.5f, 0.125f], [1, 0, 1, 0], bins: 4),
            1e-12);

        // Three classes; confidences 0.5 (right) and 1 (wrong) in one bin: |0.5 − 0.75|.
        Assert.Equal(0.25, Metrics.ExpectedCalibrationError([0.5f, 0.25f, 0.25f, 0, 0, 1], [0, 1], bins: 1), 1e-12);
        Assert.Equal(0, Metrics.ExpectedCalibrationError([1, 0], [1, 0]));
    }

    [Fact]
    public void Regression_IsMeasuredAsDefined()
    {
        float[] predicted = [2, 4, 4, 8];
        float[] actual = [1, 2, 4, 5];
        Assert.Equal(6.0 / 4, Metrics.MeanAbsoluteError(predicted, actual), 1e-12);
        Assert.Equal(Math.Sqrt(14.0 / 4), Metrics.RootMeanSquaredError(predicted, actual), 1e-12);

        // Mean 3, squared distances 4 + 1 + 1 + 4.
        Assert.Equal(1 - (14.0 / 10), Metrics.R2(predicted, actual), 1e-12);
        Assert.Equal((1 + 1 + 0 + 0.6) / 4, Metrics.MeanAbsolutePercentageError(predicted, actual), 1e-7);
    }

    [Fact]
    public void Regression_OfConstantsAndZeros_IsDefined()
    {
        Assert.Equal(1, Metrics.R2([0.1f, 0.1f, 0.1f], [0.1f, 0.1f, 0.1f]));
        Assert.Equal(0, Metrics.R2([0.1f, 0.2f, 0.1f], [0.1f, 0.1f, 0.1f]));
        Assert.Equal(0.5, Metrics.MeanAbsolutePercentageError([5, 3], [0, 2]), 1e-12);
        Assert.Equal(double.NaN, Metrics.MeanAbsolutePercentageError([5], [0]));
    }

    [Fact]
    public void Overlap_OfMasks_IsIntersectionOverUnionAndDice()
    {
        // Both 2, predicted 3, there 4: union 5.
        float[] predicted = [0.9f, 0.5f, 0.7f, 0.1f, 0.2f, 0];
        float[] actual = [1, 1, 0, 1, 1, 0];
        Assert.Equal(2.0 / 5, Metrics.IntersectionOverUnion(predicted, actual), 1e-12);
        Assert.Equal(4.0 / 7, Metrics.Dice(predicted, actual), 1e-12);
        Assert.Equal(1, Metrics.Dice([0, 0], [0, 0]));
        Assert.Equal(0, Metrics.IntersectionOverUnion([1, 0], [0, 1]));
        Assert.Equal(1.0 / 2, Metrics.IntersectionOverUnion([1, -1], [1, 1], threshold: 0), 1e-12);
    }

    [Fact]
    public void Overlap_OfSeveralLabels_IsTheMean()
    {
        // Label 0: predicted and there in the first, there in the second; label 1: nowhere.
        Assert.Equal((0.5 + 1) / 2, Metrics.IntersectionOverUnion([1, 0, 0, 0], [1, 0, 1, 0], labels: 2), 1e-12);
        Assert.Equal(((2.0 / 3) + 1) / 2, Metrics.Dice([1, 0, 0, 0], [1, 0, 1, 0], labels: 2), 1e-12);
    }

    [Fact]
    public void WhatDoesNotFit_IsRefused()
    {
        Assert.Contains("one sample", Assert.Throws<ArgumentException>(() => Metrics.Accuracy([], [])).Message);
        Assert.Contains("2 predicted", Assert.Throws<ArgumentException>(() => Metrics.Accuracy([1, 2], [1])).Message);
        Assert.Contains("sample 1 has class 3", Assert.Throws<ArgumentException>(() => Metrics.F1([0, 1], [0, 3], 3)).Message);
        Assert.Contains("class 2; expected 0 to 1", Assert.Throws<ArgumentException>(() => Metrics.RocAuc([1, 2], [0, 2])).Message);
        Assert.Contains("5 numbers", Assert.Throws<ArgumentException>(() => Metrics.TopKAccuracy([1, 2, 3, 4, 5], [0, 1], 1)).Message);
        Assert.Contains("number 1 is 1.5", Assert.Throws<ArgumentException>(() => Metrics.LogLoss([0, 1.5f], [0, 1])).Message);
        Assert.Contains("sample 0 is NaN", Assert.Throws<ArgumentException>(() => Metrics.RocAuc([float.NaN, 1], [0, 1])).Message);
    }
}
