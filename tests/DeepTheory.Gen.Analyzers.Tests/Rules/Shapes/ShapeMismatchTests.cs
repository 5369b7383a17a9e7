namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class ShapeMismatchTests
{
    [Fact]
    public Task Sum_ShowsBothShapesAndTheName() => Verify.Operations(
        "Input(4, Name = \"x\"), Dense(3, Name = \"a\"), Dense(3), Add(\"a\", {|#0:\"x\"|})",
        Verify.Says("DTG1101", "Add expects values of one shape, but the value above is [3] and 'x' is [4]"));

    [Fact]
    public Task Concatenation_ShowsBothShapesAndTheName() => Verify.Operations(
        "Input(2, 2, Name = \"x\"), Flatten, Concatenate({|#0:\"x\"|})",
        Verify.Says("DTG1101", "Concatenate expects shapes that differ in the first axis alone, but the value above is [4] and 'x' is [2, 2]"));

    [Theory]
    [InlineData("Input(4, Name = \"x\"), Dense(3), Add({|DTG1101:\"x\"|})")]
    [InlineData("Input(2, 2, Name = \"x\"), Flatten, Add(sources: new[] { {|DTG1101:\"x\"|} })")]
    [InlineData("Input(2, 2, Name = \"x\"), Flatten, Concatenate(new[] { {|DTG1101:\"x\"|} })")]
    [InlineData("Input(2, 3), {|DTG1101:GroupNorm(3)|}, Flatten, Dense(3)")]
    public Task ShapesThatDoNotFit_AreReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(1, 3, 3), Conv2D(4, {|#0:5|})", "Conv2D covers 5 by 5 positions, but the image with its padding has 3 by 3; take a smaller kernel, Padding.Same, or shrink the image less before it")]
    [InlineData("Input(1, 9, 3), Conv2D(4, 5, {|#0:5|})", "Conv2D covers 5 by 5 positions, but the image with its padding has 9 by 3; take a smaller kernel, Padding.Same, or shrink the image less before it")]
    [InlineData("Input(1, 3, 3), MaxPool2D(2), MaxPool2D({|#0:2|})", "MaxPool2D covers 2 by 2 positions, but the image with its padding has 1 by 1; take a smaller pool, Padding.Same, or shrink the image less before it")]
    [InlineData("Input(2, 3), Conv1D(4, {|#0:3|}, Dilation = 2)", "Conv1D covers 5 positions, but the signal with its padding has 3; take a smaller kernel, Padding.Same, or shrink the signal less before it")]
    [InlineData("Input(4, 8, 8), Conv2D(6, 3, Groups = {|#0:4|})", "Conv2D expects channels and filters that 4 groups divide, but is given [4, 8, 8] for 6 filters; take 2 groups, or another divisor of 2")]
    [InlineData("Input(3, 8), Conv1D(4, 3, Groups = {|#0:3|})", "Conv1D expects channels and filters that 3 groups divide, but is given [3, 8] for 4 filters; take one group")]
    [InlineData("Input(1, 2, 2), ConvTranspose2D(4, 2, PaddingHeight = {|#0:3|})", "ConvTranspose2D cuts 3 rows and 0 columns off each side, which leaves -3 by 3 of [1, 2, 2]")]
    [InlineData("Input(60), {|#0:Conv2D(4, 3)|}", "Conv2D expects [channels, height, width], but is given [60]; put [Reshape(channels, height, width)] before it, or begin with [Input(channels, height, width)]")]
    [InlineData("Input(2, 60), {|#0:Conv2D(4, 3)|}", "Conv2D expects [channels, height, width], but is given [2, 60]")]
    public Task Fault_LiesAtTheArgument_AndSaysSizesAndCure(string operations, string message) => Verify.Operations(operations, Verify.Says("DTG1101", message));

    [Theory]
    [InlineData("Input(64), {|DTG1101:Conv2D(4, 3)|}, Relu, Flatten, Dense(3)", "Input(64), Reshape(1, 8, 8), Conv2D(4, 3), Relu, Flatten, Dense(3)")]
    [InlineData("Input(192), {|DTG1101:MaxPool2D(2)|}, Flatten, Dense(3)", "Input(192), Reshape(3, 8, 8), MaxPool2D(2), Flatten, Dense(3)")]
    [InlineData("Input(40), {|DTG1101:Conv1D(4, 3)|}, Relu, Flatten, Dense(3)", "Input(40), Reshape(1, 40), Conv1D(4, 3), Relu, Flatten, Dense(3)")]
    public Task FlatValue_IsReported_AndReshaped(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData(
        "Input(2, 7, 7, Name = \"x\"), MaxPool2D(2), ConvTranspose2D(2, 2, Stride = 2), Add({|DTG1101:\"x\"|})",
        "Input(2, 7, 7, Name = \"x\"), MaxPool2D(2), ConvTranspose2D(2, 2, Stride = 2, OutputPadding = 1), Add(\"x\")")]
    [InlineData(
        "Input(2, 7, 8, Name = \"x\"), MaxPool2D(2), ConvTranspose2D(4, 2, Stride = 2), Relu, Concatenate({|DTG1101:\"x\"|})",
        "Input(2, 7, 8, Name = \"x\"), MaxPool2D(2), ConvTranspose2D(4, 2, Stride = 2, OutputPaddingHeight = 1), Relu, Concatenate(\"x\")")]
    [InlineData(
        "Input(2, 7, 8, Name = \"x\"), AveragePool2D(2), UpSample2D(2), Multiply({|DTG1101:\"x\"|})",
        "Input(2, 7, 8, Name = \"x\"), AveragePool2D(2), UpSample2D(2), ZeroPad2D(0, 1, 0, 0), Multiply(\"x\")")]
    public Task SizeLostByPooling_IsGivenBack(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData(
        "Input(2, 7, 7, Name = \"x\"), MaxPool2D(2), ConvTranspose2D(2, 2, Stride = 2), Add({|#0:\"x\"|})",
        "Add expects values of one shape, but the value above is [2, 6, 6] and 'x' is [2, 7, 7]; MaxPool2D makes 3 by 3 of 7 by 7 and loses the rest: give ConvTranspose2D OutputPadding = 1")]
    [InlineData(
        "Input(2, 7, 7, Name = \"x\"), MaxPool2D(2), UpSample2D(2), Concatenate({|#0:\"x\"|})",
        "Concatenate expects shapes that differ in the first axis alone, but the value above is [2, 6, 6] and 'x' is [2, 7, 7]; MaxPool2D makes 3 by 3 of 7 by 7 and loses the rest: put [ZeroPad2D(0, 1, 0, 1)] before Concatenate")]
    [InlineData(
        "Input(2, 8, 8, Name = \"x\"), Conv2D(2, 3), Relu, Add({|#0:\"x\"|})",
        "Add expects values of one shape, but the value above is [2, 6, 6] and 'x' is [2, 8, 8]; Conv2D makes 6 by 6 of 8 by 8, give it Padding = Padding.Same")]
    [InlineData(
        "Input(2, 8, 8, Name = \"x\"), Conv2D(4, 3, Stride = 2, Padding = Padding.Same), Relu, Add({|#0:\"x\"|})",
        "Add expects values of one shape, but the value above is [4, 4, 4] and 'x' is [2, 8, 8]; Conv2D(4, 1, Stride = 2) makes [4, 4, 4] of 'x'")]
    [InlineData(
        "Input(2, 8, 8, Name = \"x\"), Conv2D(4, 3, Padding = Padding.Same), Relu, Add({|#0:\"x\"|})",
        "Add expects values of one shape, but the value above is [4, 8, 8] and 'x' is [2, 8, 8]; Conv2D(4, 1) makes [4, 8, 8] of 'x'")]
    [InlineData(
        "Input(2, 4, 4, Name = \"x\"), UpSample2D(2), Add({|#0:\"x\"|})",
        "Add expects values of one shape, but the value above is [2, 8, 8] and 'x' is [2, 4, 4]")]
    public Task SkipConnectionOfAnotherSize_SaysWhichLayerToChange(string operations, string message) => Verify.Operations(operations, Verify.Says("DTG1101", message));

    /// <summary>4 · (2³¹ − 1) and 10¹⁰ weights: more than an array holds.</summary>
    [Theory]
    [InlineData("Input(4), {|DTG1101:Dense(int.MaxValue)|}")]
    [InlineData("Input(100000), {|DTG1101:Dense(100000)|}")]
    public Task MoreWeightsThanAnArrayHolds_AreReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(1, 28, 28), Flatten, Dense(10)")]
    [InlineData("Input(2, 3), Tanh, Dropout(0.5), Flatten")]
    [InlineData("Input(4, Name = \"x\"), Dense(4), Add(\"x\")")]
    [InlineData("Input(4, Name = \"x\"), Dense(3), Concatenate(\"x\")")]
    [InlineData("Input(4), Softmax")]
    public Task ShapesThatFit_AreSilent(string operations) => Verify.Operations(operations);
}
