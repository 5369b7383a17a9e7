namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class FunctionMissingTests
{
    [Fact]
    public Task MethodThatIsNotThere_IsReported() => Verify.Source(
        "[Network, Input(4), Activation({|#0:\"Bump\"|})]\npublic partial class N;",
        Verify.Says("DTG1201", "N has no method 'Bump'; write static float Bump(float x) in it"));

    [Fact]
    public Task MethodOfAnotherSignature_IsReported() => Verify.Source(
        "[Network, Input(4), Activation({|#0:nameof(F)|})]\npublic partial class N { static double F(float x, int n) => x * n; }",
        Verify.Says("DTG1201", "'F' must be static float F(float x), but is N.F(float, int) that returns double"));

    [Theory]
    [InlineData("float F(float x) => x;")]
    [InlineData("static float F() => 1;")]
    [InlineData("static float F(double x) => 1;")]
    [InlineData("static float F(in float x) => x;")]
    [InlineData("static float F(ref float x) => x;")]
    [InlineData("static float F<T>(float x) => x;")]
    [InlineData("static int F(float x) => 1;")]
    [InlineData("static float F => 1;")]
    [InlineData("const float F = 1;")]
    [InlineData("static float F(float x) => F(x - 1);")]
    [InlineData("static float F(float x) => x > 0 ? G(x) : 0; static float G(float x) => 2 * F(x);")]
    public Task WhatIsNoFunctionOfOneNumber_IsReported(string members) =>
        Verify.Source($"[Network, Input(4), Activation({{|DTG1201:nameof(F)|}})]\npublic partial class N {{ {members} }}");

    [Theory]
    [InlineData("static float F(float p) => p;")]
    [InlineData("static float F(float p, float t) => t * t;")]
    [InlineData("static float F(float p, float t) => 1;")]
    [InlineData("static float F(float p, float t) => F(t, p);")]
    public Task WhatIsNoLoss_IsReported(string members) =>
        Verify.Source($"[Network, Input(4), Dense(3), Loss({{|DTG1201:nameof(F)|}})]\npublic partial class N {{ {members} }}");

    [Fact]
    public Task Derivative_IsSoughtToo() => Verify.Source(
        """
        [Network, Input(4), Dense(3), Activation(nameof(F), Derivative = {|DTG1201:"G"|}), Loss(nameof(L), Derivative = {|DTG1201:nameof(F)|})]
        public partial class N
        {
            static float F(float x) => x;
            static float L(float p, float t) => p - t;
        }
        """);

    [Theory]
    [InlineData("[Network, Input(4), Activation({|DTG1201:null!|})]\npublic partial class N;")]
    [InlineData("[Network, Input(4), Activation({|DTG1201:\"\"|})]\npublic partial class N;")]
    [InlineData("[Network, Input(4), Activation({|CS0103:Missing|})]\npublic partial class N;")]
    [InlineData("[Network, Input(4), {|CS7036:Activation|}]\npublic partial class N;")]
    public Task NoName_IsReportedOnce(string source) => Verify.Source(source);

    [Theory]
    [InlineData("static float F(float x) => x; static float F(float x, float y) => y; static double F(double x) => x;")]
    [InlineData("private static float F(float x) { return x; }")]
    [InlineData("private static partial float F(float x); private static partial float F(float x) => x;")]
    public Task TheRightOneOfSeveral_IsTaken(string members) => Verify.Sound($"[Network, Input(4), Activation(nameof(F))]\npublic partial class N {{ {members} }}");
}
