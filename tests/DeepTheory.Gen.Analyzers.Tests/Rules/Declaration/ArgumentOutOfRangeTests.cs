namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class ArgumentOutOfRangeTests
{
    [Fact]
    public Task NoUnits_AreReported() => Verify.Operations(
        "Input(4), Dense({|#0:0|})",
        Verify.Says("DTG1011", "Dense: units is 0, but must be 1 or more"));

    [Fact]
    public Task NumberThatIsNotFinite_IsReportedWhereItStands() => Verify.Operations(
        "Input(4), Dense(3), Softmax, CategoricalCrossEntropy(ClassWeights = new[] { 1.0, {|#0:double.NaN|}, 3.0 })",
        Verify.Says("DTG1011", "CategoricalCrossEntropy: ClassWeights must be finite"));

    [Theory]
    [InlineData("{|DTG1011:Input|}, Dense(3)")]
    [InlineData("{|DTG1011:Input(0)|}, Dense(3)")]
    [InlineData("{|DTG1011:Input(4, -1)|}, Dense(3)")]
    [InlineData("{|DTG1011:Input(100000, 100000)|}, Dense(3)")]
    [InlineData("Input(4), Dense({|DTG1011:-3|})")]
    [InlineData("Input(4), Dense(3), Dropout({|DTG1011:1|})")]
    [InlineData("Input(4), Dense(3), Dropout({|DTG1011:-0.1|})")]
    [InlineData("Input(4), Dense(3), Dropout({|DTG1011:double.NaN|})")]
    [InlineData("Input(4), Dense(3), Softmax({|DTG1011:0|})")]
    [InlineData("Input(4), Dense(3), LeakyRelu({|DTG1011:-1|})")]
    [InlineData("Input(4), Dense(3), {|DTG1011:Add|}")]
    [InlineData("Input(4), Dense(3), {|DTG1011:Add(null!)|}")]
    [InlineData("Input(4), Dense(3), {|DTG1011:Concatenate|}")]
    [InlineData("Input(4), Dense(3), Normal({|DTG1011:-1|})")]
    [InlineData("Input(4), Dense(3), Huber(Delta = {|DTG1011:0|})")]
    [InlineData("Input(4), Dense(3), CategoricalCrossEntropy(LabelSmoothing = {|DTG1011:1|})")]
    [InlineData("Input(4), Dense(2), Softmax, {|DTG1011:ClassBalancedCrossEntropy(7, 0)|}")]
    [InlineData("Input(4), Dense(2), Softmax, ClassBalancedCrossEntropy({|DTG1011:new[] { 7, 0 }|})")]
    [InlineData("Input(4), Dense(1), Quantile({|DTG1011:1|})")]
    [InlineData("Input(4), Dense(2), Quantile(0.1, {|DTG1011:double.NaN|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adam(LearningRate = {|DTG1011:0|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adam(LearningRate = {|DTG1011:double.NaN|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adam(Beta1 = {|DTG1011:1|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Sgd(WeightDecay = {|DTG1011:-1|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adam(Epsilon = {|DTG1011:1e-60|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Momentum(Form = {|DTG1011:(MomentumForm)7|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, RmsProp(Rho = {|DTG1011:1|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, RmsProp(Momentum = {|DTG1011:double.NaN|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adagrad(InitialAccumulator = {|DTG1011:-1|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adagrad(LearningRateDecay = {|DTG1011:-1|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adadelta(Rho = {|DTG1011:-0.1|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Nadam(MomentumDecay = {|DTG1011:-1|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Sgd, ClipNorm({|DTG1011:0|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Sgd, L1({|DTG1011:-1|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Sgd, L2({|DTG1011:double.NaN|})")]
    [InlineData("Input(4), Dense(3), MaxNorm({|DTG1011:0|}), MeanSquaredError")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, StepDecay({|DTG1011:0|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, StepDecay(5, Gamma = {|DTG1011:0|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, StepDecay(5, Per = {|DTG1011:(ScheduleUnit)3|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, ExponentialDecay({|DTG1011:1.1|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, CosineAnnealing(5, WarmUp = {|DTG1011:5|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, CosineAnnealing(5, Minimum = {|DTG1011:-1|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, CosineWarmRestarts(5, Multiplier = {|DTG1011:0.5|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, LinearWarmUp(5, StartFactor = {|DTG1011:2|})")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, PolynomialDecay(5, Power = {|DTG1011:0|})")]
    public Task ArgumentOutOfItsRange_IsReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(1), Dense(1)")]
    [InlineData("Input(4), {|DTG4007:Dropout(0)|}, Dense(3), LeakyRelu(0), Dropout(0.99)")]
    [InlineData("Input(4), Dense(3), Normal(0), Softmax(1e-3), CategoricalCrossEntropy(LabelSmoothing = 0)")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adam(LearningRate = {|DTG5001:1e-12|}, Beta1 = 0, WeightDecay = 0), ClipNorm(1e-9)")]
    public Task EndsOfTheRange_AreSilent(string operations) => Verify.Operations(operations);
}
