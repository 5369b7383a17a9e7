using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.PublicApi.Tests;

/// <summary>
/// What users can name, kept in <c>api/&lt;Assembly&gt;.txt</c>, so that a change shows in review.
/// <c>DTG_UPDATE_SNAPSHOTS=1</c> rewrites the files.
/// </summary>
public sealed class PublicApiTests
{
    [Theory]
    [MemberData(nameof(Shipped.Names), MemberType = typeof(Shipped))]
    public void PublicApi_IsTheOneRecorded(string assembly)
    {
        string file = Path.Combine(Here(), "api", $"{assembly}.txt");
        string api = ApiWriter.Write(Shipped.Named(assembly));
        if (Environment.GetEnvironmentVariable(Snapshot.UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, api);
            return;
        }

        Assert.True(File.Exists(file), $"There is no {file} yet. Set {Snapshot.UpdateVariable}=1 to write it.");
        TextDifference.Verify(File.ReadAllText(file), api, $"The public API differs from api/{assembly}.txt. If that is meant, set {Snapshot.UpdateVariable}=1 to rewrite it.");
    }

    [Fact]
    public void EveryRecordedApi_IsOfAShippedAssembly() => Assert.Equal(
        Shipped.Names.Select(row => row.Data).Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(Here(), "api"), "*.txt").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
