using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepTheory.Gen.Generators.Tests;

/// <summary>Generated code compiles without a warning in every project it may meet.</summary>
public sealed class CompilationTests
{
    private static readonly string[] Unrolls = ["Automatic", "Loops", "Tiles"];

    [Theory]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Enable, false)]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Disable, true)]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Enable, true)]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Disable, false)]
    [InlineData(LanguageVersion.Preview, NullableContextOptions.Warnings, false)]
    public void VariedNetworks_CompileWithoutWarnings(LanguageVersion language, NullableContextOptions nullable, bool checkOverflow)
    {
        var options = new CompilerOptions
        {
            LanguageVersion = language,
            Nullable = nullable,
            CheckOverflow = checkOverflow,
            AllowUnsafe = false,
            DocumentationMode = DocumentationMode.Diagnose,
        };
        GeneratorRun run = NetworkCompiler.Run(VariedNetworks.Source(Unrolls), options);

        run.VerifyClean();
        Assert.Empty(run.Diagnostics);
        Assert.Equal(VariedNetworks.All.Count * Unrolls.Length, run.GeneratedSources.Keys.Count(name => name.EndsWith(".Parameters.g.cs", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(VariedNetworks.Names), MemberType = typeof(VariedNetworks))]
    public void EachNetwork_IsSoundAndEmitsItsParts(string name)
    {
        Planning.Plan plan = Declared.Plan(VariedNetworks.All[name]);
        GeneratorRun run = NetworkCompiler.Run(Declared.Source(VariedNetworks.All[name]));

        string[] expected = plan.Training is null
            ? ["Demo.Net.Forward.g.cs", "Demo.Net.Parameters.g.cs"]
            : ["Demo.Net.Backward.g.cs", "Demo.Net.Forward.g.cs", "Demo.Net.Parameters.g.cs", "Demo.Net.Training.g.cs"];
        Assert.Equal(expected, run.GeneratedSources.Keys);
    }

    [Fact]
    public void EveryActivationLossOptimizerAndInitializer_CompilesWithoutWarnings()
    {
        IEnumerable<string> sources = Graphs.Catalogue.Standard.Types.Select(type => (type, word: type.Name[..^"Attribute".Length])).Select(operation => operation switch
        {
            _ when typeof(IWrittenOperation).IsAssignableFrom(operation.type) => "",
            _ when typeof(ActivationFunctionAttribute).IsAssignableFrom(operation.type) => $"Dense(3), {operation.word}, Dense(2), MeanSquaredError",
            _ when typeof(LossFunctionAttribute).IsAssignableFrom(operation.type) => $"Dense(2), {operation.word}",
            _ when typeof(OptimizerAttribute).IsAssignableFrom(operation.type) => $"Dense(2), MeanSquaredError, {operation.word}",
            _ when typeof(InitializerAttribute).IsAssignableFrom(operation.type) && operation.type.GetConstructors().Any(c => c.GetParameters().All(p => p.IsOptional)) => $"Dense(2), {operation.word}",
            _ => "",
        }).Where(attributes => attributes.Length > 0);
        string source = "using DeepTheory.Gen;\n" + string.Concat(sources.Select((attributes, i) => $"[Network, Input(3), {attributes}] public partial class Net{i};\n"));

        NetworkCompiler.Run(source).VerifyClean();
        Assert.True(sources.Count() > 40, $"only {sources.Count()} operations were found");
    }

    [Fact]
    public void RandomNetworks_CompileWithoutWarnings() => NetworkCompiler.Run("using DeepTheory.Gen;\n" + string.Concat(
        Enumerable.Range(0, 30).Select(seed => $"[Network, {RandomNetwork.Attributes(seed)}] public partial class Net{seed};\n"))).VerifyClean();

    [Fact]
    public void GeneratedCode_DoesNotSayUnsafe() => Assert.All(
        NetworkCompiler.Run(VariedNetworks.Source(Unrolls)).Result.GeneratedTrees,
        tree => Assert.DoesNotContain(tree.GetRoot(TestContext.Current.CancellationToken).DescendantTokens(), token => token.IsKind(SyntaxKind.UnsafeKeyword)));

    [Fact]
    public void Attributes_LeaveNoTraceInTheBinary()
    {
        Type type = NetworkCompiler.CompileAndLoad(Declared.Source(VariedNetworks.All["Regression"])).Type("Demo.Net");

        Assert.DoesNotContain(type.GetCustomAttributesData(), attribute => attribute.AttributeType.Assembly == typeof(NetworkAttribute).Assembly);
    }
}
