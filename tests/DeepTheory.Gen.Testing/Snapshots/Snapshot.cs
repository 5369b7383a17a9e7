using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Testing;

/// <summary>
/// Compares a text with the one kept beside the test, in <c>_snapshots/name.txt</c>. With the environment variable
/// <c>DTG_UPDATE_SNAPSHOTS=1</c> the kept text is rewritten instead; the change is then reviewed as any other.
/// </summary>
public static class Snapshot
{
    /// <summary>The environment variable that makes <see cref="Match"/> write.</summary>
    public const string UpdateVariable = "DTG_UPDATE_SNAPSHOTS";

    private const string DirectoryName = "_snapshots";

    /// <summary>The text is the one kept under this name.</summary>
    /// <param name="text">What the test got.</param>
    /// <param name="name">Name of the snapshot, a file name without ending; by default the test method's.</param>
    /// <param name="testFile">The test's file, filled in by the compiler.</param>
    /// <exception cref="VerificationException">It differs, or nothing is kept yet; the message shows the difference.</exception>
    public static void Match(string text, [CallerMemberName] string name = "", [CallerFilePath] string testFile = "")
    {
        string directory = Path.GetDirectoryName(testFile) ?? "";
        if (!Directory.Exists(directory))
        {
            throw new VerificationException($"The test's directory '{directory}' does not exist here; snapshots are kept beside the source, and the tests were built elsewhere.");
        }

        string file = Path.Combine(directory, DirectoryName, $"{name}.txt");
        text = TextDifference.Normalize(text).TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return;
        }

        string relative = Path.Combine(DirectoryName, $"{name}.txt");
        if (!File.Exists(file))
        {
            throw new VerificationException($"There is no snapshot {relative} yet. Set {UpdateVariable}=1 to write it. The text is:{Environment.NewLine}{text}");
        }

        TextDifference.Verify(File.ReadAllText(file), text, $"The text differs from {relative}. If that is right, set {UpdateVariable}=1 to rewrite it.");
    }
}
