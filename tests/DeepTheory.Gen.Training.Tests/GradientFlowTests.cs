using System.Globalization;
using System.Xml.Linq;
using DeepTheory.Gen.Models;

namespace DeepTheory.Gen;

/// <summary>What the history says of gradients.</summary>
public sealed class GradientFlowTests
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void GradientNorms_AreRecordedIfAskedFor()
    {
        Dataset data = Samples.Line(40);
        var reference = new LinearModel(1);
        var gradients = new float[3];
        var squares = new double[2];
        for (int batch = 0; batch < 2; batch++)
        {
            ReadOnlySpan<float> inputs = data.Inputs.Span.Slice(batch * 40, 40);
            ReadOnlySpan<float> targets = data.Targets.Span.Slice(batch * 20, 20);
            reference.LossAndGradients(inputs, targets, gradients);
            squares[0] += ((gradients[0] * gradients[0]) + (gradients[1] * gradients[1])) / 2;
            squares[1] += gradients[2] * gradients[2] / 2;
            reference.ApplyGradients(reference.CreateTrainingState(0), gradients, 0.1f);
        }

        var options = new TrainingOptions { BatchSize = 20, Epochs = 3, Shuffle = false, RecordGradientNorms = true };
        TrainingHistory history = new LinearModel(1).CreateTrainer(options).Fit(data);
        IReadOnlyList<KeyValuePair<string, float>> norms = history.Epochs[0].GradientNorms;
        Assert.Equal(["dense1.weight", "dense1.bias"], norms.Select(norm => norm.Key));
        Assert.Equal(Math.Sqrt(squares[0]), norms[0].Value, 1e-4);
        Assert.Equal(Math.Sqrt(squares[1]), norms[1].Value, 1e-4);
        Assert.NotEqual(norms[0].Value, history.Epochs[2].GradientNorms[0].Value);
        Assert.Contains("<h2>Gradients</h2>", history.ToHtml());

        TrainingHistory without = new LinearModel(1).CreateTrainer(options with { RecordGradientNorms = false }).Fit(data);
        Assert.All(without.Epochs, epoch => Assert.Empty(epoch.GradientNorms));
        Assert.DoesNotContain("<h2>Gradients</h2>", without.ToHtml());
    }

    [Fact]
    public void Recording_ChangesNoBitOfTheTraining()
    {
        Assert.Equal(Trained(recordGradientNorms: false), Trained(recordGradientNorms: true));

        static float[] Trained(bool recordGradientNorms)
        {
            var network = new SoftmaxModel(1);
            network.CreateTrainer(new TrainingOptions { RecordGradientNorms = recordGradientNorms }).Fit(Samples.Clouds());
            var values = new float[SoftmaxModel.ParameterCount];
            network.Parameters.CopyTo(values);
            return values;
        }
    }

    [Fact]
    public void Layers_AreThePartBeforeTheLastDot_WithTheRootOfTheSumOfSquares()
    {
        GradientFlow flow = Flow(("stem.weight", 3), ("stem.bias", 4), ("block1.dense1.weight", 2), ("block1.dense2.weight", 5), ("slope", 7));

        Assert.Equal([new("stem", 5), new("block1.dense1", 2), new("block1.dense2", 5), new("slope", 7)], flow.Layers);
        Assert.Equal(5f / 7, flow.FirstToLast);
        Assert.Equal("stem 5, block1.dense1 2, block1.dense2 5, slope 7", flow.ToString());
    }

    [Theory]
    [InlineData(0.99e-4f, 1f, true)]
    [InlineData(1.01e-4f, 1f, false)]
    [InlineData(0f, 1e-30f, true)]
    [InlineData(1e-30f, 1e-30f, false)]
    [InlineData(1f, 0f, false)]
    [InlineData(0f, 0f, false)]
    public void AGradient_Vanishes_BelowAShareOfTheLastLayer(float first, float last, bool isVanishing) =>
        Assert.Equal(isVanishing, Flow(("a.weight", first), ("b.weight", 1e-9f), ("c.weight", last)).IsVanishing);

    [Theory]
    [InlineData(999f, false)]
    [InlineData(1001f, true)]
    [InlineData(float.PositiveInfinity, true)]
    [InlineData(float.NaN, true)]
    public void AGradient_Explodes_AboveANorm(float largest, bool isExploding) =>
        Assert.Equal(isExploding, Flow(("a.weight", 1), ("b.weight", largest), ("c.weight", 1)).IsExploding);

    [Fact]
    public void WithoutRecords_NothingIsSaid()
    {
        GradientFlow flow = Flow();
        Assert.Empty(flow.Layers);
        Assert.True(float.IsNaN(flow.FirstToLast));
        Assert.False(flow.IsVanishing || flow.IsExploding);
        Assert.Empty(new LinearModel(1).CreateTrainer(new TrainingOptions { LearningRate = 1e3f, StopOnNaN = false }).Fit(Samples.Line()).GradientWarnings);
    }

    [Fact]
    public void AStepSizeThatDiverges_IsSaidToExplode()
    {
        TrainingHistory history = Fit(learningRate: 10);

        string warning = Assert.Single(history.GradientWarnings);
        EpochRecord worst = history.Epochs.MaxBy(epoch => epoch.GradientFlow.Layers[0].Value)!;
        int count = history.Epochs.Count(epoch => epoch.GradientFlow.Layers[0].Value > 1000);
        Assert.InRange(count, 1, history.Epochs.Count);
        Assert.StartsWith(
            string.Create(CultureInfo.InvariantCulture, $"The gradient explodes: in {count} of {history.Epochs.Count} epochs the norm of a layer was above 1000; at worst, in epoch {worst.Epoch}, {worst.GradientFlow.Layers[0].Value:G3} in dense1."),
            warning);
        Assert.Contains(Report(history).Descendants(Xhtml + "p"), paragraph => paragraph.Value == warning);
    }

    [Fact]
    public void AGoodTraining_HasNoWarning()
    {
        TrainingHistory history = Fit(learningRate: 0.01f);

        Assert.Empty(history.GradientWarnings);
        Assert.DoesNotContain(Report(history).Descendants(Xhtml + "p"), paragraph => paragraph.Attribute("class")?.Value == "warning");
    }

    [Fact]
    public void Report_DrawsOneCurvePerLayer_OnPowersOfTen()
    {
        XElement chart = Report(Fit(learningRate: 0.01f)).Descendants(Xhtml + "svg").Last();

        Assert.Contains("Gradient norm", chart.Attribute("aria-label")!.Value);
        XElement curve = Assert.Single(chart.Elements(Xhtml + "path"));
        Assert.Equal("dense1", curve.Element(Xhtml + "title")!.Value);
        double[] marks = [.. chart.Elements(Xhtml + "text").Where(text => text.Attribute("class")!.Value == "y").Select(text => Number(text.Value))];
        Assert.True(marks.Length > 1);
        Assert.All(marks, mark => Assert.Equal(Math.Round(Math.Log10(mark)), Math.Log10(mark), 1e-6));

        // Equal ratios are equal distances.
        double[] heights = [.. chart.Elements(Xhtml + "line").Where(line => line.Attribute("class")!.Value == "grid").Select(line => Number(line.Attribute("y1")!.Value))];
        Assert.All(heights.Zip(heights.Skip(1), (lower, upper) => lower - upper), distance => Assert.Equal(heights[0] - heights[1], distance, 0.02));
    }

    [Theory]
    [InlineData(1e30f)]
    [InlineData(1e-30f)]
    public void Report_OfUnusualNorms_IsWellFormed(float learningRate)
    {
        TrainingHistory history = Fit(learningRate);
        Assert.All(Report(history).Descendants(Xhtml + "path"), path => Assert.DoesNotContain("NaN", path.Attribute("d")!.Value));
    }

    private static GradientFlow Flow(params (string Name, float Norm)[] tensors) => new EpochRecord(1, 0, null, null, null, 0, 0)
    {
        GradientNorms = [.. tensors.Select(tensor => KeyValuePair.Create(tensor.Name, tensor.Norm))],
    }.GradientFlow;

    private static TrainingHistory Fit(float learningRate)
    {
        var options = new TrainingOptions { RecordGradientNorms = true, LearningRate = learningRate, Epochs = 5, StopOnNaN = false };
        return new LinearModel(1).CreateTrainer(options).Fit(Samples.Line());
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static XDocument Report(TrainingHistory history) => XDocument.Parse(history.ToHtml()["<!DOCTYPE html>\n".Length..]);
}
