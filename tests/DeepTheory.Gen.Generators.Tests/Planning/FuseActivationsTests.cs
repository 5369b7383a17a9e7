using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Generators.Planning;
using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen.Generators.Tests;

public sealed class FuseActivationsTests
{
    [Theory]
    [InlineData("Relu")]
    [InlineData("Relu6")]
    [InlineData("LeakyRelu")]
    [InlineData("HardTanh")]
    [InlineData("HardSigmoid")]
    [InlineData("Linear(2)")]
    [InlineData("Step")]
    public void ACheapActivationAfterADenseLayer_IsFused(string activation) =>
        Assert.Equal(["dense1+", "dense2"], ForInference($"Input(2), Dense(3), {activation}, Dense(1)"));

    [Theory]
    [InlineData("Tanh")]
    [InlineData("Sigmoid")]
    [InlineData("Gelu")]
    [InlineData("Softmax")]
    [InlineData("Softsign")]
    [InlineData("ParametricRelu")]
    public void AnActivationWithConstantsOfItsOwn_IsNotFused(string activation) =>
        Assert.Equal(3, ForInference($"Input(2), Dense(3), {activation}, Dense(1)").Count);

    [Fact]
    public void AnActivationWhoseInputHasAnotherConsumer_IsNotFused() =>
        Assert.Equal(["stem", "stemRelu", "add1"], ForInference("Input(2), Dense(3, Name = \"stem\"), From(\"stem\"), Relu, Add(\"stem\")"));

    [Fact]
    public void AnActivationWhoseOutputHasTwoConsumers_IsFused() =>
        Assert.Equal(["stem+", "dense1", "add1"], ForInference("Input(2), Dense(3, Name = \"stem\"), Relu, Dense(3), Add(\"stem\")"));

    [Fact]
    public void ABatchNormAfterADenseLayer_IsFusedForPredictionsAlone()
    {
        Graph graph = Declared.SoundGraph("Input(2), Dense(3), BatchNorm, Relu, Dense(1), MeanSquaredError");

        FusedNode dense = FuseActivations.ForInference(graph.Nodes)[0];
        Assert.Equal("BatchNorm", dense.Normalization?.Operation.Word);
        Assert.Equal("Relu", dense.Activation?.Operation.Word);
        Assert.All(FuseActivations.ForTraining(graph.Nodes), node => Assert.Null(node.Normalization));
    }

    [Fact]
    public void AFoldedBatchNorm_HasNoPassOfItsOwn()
    {
        Plan plan = Declared.Plan("Input(2), Dense(3), BatchNorm, Relu, Dense(1)");

        Assert.DoesNotContain(plan.Inference.Kernels, kernel => kernel is RowsKernel);
        Assert.All(plan.Inference.Kernels.OfType<ExpressionKernel>(), kernel => Assert.True(kernel.Result.IsVector));
    }

    [Theory]
    [InlineData("Input(2), Dense(3, Name = \"d\"), BatchNorm, Concatenate(\"d\")")]
    [InlineData("Input(2), Dense(3), Relu, BatchNorm")]
    [InlineData("Input(2), BatchNorm, Dense(3)")]
    public void ABatchNormElsewhere_IsAPass(string attributes) => Assert.Single(Declared.Plan(attributes).Inference.Kernels.OfType<RowsKernel>());

    [Fact]
    public void ASecondActivation_IsNotFused() => Assert.Equal(["dense1+", "dense1LeakyRelu"], ForInference("Input(2), Dense(3), Relu, LeakyRelu"));

    [Fact]
    public void AnActivationOfTheInputOrOfASum_IsNotFused()
    {
        Assert.Equal(["inputRelu"], ForInference("Input(2), Relu"));
        Assert.Equal(["x", "add1", "add1Relu"], ForInference("Input(2, Name = \"in\"), Dense(2, Name = \"x\"), Add(\"in\"), Relu"));
    }

    [Theory]
    [InlineData("Relu")]
    [InlineData("Relu6")]
    [InlineData("HardTanh")]
    [InlineData("LeakyRelu")]
    public void WhileTraining_AnActivationWhoseDerivativeReadsTheOutput_IsFused(string activation) =>
        Assert.Equal(["dense1+", "dense2"], ForTraining($"Input(2), Dense(3), {activation}, Dense(1), MeanSquaredError"));

    [Theory]
    [InlineData("HardSigmoid")]
    [InlineData("HardSwish")]
    public void WhileTraining_AnActivationWhoseDerivativeReadsTheInput_IsNotFused(string activation)
    {
        Assert.Equal(3, ForTraining($"Input(2), Dense(3), {activation}, Dense(1), MeanSquaredError").Count);
        Assert.Equal(2, ForInference($"Input(2), Dense(3), {activation}, Dense(1), MeanSquaredError").Count);
    }

    [Fact]
    public void NoActivationOfTheCatalogueIsFused_WhileTrainingItsDerivativeReadsTheInput()
    {
        foreach (Type type in Catalogue.Standard.Types.Where(type => typeof(ActivationFunctionAttribute).IsAssignableFrom(type) && !typeof(IWrittenOperation).IsAssignableFrom(type)))
        {
            Graph graph = Declared.SoundGraph($"Input(2), Dense(3), {type.Name[..^"Attribute".Length]}, Dense(1), MeanSquaredError");
            IReadOnlyList<FusedNode> fused = FuseActivations.ForTraining(graph.Nodes);
            var computation = (ExpressionComputation)graph.Nodes[1].Computation;
            Assert.True(fused.Count == 3 || !computation.Backward.Mentions(new Symbol("x", Extent.Element)), type.Name);
        }
    }

    [Fact]
    public void TheFusedNode_GivesTheActivationsValue()
    {
        Graph graph = Declared.SoundGraph("Input(2), Dense(3), Relu");

        Assert.Same(graph.Output, Assert.Single(FuseActivations.ForInference(graph.Nodes)).Output);
    }

    private static List<string> ForInference(string attributes) => Describe(attributes, FuseActivations.ForInference);

    private static List<string> ForTraining(string attributes) => Describe(attributes, FuseActivations.ForTraining);

    private static List<string> Describe(string attributes, Func<IReadOnlyList<Node>, IReadOnlyList<FusedNode>> fuse)
    {
        Graph graph = Declared.SoundGraph(attributes);
        return [.. fuse(graph.Nodes).Select(node => node.Node.Output.Name + (node.Activation is null ? "" : "+"))];
    }
}
