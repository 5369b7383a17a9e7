using DeepTheory.Gen.Models;

namespace DeepTheory.Gen;

public sealed class InspectionTests
{
    [Fact]
    public void GradientCheck_OfRightGradients_Passes()
    {
        Passes(new LinearModel(1), Samples.Line());
        Passes(new SoftmaxModel(1), Samples.Clouds());
        Passes(new LogisticModel(1), new Dataset([1, 2, -3, 0.5f, 0.1f, -1], [1, 0, 1], 2, 1));
        Passes(new MultilabelModel(1), new Dataset([1, 2, -3, 0.5f], [1, -1, 1, 1], 2, 2));
    }

    [Theory]
    [InlineData(1.1f, 0.1 / 1.1)]
    [InlineData(0.9f, 0.1)]
    [InlineData(-1f, 2)]
    [InlineData(0f, 1)]
    public void GradientCheck_OfAWrongGradient_NamesIt(float factor, double error)
    {
        GradientCheckResult result = GradientCheck.Run(new FaultyModel(1) { Factor = factor }, Samples.Line());

        Assert.False(result.Passed);
        Assert.Equal("dense1.weight", result.Parameter);
        Assert.Equal(1, result.Index);
        Assert.Equal(error, result.RelativeError, 0.01);
        Assert.Equal(factor * result.Difference, result.Gradient, 0.01 * Math.Abs(result.Difference));
        Assert.Contains("FAILED", result.ToString());
        Assert.Contains("dense1.weight[1]", result.ToString());
    }

    [Fact]
    public void GradientCheck_OfANaN_Fails()
    {
        GradientCheckResult result = GradientCheck.Run(new FaultyModel(1) { Factor = float.NaN }, Samples.Line());
        Assert.False(result.Passed);
        Assert.Equal((double.PositiveInfinity, 1), (result.RelativeError, result.Index));
    }

    [Fact]
    public void GradientCheck_OfGradientsThatAreAllZero_HasShownNothing()
    {
        // Targets that are met exactly: every derivative is 0, and so are the differences.
        var network = new LinearModel(1);
        network.Parameters["dense1.weight"].CopyFrom([0, 0]);
        GradientCheckResult result = GradientCheck.Run(network, [0, 0], [0]);
        Assert.Equal(0, result.RelativeError);
        Assert.Equal(result.Conclusive > 0, result.Passed);
    }

    [Fact]
    public void GradientCheck_TriesASampleOfManyParameters()
    {
        var options = new GradientCheckOptions { MostParameters = 4, Seed = 3 };
        GradientCheckResult result = GradientCheck.Run(new SoftmaxModel(1), Samples.Clouds(), options);
        Assert.True(result.Passed, result.ToString());
        Assert.InRange(result.Checked, 2, 4);
        Assert.Equal(result, GradientCheck.Run(new SoftmaxModel(1), Samples.Clouds(), options));
    }

    [Fact]
    public void GradientCheck_OfSamplesThatDoNotFit_IsRefused() =>
        Assert.Contains("OneHot(2)", Assert.Throws<ArgumentException>(() => GradientCheck.Run(new MultilabelModel(1), Samples.Line())).Message);

    [Fact]
    public void GradientCheckOptions_AreChecked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GradientCheckOptions { Tolerance = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GradientCheckOptions { Tolerance = float.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GradientCheckOptions { MostParameters = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GradientCheckOptions { MostSamples = 0 });
    }

    [Fact]
    public void Curvature_OfSquaredError_IsTheSecondMomentOfTheInputs()
    {
        // L = ½ mean (w·x + b − y)²: gᵀv = mean (e v·z), vᵀHv = mean (v·z)², z = (x, 1), whatever the parameters.
        var network = new LinearModel(1);
        Dataset data = Samples.Line(50);
        float[] before = Values(network);
        float[] direction = [3, -1, 2];
        double length = Math.Sqrt(14);
        double slope = 0;
        double curvature = 0;
        for (int i = 0; i < data.Count; i++)
        {
            ReadOnlySpan<float> x = data.Input(i);
            double along = ((3 * x[0]) - x[1] + 2) / length;
            double error = (before[0] * x[0]) + (before[1] * x[1]) + before[2] - data.Target(i)[0];
            slope += error * along / data.Count;
            curvature += along * along / data.Count;
        }

        DirectionalCurvature found = Curvature.Along(network, data, direction);
        Assert.Equal(slope, found.Slope, 1e-5 * Math.Abs(slope));
        Assert.Equal(curvature, found.Value, 1e-3 * curvature);
        Assert.InRange(Math.Abs(curvature - found.Value), 0, Math.Max(found.Uncertainty, 1e-6));
        Assert.True(found.IsConvex);
        Assert.Equal(before, Values(network));
    }

    [Fact]
    public void Curvature_AlongNothing_IsRefused()
    {
        Assert.Contains("not all 0", Assert.Throws<ArgumentException>(() => Curvature.Along(new LinearModel(1), Samples.Line(), new float[3])).Message);
        Assert.Contains("3, but", Assert.Throws<ArgumentException>(() => Curvature.Along(new LinearModel(1), Samples.Line(), new float[2])).Message);
        Assert.Throws<ArgumentException>(() => Curvature.Along(new LinearModel(1), Samples.Line(), [1, float.NaN, 0]));
    }

    private static void Passes<TNetwork>(TNetwork network, Dataset data) where TNetwork : class, ITrainable<TNetwork>
    {
        float[] before = Values(network);
        GradientCheckResult result = GradientCheck.Run(network, data);
        Assert.True(result.Passed, result.ToString());
        Assert.Equal(TNetwork.ParameterCount, result.Checked);
        Assert.Equal(TNetwork.ParameterCount, result.Conclusive);
        Assert.Equal(before, Values(network));
    }

    private static float[] Values<TNetwork>(TNetwork network) where TNetwork : class, ITrainable<TNetwork>
    {
        var values = new float[TNetwork.ParameterCount];
        network.Parameters.CopyTo(values);
        return values;
    }
}
