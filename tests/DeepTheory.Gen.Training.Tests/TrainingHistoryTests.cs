using System.Globalization;
using System.Xml.Linq;
using DeepTheory.Gen.Models;

namespace DeepTheory.Gen;

public sealed class TrainingHistoryTests : IDisposable
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Report_OfClassification_HasCurvesAndAConfusionMatrix()
    {
        (Dataset train, Dataset test) = Samples.Clouds().WithClassNames("<top>", "right & \"wrong\"", "left").StratifiedSplit(0.3);
        var network = new SoftmaxModel(1);
        using Trainer<SoftmaxModel> trainer = network.CreateTrainer();
        TrainingHistory history = trainer.Fit(train, test);

        history.WriteHtml(folder["report.html"], network.Evaluate(test));

        XDocument page = Parse(File.ReadAllText(folder["report.html"]));
        XElement[] charts = page.Descendants(Xhtml + "svg").ToArray();
        Assert.Equal(2, charts.Length);
        Assert.All(charts, chart => Assert.Equal(2, chart.Elements(Xhtml + "path").Count()));
        Assert.Equal(9, page.Descendants(Xhtml + "td").Count(cell => cell.Attribute("style") is not null));
        Assert.Contains(page.Descendants(Xhtml + "th"), cell => cell.Value == "<top>");
        Assert.Contains("9 parameters", page.Descendants(Xhtml + "pre").Single().Value);
    }

    [Fact]
    public void Report_OfRegression_EscapesTheSummary()
    {
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer(new TrainingOptions { EarlyStopping = new EarlyStopping() });
        TrainingHistory history = trainer.Fit(Samples.Line());

        XDocument page = Parse(history.ToHtml(new LinearModel(1).Evaluate(Samples.Line())));

        Assert.Equal(LinearModel.Summary, page.Descendants(Xhtml + "pre").Single().Value);
        Assert.Contains(page.Descendants(Xhtml + "th"), cell => cell.Value == "early stopping: patience");
    }

    [Fact]
    public void Report_LoadsNothing()
    {
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer();
        string html = trainer.Fit(Samples.Line()).ToHtml();

        Assert.DoesNotContain("src=", html);
        Assert.DoesNotContain("href=", html);
        Assert.DoesNotContain("url(", html);
        Assert.DoesNotContain("<script", html);
    }

    [Fact]
    public void Report_IsTheSameInEveryCulture()
    {
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer();
        TrainingHistory history = trainer.Fit(Samples.Line());
        string expected = history.ToHtml();
        CultureInfo before = CultureInfo.CurrentCulture;
        var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        commas.NumberFormat.NumberDecimalSeparator = ",";
        commas.NumberFormat.NegativeSign = "minus";
        try
        {
            CultureInfo.CurrentCulture = commas;
            Assert.Equal(expected, history.ToHtml());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(1, 0.1f)]
    [InlineData(3, 1e30f)]
    [InlineData(100, 1e-30f)]
    public void Report_OfUnusualCurves_IsWellFormed(int epochs, float learningRate)
    {
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer(
            new TrainingOptions { Epochs = epochs, LearningRate = learningRate, StopOnNaN = false, BatchSize = 4 });

        string html = trainer.Fit(Samples.Line(20)).ToHtml();

        Assert.All(Parse(html).Descendants(Xhtml + "path"), path => Assert.DoesNotContain("NaN", path.Attribute("d")!.Value));
    }

    [Fact]
    public void Report_BeforeTraining_IsWellFormed()
    {
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer();

        Parse(trainer.History.ToHtml());
    }

    public void Dispose() => folder.Dispose();

    private static XDocument Parse(string html)
    {
        const string DocumentType = "<!DOCTYPE html>\n";
        Assert.StartsWith(DocumentType, html);
        return XDocument.Parse(html[DocumentType.Length..]);
    }
}
