using System.Text.Json;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>The cases of one golden file.</summary>
internal sealed class GoldenFamily
{
    /// <summary>The environment variable that names another directory of golden files.</summary>
    public const string DirectoryVariable = "DTG_GOLDEN";

    private const int KnownFormat = 1;

    private static readonly Lazy<IReadOnlyList<GoldenFamily>> LazyAll = new(ReadAll);

    private readonly Lazy<CompiledFamily> compiled;

    private GoldenFamily(string name, IReadOnlyList<GoldenCase> cases)
    {
        Name = name;
        Cases = cases;
        compiled = new Lazy<CompiledFamily>(() => new CompiledFamily(this));
    }

    /// <summary>Every family there is a file of.</summary>
    public static IReadOnlyList<GoldenFamily> All => LazyAll.Value;

    /// <summary>The file's name without ending.</summary>
    public string Name { get; }

    /// <summary>The cases, in the order of the file.</summary>
    public IReadOnlyList<GoldenCase> Cases { get; }

    /// <summary>The networks of all cases that can be put to one, compiled once.</summary>
    public CompiledFamily Compiled => compiled.Value;

    /// <summary>A family by name.</summary>
    public static GoldenFamily Named(string name) => All.Single(family => family.Name == name);

    /// <summary>A case by name.</summary>
    public GoldenCase Case(string name) => Cases.Single(golden => golden.Name == name);

    private static IReadOnlyList<GoldenFamily> ReadAll()
    {
        string directory = Environment.GetEnvironmentVariable(DirectoryVariable) is { Length: > 0 } other
            ? other
            : Path.Combine(AppContext.BaseDirectory, "golden");
        if (!Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"There is no directory '{directory}' of golden files; {DirectoryVariable} names another.");
        }

        return [.. Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal).Select(Read)];
    }

    private static GoldenFamily Read(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        JsonElement root = document.RootElement.Clone();
        if (!root.TryGetProperty("cases", out JsonElement cases) || root.GetProperty("format").GetInt32() != KnownFormat)
        {
            throw new FormatException($"{Path.GetFileName(path)} is no golden file of format {KnownFormat}.");
        }

        return new GoldenFamily(Path.GetFileNameWithoutExtension(path), [.. cases.EnumerateArray().Select(json => new GoldenCase(json))]);
    }
}
