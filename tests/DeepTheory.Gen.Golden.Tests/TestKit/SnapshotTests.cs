using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests.TestKit;

public sealed class SnapshotTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("snapshots").FullName;

    private string TestFile => Path.Combine(directory, "SomeTests.cs");

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Theory]
    [InlineData("one\ntwo\n")]
    [InlineData("one\r\ntwo")]
    public void SameText_Passes_WhateverItsLineEndings(string text)
    {
        SkipWhereSnapshotsAreRewritten();
        Keep("one\ntwo\n");

        Snapshot.Match(text, "lines", TestFile);
    }

    [Theory]
    [InlineData("one\nTWO\nthree\n", "- two\n+ TWO")]
    [InlineData("one\n  two\nthree\n", "- two\n+   two")]
    [InlineData("one\nthree\n", "- two")]
    [InlineData("one\ntwo\nmore\nthree\n", "+ more")]
    public void OtherText_Fails_AndShowsTheLines(string text, string difference)
    {
        SkipWhereSnapshotsAreRewritten();
        Keep("one\ntwo\nthree\n");

        var failure = Assert.Throws<VerificationException>(() => Snapshot.Match(text, "lines", TestFile));

        Assert.Contains(difference, failure.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(Snapshot.UpdateVariable, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingSnapshot_Fails_AndSaysHowToWriteIt()
    {
        SkipWhereSnapshotsAreRewritten();

        var failure = Assert.Throws<VerificationException>(() => Snapshot.Match("text", "lines", TestFile));

        Assert.Contains($"{Snapshot.UpdateVariable}=1", failure.Message, StringComparison.Ordinal);
    }

    private static void SkipWhereSnapshotsAreRewritten() => Assert.SkipWhen(
        Environment.GetEnvironmentVariable(Snapshot.UpdateVariable) == "1", "Snapshots are being rewritten, so that none can differ.");

    private void Keep(string text)
    {
        string kept = Path.Combine(directory, "_snapshots");
        Directory.CreateDirectory(kept);
        File.WriteAllText(Path.Combine(kept, "lines.txt"), text);
    }
}
