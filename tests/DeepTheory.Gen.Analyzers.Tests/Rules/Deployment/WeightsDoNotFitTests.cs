using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class WeightsDoNotFitTests : IDisposable
{
    private const string Weight = "\"dense1.weight\":{\"dtype\":\"F32\",\"shape\":[3,4],\"data_offsets\":[0,48]}";
    private const string Bias = "\"dense1.bias\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[48,60]}";

    private readonly ProjectFile file = new("digits.safetensors");

    [Fact]
    public async Task AFileThatFits_IsSilent()
    {
        Assert.Empty(await AnalyzeAsync("digits.safetensors", ProjectFile.Safetensors($$$"""{"__metadata__":{"producer":"x","a":"\u0041"},{{{Weight}}}, {{{Bias}}} }""")));
        Assert.Empty(await AnalyzeAsync("models/digits.safetensors", ProjectFile.Safetensors($"{{{Bias},{Weight}}}"), inFolder: "models"));
        Assert.Empty(await AnalyzeAsync(@"models\\digits.safetensors", ProjectFile.Safetensors($"{{{Bias},{Weight}}}"), inFolder: "models"));
    }

    [Theory]
    [InlineData("{" + Weight + "}", "it lacks dense1.bias")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}," + Weight + "," + Bias + "}", "it has besides a")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[]}}", "it lacks dense1.weight, dense1.bias, and it has besides a")]
    [InlineData("{" + Weight + ",\"dense1.bias\":{\"dtype\":\"F16\",\"shape\":[3]}}", "tensor dense1.bias is of type F16, where F32 is read")]
    [InlineData("{" + Bias + ",\"dense1.weight\":{\"dtype\":\"F32\",\"shape\":[4,3]}}", "tensor dense1.weight has the shape [4, 3], where the network's is [3, 4]")]
    [InlineData("{" + Bias + ",\"dense1.weight\":{\"dtype\":\"F32\",\"shape\":[3,4,1]}}", "tensor dense1.weight has the shape [3, 4, 1], where the network's is [3, 4]")]
    [InlineData("{" + Bias + ",\"dense1.weight\":{\"dtype\":\"F32\"}}", "its header gives tensor dense1.weight no dtype or no shape")]
    [InlineData("{" + Bias + "," + Bias + "}", "its header names dense1.bias twice")]
    [InlineData("", "something else than '{' at character 0")]
    [InlineData("[]", "something else than '{' at character 0")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[3.5]}}", "something else than ']' at character 30")]
    [InlineData("{\"a\":{\"dtype\":7", "something else than '\"' at character 14")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999999999999]}}", "something else than a whole number")]
    [InlineData("{} {}", "something else than the end")]
    public async Task AFileOfAnotherNetwork_IsReported(string header, string fault)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync("digits.safetensors", ProjectFile.Safetensors(header)));
        Assert.Equal("DTG7003", diagnostic.Id);
        Assert.Equal("\"digits.safetensors\"", ProjectFile.Marked(diagnostic));
        Assert.Contains(fault, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADamagedFile_IsReported()
    {
        Assert.Contains("having 3 bytes", Assert.Single(await AnalyzeAsync("digits.safetensors", [1, 2, 3])).GetMessage(), StringComparison.Ordinal);
        Assert.Contains("said to have 18446744073709551615 bytes, and 0 follow", Assert.Single(await AnalyzeAsync("digits.safetensors", [255, 255, 255, 255, 255, 255, 255, 255])).GetMessage(), StringComparison.Ordinal);

        // Nesting that would exhaust the stack of a reader without bounds.
        string deep = "{\"a\":{\"b\":" + new string('[', 100_000);
        Assert.Equal("DTG7003", Assert.Single(await AnalyzeAsync("digits.safetensors", ProjectFile.Safetensors(deep))).Id);
        deep = "{\"__metadata__\":" + string.Concat(Enumerable.Repeat("{\"b\":", 100_000));
        Assert.Equal("DTG7003", Assert.Single(await AnalyzeAsync("digits.safetensors", ProjectFile.Safetensors(deep))).Id);
    }

    [Fact]
    public async Task AFileThatIsGone_IsReported()
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync("digits.safetensors", null));
        Assert.Equal("DTG7003", diagnostic.Id);
        Assert.Contains("cannot be read", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyBytesAtAll_NeverThrow()
    {
        byte[] sound = ProjectFile.Safetensors($"{{\"__metadata__\":{{\"a\":\"b\"}},{Weight},{Bias}}}");
        var random = new Random(1);
        for (int i = 0; i < 300; i++)
        {
            byte[] file = sound[..random.Next(sound.Length + 1)].ToArray();
            for (int flips = random.Next(4); flips > 0 && file.Length > 0; flips--)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }

            Assert.All(await AnalyzeAsync("digits.safetensors", file), diagnostic => Assert.Equal("DTG7003", diagnostic.Id));
        }
    }

    public void Dispose() => file.Dispose();

    private Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string? weights, byte[]? content, string inFolder = "") => file.AnalyzeAsync(weights, content, inFolder);
}
