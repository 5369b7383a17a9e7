using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepTheory.Gen.Generators.Tests;

/// <summary>Whatever is typed, the generator neither crashes nor hangs: half-written declarations are what it mostly sees.</summary>
public sealed class RobustnessTests
{
    private const int Mutations = 240;

    private static readonly string[] Values =
    [
        "0", "-1", "int.MaxValue", "int.MinValue", "65536", "46341", "100000000", "1e300", "-1e300", "double.NaN", "double.PositiveInfinity", "double.Epsilon", "1e-310",
        "null", "\"\"", "\"text\"", "'c'", "true", "new int[0]", "new string[0]", "new string[] { null }", "new[] { double.NaN }", "new double[] { }", "typeof(int)", "default",
        "Unroll.Tiles", "(Unroll)17", "undefined", "1 / 0", "3 + ", "\"skip\"", "1f", "1m", "99999999999999999999", "(byte)3", "new object[] { 1, \"a\" }", "null!", "nameof(Net)",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Mutations)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AMutatedDeclaration_DoesNotBreakTheGenerator(int seed)
    {
        var random = new Random(seed);
        string[] networks = [.. VariedNetworks.All.Values];
        string source = Declared.Source(networks[seed % networks.Length]);
        for (int i = 1 + random.Next(3); i > 0; i--)
        {
            source = Mutate(source, random);
        }

        AssertSurvives(source);
    }

    [Theory]
    [InlineData("Input(2), Dense(int.MaxValue), Dense(int.MaxValue), MeanSquaredError")]
    [InlineData("Input(100000), Dense(100000), MeanSquaredError")]
    [InlineData("Input(1), Dense(int.MaxValue)")]
    [InlineData("Input(1), Dense(int.MaxValue - 15), Relu, Dense(1)")]
    [InlineData("Input(1 << 28), Dense(1)")]
    [InlineData("Input(1 << 28), Dense(16), MeanSquaredError")]
    [InlineData("Input(1 << 28, Name = \"x\"), Tanh, Concatenate(\"x\", \"x\", \"x\", \"x\", \"x\", \"x\", \"x\", \"x\")")]
    [InlineData("Input(1 << 28, Name = \"x\"), Tanh, Sigmoid, Concatenate(\"x\", \"x\", \"x\"), Tanh, MeanSquaredError")]
    [InlineData("Input(46341, 46341), Flatten, Dense(1)")]
    [InlineData("Input(65536, 65536), Flatten")]
    [InlineData("Input(), Dense(1)")]
    [InlineData("Input(null), Dense(1)")]
    [InlineData("Input(new int[0]), Dense(1)")]
    [InlineData("Input(0), Dense(0)")]
    [InlineData("Input(-3), Dense(-1)")]
    [InlineData("Input(2), Add(), MeanSquaredError")]
    [InlineData("Input(2), Add(null), MeanSquaredError")]
    [InlineData("Input(2), Add((string)null), MeanSquaredError")]
    [InlineData("Input(2), Add(new string[] { null, \"\" }), MeanSquaredError")]
    [InlineData("Input(2), Concatenate(null, null)")]
    [InlineData("Input(2), From(null), Dense(1)")]
    [InlineData("Input(2), Dense(1, Name = null)")]
    [InlineData("Input(2), Dense(1, Name = \"\"), Add(\"\")")]
    [InlineData("Input(2), Dropout(double.NaN)")]
    [InlineData("Input(2), Dropout(1), Dense(1)")]
    [InlineData("Input(2), Dense(1), LeakyRelu(double.NaN)")]
    [InlineData("Input(2), Dense(1), Linear(double.NaN), MeanSquaredError")]
    [InlineData("Input(2), Dense(1), Linear(double.PositiveInfinity), MeanSquaredError")]
    [InlineData("Input(2), Dense(1), ParametricRelu(double.NegativeInfinity), MeanSquaredError")]
    [InlineData("Input(2), Dense(1), Bias(double.NaN)")]
    [InlineData("Input(2), Dense(1), Constant(double.NaN)")]
    [InlineData("Input(2), Dense(1), Uniform(double.PositiveInfinity)")]
    [InlineData("Input(2), Dense(1), Normal(double.PositiveInfinity)")]
    [InlineData("Input(2), Dense(1), MeanSquaredError, Sgd(LearningRate = double.PositiveInfinity, WeightDecay = 1e300)")]
    [InlineData("Input(2), Dense(1), MeanSquaredError, Adam(Epsilon = double.Epsilon)")]
    [InlineData("Input(2), Dense(1), MeanSquaredError, ClipNorm(double.PositiveInfinity), ClipValue(1e300)")]
    [InlineData("Input(2), Dense(1), CategoricalCrossEntropy(ClassWeights = new double[0])")]
    [InlineData("Input(2), Dense(1), CategoricalCrossEntropy(ClassWeights = null)")]
    [InlineData("Input(2), Dense(1), CategoricalCrossEntropy(ClassWeights = new[] { double.PositiveInfinity })")]
    [InlineData("Input(2), Dense(2), BinaryCrossEntropyWithLogits(PositiveWeights = new[] { 1.0, double.NaN })")]
    [InlineData("Input(2), Dense(1), Huber(double.PositiveInfinity)")]
    [InlineData("Input(2), Dense(1), Softmax(0), CategoricalCrossEntropy")]
    [InlineData("Input(2), Input(2), Dense(1), Dense(1), MeanSquaredError, MeanSquaredError, Sgd, Adam")]
    [InlineData("MeanSquaredError, Sgd, Dense(1), Input(2)")]
    [InlineData("MeanSquaredError")]
    [InlineData("Adam, Bias(1), Zeros")]
    [InlineData("Input(2), MeanSquaredError")]
    [InlineData("Input(2, 2), Softmax")]
    [InlineData("Input(2, 2, 2), Tanh, MeanSquaredError, Adam")]
    [InlineData("Input(2, 2, Name = \"x\"), Tanh, Concatenate(\"x\"), Flatten, Dense(1), MeanSquaredError")]
    [InlineData("System.Obsolete, Input(2), Dense(1)")]
    [InlineData("Layer, Activation, Loss, Operation, Optimizer")]
    public void AnExtremeDeclaration_DoesNotBreakTheGenerator(string attributes) => AssertSurvives(Declared.Source(attributes));

    [Fact]
    public void AVeryLongDeclaration_IsEmitted()
    {
        string attributes = "Input(4), " + string.Concat(Enumerable.Repeat("Dense(4), Tanh, ", 150)) + "Dense(1), MeanSquaredError";

        AssertSurvives(Declared.Source(attributes)).VerifyClean();
    }

    private static GeneratorRun AssertSurvives(string source)
    {
        GeneratorRun run = NetworkCompiler.Run(source);

        Assert.True(
            run.Result.Results.Single().Exception is null && !run.GeneratorDiagnostics.Any(diagnostic => diagnostic.Id is "CS8785" or "CS8784"),
            $"{run.Result.Results.Single().Exception}\n{source}");
        bool userIsSound = !run.Input.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (userIsSound && run.GeneratedSources.Count > 0)
        {
            run.VerifyClean();
        }

        return run;
    }

    /// <summary>One change of the kind that typing and pasting make.</summary>
    private static string Mutate(string source, Random random)
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0 && token.SpanStart > "using DeepTheory.Gen;".Length)];
        if (tokens.Length < 2)
        {
            return source;
        }

        SyntaxToken token = tokens[random.Next(tokens.Length)];
        SyntaxToken[] literals = [.. tokens.Where(found => found.IsKind(SyntaxKind.NumericLiteralToken) || found.IsKind(SyntaxKind.StringLiteralToken))];
        SyntaxToken[] commas = [.. tokens.Where(found => found.IsKind(SyntaxKind.CommaToken))];
        switch (random.Next(8))
        {
            case 0:
                return source.Remove(token.SpanStart, token.Span.Length);
            case 1 or 2 or 3 when literals.Length > 0:
                SyntaxToken literal = literals[random.Next(literals.Length)];
                return Replace(literal, Values[random.Next(Values.Length)]);
            case 4 when commas.Length > 0:
                return Replace(commas[random.Next(commas.Length)], " ");
            case 5 when commas.Length > 1:
                // An attribute twice, or a run of them.
                int from = random.Next(commas.Length - 1);
                int to = from + 1 + random.Next(Math.Min(4, commas.Length - 1 - from));
                string run = source[commas[from].SpanStart..commas[to].SpanStart];
                return source.Insert(commas[random.Next(commas.Length)].SpanStart, run);
            case 6 when literals.Length > 0:
                SyntaxToken number = literals[random.Next(literals.Length)];
                return Replace(number, number.Text + "." + random.Next().ToString(CultureInfo.InvariantCulture));
            default:
                // Cut off in the midst, as when typing at the end.
                return random.Next(4) == 0 ? source[..token.SpanStart] : source.Insert(token.SpanStart, tokens[random.Next(tokens.Length)].Text + " ");
        }

        string Replace(SyntaxToken old, string text) => source.Remove(old.SpanStart, old.Span.Length).Insert(old.SpanStart, text);
    }
}
