namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class BlockRecursionTests
{
    [Fact]
    public Task ABlockWithinItself_IsReported() => Verify.Source(
        Verify.Declare("Input(4), Repeat(2, {|#0:typeof(B)|}), Dense(3)", "N") + "[Block, Dense(4), Repeat(1, typeof(B))] public class B;",
        Verify.Says("DTG1025", "operation 2 of B: Repeat puts B into itself (B → B), so that the network would have no end"));

    [Fact]
    public Task ABlockWithinABlockThatItRepeats_IsReported() => Verify.Source(
        Verify.Declare("Input(4), Repeat(count: 2, block: {|#0:typeof(B)|}), Dense(3)", "N") + "[Block, Repeat(1, typeof(C)), Relu] public class B; [Block, Relu, Repeat(1, typeof(B))] public class C;",
        Verify.Says("DTG1025", "operation 1 of B, Repeat: operation 2 of C: Repeat puts B into itself (B → C → B), so that the network would have no end"));

    [Fact]
    public Task TheSameBlockTwice_IsSilent() => Verify.Sound(
        Verify.Declare("Input(4), Repeat(2, typeof(B)), Repeat(1, typeof(C)), Dense(3)", "N") + "[Block, Dense(4), Relu, Repeat(2, typeof(C))] public class B; [Block, Dense(4), Tanh] public class C;");
}
