using System.Reflection;
using DeepTheory.Gen.Generators.Graphs;

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

    /// <summary>The message finds its place by its first word, so that each begins with the argument as it is written, or with the operation.</summary>
    [Fact]
    public void EveryFault_BeginsWithItsArgument()
    {
        int faults = 0;
        foreach (Type type in Catalogue.Standard.Types)
        {
            ParameterInfo[] parameters = type.GetConstructors().Single().GetParameters();
            PropertyInfo[] properties = [.. type.GetProperties().Where(property => property.CanWrite)];
            string[] names = [.. parameters.Select(parameter => parameter.Name!), .. properties.Select(property => property.Name), type.Name[..^"Attribute".Length]];
            object?[] usual = [.. parameters.Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : Usual(parameter.ParameterType))];
            IEnumerable<OperationAttribute> mistaken =
            [
                .. parameters.SelectMany((parameter, place) => Strange(parameter.ParameterType)
                    .Select(value => (OperationAttribute)Activator.CreateInstance(type, [.. usual.Select((other, index) => index == place ? value : other)])!)),
                .. properties.SelectMany(property => Strange(property.PropertyType).Select(value =>
                {
                    var operation = (OperationAttribute)Activator.CreateInstance(type, usual)!;
                    property.SetValue(operation, value);
                    return operation;
                })),
            ];
            foreach (string fault in mistaken.Select(operation => operation.Fault).OfType<string>())
            {
                faults++;
                Assert.Contains(fault.Split(' ')[0], names);
            }
        }

        Assert.True(faults > 100, $"There are {faults} faults only.");

        static object Usual(Type type) => type == typeof(int) ? 2 : type == typeof(double) ? 0.5 : type == typeof(string) ? "a" : type == typeof(int[]) ? new[] { 2 } : type == typeof(double[]) ? new[] { 1.0 } : new[] { "a" };

        static IEnumerable<object?> Strange(Type type) => type == typeof(int) ? [-1, 0, 1, int.MinValue, int.MaxValue]
            : type == typeof(double) ? [-1.0, 0.0, 1.0, 1e300, 1e-300, -1e300]
            : type == typeof(int[]) ? [null, Array.Empty<int>(), new[] { -1 }, new[] { int.MaxValue, int.MaxValue }]
            : type == typeof(double[]) ? [null, Array.Empty<double>(), new[] { -1.0 }, new[] { 0.0 }]
            : type == typeof(string[]) ? [null, Array.Empty<string>()]
            : type == typeof(string) ? [null, ""]
            : type.IsEnum ? [Enum.ToObject(type, 77)]
            : [];
    }

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
    [InlineData("Input(4), Dropout(0), Dense(3), LeakyRelu(0), Dropout(0.99)")]
    [InlineData("Input(4), Dense(3), Normal(0), Softmax(1e-3), CategoricalCrossEntropy(LabelSmoothing = 0)")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adam(LearningRate = 1e-12, Beta1 = 0, WeightDecay = 0), ClipNorm(1e-9)")]
    public Task EndsOfTheRange_AreSilent(string operations) => Verify.Operations(operations);
}
