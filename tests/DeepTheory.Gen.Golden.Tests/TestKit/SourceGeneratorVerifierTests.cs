using DeepTheory.Gen.Testing;
using Verify = DeepTheory.Gen.Testing.CSharpSourceGeneratorVerifier<DeepTheory.Gen.Golden.Tests.TestKit.GreetingGenerator>;

namespace DeepTheory.Gen.Golden.Tests.TestKit;

public sealed class SourceGeneratorVerifierTests
{
    [Fact]
    public Task GeneratedFile_ThatIsAsExpected_Passes() =>
        Verify.VerifyGeneratorAsync("[System.Serializable] class Host { }", ("Host.g.cs", GreetingGenerator.Write("Host")));

    [Fact]
    public async Task GeneratedFile_ThatDiffers_Fails()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(
            () => Verify.VerifyGeneratorAsync("[System.Serializable] class Host { }", ("Host.g.cs", "// something else\n")));

        Assert.Contains("- // something else", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task GeneratedFile_ThatWasNotExpected_Fails() =>
        Assert.ThrowsAsync<VerificationException>(() => Verify.VerifyGeneratorAsync("[System.Serializable] class Host { }"));

    [Fact]
    public Task MarkedCompilerError_Passes() => Verify.VerifyDiagnosticsAsync("class Host : {|CS0246:Unknown|} { }");

    [Fact]
    public Task UnmarkedCompilerError_Fails() =>
        Assert.ThrowsAsync<VerificationException>(() => Verify.VerifyDiagnosticsAsync("class Host : Unknown { }"));

    [Fact]
    public async Task WarningInGeneratedCode_Fails()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(
            () => Verify.VerifyDiagnosticsAsync($"[System.Serializable] class {GreetingGenerator.WarningName} {{ }}"));

        Assert.Contains("CS0169", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GeneratorThatCrashes_Fails()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(
            () => Verify.VerifyDiagnosticsAsync($"[System.Serializable] class {GreetingGenerator.CrashingName} {{ }}"));

        Assert.Contains("CS8785", failure.Message, StringComparison.Ordinal);
    }
}
