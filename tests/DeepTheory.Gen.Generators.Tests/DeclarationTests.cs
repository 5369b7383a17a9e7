namespace DeepTheory.Gen.Generators.Tests;

/// <summary>Where a network may stand and what it may be called.</summary>
public sealed class DeclarationTests
{
    private const string Operations = "Input(2), Dense(3), Tanh, Dense(1), MeanSquaredError";

    [Theory]
    [InlineData("partial class Outer")]
    [InlineData("partial struct Outer")]
    [InlineData("partial record Outer")]
    [InlineData("partial record struct Outer")]
    [InlineData("readonly partial struct Outer")]
    [InlineData("readonly partial record struct Outer")]
    [InlineData("static partial class Outer")]
    [InlineData("partial interface Outer")]
    [InlineData("partial class Outer<T>")]
    [InlineData("partial class Outer<TKey, TValue> where TKey : class")]
    [InlineData("partial interface Outer<T>")]
    [InlineData("internal ref partial struct Outer")]
    public void ANetworkInAnotherType_IsExtended(string container)
    {
        GeneratorRun run = Run($"namespace Demo; {container} {{ [Network, {Operations}] public sealed partial class Net; }}");

        run.VerifyClean();
        Assert.Equal(4, run.GeneratedSources.Count);
    }

    [Fact]
    public void ANetworkInSeveralTypes_IsExtended()
    {
        GeneratorRun run = Run($$"""
            namespace A.B
            {
                partial class One<T> { partial struct Two { partial record Three<U, V> { [Network, {{Operations}}] partial class Net; } } }
                partial class One { partial struct Two { partial record Three { [Network, {{Operations}}] partial class Net; } } }
            }
            """);

        run.VerifyClean();
        Assert.Equal(8, run.GeneratedSources.Count);
    }

    [Theory]
    [InlineData("[Network, OPS] public partial class Net;")]
    [InlineData("namespace Demo; [Network, OPS] public partial class Net;")]
    [InlineData("namespace Demo { [Network, OPS] public partial class Net; }")]
    [InlineData("namespace Demo.Deep { namespace Deeper { [Network, OPS] public partial class Net; } }")]
    [InlineData("namespace A.@event.B; [Network, OPS] public partial class Net;")]
    [InlineData("namespace @namespace.@class { [Network, OPS] public partial class Net; }")]
    [InlineData("namespace Demo; [Network, OPS] public partial class @class;")]
    [InlineData("namespace Demo; [Network, OPS] public partial class @event;")]
    [InlineData("namespace Demo; partial class @struct<@int> { [Network, OPS] public partial class @record; }")]
    [InlineData("namespace Ünïcode.数; [Network, OPS] public partial class Größe;")]
    [InlineData("namespace Demo; [Network, OPS] public partial class _;")]
    [InlineData("namespace Demo;\n#pragma warning disable CS8981\n[Network, OPS] public partial class lowercase;\n#pragma warning restore CS8981")]
    [InlineData("namespace Demo; [Network, OPS] internal partial class Net<T>;")]
    [InlineData("namespace Demo; [Network, OPS] internal partial class Net<@class> where @class : struct;")]
    [InlineData("namespace Demo; [Network, OPS] public abstract partial class Base { }")]
    public void AnyNamespaceAndName_Compiles(string source)
    {
        GeneratorRun run = Run(source.Replace("OPS", source.Contains("abstract", StringComparison.Ordinal) ? "Input(2)" : Operations, StringComparison.Ordinal));

        Assert.DoesNotContain(run.GeneratorDiagnostics, diagnostic => diagnostic.Id == "CS8785");
        if (!source.Contains("abstract", StringComparison.Ordinal))
        {
            run.VerifyClean();
            Assert.Equal(4, run.GeneratedSources.Count);
        }
    }

    [Theory]
    [InlineData("class")]
    [InlineData("event")]
    [InlineData("int")]
    [InlineData("record")]
    [InlineData("await")]
    [InlineData("value")]
    [InlineData("field")]
    [InlineData("input")]
    [InlineData("output")]
    [InlineData("target")]
    [InlineData("scratch")]
    [InlineData("rows")]
    [InlineData("gradients")]
    [InlineData("state")]
    [InlineData("random")]
    [InlineData("seed")]
    [InlineData("Parameters")]
    [InlineData("Predict")]
    [InlineData("Kernels")]
    [InlineData("skip-1")]
    [InlineData("1st")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("größe")]
    [InlineData("a\\\"b")]
    [InlineData("line\\nbreak")]
    [InlineData("*/ x /*")]
    [InlineData("<b>&amp;")]
    [InlineData("{0}")]
    public void AnyLayerName_Compiles(string name)
    {
        GeneratorRun run = Run($"""
            namespace Demo;
            [Network, Input(2), Dense(4, Name = "{name}"), Tanh, Dense(4), Add("{name}"), Dropout(0.5), ParametricRelu, Dense(1), MeanSquaredError, Adam(WeightDecay = 0.1)]
            public partial class Net;
            """);

        run.VerifyClean();
        Assert.Equal(4, run.GeneratedSources.Count);
    }

    [Fact]
    public void NetworksOfOneName_InDifferentNamespaces_AreBothExtended()
    {
        GeneratorRun run = Run($"namespace A {{ [Network, {Operations}] partial class Net; }} namespace B {{ [Network, {Operations}] partial class Net; }}");

        run.VerifyClean();
        Assert.Equal(8, run.GeneratedSources.Count);
    }

    [Theory]
    [InlineData("namespace A { PARTIAL Net; PARTIAL NET; PARTIAL nET; }", 3)]
    [InlineData("namespace A { PARTIAL Net; } namespace a { PARTIAL Net; }", 2)]
    [InlineData("namespace A { PARTIAL Net; PARTIAL Net<T>; PARTIAL Net_1; partial class Outer { PARTIAL Net; } } namespace A.Outer_ { PARTIAL Net; }", 5)]
    [InlineData("namespace A { partial class B { PARTIAL Net; } partial class B<T> { PARTIAL Net; } partial class B_1 { PARTIAL Net; } }", 3)]
    public void NetworksWhoseNamesDifferLittle_AreAllExtended(string source, int networks)
    {
        GeneratorRun run = Run(source.Replace("PARTIAL", $"[Network, {Operations}] partial class", StringComparison.Ordinal));

        run.VerifyClean();
        Assert.Equal(4 * networks, run.GeneratedSources.Count);
        Assert.Equal(run.GeneratedSources.Count, run.GeneratedSources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("file partial class Net;")]
    [InlineData("public class Net;")]
    [InlineData("public sealed class Net { }")]
    [InlineData("static class Net { }")]
    public void ATypeThatNoFileCanExtend_GetsNothing(string type) => AssertNothing($"namespace Demo; [Network, {Operations}] {type}");

    [Fact]
    public void ANetworkInATypeThatIsNotPartial_GetsNothing() =>
        AssertNothing($"namespace Demo; class Outer {{ partial class Middle {{ [Network, {Operations}] partial class Net; }} }}");

    [Fact]
    public void ANetworkInAFileLocalType_GetsNothing() =>
        AssertNothing($"namespace Demo; file partial class Outer {{ [Network, {Operations}] public partial class Net; }}");

    [Theory]
    [InlineData("partial struct Net;")]
    [InlineData("partial interface Net;")]
    [InlineData("enum Net { One }")]
    [InlineData("delegate void Net();")]
    public void ANetworkAttributeOnAnotherThanAClass_GetsNothing(string type) => AssertNothing($"namespace Demo; [Network, {Operations}] {type}");

    [Theory]
    [InlineData("public partial record Net;")]
    [InlineData("public sealed partial record Net;")]
    [InlineData("public partial record class Net;")]
    public void ARecord_IsExtended(string type)
    {
        GeneratorRun run = Run($"namespace Demo; [Network, {Operations}] {type}");

        run.VerifyClean();
        Assert.Equal(4, run.GeneratedSources.Count);
    }

    [Fact]
    public void ANetworkSpreadOverSeveralParts_IsReadOnce()
    {
        GeneratorRun run = NetworkCompiler.Run(
        [
            new("1.cs", $"using DeepTheory.Gen; namespace Demo; [Network, {Operations}] public partial class Net;"),
            new("2.cs", "namespace Demo; public partial class Net { public int Extra => InputLength; }"),
        ]);

        run.VerifyClean();
        Assert.Equal(4, run.GeneratedSources.Count);
    }

    [Fact]
    public void ATypeWithoutTheAttribute_GetsNothing() =>
        AssertNothing($"namespace Demo; [{Operations}] public partial class Net; public sealed class NetworkAttribute : System.Attribute; [Demo.Network] public partial class Other;");

    [Theory]
    [InlineData("public partial class Predict;")]
    [InlineData("public partial class Kernels;")]
    [InlineData("public partial class Summary;")]
    public void ANetworkNamedLikeAMember_GetsNothing(string type) => AssertNothing($"namespace Demo; [Network, {Operations}] {type}");

    [Fact]
    public void AFaultyDeclaration_StillHasItsMembers()
    {
        GeneratorRun run = Run($$"""
            namespace Demo;
            [Network, Input(2, 2), Dense(1), MeanSquaredError] public partial class Net;
            static class User
            {
                static float Use(Net net, float[] x, float[] y) { net.Predict(x, y); net.Save("file"); return net.TrainStep(net.CreateTrainingState(0), x, y, 0.1f); }
                static int Sizes() => Net.InputLength + Net.OutputLength + Net.ParameterCount;
            }
            """);

        run.VerifyClean();
        Assert.Equal("Demo.Net.Parameters.g.cs", Assert.Single(run.GeneratedSources.Keys));
    }

    private static void AssertNothing(string source)
    {
        GeneratorRun run = Run(source);

        Assert.Empty(run.GeneratedSources);
        Assert.Empty(run.GeneratorDiagnostics);
        Assert.Null(run.Result.Results.Single().Exception);
    }

    private static GeneratorRun Run(string source) => NetworkCompiler.Run("using DeepTheory.Gen;\n" + source);
}
