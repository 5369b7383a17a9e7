namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class LayerHugeTests
{
    [Fact]
    public Task Message_CountsParametersAndMemory() => Verify.Operations(
        "Input(4096), Dense({|#0:4096|}), Relu, Dense(10), Softmax, CategoricalCrossEntropy, Adam",
        Verify.Says("DTG1103", "Dense has 16,781,312 parameters, 64 MiB or 256 MiB while Adam trains them, all of which every prediction reads; give it fewer units, or a smaller value"));

    [Fact]
    public Task Message_WithoutTraining_CountsTheParametersAlone() => Verify.Operations(
        "Input(8192), Dense({|#0:8192|}), Relu, Dense(10)",
        Verify.Says("DTG1103", "Dense has 67,117,056 parameters, 256 MiB, all of which every prediction reads; give it fewer units, or a smaller value"));

    [Theory]
    [InlineData("Input(4096), Dense({|DTG1103:4096|}, UseBias = false), Relu, Dense(10)")]
    [InlineData("Input(3, 256, 256), Flatten, Dense(units: {|DTG1103:128|}), Relu, Dense(10)")]
    [InlineData("Input(4096), Dense({|DTG1103:4096|}), Frozen, Relu, Dense(10), MeanSquaredError")]
    [InlineData("Input(4096), Dense({|DTG1103:4096|}), Relu, Dense({|DTG1103:4096|}), Relu, Dense(10)")]
    public Task LayerOf16MillionParameters_IsReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4095), Dense(4095), Relu, Dense(10)")]
    [InlineData("Input(4096), Dense(2048), Relu, Dense(4000), Relu, Dense(3000), Relu, Dense(10)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
