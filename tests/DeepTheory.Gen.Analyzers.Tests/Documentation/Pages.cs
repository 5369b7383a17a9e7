using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Analyzers.Tests.Documentation;

/// <summary>The pages that a reader meets: README.md, that of the package, CONTRIBUTING.md, CHANGELOG.md and docs, by their paths in the repository.</summary>
internal static class Pages
{
    public static string[] All =>
    [
        "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "package/README.md",
        .. Directory.GetFiles(PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(PathOf("."), file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static string Read(string page) => File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n");

    public static string PathOf(string page, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", page));
}
