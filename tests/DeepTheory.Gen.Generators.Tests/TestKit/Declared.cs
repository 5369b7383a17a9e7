using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Generators.Tests;

/// <summary>A declaration's stages, for tests of one pass: the attributes are read from source as the generator reads them.</summary>
internal static class Declared
{
    /// <summary>The source of a network of these attributes, such as <c>Input(2), Dense(3)</c>.</summary>
    public static string Source(string attributes, string name = "Net") => $$"""
        using DeepTheory.Gen;
        namespace Demo;
        [Network]
        [{{attributes}}]
        public sealed partial class {{name}};
        """;

    public static NetworkDeclaration Declaration(string attributes, string others = "")
    {
        Compilation compilation = NetworkCompiler.Compile([new SourceFile("Net.cs", Source(attributes)), new SourceFile("Others.cs", $"using DeepTheory.Gen;\nnamespace Demo;\n{others}")]);
        INamedTypeSymbol type = compilation.GetTypeByMetadataName("Demo.Net") ?? throw new InvalidOperationException("The source declares no Demo.Net.");
        return DeclarationReader.Read(type, compilation, TestContext.Current.CancellationToken);
    }

    /// <param name="attributes">The network's operations.</param>
    /// <param name="others">Types beside it, such as blocks.</param>
    public static Graph Graph(string attributes, string others = "") => GraphBuilder.Build(Declaration(attributes, others), Catalogue.Standard);

    /// <summary>A graph that has no faults.</summary>
    public static Graph SoundGraph(string attributes, string others = "")
    {
        Graph graph = Graph(attributes, others);
        Assert.True(graph.Faults.Count == 0, $"{attributes}: {string.Join("; ", graph.Faults.Select(fault => fault.Message))}");
        return graph;
    }

    public static Plan Plan(string attributes) => Planning.Plan.Make(SoundGraph(attributes));
}
