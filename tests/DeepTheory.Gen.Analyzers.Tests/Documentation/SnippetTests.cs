using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Tests.Documentation;

/// <summary>What the pages show compiles, says what the pages say of it, and prints what they show.</summary>
public sealed class SnippetTests
{
    public static TheoryData<string> Snippets => [.. SnippetProject.Snippets.Select(snippet => snippet.ToString())];

    public static TheoryData<string> Programs => [.. SnippetProject.Snippets.Where(snippet => snippet.IsFile).Select(snippet => snippet.ToString())];

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task Snippet_ShowsTheDiagnosticsThatThePageNames(string place)
    {
        Snippet snippet = Find(place);
        Diagnostic[] found = [.. (await SnippetProject.DiagnosticsAsync).Where(diagnostic => IsIn(snippet, diagnostic))];
        Assert.True(
            snippet.Faults.SequenceEqual(found.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)),
            $"Expected: {string.Join(" ", snippet.Faults)}\nFound:\n{string.Join("\n", found.Select(diagnostic => diagnostic.ToString()))}");
        if (Snippet.Of(snippet.Page).SkipWhile(other => other.Line <= snippet.Line).FirstOrDefault() is { IsSaid: true } said)
        {
            Assert.All(found, diagnostic => Assert.Contains($"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}", said.Code, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task NothingIsSaidOutsideOfSnippets()
    {
        ImmutableArray<Diagnostic> diagnostics = await SnippetProject.DiagnosticsAsync;
        Assert.Empty(diagnostics.Where(diagnostic => !SnippetProject.Snippets.Any(snippet => IsIn(snippet, diagnostic))));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Program_RunsAndPrintsWhatThePageShows(string place)
    {
        Snippet program = Find(place);
        string folder = Directory.CreateTempSubdirectory("snippet").FullName;
        try
        {
            Snippet[] outputs = [.. Snippet.Of(program.Page).Where(other => other.IsOutput && other.Line > program.Line)];
            string printed = await RunAsync(program.Code, folder);
            if (outputs.Length > 0)
            {
                Excerpt.Verify(outputs[0].Code, printed, outputs[0].ToString(), isMeasured: true);
                printed = await RunAsync(SnippetProject.Continued(program), folder);
            }

            foreach (Snippet output in outputs.Skip(1))
            {
                Excerpt.Verify($"…\n{output.Code}…", printed, output.ToString(), isMeasured: true);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>In a process of its own, with the assemblies that the package brings.</summary>
    private static async Task<string> RunAsync(string program, string folder)
    {
        using (LoadedAssembly assembly = SnippetProject.Program(program).VerifyClean().Load())
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "Program.dll"), assembly.Image, TestContext.Current.CancellationToken);
        }

        foreach (string file in Directory.GetFiles(AppContext.BaseDirectory, "DeepTheory.Gen*.dll").Append("System.Numerics.Tensors.dll").Append("CsvHelper.dll"))
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, file), Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        string settings = $"{typeof(SnippetTests).Assembly.GetName().Name}.runtimeconfig.json";
        File.Copy(Path.Combine(AppContext.BaseDirectory, settings), Path.Combine(folder, "Program.runtimeconfig.json"), overwrite: true);
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", ["Program.dll"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string printed = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        return printed.ReplaceLineEndings("\n");
    }

    private static Snippet Find(string place) => SnippetProject.Snippets.Single(snippet => snippet.ToString() == place);

    private static bool IsIn(Snippet snippet, Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetMappedLineSpan();
        int line = span.StartLinePosition.Line + 1;
        return span.Path == snippet.Page && line >= snippet.Line && line < snippet.EndLine;
    }
}
