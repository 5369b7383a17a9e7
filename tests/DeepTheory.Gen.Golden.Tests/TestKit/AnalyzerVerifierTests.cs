using DeepTheory.Gen.Testing;
using Verify = DeepTheory.Gen.Testing.CSharpAnalyzerVerifier<DeepTheory.Gen.Golden.Tests.TestKit.ShortNameAnalyzer>;

namespace DeepTheory.Gen.Golden.Tests.TestKit;

public sealed class AnalyzerVerifierTests
{
    [Theory]
    [InlineData("class Long { }")]
    [InlineData("class [|A|] { }")]
    [InlineData("class {|KIT0001:A|} { } class {|KIT0001:B|} { }")]
    public Task MarkedDiagnostics_ThatAreReported_Pass(string source) => Verify.VerifyAnalyzerAsync(source);

    [Fact]
    public Task ExpectedDiagnostic_IsFoundByItsMark_AndItsMessageCompared() =>
        Verify.VerifyAnalyzerAsync("class {|#0:A|} { }", Verify.Diagnostic(ShortNameAnalyzer.Id).WithLocation(0).WithArguments("A"));

    [Fact]
    public Task ExpectedDiagnostic_IsFoundByLineAndColumn() =>
        Verify.VerifyAnalyzerAsync("\nclass A { }", Verify.Diagnostic().WithLocation(2, 7));

    [Theory]
    [InlineData("class [|Long|] { }", "Missing:\n  (1,7)-(1,11) 'Long': KIT0001")]
    [InlineData("class A { }", "Not expected:\n  (1,7)-(1,8) 'A': warning KIT0001: The name 'A' is short")]
    [InlineData("class [|A |]{ }", "Missing:\n  (1,7)-(1,9) 'A '")]
    [InlineData("class {|KIT0002:A|} { }", "Missing:\n  (1,7)-(1,8) 'A': KIT0002")]
    [InlineData("class {|KIT0001:{|KIT0001:A|}|} { }", "Missing:\n  (1,7)-(1,8) 'A': KIT0001")]
    [InlineData("class Long : Unknown { }", "error CS0246")]
    [InlineData("class Crash { }", "AD0001")]
    public async Task DiagnosticsThatDifferFromTheMarks_Fail(string source, string complaint)
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.VerifyAnalyzerAsync(source));

        Assert.Contains(complaint, failure.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public Task WrongMessage_Fails() => Assert.ThrowsAsync<VerificationException>(() =>
        Verify.VerifyAnalyzerAsync("class {|#0:A|} { }", Verify.Diagnostic().WithLocation(0).WithArguments("B")));

    [Fact]
    public Task WrongSeverity_Fails() => Assert.ThrowsAsync<VerificationException>(() =>
        Verify.VerifyAnalyzerAsync("class {|#0:A|} { }", DiagnosticResult.CompilerError(ShortNameAnalyzer.Id).WithLocation(0)));

    [Fact]
    public void RuleThatTheAnalyzerLacks_IsRefused() => Assert.Throws<ArgumentException>(() => Verify.Diagnostic("KIT0002"));

    [Fact]
    public Task DiagnosticWithoutMark_IsFoundAnywhere() => Verify.VerifyAnalyzerAsync("class A { }", Verify.Diagnostic());

    [Fact]
    public async Task Generator_RunsFirst_WhereTheTestNamesOne()
    {
        var test = new CSharpAnalyzerTest<ShortNameAnalyzer>
        {
            TestCode = """
                [DeepTheory.Gen.Network, DeepTheory.Gen.Input(2), DeepTheory.Gen.Dense(1)]
                public partial class {|KIT0001:X|}
                {
                    public static int Inputs => InputLength;
                }
                """,
        };
        test.Generators.Add(new Generators.NetworkGenerator());
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
