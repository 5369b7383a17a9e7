using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Emission;
using DeepTheory.Gen.Generators.Graphs;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Generators.Tests;

/// <summary>What is said of a network's members holds for what the emitters write.</summary>
public sealed class EmittedMemberTests
{
    /// <summary>The list of members is that of the class after the build.</summary>
    [Theory]
    [InlineData("Input(4), Dense(3)")]
    [InlineData("Input(4), Dense(8), BatchNorm, ParametricRelu, Dense(1), Sigmoid, BinaryCrossEntropy, Adam")]
    [InlineData("Input(4), Dense(3), Softmax, CategoricalCrossEntropy, Momentum, StepDecay(10)")]
    [InlineData("Input(4), Dense(4), GaussianLikelihood, Adam")]
    [InlineData("Input(4), Dense(3), Softmax, CategoricalLikelihood, Adam")]
    [InlineData("Input(4), Dense(3), Triplet, Adam")]
    [InlineData("Input(4), Dense(3), Step, PerceptronRule")]
    [InlineData("Input(4), Dense(3, Name = \"predict rows\"), Tanh, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(3), Tanh, Output(\"code\"), Dense(4), MeanSquaredError, Adam")]
    [InlineData("Input(4), Dense(300), Output(\"wide part\"), Tanh, Output(\"b\"), Dense(4)")]
    [InlineData("Input(4, Name = \"x\"), Dense(3), From(\"x\"), Dense(2)")]
    [InlineData("Input(4), Dense(3)", "Network(Weights = \"models/digits.safetensors\")")]
    public void ListOfMembers_IsThatOfTheGeneratedClass(string operations, string network = "Network")
    {
        GeneratorRun run = NetworkCompiler.Run("using DeepTheory.Gen;\n" + $"[{network}, {operations}] public partial class N;");
        INamedTypeSymbol type = run.Output.GetTypeByMetadataName("N")!;
        string[] written = [.. type.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.ExplicitInterfaceImplementation } && !member.Name.Contains("INetwork<", StringComparison.Ordinal) && !member.Name.Contains("ITrainable<", StringComparison.Ordinal) && !member.Name.Contains("IPartitionedTraining.", StringComparison.Ordinal))
            .Select(member => member is IMethodSymbol method ? $"{method.Name}`{method.Arity}({method.Parameters.Length})" : member.Name)
            .Distinct().Order(StringComparer.Ordinal)];
        Graph graph = GraphBuilder.Build(
            DeclarationReader.Read(run.Input.GetTypeByMetadataName("N")!, run.Input, TestContext.Current.CancellationToken), Catalogue.Standard);
        Assert.Empty(graph.Faults);
        EmittedMember[] expected = [.. EmittedMember.Of(graph)];
        Assert.Equal(
            expected.Select(member => member.Parameters is { } parameters ? $"{member.Name}`{member.Arity}({parameters.Count})" : member.Name).Distinct().Order(StringComparer.Ordinal),
            written);

        // No network bears the name of one of them, parameters apart, which are called by their layers, and further outputs, of which the graph builder knows.
        Assert.Subset(
            EmittedNames.Members.Append(EmittedMember.Constructor).ToHashSet(),
            expected.Select(member => member.Name).Except(EmittedMember.PropertiesOf(graph, graph.Nodes.SelectMany(node => node.Tensors).Concat(graph.LossTensors))).Except(graph.FurtherOutputs.SelectMany(output => output.Members)).ToHashSet());

        // And of each method the parameters.
        Assert.All(expected.Where(member => member.Parameters is not null), member => Assert.Contains(
            type.GetMembers(member.Name).OfType<IMethodSymbol>(),
            method => method.Arity == member.Arity && method.Parameters.Select(Text).SequenceEqual(member.Parameters!.Value)));
    }

    private static string Text(IParameterSymbol parameter) => (parameter.RefKind == RefKind.None ? "" : "ref ") + parameter.Type.ToDisplayString();
}
