namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>Files of the repository that are written from the rules: a test holds them to what the rules say, and writes them anew on request.</summary>
internal static class Written
{
    private const string UpdateVariable = "DTG_UPDATE_SNAPSHOTS";

    public static void Verify(string path, string expected)
    {
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(path, expected);
        }

        string actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(expected == actual, $"{Path.GetFileName(path)} is out of date. Run the test with {UpdateVariable}=1.");
    }
}
