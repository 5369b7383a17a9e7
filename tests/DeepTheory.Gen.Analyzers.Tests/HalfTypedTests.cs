using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>Declarations as they look between two keystrokes: the analyzer may say anything, but must not crash (AD0001).</summary>
public sealed class HalfTypedTests
{
    private const string Whole = """
        using DeepTheory.Gen;

        [Network(Unroll = Unroll.Loops)]
        [Input(4, Name = "x"), Dense(4), Relu, HeNormal]
        [Add("x"), Dropout(0.5)]
        [Dense(3, UseBias = false), Softmax]
        [CategoricalCrossEntropy(ClassWeights = new[] { 1.0, 2.0, 3.0 }), Adam(LearningRate = 0.01)]
        public partial class N { }
        """;

    private static readonly SyntaxToken[] Tokens = [.. CSharpSyntaxTree.ParseText(Whole).GetRoot().DescendantTokens()];

    /// <summary>The text up to each token.</summary>
    public static IEnumerable<string> Truncated => Tokens.Select(token => Whole[..token.Span.End]);

    /// <summary>The text without one token.</summary>
    public static IEnumerable<string> WithOneTokenMissing => Tokens.Select(token => Whole.Remove(token.SpanStart, token.Span.Length));

    /// <summary>The text with one token twice.</summary>
    public static IEnumerable<string> WithOneTokenTwice => Tokens.Where((_, index) => index % 3 == 0).Select(token => Whole.Insert(token.Span.End, " " + token.Text));

    /// <summary>The text with one argument replaced by something that does not belong there.</summary>
    public static IEnumerable<string> WithAnotherArgument =>
        from place in new[] { "4", "\"x\"", "Unroll.Loops", "0.01", "false", "0.5", "1.0", "new[] { 1.0, 2.0, 3.0 }" }
        from argument in new[] { "null", "default", "\"text\"", "-1", "2147483647", "1e400", "double.NaN", "new[] { 1, 2 }", "new int[0]", "typeof(int)", "Missing", "Unroll.Tiles", "new object[] { null, 1 }" }
        select Whole.Replace(place, argument, StringComparison.Ordinal);

    /// <summary>The declaration on other kinds of types, and beside broken ones.</summary>
    public static IEnumerable<string> OnOtherTypes => new[]
    {
        "struct S { }", "interface I { }", "enum E { }", "delegate void D();", "static partial class C { }", "partial record struct R;", "partial class", "class { }",
        "partial class C<> { }", "partial class C : C { }", "partial class C : Missing { }", "partial partial class C { }", "file class C { }", "class Outer { [Network] class", "ref struct R",
        "partial class C(int x) { int Predict; }", "partial class C<Summary, Summary> { int Summary(; }", "partial class C { void Predict(ReadOnlySpan<float> a, Span<float>", "partial record C(int Load) { C(int seed) }",
        "partial class C { } [Network] partial class C { }", "partial class C { } partial struct C { }", "partial class class { }", "extern partial class C;", "",
    }.Select(type => Whole.Replace("public partial class N { }", type, StringComparison.Ordinal));

    [Fact]
    public Task TruncatedDeclaration_DoesNotCrash() => VerifyNoneCrashesAsync(Truncated, 60);

    [Fact]
    public Task DeclarationWithoutOneToken_DoesNotCrash() => VerifyNoneCrashesAsync(WithOneTokenMissing, 60);

    [Fact]
    public Task DeclarationWithATokenTwice_DoesNotCrash() => VerifyNoneCrashesAsync(WithOneTokenTwice, 20);

    [Fact]
    public Task DeclarationWithStrangeArguments_DoesNotCrash() => VerifyNoneCrashesAsync(WithAnotherArgument, 100);

    [Fact]
    public Task DeclarationOnOtherTypes_DoesNotCrash() => VerifyNoneCrashesAsync(OnOtherTypes, 20);

    /// <summary>What the analyzer survives, the generator must survive too: a crash (CS8785) takes every network of the project with it.</summary>
    [Fact]
    public void Generator_DoesNotCrashEither() => Assert.All(
        Truncated.Concat(WithOneTokenMissing).Concat(WithOneTokenTwice).Concat(WithAnotherArgument).Concat(OnOtherTypes).Distinct(StringComparer.Ordinal),
        source => Assert.True(NetworkCompiler.Run(source).GeneratorDiagnostics.IsEmpty, source));

    [Theory]
    [InlineData("Input(16384), Dense(16384), Dense(2147483647)")]
    [InlineData("Input(65536, Name = \"x\"), Dense(65536)")]
    [InlineData("Input(268435456, Name = \"x\"), Concatenate(\"x\", \"x\", \"x\", \"x\", \"x\", \"x\", \"x\", \"x\", \"x\")")]
    [InlineData("Input(1), Dense(2147483647), Dense(2147483647), Dense(2147483647)")]
    public async Task HugeShapes_DoNotCrash(string operations) => Assert.DoesNotContain(
        await Analysis.OfAsync("using DeepTheory.Gen;\n" + Verify.Declare(operations, "N")), diagnostic => diagnostic.Id == "AD0001");

    [Fact]
    public async Task ProductThatIsMissing_DoesNotCrash()
    {
        CSharpCompilation compilation = Analysis.Compile(Whole).WithReferences(References.Runtime);
        Assert.Empty(await Analysis.With(compilation).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public Task IncompleteArguments_AreLeftToTheCompiler() => Verify.Source(
        """
        [Network, Input(4), {|CS7036:Dense()|}, Softmax]
        public partial class N;
        """);

    private static async Task VerifyNoneCrashesAsync(IEnumerable<string> sources, int atLeast)
    {
        string[] mutations = [.. sources.Distinct(StringComparer.Ordinal)];
        Assert.True(mutations.Length >= atLeast, $"There are {mutations.Length} mutations only.");
        var crashes = new List<string>();
        foreach (string source in mutations)
        {
            crashes.AddRange((await Analysis.OfAsync(source)).Where(diagnostic => diagnostic.Id == "AD0001").Select(diagnostic => $"{diagnostic}\n{source}"));
        }

        Assert.True(crashes.Count == 0, $"{crashes.Count} of {mutations.Length} crash:\n{string.Join("\n\n", crashes.Take(5))}");
    }
}
