namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class TypeNameReservedTests
{
    [Fact]
    public Task NetworkCalledLikeAMember_IsReported() => Verify.Source(
        """
        [Network, Input(4), Dense(3)]
        public partial class {|#0:Predict|};
        """,
        Verify.Says("DTG1013", "A network cannot be called Predict, because every network has a member Predict; give the class another name"));

    [Theory]
    [InlineData("Summary")]
    [InlineData("Parameters")]
    [InlineData("InputLength")]
    public Task MembersOfEveryNetwork_AreReported(string name) => Verify.Source($"[Network, Input(4), Dense(3)] public partial class {{|DTG1013:{name}|}};");

    [Theory]
    [InlineData("Predictor")]
    [InlineData("Create")]
    [InlineData("predict")]
    [InlineData("Network")]
    [InlineData("Dense")]
    [InlineData("Item")]
    public Task OtherNames_AreSilent_AndCompile(string name) => Verify.Sound(Verify.Declare("Input(4), Dense(3), MeanSquaredError, Adam", name));

    [Fact]
    public Task TypesAroundANetwork_MayBearThem() => Verify.Sound(
        """
        public static partial class Predict
        {
            [Network, Input(4), Dense(3)]
            public partial class N;
        }
        """);
}
