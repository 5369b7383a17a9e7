using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class WeightsMissingTests : IDisposable
{
    private readonly ProjectFile file = new("digits.safetensors");

    [Fact]
    public async Task NetworksWithoutWeights_AreSilent() => Assert.Empty(await AnalyzeAsync(null, ProjectFile.Safetensors("{}")));

    [Theory]
    [InlineData("letters.safetensors", " (there are: digits.safetensors)")]
    [InlineData("Digits.safetensors", " (there are: digits.safetensors)")]
    [InlineData("other/digits.safetensors", " (there are: digits.safetensors)")]
    [InlineData("", " (there are: digits.safetensors)")]
    public async Task AFileThatIsNotThere_IsReported(string weights, string others)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync(weights, ProjectFile.Safetensors("{}")));
        Assert.Equal("DTG7002", diagnostic.Id);
        Assert.Equal($"\"{weights}\"", ProjectFile.Marked(diagnostic));
        Assert.Contains($"<AdditionalFiles Include=\"{weights}\" />", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(others, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    public void Dispose() => file.Dispose();

    private Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string? weights, byte[]? content, string inFolder = "") => file.AnalyzeAsync(weights, content, inFolder);
}
