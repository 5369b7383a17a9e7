using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Tests;

/// <summary>A block is its operations in the place of the Repeat.</summary>
public sealed class BlockTests
{
    private const string Residual = """
        [Block, Dense(8), Tanh, Dense(8), Add("input")] public class Residual;
        [Block, Dense(Argument.First), Relu, Dropout(0.5)] public static class Hidden;
        [Block, Dense(8, Name = "skip"), Tanh, Dense(8), Add("skip", "input")] public abstract partial class Skip;
        [Block, Repeat(2, typeof(Hidden), Argument.Second), Repeat(Argument.First, typeof(Residual))] public class Stage;
        [Block, Tanh, Dense(8)] public class PreActivation;
        public class Outer { [Block, Concatenate("input"), Activation(nameof(Bump))] public class Inner { private static float Bump(float x) => x * x; } }
        """;

    [Theory]
    [InlineData("Dense(8), Repeat(1, typeof(Residual))", "Dense(8, Name = \"a\"), Dense(8), Tanh, Dense(8), Add(\"a\")")]
    [InlineData(
        "Dense(8), Repeat(2, typeof(Residual)), Dense(1)",
        "Dense(8, Name = \"a\"), Dense(8), Tanh, Dense(8), Add(\"a\", Name = \"b\"), Dense(8), Tanh, Dense(8), Add(\"b\"), Dense(1)")]
    [InlineData("Repeat(1, typeof(Hidden), 5), Repeat(2, typeof(Hidden), 6)", "Dense(5), Relu, Dropout(0.5), Dense(6), Relu, Dropout(0.5), Dense(6), Relu, Dropout(0.5)")]
    [InlineData(
        "Repeat(1, typeof(Stage), 1, 8), Dense(2)",
        "Dense(8), Relu, Dropout(0.5), Dense(8), Relu, Dropout(0.5, Name = \"a\"), Dense(8), Tanh, Dense(8), Add(\"a\"), Dense(2)")]
    [InlineData("Dense(8), Repeat(1, typeof(PreActivation)), Relu", "Dense(8), Tanh, Dense(8), Relu")]
    [InlineData("Dense(8), HeNormal, Repeat(1, typeof(PreActivation), Name = \"n\"), Relu, Dense(8), Add(\"n\")", "Dense(8), HeNormal, Tanh, Dense(8, Name = \"n\"), Relu, Dense(8), Add(\"n\")")]
    public void ANetworkOfBlocks_IsTheOneWrittenOut(string ofBlocks, string writtenOut) =>
        Assert.Equal(Lines(Declared.SoundGraph($"Input(8), {writtenOut}")), Lines(Declared.SoundGraph($"Input(8), {ofBlocks}", Residual)));

    [Fact]
    public void NamesInABlock_AreThoseOfOneRepetition()
    {
        Graph graph = Declared.SoundGraph("Input(8), Dense(8, Name = \"skip\"), Repeat(2, typeof(Skip)), Add(\"skip\")", Residual);

        Assert.Equal(["skip", "skip2", "dense1", "add1", "skip3", "dense2", "add2", "add3"], graph.Nodes.Select(node => node.Layer).Distinct());
        Assert.Equal(["dense1", "skip2Tanh", "skip"], graph.Nodes.First(node => node.Layer == "add1").Inputs.Select(value => value.Name));
        Assert.Equal(["dense2", "skip3Tanh", "add1"], graph.Nodes.First(node => node.Layer == "add2").Inputs.Select(value => value.Name));
        Assert.Equal(["add2", "skip"], graph.Nodes[^1].Inputs.Select(value => value.Name));
    }

    [Fact]
    public void AFunctionOfABlock_IsItsOwn()
    {
        Graph graph = Declared.SoundGraph("Input(3), Repeat(2, typeof(Outer.Inner))", Residual);

        Assert.Equal(12, graph.Output!.Shape.Length);
        Assert.Equal(["Bump", "Bump"], graph.Nodes.Where(node => node.Operation is ActivationAttribute).Select(node => node.Operation.Word));
    }

    public static TheoryData<string, string, string, int, string?, int, string> Faults => new()
    {
        { nameof(FaultKind.NotABlock), "Repeat(1, typeof(B))", "public class B;", 1, "block", -1, "Repeat: B is not marked [Block]" },
        { nameof(FaultKind.NotABlock), "Repeat(1, typeof(B))", "[Dense(2)] public class B;", 1, "block", -1, "Repeat: B is not marked [Block]" },
        { nameof(FaultKind.NotABlock), "Repeat(1, typeof(B))", "[Block] public class B;", 1, "block", -1, "Repeat: the block B has no operations" },
        {
            nameof(FaultKind.NotABlock), "Repeat(1, typeof(B))", "[Block, Dense(2)] public partial class B; [Relu] partial class B;", 1, "block", -1,
            "Repeat: B has operations on several partial declarations, whose order is not defined; write all of them on one"
        },
        {
            nameof(FaultKind.NotABlock), "Repeat(1, typeof(System.Uri))", "", 1, "block", -1,
            "Repeat: Uri stands in System.Private.Uri, where attributes leave no trace, so that it has no operations here; a block must stand in the same project"
        },
        { nameof(FaultKind.NotABlock), "Repeat(1, typeof(B))", "[Block, Tanh, Repeat(1, typeof(C))] public class B; public class C;", 1, null, -1, "operation 2 of B: Repeat: C is not marked [Block]" },
        { nameof(FaultKind.BlockRecursion), "Repeat(1, typeof(B))", "[Block, Dense(2), Repeat(1, typeof(B))] public class B;", 1, "block", -1, "operation 2 of B: Repeat puts B into itself (B → B), so that the network would have no end" },
        {
            nameof(FaultKind.BlockRecursion), "Repeat(1, typeof(B))", "[Block, Repeat(2, typeof(C))] public class B; [Block, Relu, Repeat(1, typeof(D))] public class C; [Block, Repeat(1, typeof(C))] public class D;",
            1, "block", -1, "operation 1 of B, Repeat: operation 2 of C, Repeat: operation 1 of D: Repeat puts C into itself (C → D → C), so that the network would have no end"
        },
        { nameof(FaultKind.BlockArguments), "Repeat(1, typeof(B), 3)", "[Block, Dense(2)] public class B;", 1, "arguments", 0, "Repeat gives B 1, but it takes no arguments" },
        { nameof(FaultKind.BlockArguments), "Repeat(1, typeof(B))", "[Block, Dense(Argument.First)] public class B;", 1, "arguments", -1, "Repeat gives B 0, but it takes 1 argument, Argument.First" },
        { nameof(FaultKind.BlockArguments), "Repeat(1, typeof(B), 3, 4, 5)", "[Block, Dense(Argument.First), Reshape(Argument.Second, 1)] public class B;", 1, "arguments", 2, "Repeat gives B 3, but it takes 2 arguments, Argument.First to Argument.Second" },
        { nameof(FaultKind.ArgumentOutOfRange), "Repeat(2, typeof(B), 0)", "[Block, Dense(Argument.First)] public class B;", 1, null, -1, "operation 1 of B: Dense: units is 0, but must be 1 or more" },
        { nameof(FaultKind.ArgumentOutOfRange), "Repeat(5000, typeof(B))", "[Block, Linear] public class B;", 1, "count", -1, "Repeat: with repetition 4097 of B blocks give the network more than 4096 operations" },
        {
            nameof(FaultKind.ArgumentOutOfRange), "Repeat(2147483647, typeof(B))", "[Block, Repeat(2147483647, typeof(C))] public class B; [Block, Linear] public class C;", 1, null, -1,
            "operation 1 of B: Repeat: with repetition 4096 of C blocks give the network more than 4096 operations"
        },
        { nameof(FaultKind.NoPlaceInBlock), "Repeat(1, typeof(B)), Adam", "[Block, Dense(2), MeanSquaredError] public class B;", 1, null, -1, "operation 2 of B: MeanSquaredError has no place in a block, which holds layers, activations and what applies to them; write it in the network" },
        { nameof(FaultKind.NoPlaceInBlock), "Repeat(2, typeof(B)), Dense(1)", "[Block, Input(2), Dense(2)] public class B;", 1, null, -1, "operation 1 of B: Input has no place in a block, which holds layers, activations and what applies to them; write it in the network" },
        { nameof(FaultKind.NoPlaceInBlock), "Repeat(1, typeof(B))", "[Block, Dense(2), Output(\"a\")] public class B;", 1, null, -1, "operation 2 of B: Output has no place in a block, which holds layers, activations and what applies to them; write it in the network" },
        {
            nameof(FaultKind.UnknownName), "Dense(2, Name = \"skip\"), Repeat(3, typeof(B)), Dense(1)", "[Block, Dense(2), Add(\"skip\")] public class B;", 2, null, -1,
            "operation 2 of B, Add: no value above is named 'skip'; there are: input; 'skip' stands outside the block, which sees nothing of there but what enters it, 'input'"
        },
        { nameof(FaultKind.UnknownName), "Repeat(1, typeof(B)), Add(\"a\")", "[Block, Dense(2, Name = \"a\"), Tanh] public class B;", 2, "sources", 0, "no value above is named 'a'; no value is named yet" },
        { nameof(FaultKind.NameRepeated), "Repeat(2, typeof(B))", "[Block, Dense(2, Name = \"input\"), Tanh] public class B;", 1, null, -1, "operation 1 of B, Dense: the name 'input' is already taken and would mean either of two values; choose another, such as 'input2'" },
        { nameof(FaultKind.ShapeMismatch), "Repeat(2, typeof(B)), Dense(1)", "[Block, Dense(2), Add(\"input\"), Concatenate(\"input\")] public class B;", 1, null, -1, "operation 2 of B in repetition 2: Add expects values of one shape, but the value above is [2] and 'input' is [4]" },
        { nameof(FaultKind.FunctionMissing), "Repeat(2, typeof(B))", "[Block, Dense(2), Activation(\"F\")] public class B;", 1, null, -1, "operation 2 of B, Activation: B has no method 'F'; write static float F(float x) in it" },
        { nameof(FaultKind.Incomplete), "Repeat(2, typeof(B)), MeanSquaredError", "[Block, Dense] public class B;", 1, null, -1, "operation 1 of B, Dense: the arguments of Dense are incomplete" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void AFaultOfABlock_IsReportedOnceAtTheRepeat(string kind, string operations, string blocks, int operation, string? argument, int item, string message)
    {
        Fault fault = Assert.Single(Declared.Graph($"Input(2), {operations}", blocks).Faults);

        Assert.Equal(message, fault.Message);
        Assert.Equal((kind, operation, argument, item), (fault.Kind.ToString(), fault.Operation, fault.Argument, fault.Item));
    }

    [Fact]
    public void BlocksThatDoubleManyTimes_AreRefusedAtOnce()
    {
        string blocks = string.Concat(Enumerable.Range(0, 60).Select(i => $"[Block, Repeat(2, typeof(B{i + 1})), Repeat(2, typeof(B{i + 1}))] public class B{i};\n")) + "[Block, Tanh] public class B60;";

        Assert.Equal(FaultKind.ArgumentOutOfRange, Assert.Single(Declared.Graph("Input(2), Repeat(1, typeof(B0))", blocks).Faults).Kind);
    }

    private static IEnumerable<string> Lines(Graph graph) => graph.Nodes.Select(node =>
        $"{node.Operation.Word} {node.Output.Shape} of {string.Join(", ", node.Inputs.Select(value => value == graph.Input ? -1 : graph.Nodes.Select(other => other.Output).ToList().IndexOf(value)))}: {string.Join(", ", node.Tensors.Select(tensor => tensor.Initializer))}");
}
