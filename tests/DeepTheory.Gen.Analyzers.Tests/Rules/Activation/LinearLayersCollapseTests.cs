namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class LinearLayersCollapseTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(8), {|#0:Dense(2)|}, MeanSquaredError",
        Verify.Says("DTG3001", "Dense stands on Dense with nothing nonlinear between, so that the two are one matrix and 58 parameters do what 10 can; put an activation such as Relu between"));

    [Theory]
    [InlineData("Input(1, 8, 8), Conv2D(8, 3, Stride = 2), {|#0:Conv2D(8, 3)|}, Relu, Flatten, Dense(2), MeanSquaredError", "Conv2D stands on Conv2D with nothing nonlinear between, so that the two are one convolution over 7 by 7 positions; put an activation such as Relu between")]
    [InlineData("Input(1, 8), Conv1D(8, 3), {|#0:Conv1D(8, 3)|}, Relu, Flatten, Dense(2), MeanSquaredError", "Conv1D stands on Conv1D with nothing nonlinear between, so that the two are one convolution over 5 positions; put an activation such as Relu between")]
    [InlineData("Input(1, 8, 8), Conv2D(8, 3), Flatten, {|#0:Dense(2)|}, MeanSquaredError", "Dense stands on Conv2D with nothing nonlinear between, so that the two are one matrix; put an activation such as Relu between")]
    public Task Message_OfConvolutions_SaysWhatTheyAreTogether(string operations, string message) => Verify.Operations(operations, Verify.Says("DTG3001", message));

    [Theory]
    [InlineData("Input(4), Dense(8), {|DTG3001:Dense(2)|}, MeanSquaredError", "Input(4), Dense(8), Relu, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Bias(0.1), Dropout(0.2), Flatten, {|DTG3001:Dense(2)|}, MeanSquaredError", "Input(4), Dense(8), Bias(0.1), Relu, Dropout(0.2), Flatten, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Linear, {|DTG3001:Dense(2)|}, MeanSquaredError", "Input(4), Dense(8), Relu, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), {|DTG3001:Dense(8)|}, {|DTG3001:Dense(2)|}, Softmax, CategoricalCrossEntropy", "Input(4), Dense(8), Relu, Dense(8), Relu, Dense(2), Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(4), {|DTG3001:Dense(4)|}, MeanSquaredError", "Input(4), Dense(4), Relu, Dense(4), MeanSquaredError")]
    [InlineData("Input(3, 8, 8), Conv2D(8, 3), {|DTG3001:Conv2D(8, 3)|}, Relu, Flatten, Dense(2), MeanSquaredError", "Input(3, 8, 8), Conv2D(8, 3), Relu, Conv2D(8, 3), Relu, Flatten, Dense(2), MeanSquaredError")]
    [InlineData("Input(3, 8), Conv1D(8, 3), {|DTG3001:Conv1D(8, 3)|}, Relu, Flatten, Dense(2), MeanSquaredError", "Input(3, 8), Conv1D(8, 3), Relu, Conv1D(8, 3), Relu, Flatten, Dense(2), MeanSquaredError")]
    [InlineData("Input(3, 8, 8), Conv2D(8, 3), AveragePool2D(2), Flatten, {|DTG3001:Dense(2)|}, MeanSquaredError", "Input(3, 8, 8), Conv2D(8, 3), Relu, AveragePool2D(2), Flatten, Dense(2), MeanSquaredError")]
    public Task LayersWithoutActivationBetween_AreReported_AndGivenOne(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(8), Relu, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Dense(2)")]
    [InlineData("Input(3, 8, 8), Conv2D(8, 3), MaxPool2D(2), Flatten, Dense(2), MeanSquaredError")]
    [InlineData("Input(3, 8, 8), DepthwiseConv2D(3), Conv2D(8, 1), Relu, Flatten, Dense(2), MeanSquaredError")]
    [InlineData("Input(3, 8, 8), Conv2D(8, 3, 1), Conv2D(8, 1, 3), Relu, Flatten, Dense(2), MeanSquaredError")]
    [InlineData("Input(8, 8, 8), Conv2D(2, 1), Conv2D(8, 3), Relu, Flatten, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), LayerNorm, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Maxout, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Frozen, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8, Name = \"x\"), Dense(8), Relu, Add(\"x\"), Dense(2), MeanSquaredError")]
    [InlineData("Input(8), Dense(16), Tanh, Dense(2), Dense(16), Tanh, Dense(8), MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
