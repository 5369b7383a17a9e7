using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class FunctionUnreadableTests
{
    [Fact]
    public Task UnknownFunction_IsReportedWhereItStands() => Verify.Source(
        Declare("=> 2 * x + {|#0:MathF.Atan(x)|};"),
        Verify.Says("DTG1202", "'Atan' has no vector form with a derivative"));

    [Fact]
    public Task FieldThatIsNoConstant_IsReportedWithItsCure() => Verify.Source(
        Declare("=> {|#0:scale|} * x; static readonly float scale = 2;"),
        Verify.Says("DTG1202", "the value of 'scale' is not known while compiling; make it a const"));

    [Theory]
    [InlineData("=> MathF.Pow(x, {|DTG1202:x|});")]
    [InlineData("=> MathF.Pow(x, {|DTG1202:1000|});")]
    [InlineData("=> {|DTG1202:x % 2|};")]
    [InlineData("=> {|DTG1202:(int)x|} * x;")]
    [InlineData("=> {|DTG1202:Math.Sign(x) / 2|} * x;")]
    [InlineData("=> {|DTG1202:float.NaN|};")]
    [InlineData("=> {|DTG1202:float.Parse(\"1\")|} + x;")]
    [InlineData("=> {|DTG1202:Random.Shared.NextSingle()|} * x;")]
    [InlineData("=> {|DTG1202:new[] { x }[0]|};")]
    [InlineData("=> {|DTG1202:Table[0]|} * x; static readonly float[] Table = { 1 };")]
    [InlineData("=> {|DTG1202:float.IsNaN(x)|} ? 0 : x;")]
    [InlineData("=> {|DTG1202:G<int>(x)|}; static float G<T>(float x) => x;")]
    [InlineData("=> {|DTG1202:H.Of(x)|}; static class H { public static float Of(float x) => x; }")]
    [InlineData("=> G(x) + 1; static float G(float x) => {|DTG1202:MathF.Atan(x)|};")]
    [InlineData("{ {|DTG1202:for (int i = 0; i < 3; i++) { x *= x; }|} return x; }")]
    [InlineData("{ {|DTG1202:throw new Exception();|} }")]
    [InlineData("{ {|DTG1202:x++;|} return x; }")]
    [InlineData("{ bool positive = {|DTG1202:x > 0|}; return positive ? x : 0; }")]
    [InlineData("=> {|DTG1202:(float)(decimal)x|};")]
    public Task WhatHasNoFormula_IsReportedWhereItStands(string body) => Verify.Source(Declare(body));

    [Fact]
    public async Task PartInAnotherFile_IsReportedThere()
    {
        CSharpCompilation compilation = NetworkCompiler.Compile(
        [
            new("One.cs", "using DeepTheory.Gen;\n[Network, Input(4), Activation(nameof(F))]\npublic partial class N;"),
            new("Other.cs", "using System;\npartial class N { static float F(float x) => MathF.Acos(x); }"),
        ]);
        Diagnostic diagnostic = Assert.Single(await Analysis.With(compilation).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
        Assert.Equal("DTG1202", diagnostic.Id);
        Assert.Equal("Other.cs", diagnostic.Location.SourceTree?.FilePath);
        Assert.Equal("MathF.Acos(x)", diagnostic.Location.SourceTree?.GetText(TestContext.Current.CancellationToken).ToString(diagnostic.Location.SourceSpan));
    }

    [Fact]
    public async Task AFormulaTooLong_IsReported()
    {
        foreach (string body in new[]
        {
            "{ float y = 0; " + string.Concat(Enumerable.Range(1, 40).Select(i => $"if (x > {i}) y += {i}; ")) + "return y; }",
            "=> " + string.Join(" + ", Enumerable.Repeat("x", 5000)) + ";",
            "{ " + string.Concat(Enumerable.Range(0, 60).Select(i => $"float y{i} = {(i == 0 ? "x" : $"y{i - 1}")} * {(i == 0 ? "x" : $"y{i - 1}")}; ")) + "return y59; }",
            "=> G(G(G(G(G(G(x)))))); static float G(float x) => x * x + x * x * MathF.Sin(x) + x;",
        })
        {
            Diagnostic diagnostic = Assert.Single(await Analysis.OfAsync("using System;\nusing DeepTheory.Gen;\n" + Declare(body)));
            Assert.Equal("DTG1202", diagnostic.Id);
            Assert.Contains("too long", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }

    /// <summary>What does not compile is the compiler's to say.</summary>
    [Theory]
    [InlineData("=> {|CS0103:y|} * x;")]
    [InlineData("=> {|CS0117:MathF.Bump|}(x);")]
    [InlineData("=> {|CS0029:\"text\"|};")]
    [InlineData("{ }")]
    [InlineData("=> ;")]
    [InlineData("")]
    public async Task WhatDoesNotCompile_IsLeftToTheCompiler(string body) => Assert.DoesNotContain(
        await Analysis.OfAsync("using System;\nusing DeepTheory.Gen;\n" + Declare(System.Text.RegularExpressions.Regex.Replace(body, @"\{\|\w+:(.*?)\|\}", "$1"))),
        diagnostic => diagnostic.Id is "DTG1202" or "AD0001");

    [Theory]
    [InlineData("=> x;")]
    [InlineData("=> MathF.Pow(x, 2) * Math.Clamp(x, -1, 1) + MathF.Pow(2, x);")]
    [InlineData("{ const float A = 2; float y = x * A; if (y > 1 || !(y > -1)) { return y; } y -= 1; return -y; }")]
    [InlineData("=> (float)Math.Tanh(x) * float.Abs(x) * (float)double.Exp(-Math.PI * x * x) * (1 / 2 + 1);")]
    [InlineData("=> Outer(x, y: 2); static float Outer(float x, float y = 3, float z = 4) => x * y - z;")]
    public Task WhatIsAFormula_IsSilent(string body) => Verify.Sound("using System;\n" + Declare(body).Replace("using System;", "", StringComparison.Ordinal));

    private static string Declare(string body) => $"using System;\n[Network, Input(4), Activation(nameof(F))]\npublic partial class N {{ static float F(float x) {body} }}";
}
