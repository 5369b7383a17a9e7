namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class DropoutHeavyTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(32), Relu, Dropout({|#0:0.9|}), Dense(1), MeanSquaredError",
        Verify.Says("DTG4008", "Dropout drops 90 % of the values and multiplies the others by 10, so that little of the signal comes through; usual rates are 0.1 to 0.5"));

    [Theory]
    [InlineData("Input(4), Dense(32), Relu, Dropout({|DTG4008:0.8|}), Dense(1), MeanSquaredError", "Input(4), Dense(32), Relu, Dropout(0.5), Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(32), Relu, Dropout(rate: {|DTG4008:9 / 10.0|}), Dense(1), MeanSquaredError", "Input(4), Dense(32), Relu, Dropout(rate: 0.5), Dense(1), MeanSquaredError")]
    public Task HeavyDropout_IsReported_AndHalved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(32), Relu, Dropout(0.5), Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(32), Relu, Dropout(0.9), Dense(1)")]
    [InlineData("Input(4), GaussianNoise(0.9), Dense(1), MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);

    /// <summary>A block may serve other networks too, so that it is not edited from here; of all its repetitions the same is said once.</summary>
    [Fact]
    public Task DropoutOfABlock_IsReportedOnceAtTheRepeat_WithoutCure()
    {
        const string Source = "[Network, Input(8), {|DTG4008:Repeat(3, typeof(B))|}, Dense(3), MeanSquaredError] public partial class N;\n[Block, Dense(64), Relu, Dropout(0.95)] public class B;";
        return Verify.Fix(Source, Source);
    }
}
