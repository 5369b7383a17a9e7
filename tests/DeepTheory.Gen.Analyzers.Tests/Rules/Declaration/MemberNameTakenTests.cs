using DeepTheory.Gen.Generators.Emission;
using Microsoft.CodeAnalysis;

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

    /// <summary>What the rule takes the generator to write is what it writes.</summary>
    [Theory]
    [InlineData("Input(4), Dense(3)")]
    [InlineData("Input(4), Dense(8), BatchNorm, ParametricRelu, Dense(1), Sigmoid, BinaryCrossEntropy, Adam")]
    [InlineData("Input(4), Dense(3), Softmax, CategoricalCrossEntropy, Momentum, StepDecay(10)")]
    [InlineData("Input(4), Dense(4), GaussianNegativeLogLikelihood, Adam")]
    [InlineData("Input(4), Dense(3), Step, PerceptronRule")]
    [InlineData("Input(4), Dense(3, Name = \"predict rows\"), Tanh, Dense(2), MeanSquaredError")]
    [InlineData("Input(4, Name = \"x\"), Dense(3), From(\"x\"), Dense(2)")]
    public void ListOfMembers_IsThatOfTheGeneratedClass(string operations)
    {
        GeneratorRun run = NetworkCompiler.Run("using DeepTheory.Gen;\n" + Verify.Declare(operations, "N"));
        INamedTypeSymbol type = run.Output.GetTypeByMetadataName("N")!;
        string[] written = [.. type.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.ExplicitInterfaceImplementation } && !member.Name.Contains("INetwork<", StringComparison.Ordinal) && !member.Name.Contains("ITrainable<", StringComparison.Ordinal))
            .Select(member => member is IMethodSymbol method ? $"{method.Name}`{method.Arity}({method.Parameters.Length})" : member.Name)
            .Distinct().Order(StringComparer.Ordinal)];
        var network = new NetworkModel(run.Input.GetTypeByMetadataName("N")!, run.Input, TestContext.Current.CancellationToken);
        Assert.Empty(network.Graph.Faults);
        EmittedMember[] expected = [.. EmittedMember.Of(network.Graph)];
        Assert.Equal(
            expected.Select(member => member.Parameters is { } parameters ? $"{member.Name}`{member.Arity}({parameters.Count})" : member.Name).Distinct().Order(StringComparer.Ordinal),
            written);

        // And of each method the parameters.
        Assert.All(expected.Where(member => member.Parameters is not null), member => Assert.Contains(
            type.GetMembers(member.Name).OfType<IMethodSymbol>(),
            method => method.Arity == member.Arity && method.Parameters.Select(Text).SequenceEqual(member.Parameters!.Value)));
    }

    private static string Text(IParameterSymbol parameter) => (parameter.RefKind == RefKind.None ? "" : "ref ") + parameter.Type.ToDisplayString();

    private static string Network(string members) =>
        $$"""
        [Network, Input(4), Dense(3), MeanSquaredError, Adam, StepDecay(10)]
        public partial class N
        {
            {{members}}
        }
        """;

    private static string MarkedText(string member) => MarkedSource.Parse(Network(member)).Text;
}
