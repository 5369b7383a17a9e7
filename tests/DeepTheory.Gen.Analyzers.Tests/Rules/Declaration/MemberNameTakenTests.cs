namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class MemberNameTakenTests
{
    [Fact]
    public Task FieldOfAGeneratedName_IsReported() => Verify.Source(
        Network("public int {|#0:Predict|};"),
        Verify.Says("DTG1014", "Predict cannot stand beside the method Predict(ReadOnlySpan<float>, Span<float>) that the generator writes, so the class would not compile; give it another name"));

    [Fact]
    public Task PropertyOfAParametersName_IsReported() => Verify.Source(
        Network("public int {|#0:Dense1Weight|} => 1;"),
        Verify.Says("DTG1014", "Dense1Weight cannot stand beside the member Dense1Weight that the generator writes, so the class would not compile; give it another name"));

    [Fact]
    public Task ConstructorOfOneNumber_IsReported() => Verify.Source(
        Network("public {|#0:N|}(int size) { }"),
        Verify.Says("DTG1014", "The constructor of N cannot stand beside the constructor N(int seed) that the generator writes, so the class would not compile; give it other parameters"));

    [Fact]
    public Task PrimaryConstructor_IsReported() => Verify.Source(
        """
        [Network, Input(4), Dense(3)]
        public partial class {|#0:N|}(string label)
        {
            public string Label => label;
        }
        """,
        Verify.Says("DTG1014", "The primary constructor of N cannot stand beside the constructor N(int seed) that the generator writes, so the class would not compile; write an ordinary constructor"));

    [Theory]
    [InlineData("public const int {|DTG1014:InputLength|} = 4;")]
    [InlineData("private float[] {|DTG1014:parameterBlock|} = null!;")]
    [InlineData("public string {|DTG1014:Summary|}() => null!;")]
    [InlineData("public void {|DTG1014:Predict|}(System.ReadOnlySpan<float> a, System.Span<float> b) { }")]
    [InlineData("public static N {|DTG1014:Load|}(string file) => null!;")]
    [InlineData("public static N {|DTG1014:Load|}(string? file) => null!;")]
    [InlineData("public class {|DTG1014:Kernels|} { }")]
    [InlineData("public enum {|DTG1014:Save|} { }")]
    [InlineData("public event System.Action {|DTG1014:Forward|} = null!;")]
    [InlineData("private static void {|DTG1014:Forward|}<T>(ref float a, ref float b, ref float c, ref float d, int e) { }")]
    [InlineData("private TrainingGate {|DTG1014:gate|} = null!; class TrainingGate { }")]
    [InlineData("public int {|DTG1014:TargetLength|} => 3;")]
    [InlineData("private void {|DTG1014:Update|}(DeepTheory.Gen.Runtime.TrainingState state, float rate) { }")]
    [InlineData("public double {|DTG1014:LearningRateAt|}(double rate, long step) => rate;")]
    public async Task ClashingMember_IsReported_AndWouldNotCompile(string member)
    {
        await Verify.Source(Network(member));
        Assert.NotEmpty(NetworkCompiler.Run("using DeepTheory.Gen;\n" + MarkedText(member)).Faults);
    }

    [Theory]
    [InlineData("public int Predict(string text) => text.Length;")]
    [InlineData("public void Predict(System.Span<float> input, System.Span<float> output) { }")]
    [InlineData("public void Predict<T>(System.ReadOnlySpan<float> input, System.Span<float> output) { }")]
    [InlineData("public static N Load(System.Uri place) => Load(place.LocalPath);")]
    [InlineData("public N(string name) : this(name.Length) { }")]
    [InlineData("private static float Forward(float x) => x;")]
    [InlineData("private static partial class Kernels { internal static float Half(float x) => x / 2; }")]
    [InlineData("private int Update() => 1;")]
    [InlineData("public int PredictCount { get; set; }")]
    [InlineData("public int Classify => 1;")]
    [InlineData("public int DistributionOf => 1;")]
    [InlineData("public string Fault() => \"none\";")]
    [InlineData("static N() { }")]
    public Task LegalMember_IsSilent_AndCompiles(string member) => Verify.Sound(Network(member));

    [Theory]
    [InlineData("Loss")]
    [InlineData("gate")]
    [InlineData("TrainStep")]
    public Task NamesOfTraining_AreFreeInANetworkWithoutLoss(string name) =>
        Verify.Sound($"[Network, Input(4), Dense(3)] public partial class N {{ public static int {name} => 1; }}");

    private static string Network(string members) =>
        $$"""
        [Network, Input(4), Dense(3), MeanSquaredError, Adam, StepDecay(10)]
        public partial class N
        {
            {{members}}
        }
        """;

    private static string MarkedText(string member) => MarkedSource.Parse(Network(member)).Text;

    [Theory]
    [InlineData("public int {|DTG1014:CodeLength|} => 3;")]
    [InlineData("public void {|DTG1014:PredictCode|}(System.ReadOnlySpan<float> a, System.Span<float> b) { }")]
    public Task MembersOfAFurtherOutput_AreReported(string member) => Verify.Source(
        $"[Network, Input(4), Dense(2), Tanh, Output(\"code\"), Dense(4)] public partial class N {{ {member} }}");

    [Fact]
    public Task MembersOfAFurtherOutputThatIsNone_AreSilent() => Verify.Source(
        "[Network, Input(4), Dense(2), Tanh, Output(\"code\"), Dense(4)] public partial class N { public void PredictCode(int a) { } public int PictureLength => 3; }");
}
