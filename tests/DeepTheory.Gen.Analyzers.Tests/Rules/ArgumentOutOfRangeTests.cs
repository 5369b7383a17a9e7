namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class ArgumentOutOfRangeTests
{
    [Fact]
    public Task NoUnits_AreReported() => Verify.Operations(
        "Input(4), {|#0:Dense(0)|}",
        Verify.Says("DTG1011", "Dense: units is 0, but must be 1 or more"));

    [Theory]
    [InlineData("{|DTG1011:Input|}, Dense(3)")]
    [InlineData("{|DTG1011:Input(0)|}, Dense(3)")]
    [InlineData("{|DTG1011:Input(4, -1)|}, Dense(3)")]
    [InlineData("{|DTG1011:Input(100000, 100000)|}, Dense(3)")]
    [InlineData("Input(4), {|DTG1011:Dense(-3)|}")]
    [InlineData("Input(4), Dense(3), {|DTG1011:Dropout(1)|}")]
    [InlineData("Input(4), Dense(3), {|DTG1011:Dropout(-0.1)|}")]
    [InlineData("Input(4), Dense(3), {|DTG1011:Dropout(double.NaN)|}")]
    [InlineData("Input(4), Dense(3), {|DTG1011:Softmax(0)|}")]
    [InlineData("Input(4), Dense(3), {|DTG1011:LeakyRelu(-1)|}")]
    [InlineData("Input(4), Dense(3), {|DTG1011:Add|}")]
    [InlineData("Input(4), Dense(3), {|DTG1011:Add(null!)|}")]
    [InlineData("Input(4), Dense(3), {|DTG1011:Concatenate|}")]
    [InlineData("Input(4), Dense(3), {|DTG1011:Normal(-1)|}")]
    [InlineData("Input(4), Dense(3), {|DTG1011:Huber(Delta = 0)|}")]
    [InlineData("Input(4), Dense(3), {|DTG1011:CategoricalCrossEntropy(LabelSmoothing = 1)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:Adam(LearningRate = 0)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:Adam(LearningRate = double.NaN)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:Adam(Beta1 = 1)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:Sgd(WeightDecay = -1)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:Adam(Epsilon = 1e-60)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:Momentum(Form = (MomentumForm)7)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:RmsProp(Rho = 1)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:RmsProp(Momentum = double.NaN)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:Adagrad(InitialAccumulator = -1)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:Adagrad(LearningRateDecay = -1)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:Adadelta(Rho = -0.1)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:Nadam(MomentumDecay = -1)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Sgd, {|DTG1011:ClipNorm(0)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Sgd, {|DTG1011:L1(-1)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Sgd, {|DTG1011:L2(double.NaN)|}")]
    [InlineData("Input(4), Dense(3), {|DTG1011:MaxNorm(0)|}, MeanSquaredError")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:StepDecay(0)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:StepDecay(5, Gamma = 0)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:StepDecay(5, Per = (ScheduleUnit)3)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:ExponentialDecay(1.1)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:CosineAnnealing(5, WarmUp = 5)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:CosineAnnealing(5, Minimum = -1)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:CosineWarmRestarts(5, Multiplier = 0.5)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:LinearWarmUp(5, StartFactor = 2)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1011:PolynomialDecay(5, Power = 0)|}")]
    public Task ArgumentOutOfItsRange_IsReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(1), Dense(1)")]
    [InlineData("Input(4), Dropout(0), Dense(3), LeakyRelu(0), Dropout(0.99)")]
    [InlineData("Input(4), Dense(3), Normal(0), Softmax(1e-3), CategoricalCrossEntropy(LabelSmoothing = 0)")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adam(LearningRate = 1e-12, Beta1 = 0, WeightDecay = 0), ClipNorm(1e-9)")]
    public Task EndsOfTheRange_AreSilent(string operations) => Verify.Operations(operations);
}
