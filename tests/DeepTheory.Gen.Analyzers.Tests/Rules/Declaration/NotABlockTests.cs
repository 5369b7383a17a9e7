namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class NotABlockTests
{
    [Fact]
    public Task AClassThatIsNotMarked_IsReported() => Verify.Source(
        Verify.Declare("Input(4), Repeat(2, {|#0:typeof(Plain)|}), Dense(3)", "N") + "public class Plain;",
        Verify.Says("DTG1024", "Repeat: Plain is not marked [Block]"));

    [Fact]
    public Task ATypeOfAnotherAssembly_IsReported() => Verify.Operations(
        "Input(4), Repeat(2, {|#0:typeof(System.Uri)|}), Dense(3)",
        Verify.Says("DTG1024", "Repeat: Uri stands in System.Private.Uri, where attributes leave no trace, so that it has no operations here; a block must stand in the same project"));

    [Theory]
    [InlineData("[Block] public class B;")]
    [InlineData("[Dense(3)] public class B;")]
    [InlineData("[Block, Dense(3)] public partial class B; [Relu] partial class B;")]
    public Task OtherTypesThatAreNoBlocks_AreReported(string type) => Verify.Source(Verify.Declare("Input(4), Repeat(2, {|DTG1024:typeof(B)|}), Dense(3)", "N") + type);

    [Theory]
    [InlineData("[Block, Dense(4), Relu] public class B;")]
    [InlineData("[Block, Dense(4), Relu] public static class B;")]
    [InlineData("[Block] [Dense(4)] [Relu] internal partial class B { }")]
    [InlineData("[Block, Dense(4), Relu] public class B<T>;", "B<>")]
    public Task Blocks_AreSilent(string type, string name = "B") => Verify.Sound(Verify.Declare($"Input(4), Repeat(2, typeof({name})), Dense(3)", "N") + type);
}
