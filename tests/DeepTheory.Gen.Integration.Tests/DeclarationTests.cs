using System.Reflection;
using DeepTheory.Gen.Integration.Networks;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

public sealed class DeclarationTests
{
    private static readonly string[] TrainingMembers =
        ["Loss", "LossAndGradients", "TrainStep", "ApplyGradients", "CreateTrainingState", "TargetLength"];

    [Fact]
    public void Constants_CountWhatIsDeclared()
    {
        Assert.Equal(24, Described.InputLength);
        Assert.Equal(3, Described.OutputLength);
        Assert.Equal(3, Described.TargetLength);
        Assert.Equal((24 * 5) + 5 + 1 + (5 * 3), Described.ParameterCount);
        Assert.Equal((24 * 5) + (5 * 3), Described.MultiplyAdds);
        Assert.True(Described.ScratchBytes > 0);
        Assert.Equal(1, BlobsNetwork.TargetLength);
        Assert.Equal(4, BlobsNetwork.OutputLength);
        Assert.Equal(0, NothingTrained.ParameterCount);
    }

    [Fact]
    public void StaticMembers_OfTheInterface_AreTheConstants()
    {
        Check<Described>(NetworkTask.MulticlassClassification, TargetDomain.UnitInterval, 0.001f);
        Check<BlobsNetwork>(NetworkTask.MulticlassClassification, TargetDomain.ClassIndex, 0.05f);
        Check<XorNetwork>(NetworkTask.BinaryClassification, TargetDomain.UnitInterval, 0.05f);
        Check<PositiveWeightsNetwork>(NetworkTask.MultilabelClassification, TargetDomain.UnitInterval, 0.01f);
        Check<LinearRegression>(NetworkTask.Regression, TargetDomain.Real, 0.1f);
        Check<MultiOutputPerceptron>(NetworkTask.MultilabelClassification, TargetDomain.UnitInterval, 0.1f);

        static void Check<TNetwork>(NetworkTask task, TargetDomain domain, float rate) where TNetwork : class, ITrainable<TNetwork>
        {
            Assert.Equal(typeof(TNetwork).Name, TNetwork.NetworkName);
            Assert.Equal(task, TNetwork.Task);
            Assert.Equal(domain, TNetwork.TargetDomain);
            Assert.Equal(rate, TNetwork.DeclaredLearningRate);
            Assert.Equal(TNetwork.ParameterCount, TNetwork.Create(1).Parameters.TotalLength);
        }
    }

    [Fact]
    public void DecisionThreshold_IsZeroForLogitsAndAHalfForProbabilities()
    {
        Assert.Equal(0, Threshold<CircleNetwork>());
        Assert.Equal(0.5f, Threshold<XorNetwork>());
        Assert.Equal(0.5f, Threshold<Perceptron>());

        static float Threshold<TNetwork>() where TNetwork : class, INetwork<TNetwork> => TNetwork.DecisionThreshold;
    }

    [Fact]
    public void Summary_TellsTheLayers()
    {
        string[] lines = Described.Summary.Split('\n');
        Assert.Contains(lines, line => line.StartsWith("input", StringComparison.Ordinal) && line.Contains("[2, 3, 4]"));
        Assert.Contains(
            lines,
            line => line.StartsWith("dense1", StringComparison.Ordinal) && line.Contains("125") && line.Contains("120") && line.Contains("HeNormal"));
        Assert.Contains(lines, line => line.Contains("ParametricRelu") && line.Contains(" 1"));
        Assert.Contains(lines, line => line.Contains("Dropout"));
        Assert.Contains(lines, line => line.Contains("Flatten") && line.Contains("[24]"));
        Assert.Contains(lines, line => line.StartsWith("141 parameters", StringComparison.Ordinal) && line.Contains("135 multiply-adds"));
        Assert.Contains(lines, line => line.Contains("CategoricalCrossEntropy") && line.Contains("Adam"));
        Assert.DoesNotContain("loss", InferenceOnly.Summary);
    }

    [Fact]
    public void Parameters_HaveNamesShapesAndProperties()
    {
        var network = new Described(1);
        Assert.Equal(["dense1.weight", "dense1.bias", "dense1.slope", "dense2.weight"], network.Parameters.Select(parameter => parameter.Name));
        Assert.Same(network.Parameters["dense1.weight"], network.Dense1Weight);
        Assert.Same(network.Parameters["dense1.bias"], network.Dense1Bias);
        Assert.Same(network.Parameters["dense1.slope"], network.Dense1Slope);
        Assert.Same(network.Parameters["dense2.weight"], network.Dense2Weight);
        Assert.Equal([5, 24], network.Dense1Weight.Shape.ToArray());
        Assert.Equal([5], network.Dense1Bias.Shape.ToArray());
        Assert.Equal([], network.Dense1Slope.Shape.ToArray());
        Assert.Equal([3, 5], network.Dense2Weight.Shape.ToArray());
        Assert.Equal(0.25f, network.Dense1Slope[0]);
        Assert.Contains("dense1.slope", Assert.Throws<KeyNotFoundException>(() => network.Parameters["dense3.weight"]).Message);
    }

    [Fact]
    public void Parameters_AreAViewOfWhatPredictUses()
    {
        var network = new LinearRegression(1);
        network.Dense1Weight.CopyFrom([1, 2, 3, 4, 5, 6]);
        network.Dense1Bias[1] = 100;
        Assert.Equal([14f, 132], network.Outputs([1, 2, 3]));
        network.Dense1Weight[1, 0] = 5;
        Assert.Equal([14f, 133], network.Outputs([1, 2, 3]));
    }

    [Fact]
    public void OddNames_AreKeptApart()
    {
        var network = new OddNames(1);
        Assert.Equal(network.Parameters.Count, network.Parameters.Select(parameter => parameter.Name).Distinct().Count());
        Assert.Same(network.Parameters["class.weight"], network.ClassWeight);
        Assert.Same(network.Parameters["skip_1.bias"], network.Skip_1Bias);
        Assert.Same(network.Parameters["_1st.weight"], network._1stWeight);
        GradientCheck.Smooth<OddNames>(60);
    }

    [Fact]
    public void Networks_InsideOtherTypes_Work()
    {
        GradientCheck.Smooth<Container.Nested>();
        GradientCheck.Smooth<Generic<int, string>.Middle.Inner>();
        GradientCheck.Smooth<GenericNetwork<string>>();
        GradientCheck.Smooth<@class>();
    }

    [Fact]
    public void Network_InANamespaceOfKeywords_Works() => GradientCheck.Smooth<@namespace.@event.InKeywordNamespace>();

    [Fact]
    public void Network_AmongTypesNamedLikeThoseOfTheRuntime_Works() => GradientCheck.Smooth<Shadows.AmongNamesakes>();

    [Fact]
    public void NetworkWithoutLoss_HasNothingOfTraining()
    {
        Assert.All(TrainingMembers, member => Assert.Empty(typeof(InferenceOnly).GetMember(member, AllMembers)));
        Assert.All(TrainingMembers, member => Assert.NotEmpty(typeof(XorNetwork).GetMember(member, AllMembers)));
        Assert.DoesNotContain(typeof(InferenceOnly).GetInterfaces(), type => type.Name.StartsWith("ITrainable", StringComparison.Ordinal));
        Assert.Contains(typeof(InferenceOnly).GetInterfaces(), type => type.Name.StartsWith("INetwork", StringComparison.Ordinal));
        Assert.DoesNotContain(typeof(InferenceOnly).GetFields(AllMembers), field => field.FieldType == typeof(TrainingGate));
    }

    [Fact]
    public void Classify_IsThereOnlyWhereTheOutputIsADecision()
    {
        Assert.NotEmpty(typeof(InferenceOnly).GetMember("Classify"));
        Assert.NotEmpty(typeof(Perceptron).GetMember("Classify"));
        Assert.Empty(typeof(InferenceOfNumbers).GetMember("Classify"));
        Assert.Empty(typeof(LinearRegression).GetMember("Classify"));
    }

    [Fact]
    public void Attributes_LeaveNoTrace() =>
        Assert.DoesNotContain(
            typeof(DeclarationTests).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributesData()),
            attribute => attribute.AttributeType.Assembly == typeof(NetworkAttribute).Assembly);

    private const BindingFlags AllMembers =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;
}
