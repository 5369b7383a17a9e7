using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Tests;

public sealed class RemoveUnusedNodesTests
{
    [Fact]
    public void NodesOfTheOutput_AreKeptInOrder() =>
        Assert.Equal(["dense1", "dense1Tanh", "dense2"], Kept("Input(2), Dense(3), Tanh, Dense(1)"));

    [Fact]
    public void ABranchThatNothingTakes_IsRemoved() =>
        Assert.Equal(["stem", "dense2"], Kept("Input(2), Dense(3, Name = \"stem\"), Dense(4), Tanh, From(\"stem\"), Dense(1)"));

    [Fact]
    public void ABranchThatIsAdded_IsKept() =>
        Assert.Equal(["stem", "left", "dense1", "add1"], Kept("Input(2), Dense(3, Name = \"stem\"), Dense(3, Name = \"left\"), From(\"stem\"), Dense(3), Add(\"left\")"));

    [Fact]
    public void ParametersOfARemovedNode_AreNotLaidOut()
    {
        Plan plan = Declared.Plan("Input(2), Dense(3, Name = \"stem\"), Dense(4), From(\"stem\"), Dense(1)");

        Assert.Equal(["stem.weight", "stem.bias", "dense2.weight", "dense2.bias"], plan.Parameters.Slots.Select(slot => slot.Name));
    }

    [Fact]
    public void EverythingUnused_LeavesNothing() => Assert.Empty(Kept("Input(2, Name = \"x\"), Dense(3), From(\"x\")"));

    private static IEnumerable<string> Kept(string attributes) => RemoveUnusedNodes.From(Declared.SoundGraph(attributes)).Select(node => node.Output.Name);
}
