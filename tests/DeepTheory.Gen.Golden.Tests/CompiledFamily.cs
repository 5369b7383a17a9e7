using System.Text;
using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>
/// The networks of a family, compiled together. Where that fails, each case is compiled for itself, so that a fault is the
/// fault of its own cases alone.
/// </summary>
internal sealed class CompiledFamily
{
    private readonly Dictionary<GoldenCase, IReadOnlyList<SourceFile>> sources = [];
    private readonly string namespaceName;
    private readonly LoadedAssembly? together;

    public CompiledFamily(GoldenFamily family)
    {
        namespaceName = $"Golden.{Identifier(family.Name)}";
        for (int index = 0; index < family.Cases.Count; index++)
        {
            GoldenCase golden = family.Cases[index];
            if (Catalogue.Find(golden) is { } experiment)
            {
                sources.Add(golden, [.. experiment.Declarations.Select((declaration, network) => Source(golden, index, declaration, network))]);
            }
        }

        GeneratorRun run = NetworkCompiler.Run([.. sources.Values.SelectMany(files => files)], new CompilerOptions { AssemblyName = namespaceName });
        try
        {
            together = run.VerifyClean().Load();
        }
        catch (VerificationException fault)
        {
            Fault = fault;
        }
    }

    /// <summary>How many cases are built.</summary>
    public int Count => sources.Count;

    /// <summary>Why the family does not compile as a whole, if it does not.</summary>
    public VerificationException? Fault { get; }

    /// <summary>New networks of a case, in the order of its declarations.</summary>
    /// <exception cref="VerificationException">They do not compile.</exception>
    public IReadOnlyList<NetworkDriver> CreateNetworks(GoldenCase golden)
    {
        IReadOnlyList<SourceFile> files = sources[golden];
        LoadedAssembly assembly = together ?? NetworkCompiler.Run(files).VerifyClean().Load();
        return [.. files.Select(file => assembly.CreateNetwork($"{namespaceName}.{Path.GetFileNameWithoutExtension(file.Path)}"))];
    }

    private static string Identifier(string name)
    {
        var identifier = new StringBuilder();
        foreach (char character in name)
        {
            identifier.Append(char.IsAsciiLetterOrDigit(character) ? character : '_');
        }

        return identifier.ToString();
    }

    private SourceFile Source(GoldenCase golden, int index, Declaration declaration, int network)
    {
        string className = $"Case{index:D3}_{Identifier(golden.Name)}_{network}";
        return new SourceFile($"{className}.cs", declaration.ToSource(namespaceName, className));
    }
}
