using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen.Generators.Tests;

/// <summary>Each fault has a declaration that raises it; its message says what was expected and what came.</summary>
public sealed class GraphBuilderTests
{
    public static TheoryData<string, string, int, string, string> Faults => new()
    {
        { nameof(FaultKind.InputMissing), "Dense(3)", 0, "Dense", "[Input(" },
        { nameof(FaultKind.InputMissing), "Relu, MeanSquaredError", 0, "Relu", "[Input(" },
        { nameof(FaultKind.InputMissing), "MeanSquaredError", -1, "no Input", "[Input(" },
        { nameof(FaultKind.InputRepeated), "Input(2), Dense(1), Input(3)", 2, "one Input", "second" },
        { nameof(FaultKind.LayerAfterLoss), "Input(2), Dense(1), MeanSquaredError, Dense(3)", 3, "Dense", "MeanSquaredError" },
        { nameof(FaultKind.LayerAfterLoss), "Input(2), Dense(1), MeanSquaredError, Tanh", 3, "Tanh", "MeanSquaredError" },
        { nameof(FaultKind.LayerAfterLoss), "Input(2, Name = \"x\"), Dense(1), MeanSquaredError, From(\"x\")", 3, "From", "MeanSquaredError" },
        { nameof(FaultKind.UnknownName), "Input(2), Dense(2, Name = \"here\"), Dense(2), Add(\"there\")", 3, "'there'", "here" },
        { nameof(FaultKind.UnknownName), "Input(2), Dense(1), From(\"there\")", 2, "'there'", "no value is named yet" },
        { nameof(FaultKind.UnknownName), "Input(2), Dense(1), Concatenate(\"there\")", 2, "'there'", "no value is named yet" },
        { nameof(FaultKind.NameRepeated), "Input(2), Dense(2, Name = \"a\"), Dense(2, Name = \"a\")", 2, "'a'", "taken" },
        { nameof(FaultKind.NameRepeated), "Input(2, Name = \"a\"), Dense(2, Name = \"a\")", 1, "'a'", "taken" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(0)", 1, "0", "1 or more" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(0), Dense(1)", 0, "0", "1 or more" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dropout(1), Dense(1)", 1, "1", "[0, 1)" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(1), MeanSquaredError, Sgd(LearningRate = -0.5)", 3, "-0.5", "more than 0" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(1), Huber(double.PositiveInfinity)", 2, "Huber", "finite" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(1), GeneralRobust(double.PositiveInfinity)", 2, "Alpha", "negative infinity" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(1), GeneralRobust(double.NaN)", 2, "GeneralRobust", "finite" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(1), GeneralRobust(Scale = double.PositiveInfinity)", 2, "Scale", "more than 0" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(1), SmoothL1(0)", 2, "Beta is 0", "more than 0" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(1), TukeyBiweight(-1)", 2, "C is -1", "more than 0" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(1), Quantile(1)", 2, "quantiles holds 1", "between 0 and 1" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(1), Hinge(Margin = 0)", 2, "Margin is 0", "more than 0" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(1), SquaredHinge(Margin = -1)", 2, "Margin is -1", "more than 0" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(3), MultiMargin(Power = 3)", 2, "Power is 3", "1 or 2" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(3), CrammerSinger(Margin = 0)", 2, "Margin is 0", "more than 0" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(1), BinaryCrossEntropy(Clip = 0.5)", 2, "Clip is 0.5", "less than 0.5" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(1), BinaryFocal(Alpha = 1)", 2, "Alpha is 1", "between 0 and 1" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(1), BinaryFocalWithLogits(Gamma = -1)", 2, "Gamma is -1", "0 or more" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(3), CategoricalFocal(Alpha = new[] { 1.0, 0, 1 })", 2, "Alpha", "more than 0" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(3), ClassBalancedCrossEntropy", 2, "empty", "count of each class" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(3), ClassBalancedCrossEntropy(1, 0, 2)", 2, "classCounts holds 0", "1 or more" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(3), ClassBalancedCrossEntropy(1, 2, 3, Beta = 1)", 2, "Beta is 1", "[0, 1)" },
        { nameof(FaultKind.LossDoesNotFit), "Input(2), Dense(3), ClassBalancedCrossEntropyWithLogits(1, 2)", 2, "2 entries", "3 classes" },
        { nameof(FaultKind.LossDoesNotFit), "Input(2), Dense(3), SparseCategoricalFocal(Alpha = new[] { 1.0, 2.0 })", 2, "2 entries", "3 classes" },
        { nameof(FaultKind.LossDoesNotFit), "Input(2, 2), Tanh, CrammerSinger", 2, "class per column", "[2, 2]" },
        { nameof(FaultKind.FlattenMissing), "Input(2, 3), Dense(1)", 1, "one axis", "[2, 3]" },
        { nameof(FaultKind.FlattenMissing), "Input(2, 3), Softmax", 1, "one axis", "[2, 3]" },
        { nameof(FaultKind.ShapeMismatch), "Input(2), Dense(3, Name = \"a\"), Dense(4), Add(\"a\")", 3, "[4]", "[3]" },
        { nameof(FaultKind.ShapeMismatch), "Input(2, 3, Name = \"a\"), Flatten, Concatenate(\"a\")", 2, "[6]", "[2, 3]" },
        { nameof(FaultKind.ShapeMismatch), "Input(1, 8, 8), Conv2D(2, 3, Stride = 2147483647)", 1, "strides of 2147483647", "1024" },
        { nameof(FaultKind.ShapeMismatch), "Input(1, 8, 8), ConvTranspose2D(2, 3, Stride = 40)", 1, "strides of 40 by 40", "1024" },
        { nameof(FaultKind.ShapeMismatch), "Input(1, 300, 300), Conv2D(2, 300)", 1, "300 by 300", "65536" },
        { nameof(FaultKind.ShapeMismatch), "Input(1, 8, 8), Conv2D(1, 3, StrideHeight = 1024, PaddingHeight = 1000000000)", 1, "room for", "67108864" },
        { nameof(FaultKind.OptimizerWithoutLoss), "Input(2), Dense(1), Adam", 2, "Adam", "[MeanSquaredError]" },
        { nameof(FaultKind.LossDoesNotFit), "Input(2), Dense(3), CategoricalCrossEntropyWithLogits(ClassWeights = new[] { 1.0, 2.0 })", 2, "2 entries", "3 classes" },
        { nameof(FaultKind.LossDoesNotFit), "Input(2, 2), Tanh, CategoricalCrossEntropyWithLogits", 2, "class per column", "[2, 2]" },
        { nameof(FaultKind.OperationRepeated), "Input(2), Dense(1), MeanSquaredError, Huber", 3, "Huber", "MeanSquaredError" },
        { nameof(FaultKind.OperationRepeated), "Input(2), Dense(1), MeanSquaredError, Sgd, Adam", 4, "Adam", "Sgd" },
        { nameof(FaultKind.OperationRepeated), "Input(2), Dense(1), Zeros, HeUniform", 3, "HeUniform", "dense1" },
        { nameof(FaultKind.OperationRepeated), "Input(2), Dense(1), Bias(1), Bias(2)", 3, "Bias", "dense1" },
        { nameof(FaultKind.NothingToApplyTo), "Input(2), Zeros, Dense(1)", 1, "Zeros", "no layer that has weights" },
        { nameof(FaultKind.NothingToApplyTo), "Input(2), Dropout(0.5), Bias(1), Dense(1)", 2, "Bias", "no layer that has weights" },
        { nameof(FaultKind.NoLayers), "Input(2)", -1, "no layers", "" },
        { nameof(FaultKind.UnknownName), "Input(2), Dense(1), From(\"code\"), Dense(3), Output(\"code\")", 2, "'code'", "no value is named yet" },
        { nameof(FaultKind.InputMissing), "Repeat(2, typeof(string))", 0, "Repeat", "[Input(" },
        { nameof(FaultKind.InputMissing), "Output(\"code\")", 0, "Output", "[Input(" },
        { nameof(FaultKind.NothingToApplyTo), "Input(2), Output(\"code\"), Dense(1)", 1, "'code'", "no layer" },
        { nameof(FaultKind.LayerAfterLoss), "Input(2), Dense(1), MeanSquaredError, Output(\"code\")", 3, "Output", "MeanSquaredError" },
        { nameof(FaultKind.LayerAfterLoss), "Input(2), Dense(1), MeanSquaredError, Repeat(1, typeof(string))", 3, "Repeat", "MeanSquaredError" },
        { nameof(FaultKind.NameRepeated), "Input(2), Dense(2, Name = \"a\"), Dense(2), Output(\"a\")", 3, "'a'", "taken" },
        { nameof(FaultKind.NameRepeated), "Input(2), Dense(2), Output(\"a\"), Dense(2, Name = \"a\")", 3, "'a'", "taken" },
        { nameof(FaultKind.NameRepeated), "Input(2), Dense(2), Output(\"code\"), Dense(2), Output(\"code\")", 4, "PredictCode", "'code2'" },
        { nameof(FaultKind.NameRepeated), "Input(2), Dense(2), Output(\"code\"), Dense(2), Output(\"Code\")", 4, "PredictCode", "'Code2'" },
        { nameof(FaultKind.NameRepeated), "Input(2), Dense(2), Output(\"input\"), Dense(2)", 2, "InputLength", "'input2'" },
        { nameof(FaultKind.NameRepeated), "Input(2), Dense(2), Output(\"rows\"), Dense(2)", 2, "PredictRows", "'rows2'" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Dense(2), Output(\" \")", 2, "name", "empty" },
        { nameof(FaultKind.ArgumentOutOfRange), "Input(2), Repeat(0, typeof(string)), Dense(2)", 1, "count is 0", "1 or more" },
        { nameof(FaultKind.NotABlock), "Input(2), Repeat(1, typeof(Net)), Dense(2)", 1, "Net", "[Block]" },
        { nameof(FaultKind.NotABlock), "Input(2), Repeat(1, typeof(int[])), Dense(2)", 1, "int[]", "[Block]" },
        { nameof(FaultKind.NotABlock), "Input(2), Repeat(1, null), Dense(2)", 1, "null", "[Block]" },
        { nameof(FaultKind.NotABlock), "Input(2), Repeat(1, typeof(string)), Dense(2)", 1, "String", "same project" },
        { nameof(FaultKind.BlockArguments), "Input(2), Dense(Argument.First)", 1, "units", "write a number" },
        { nameof(FaultKind.Incomplete), "Input(2), Repeat(1, typeof(Missing)), Dense(2)", 1, "Repeat", "incomplete" },
        { nameof(FaultKind.Incomplete), "Input(2), Dense", 1, "Dense", "incomplete" },
        { nameof(FaultKind.Incomplete), "Input(2), Dense(\"three\")", 1, "Dense", "incomplete" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void ADeclarationThatBreaksARule_HasThatFaultAlone(string kind, string attributes, int operation, string actual, string expected)
    {
        Fault fault = Assert.Single(Declared.Graph(attributes).Faults);

        Assert.Equal((kind, operation), (fault.Kind.ToString(), fault.Operation));
        Assert.Contains(actual, fault.Message, StringComparison.Ordinal);
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryKindOfFault_HasADeclarationHere() => Assert.Equal(
        Enum.GetNames<FaultKind>().Where(name => !IsOfAMethod(name) && !IsOfABlock(name)).Order(),
        Faults.Select(row => row.Data.Item1).Distinct().Order());

    /// <summary>The faults that need a block, which BlockTests have.</summary>
    private static bool IsOfABlock(string kind) => kind is nameof(FaultKind.BlockRecursion) or nameof(FaultKind.NoPlaceInBlock);

    /// <summary>The faults of a method of the class, which WrittenFunctionTests have.</summary>
    private static bool IsOfAMethod(string kind) => kind is nameof(FaultKind.FunctionMissing) or nameof(FaultKind.FunctionUnreadable);

    [Theory]
    [MemberData(nameof(VariedNetworks.Names), MemberType = typeof(VariedNetworks))]
    public void ASoundDeclaration_HasNoFault(string name) => Assert.Empty(Declared.Graph(VariedNetworks.All[name]).Faults);

    [Fact]
    public void SeveralFaults_AreAllReported() => Assert.Equal(
        [FaultKind.ArgumentOutOfRange, FaultKind.UnknownName],
        Declared.Graph("Input(2), Dense(3), Dropout(2), Add(\"a\"), MeanSquaredError").Faults.Select(fault => fault.Kind));

    [Fact]
    public void Layers_AreNumberedByTheirWord() => Assert.Equal(
        ["dense1", "dense1Tanh", "dropout1", "dense2"], Declared.SoundGraph("Input(2), Dense(3), Tanh, Dropout(0.5), Dense(1)").Nodes.Select(node => node.Output.Name));

    [Fact]
    public void AName_MeansTheLayerWithItsActivation()
    {
        Graph graph = Declared.SoundGraph("Input(2), Dense(3, Name = \"a\"), Tanh, Dense(3), Add(\"a\")");

        Assert.Equal(["dense1", "aTanh"], graph.Nodes[^1].Inputs.Select(value => value.Name));
    }

    [Fact]
    public void From_StartsAgainFromTheNamedValue()
    {
        Graph graph = Declared.SoundGraph("Input(2), Dense(3, Name = \"a\"), Dense(4), From(\"a\"), Dense(5)");

        Assert.Same(graph.Nodes[0].Output, graph.Nodes[2].Inputs[0]);
    }

    [Fact]
    public void ValueNames_AreUnique() => Assert.All(VariedNetworks.All.Values, attributes =>
    {
        string[] names = [.. Declared.SoundGraph(attributes).Nodes.Select(node => node.Output.Name)];
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    });

    [Fact]
    public void ALayerNameLikeAGeneratedOne_IsToldApart()
    {
        string[] names = [.. Declared.SoundGraph("Input(2), Dense(3, Name = \"dense2\"), Dense(3), Dense(3)").Nodes.Select(node => node.Output.Name)];

        Assert.Equal(3, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void TheInitializer_IsTheOneThatTheActivationPrefers()
    {
        Graph graph = Declared.SoundGraph("Input(2), Dense(3), Relu, Dense(3), Tanh, Dense(3), Selu, Dense(3), Zeros, Relu, Dense(1)");

        Assert.Equal(
            ["HeNormal", "GlorotUniform", "LeCunNormal", "Zeros", "GlorotUniform"],
            graph.Nodes.SelectMany(node => node.Tensors).Where(tensor => tensor.Specification.Role == ParameterRole.Weight).Select(tensor => tensor.Initializer));
    }

    [Theory]
    [InlineData("Dense(3), BatchNorm, Relu", "HeNormal")]
    [InlineData("Dense(3), LayerNorm, RmsNorm, Selu", "LeCunNormal")]
    [InlineData("Dense(3), Tanh, BatchNorm, Relu", "GlorotUniform")]
    public void TheActivationAfterANormalisation_CountsForTheLayerBeforeIt(string layers, string initializer) =>
        Assert.Equal(initializer, Declared.SoundGraph($"Input(2), {layers}").Nodes[0].Tensors[0].Initializer);

    [Fact]
    public void AnActivationAfterANormalisation_BelongsToIt() =>
        Assert.Equal("layerNorm1Tanh", Declared.SoundGraph("Input(2), Dense(3), LayerNorm, Tanh").Output?.Name);

    [Theory]
    [InlineData("HeNormal", FaultKind.NothingToApplyTo)]
    [InlineData("Bias(0.5)", null)]
    public void ANormalisation_HasABiasButNoWeightsToDraw(string attribute, object? fault) =>
        Assert.Equal(fault, Declared.Graph($"Input(2), BatchNorm, {attribute}").Faults.Select(found => (object?)found.Kind).FirstOrDefault());

    [Fact]
    public void ALossWithoutOptimizer_IsTrainedByDescent() => Assert.IsType<SgdAttribute>(Declared.SoundGraph("Input(2), Dense(1), MeanSquaredError").Optimizer);

    [Fact]
    public void ThePerceptronRule_ImpliesItsLoss() => Assert.Equal("PerceptronCriterion", Declared.SoundGraph("Input(2), Dense(1), Step, PerceptronRule").Loss?.Word);
}
