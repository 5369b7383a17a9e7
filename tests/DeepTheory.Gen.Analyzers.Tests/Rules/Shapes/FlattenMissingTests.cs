namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class FlattenMissingTests
{
    [Fact]
    public Task Message_ShowsTheShape() => Verify.Operations(
        "Input(1, 28, 28), {|#0:Dense(10)|}",
        Verify.Says("DTG1102", "Dense expects a value of one axis, but is given [1, 28, 28]; put [Flatten] before it"));

    [Theory]
    [InlineData("Input(1, 8, 8), {|DTG1102:Dense(10)|}", "Input(1, 8, 8), Flatten, Dense(10)")]
    [InlineData("Input(2, 3), {|DTG1102:Softmax|}", "Input(2, 3), Flatten, Softmax")]
    [InlineData("Input(2, 3), {|DTG1102:LogSoftmax|}", "Input(2, 3), Flatten, LogSoftmax")]
    [InlineData("Input(2, 3), {|DTG1102:Glu|}, Dense(3)", "Input(2, 3), Flatten, Glu, Dense(3)")]
    [InlineData("Input(2, 3), {|DTG1102:Maxout(3)|}, Dense(3)", "Input(2, 3), Flatten, Maxout(3), Dense(3)")]
    [InlineData("Input(2, 3), {|DTG1102:Dense(8)|}, Relu, Dense(3), Softmax, CategoricalCrossEntropy", "Input(2, 3), Flatten, Dense(8), Relu, Dense(3), Softmax, CategoricalCrossEntropy")]
    public Task ValueOfSeveralAxes_IsReported_AndFlattened(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Fact]
    public Task Flatten_StandsOnALineOfItsOwn() => Verify.Fix(
        """
        [Network]
        [Input(1, 8, 8)]
        [{|DTG1102:Dense(10)|}, Softmax]
        public partial class N;
        """,
        """
        [Network]
        [Input(1, 8, 8)]
        [Flatten]
        [Dense(10), Softmax]
        public partial class N;
        """);

    [Fact]
    public Task Message_BehindConvolutions_NamesTheOtherWay() => Verify.Operations(
        "Input(1, 28, 28), Conv2D(8, 3), Relu, MaxPool2D(2), {|#0:Dense(10)|}",
        Verify.Says("DTG1102", "Dense expects a value of one axis, but is given [8, 13, 13]; put [Flatten] before it, or [GlobalAveragePool], which gives the mean of each channel"));

    [Theory]
    [InlineData("Input(1, 8, 8), Conv2D(4, 3), Relu, {|DTG1102:Dense(10)|}", "Input(1, 8, 8), Conv2D(4, 3), Relu, Flatten, Dense(10)", 0)]
    [InlineData("Input(1, 8, 8), Conv2D(4, 3), Relu, {|DTG1102:Dense(10)|}", "Input(1, 8, 8), Conv2D(4, 3), Relu, GlobalAveragePool, Dense(10)", 1)]
    [InlineData("Input(2, 9), Conv1D(4, 3), Relu, MaxPool1D(2), {|DTG1102:Dense(10)|}", "Input(2, 9), Conv1D(4, 3), Relu, MaxPool1D(2), Flatten, Dense(10)", 0)]
    [InlineData("Input(1, 8, 8), Conv2D(4, 3), {|DTG1102:Softmax|}", "Input(1, 8, 8), Conv2D(4, 3), Flatten, Softmax", 0)]
    public Task ImageBehindConvolutions_IsFlattened_OrPooled(string operations, string mended, int cure) => Verify.FixOperations(operations, mended, cure);

    [Theory]
    [InlineData("Input(3, 3), {|DTG1101:Glu|}, Dense(3)")]
    [InlineData("Input(3, 3), {|DTG1101:Maxout(2)|}, Dense(3)")]
    [InlineData("Input(9), {|DTG1101:Glu|}, Dense(3)")]
    public Task LengthThatDoesNotFitEither_IsAnotherFault(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(1, 28, 28), Flatten, Dense(10)")]
    [InlineData("Input(2, 3), Dropout(0.5), Flatten, Dense(3), Softmax")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
