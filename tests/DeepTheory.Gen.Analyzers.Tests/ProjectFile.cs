using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>A file on disk that a project shows to the compiler, and a network that takes its weights from one.</summary>
internal sealed class ProjectFile(string name) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    /// <summary>A safetensors file with this header and some bytes that are no text.</summary>
    public static byte[] Safetensors(string header)
    {
        byte[] text = Encoding.UTF8.GetBytes(header);
        var file = new byte[8 + text.Length + 60];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)text.Length);
        text.CopyTo(file, 8);
        file.AsSpan(8 + text.Length).Fill(0xFF);
        return file;
    }

    /// <summary>The code that a diagnostic marks.</summary>
    public static string Marked(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);

    /// <summary>What is said of a network of 4 inputs and 3 outputs.</summary>
    /// <param name="weights">What its attribute names; null for nothing.</param>
    /// <param name="content">What is in the file; null where it is gone.</param>
    /// <param name="inFolder">The file's folder within the project.</param>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string? weights, byte[]? content, string inFolder = "")
    {
        string path = Path.Combine(folder.CreateSubdirectory(inFolder.Length == 0 ? "." : inFolder).FullName, name);
        if (content is null)
        {
            File.Delete(path);
        }
        else
        {
            await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);
        }

        string network = weights is null ? "Network" : $"Network(Weights = \"{weights}\")";
        return await Analysis.Compile($"using DeepTheory.Gen;\n[{network}, Input(4), Dense(3)]\npublic partial class A;")
            .WithAnalyzers([new NetworkAnalyzer()], new AnalyzerOptions([new BinaryFile(path)]))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>What the compiler makes of a file that is no text.</summary>
    internal sealed class BinaryFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => throw new InvalidDataException("a binary file instead of a text file");
    }
}
