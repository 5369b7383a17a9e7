using DeepTheory.Gen.Testing;
using Verify = DeepTheory.Gen.Testing.CSharpCodeFixVerifier<
    DeepTheory.Gen.Golden.Tests.TestKit.ShortNameAnalyzer, DeepTheory.Gen.Golden.Tests.TestKit.ShortNameCodeFix>;
using VerifyWithoutFixAll = DeepTheory.Gen.Testing.CSharpCodeFixVerifier<
    DeepTheory.Gen.Golden.Tests.TestKit.ShortNameAnalyzer, DeepTheory.Gen.Golden.Tests.TestKit.ShortNameCodeFixWithoutFixAll>;

namespace DeepTheory.Gen.Golden.Tests.TestKit;

public sealed class CodeFixVerifierTests
{
    [Fact]
    public Task Fix_ThatGivesTheExpectedSource_Passes() => Verify.VerifyCodeFixAsync("class [|A|] { }", "class AA { }");

    [Fact]
    public Task SeveralDiagnostics_AreFixedOneByOneAndByFixAll() =>
        Verify.VerifyCodeFixAsync("class [|A|] { }\nclass [|B|] { }\n", "class AA { }\nclass BB { }\n");

    [Fact]
    public async Task FixThatGivesAnotherSource_Fails_AndShowsTheDifference()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.VerifyCodeFixAsync("class [|A|] { }", "class AAA { }"));

        Assert.Contains("- class AAA { }", failure.Message, StringComparison.Ordinal);
        Assert.Contains("+ class AA { }", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task UnmarkedDiagnostic_FailsBeforeAnyFix() =>
        Assert.ThrowsAsync<VerificationException>(() => Verify.VerifyCodeFixAsync("class A { }", "class AA { }"));

    [Fact]
    public async Task FixWithoutFixAll_Fails()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(
            () => VerifyWithoutFixAll.VerifyCodeFixAsync("class [|A|] { }", "class AA { }"));

        Assert.Contains("has no Fix All", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FixUnderAnotherTitle_Fails()
    {
        var test = new CSharpCodeFixTest<ShortNameAnalyzer, ShortNameCodeFix>
        {
            TestCode = "class [|A|] { }",
            FixedCode = "class AA { }",
            CodeActionTitle = "Rename",
        };

        await Assert.ThrowsAsync<VerificationException>(() => test.RunAsync(TestContext.Current.CancellationToken));
    }
}
