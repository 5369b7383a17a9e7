using DeepTheory.Gen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepTheory.Gen.Golden.Tests.TestKit;

public sealed class NetworkCompilerTests
{
    private const string Source = """
        using DeepTheory.Gen;

        namespace Sample;

        [Network, Input(2)]
        [Dense(3), Tanh]
        [Dense(1)]
        [MeanSquaredError]
        [Adam]
        public partial class Small;
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    public void Declaration_CompilesLoadsAndRuns(LanguageVersion version)
    {
        using LoadedAssembly assembly = NetworkCompiler.CompileAndLoad(Source, new CompilerOptions { LanguageVersion = version });
        NetworkDriver network = assembly.CreateNetwork("Sample.Small", seed: 3);

        Assert.Equal(("Small", 2, 1, 13), (network.Name, network.InputLength, network.OutputLength, network.ParameterCount));
        Assert.True(network.IsTrainable);
        Assert.Equal(2, network.Predict([1, 2, 3, 4]).Length);
        Assert.Equal(6, network.LossAndGradients([1, 2], [0.5f])["dense1.weight"].Length);
    }

    [Fact]
    public void NetworkWithoutLoss_PredictsAndRefusesToTrain()
    {
        using LoadedAssembly assembly = NetworkCompiler.CompileAndLoad(
            "[DeepTheory.Gen.Network, DeepTheory.Gen.Input(2), DeepTheory.Gen.Dense(3)] public partial class Bare;");
        NetworkDriver network = assembly.CreateNetwork("Bare");

        Assert.Equal(3, network.Predict([1, 2]).Length);
        Assert.Contains("Bare", Assert.Throws<InvalidOperationException>(() => network.Loss([1, 2], [0])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TypeThatIsNoNetwork_IsRefusedByName()
    {
        using LoadedAssembly assembly = NetworkCompiler.CompileAndLoad("public class Plain;");

        Assert.Contains("Plain", Assert.Throws<VerificationException>(() => assembly.CreateNetwork("Plain")).Message, StringComparison.Ordinal);
        Assert.Contains("Plain", Assert.Throws<VerificationException>(() => assembly.CreateNetwork("Missing")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ErrorInTheUsersSource_FailsWithItsLine()
    {
        var failure = Assert.Throws<VerificationException>(() => NetworkCompiler.CompileAndLoad("public class Plain : Unknown;"));

        Assert.Contains("CS0246", failure.Message, StringComparison.Ordinal);
        Assert.Contains("> public class Plain : Unknown;", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WarningInTheUsersSource_IsListedButIsNoFault()
    {
        GeneratorRun run = NetworkCompiler.Run("public class Plain { private int unused; }");

        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == "CS0169");
        Assert.Empty(run.Faults);
    }

    [Fact]
    public void RunAgain_KeepsTheDriver_SoThatStepsCanBeCached()
    {
        var options = new CompilerOptions { TrackIncrementalSteps = true };
        SourceFile[] files = [new("Network.cs", Source), new("Other.cs", "class Other;")];
        GeneratorRun second = NetworkCompiler.Run(files, options).RunAgain(new SourceFile("Other.cs", "class Renamed;"), options);

        IEnumerable<IncrementalStepRunReason> reasons = second.Result.Results.Single().TrackedOutputSteps.Values
            .SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason);
        Assert.All(reasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void References_HoldEachAssemblyOnce()
    {
        string[] names = [.. References.Default.Select(reference => Path.GetFileName(reference.Display!))];

        Assert.Equal(names.Distinct(), names);
        Assert.Contains("DeepTheory.Gen.dll", names);
        Assert.DoesNotContain(names, name => name.StartsWith("xunit", StringComparison.Ordinal));
        Assert.DoesNotContain(names, name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }
}
