using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Generators.Tests;

/// <summary>What an edit runs again: as little as can be, since the generator runs between keystrokes.</summary>
public sealed class CachingTests
{
    private static readonly CompilerOptions Tracking = CompilerOptions.Default with { TrackIncrementalSteps = true };

    private const string First = """
        using DeepTheory.Gen;
        namespace Demo;
        [Network, Input(2), Dense(3), Tanh, Dense(1), MeanSquaredError]
        public sealed partial class First
        {
            public int Answer() => 42;
        }
        """;

    private const string Second = """
        using DeepTheory.Gen;
        namespace Demo;
        [Network, Input(4), Dense(2), Softmax]
        public sealed partial class Second;
        """;

    private const string Other = "namespace Demo; public static class Other { public static int One() => 1; }";

    [Theory]
    [InlineData("Other.cs", Other, "One() => 1", "One() => 1 + 0")]
    [InlineData("Other.cs", Other, "namespace Demo;", "namespace Demo; public sealed class Added;")]
    [InlineData("First.cs", First, "42", "43")]
    [InlineData("First.cs", First, "[Network", "// A comment.\n[Network")]
    [InlineData("First.cs", First, "Dense(3)", "Dense( /* three */ 3)")]
    [InlineData("First.cs", First, "Dense(3)", "Dense(2 + 1)")]
    [InlineData("First.cs", First, "Dense(3)", "Dense(units: 3)")]
    public void AnEditThatLeavesTheDeclarationsAsTheyAre_RegeneratesNothing(string file, string text, string old, string replacement)
    {
        GeneratorRun edited = Run().RunAgain(new SourceFile(file, text.Replace(old, replacement, StringComparison.Ordinal)), Tracking);

        Assert.All(Reasons(edited, NetworkGenerator.SourcesStep), AssertKept);
        Assert.All(Reasons(edited, NetworkGenerator.ClashesStep), AssertKept);
        Assert.All(OutputReasons(edited), AssertKept);
        Assert.Equal(2, Reasons(edited, NetworkGenerator.SourcesStep).Count);
    }

    private const string Written = """
        using System;
        using DeepTheory.Gen;
        [Network, Input(2), Dense(3), Activation(nameof(Bump)), Dense(1), MeanSquaredError]
        public sealed partial class Written
        {
            private static float Bump(float x) => x * Helper(-x * x);
            private static float Unrelated(float x) => 2 * x;
        }
        """;

    private const string Part = "using System; partial class Written { private static float Helper(float u) => MathF.Exp(u); }";

    [Theory]
    [InlineData("Written.cs", Written, "2 * x", "3 * x", 0)]
    [InlineData("Written.cs", Written, "x * Helper(-x * x)", "x  *  Helper( -x * x /* square */ )", 0)]
    [InlineData("Written.cs", Written, "x * Helper(-x * x)", "2 * Helper(-x * x)", 1)]
    [InlineData("Part.cs", Part, "MathF.Exp(u)", "MathF.Exp(2 * u)", 1)]
    [InlineData("Part.cs", Part, "partial class Written {", "partial class Written { int field;", 0)]
    [InlineData("Other.cs", Other, "One() => 1", "One() => 2", 0)]
    [InlineData("First.cs", First, "42", "43", 0)]
    public void ANetworkWithAFunctionOfItsOwn_IsRegeneratedWhenItsBodyChanges(string file, string text, string old, string replacement, int regenerated)
    {
        GeneratorRun run = NetworkCompiler.Run([new("Written.cs", Written), new("Part.cs", Part), new("First.cs", First), new("Other.cs", Other)], Tracking)
            .RunAgain(compilation => compilation)
            .RunAgain(new SourceFile(file, text.Replace(old, replacement, StringComparison.Ordinal)), Tracking);

        Assert.Equal(regenerated, Reasons(run, NetworkGenerator.SourcesStep).Count(reason => !IsKept(reason)));
        Assert.Equal(2, Reasons(run, NetworkGenerator.SourcesStep).Count);
    }

    private const string OfBlocks = """
        using DeepTheory.Gen;
        [Network, Input(2), Repeat(2, typeof(Stage)), Dense(1), MeanSquaredError]
        public sealed partial class OfBlocks;
        """;

    private const string Stage = """
        using DeepTheory.Gen;
        [Block, Repeat(1, typeof(Inner), 4), Tanh]
        public class Stage
        {
            public static int Unrelated() => 1;
        }
        """;

    private const string Inner = """
        using DeepTheory.Gen;
        [Block, Dense(Argument.First, Name = "inner"), Activation(nameof(Bump))]
        public class Inner
        {
            private static float Bump(float x) => x * x;
        }

        [Block, Dense(3)]
        public class Unused;
        """;

    [Theory]
    [InlineData("Stage.cs", Stage, "Tanh", "Relu", 1)]
    [InlineData("Stage.cs", Stage, "Inner), 4", "Inner), 5", 1)]
    [InlineData("Stage.cs", Stage, "[Block, ", "[", 1)]
    [InlineData("Inner.cs", Inner, "Name = \"inner\"", "Name = \"other\"", 1)]
    [InlineData("Inner.cs", Inner, "x * x", "2 * x", 1)]
    [InlineData("Stage.cs", Stage, "=> 1", "=> 2", 0)]
    [InlineData("Stage.cs", Stage, "[Block, Repeat(1, ", "// A comment.\n[Block,   Repeat(2 - 1, ", 0)]
    [InlineData("Inner.cs", Inner, "Dense(3)", "Dense(4)", 0)]
    [InlineData("Other.cs", Other, "One() => 1", "One() => 2", 0)]
    [InlineData("First.cs", First, "42", "43", 0)]
    public void ANetworkOfBlocks_IsRegeneratedWhenABlockChangesInAnotherFile(string file, string text, string old, string replacement, int regenerated)
    {
        GeneratorRun run = NetworkCompiler.Run([new("OfBlocks.cs", OfBlocks), new("Stage.cs", Stage), new("Inner.cs", Inner), new("First.cs", First), new("Other.cs", Other)], Tracking)
            .RunAgain(compilation => compilation)
            .RunAgain(new SourceFile(file, text.Replace(old, replacement, StringComparison.Ordinal)), Tracking);

        Assert.Equal(regenerated, Reasons(run, NetworkGenerator.SourcesStep).Count(reason => !IsKept(reason)));
        Assert.Equal(2, Reasons(run, NetworkGenerator.SourcesStep).Count);
    }

    [Fact]
    public void TheBlocksOfANetwork_KeepNothingOfTheCompilation()
    {
        GeneratorRun run = NetworkCompiler.Run([new("OfBlocks.cs", OfBlocks), new("Stage.cs", Stage), new("Inner.cs", Inner)], Tracking).VerifyClean();
        Assert.All(
            Steps(run, NetworkGenerator.DeclarationsStep).SelectMany(step => step.Outputs),
            output => Walk(output.Value, NetworkGenerator.DeclarationsStep, new HashSet<object>(ReferenceEqualityComparer.Instance)));
    }

    [Fact]
    public void TheFunctionOfANetwork_KeepsNothingOfTheCompilation()
    {
        GeneratorRun run = NetworkCompiler.Run([new("Written.cs", Written), new("Part.cs", Part)], Tracking);
        Assert.All(
            Steps(run, NetworkGenerator.DeclarationsStep).SelectMany(step => step.Outputs),
            output => Walk(output.Value, NetworkGenerator.DeclarationsStep, new HashSet<object>(ReferenceEqualityComparer.Instance)));
    }

    [Fact]
    public void AddingAFileWithoutNetworks_RegeneratesNothing()
    {
        GeneratorRun edited = Run().RunAgain(compilation => compilation.AddSyntaxTrees(NetworkCompiler.Parse(new SourceFile("New.cs", "class New;"), Tracking)));

        Assert.All(OutputReasons(edited), AssertKept);
    }

    [Fact]
    public void ChangingOneAttribute_RegeneratesThatNetworkAlone()
    {
        GeneratorRun run = Run();
        GeneratorRun edited = run.RunAgain(new SourceFile("First.cs", First.Replace("Dense(3)", "Dense(5)", StringComparison.Ordinal)), Tracking);

        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified],
            Reasons(edited, NetworkGenerator.SourcesStep).Order(Comparer<IncrementalStepRunReason>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))));
        Assert.All(Reasons(edited, NetworkGenerator.ClashesStep), AssertKept);
        Assert.Single(OutputReasons(edited), reason => !IsKept(reason));
        Assert.Equal(run.SourceEndingWith("Second.Forward.g.cs"), edited.SourceEndingWith("Second.Forward.g.cs"));
        Assert.NotEqual(run.SourceEndingWith("First.Forward.g.cs"), edited.SourceEndingWith("First.Forward.g.cs"));
    }

    [Fact]
    public void AddingANetwork_LeavesTheOthersAsTheyAre()
    {
        const string Third = "using DeepTheory.Gen; [Network, Input(1), Dense(1)] public partial class Third;";
        GeneratorRun edited = Run().RunAgain(compilation => compilation.AddSyntaxTrees(NetworkCompiler.Parse(new SourceFile("Third.cs", Third), Tracking)));

        Assert.Single(Reasons(edited, NetworkGenerator.SourcesStep), reason => reason == IncrementalStepRunReason.New);
        Assert.Equal(2, Reasons(edited, NetworkGenerator.SourcesStep).Count(IsKept));
        Assert.Single(OutputReasons(edited), reason => !IsKept(reason));
        Assert.All(Reasons(edited, NetworkGenerator.ClashesStep), AssertKept);
    }

    [Fact]
    public void RemovingANetwork_RemovesItsFilesAlone()
    {
        GeneratorRun edited = Run().RunAgain(new SourceFile("Second.cs", "class Gone;"), Tracking);

        Assert.All(edited.GeneratedSources.Keys, name => Assert.StartsWith("Demo.First.", name, StringComparison.Ordinal));
        Assert.Single(Reasons(edited, NetworkGenerator.SourcesStep), IsKept);
    }

    [Fact]
    public void ARunAfterAnEdit_GivesTheSameAsAFreshOne()
    {
        string changed = First.Replace("Dense(3)", "Dense(5)", StringComparison.Ordinal);
        GeneratorRun edited = Run().RunAgain(new SourceFile("First.cs", changed), Tracking);
        GeneratorRun fresh = NetworkCompiler.Run([new("First.cs", changed), new("Second.cs", Second), new("Other.cs", Other)]);

        Assert.Equal(fresh.GeneratedSources.AsEnumerable(), edited.GeneratedSources.AsEnumerable());
    }

    [Theory]
    [InlineData(NetworkGenerator.DeclarationsStep)]
    [InlineData(NetworkGenerator.SourcesStep)]
    [InlineData(NetworkGenerator.ClashesStep)]
    public void NoStep_KeepsAnythingOfTheCompilation(string step)
    {
        object[] outputs = [.. Steps(Run(), step).SelectMany(run => run.Outputs).Select(output => output.Value)];
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);

        Assert.NotEmpty(outputs);
        Assert.All(outputs, output => Walk(output, step, seen));
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }

        Type type = value.GetType();
        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or AttributeData or SemanticModel or Type or Delegate, $"{path} holds a {type}");
        Assert.False(type.Assembly == typeof(ISymbol).Assembly || type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true, $"{path} holds a {type}");
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Walk(item, path + "[]", seen);
            }
        }

        for (Type? part = type; part is not null && part != typeof(object) && part != typeof(ValueType); part = part.BaseType)
        {
            foreach (FieldInfo field in part.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }

    private static GeneratorRun Run()
    {
        GeneratorRun run = NetworkCompiler.Run([new("First.cs", First), new("Second.cs", Second), new("Other.cs", Other)], Tracking).VerifyClean();
        return run.RunAgain(compilation => compilation);
    }

    private static IReadOnlyList<IncrementalGeneratorRunStep> Steps(GeneratorRun run, string name) => run.Result.Results.Single().TrackedSteps[name];

    private static List<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        [.. Steps(run, step).SelectMany(found => found.Outputs).Select(output => output.Reason)];

    private static List<IncrementalStepRunReason> OutputReasons(GeneratorRun run) =>
        [.. run.Result.Results.Single().TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    private static bool IsKept(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static void AssertKept(IncrementalStepRunReason reason) => Assert.True(IsKept(reason), $"a step ran again: {reason}");
}
