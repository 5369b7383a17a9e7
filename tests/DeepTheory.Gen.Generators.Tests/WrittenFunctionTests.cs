using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepTheory.Gen.Generators.Tests;

/// <summary>Methods of the network class that are its activation or loss: how they are read, wherever they stand.</summary>
public sealed class WrittenFunctionTests
{
    private const string Network = """
        using System;
        using DeepTheory.Gen;
        namespace Demo;
        [Network, Input(3), Dense(4), Activation(nameof(F)), Dense(2), Loss(nameof(L))]
        public partial class Net
        {
            private const float Slope = 0.1f;

            private static float F(float x)
            {
                float square = x * x;
                if (x < 0 && square > 1) { return Slope * x; }
                return G(square, 2) * MathF.Exp(-x);
            }

            private static float G(float u, float scale) => scale * MathF.Sqrt(u + 1f);

            public static float L(float prediction, float target) =>
                target > prediction ? 0.9f * (target - prediction) : Slope * (prediction - target);
        }
        """;

    [Theory]
    [InlineData("=> x * MathF.Exp(-x * x);", "x exp(-x x)", "exp(-(x x)) (1 - 2 x x)")]
    [InlineData("=> MathF.Tanh(x);", "tanh(x)", "1 - tanh(x) tanh(x)")]
    [InlineData("=> x / (1 + MathF.Exp(-x));", "x sigmoid(x)", "sigmoid(x) (1 + x (1 - sigmoid(x)))")]
    [InlineData("=> x > 0 ? x : 0.01f * x;", "x > 0 ? x : 0.01 x", "x > 0 ? 1 : 0.01")]
    [InlineData("{ float y = 2 * x; return y * y; }", "2 x 2 x", "8 x")]
    [InlineData("=> MathF.Max(0, x);", "max(0, x)", "x > 0 ? 1 : 0")]
    [InlineData("=> MathF.Log(1 + x * x);", "log(1 + x x)", "2 x / (1 + x x)")]
    [InlineData("=> MathF.Sin(MathF.PI * x);", "sin(3.14159 x)", "3.14159 cos(3.14159 x)")]
    [InlineData("=> 1 / 2 + x;", "x", "1")]
    public void AMethod_IsReadAndDifferentiated(string body, string value, string derivative)
    {
        WrittenFunction function = Read($"[Activation(nameof(F))] class N {{ static float F(float x) {body} }}").Function!;
        Assert.Equal(value, Formula.Of(function.Value));
        Assert.Equal(derivative, Formula.Of(function.Derivative));
    }

    [Fact]
    public void ADerivativeByHand_IsTaken()
    {
        WrittenFunction function = Read("[Activation(nameof(F), Derivative = nameof(D))] class N { static float F(float x) => x * x; static float D(float z) => z + z; }").Function!;
        Assert.Equal("x + x", Formula.Of(function.Derivative));
    }

    [Fact]
    public void ALoss_IsDifferentiatedByThePrediction()
    {
        WrittenFunction function = Read("[Loss(nameof(F))] class N { static float F(float output, float wanted) => (output - wanted) * (output - wanted); }").Function!;
        Assert.Equal("2 (prediction - target)", Formula.Of(function.Derivative));
    }

    [Fact]
    public void ReadingTwice_GivesEqualRecords()
    {
        const string Source = "[Activation(nameof(F))] class N { static float F(float x) => x > 1 ? MathF.Sin(x) : 2 * x; }";
        Assert.Equal(Read(Source), Read(Source));
        Assert.Equal(Read(Source), Read(Source.Replace("2 * x", "/* twice */ (2*x)", StringComparison.Ordinal)));
        Assert.NotEqual(Read(Source), Read(Source.Replace("2 * x", "3 * x", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("public partial class Outer<T> { [Network, ATTRIBUTES] partial class Net<U> { METHODS } }")]
    [InlineData("public partial struct Outer { [Network, ATTRIBUTES] partial record Net { METHODS } }")]
    [InlineData("[Network, ATTRIBUTES] partial class Net { } partial class Net { METHODS }")]
    [InlineData("[Network, ATTRIBUTES] partial class @class { METHODS }")]
    public void AnyType_MayHoldTheMethods(string source)
    {
        GeneratorRun run = NetworkCompiler.Run("using System; using DeepTheory.Gen; namespace Demo;\n" + source
            .Replace("ATTRIBUTES", "Input(2), Dense(2), Activation(nameof(bump)), Loss(nameof(@event))", StringComparison.Ordinal)
            .Replace("METHODS", "static float bump(float x) => x * MathF.Exp(-x * x); static float @event(float p, float t) => MathF.Abs(p - t);", StringComparison.Ordinal));

        run.VerifyClean();
        Assert.Equal(4, run.GeneratedSources.Count);
        Assert.Contains("Kernels.Bump<", run.SourceEndingWith("Forward.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kernels")]
    [InlineData("Unsafe")]
    [InlineData("Scalar")]
    [InlineData("Elementary")]
    [InlineData("_")]
    [InlineData("__arglist2")]
    [InlineData("größe")]
    [InlineData("@class")]
    [InlineData("parameters")]
    [InlineData("Tanh")]
    [InlineData("Equals")]
    [InlineData("Dense1")]
    [InlineData("Propagate")]
    public void AnyNameOfAMethod_Compiles(string name)
    {
        if (name is "Kernels" or "Propagate")
        {
            // Taken by a member of every network.
            name += "Of";
        }

        NetworkCompiler.Run($$"""
            using System; using DeepTheory.Gen; namespace Demo;
            [Network, Input(2), Dense(2), Activation(nameof({{name}})), Tanh, Dense(2), Relu, Activation(nameof({{name}}))]
            [Loss(nameof({{name}}))]
            public partial class Net
            {
                static float {{name}}(float x) => x * MathF.Exp(-x * x);
                static float {{name}}(float p, float t) => (p - t) * (p - t);
            }
            """).VerifyClean();
    }

    [Fact]
    public void AFault_LeavesTheMembers()
    {
        GeneratorRun run = NetworkCompiler.Run(Network.Replace("MathF.Sqrt(u + 1f)", "MathF.Atan(u)", StringComparison.Ordinal));

        run.VerifyClean();
        Assert.Equal("Demo.Net.Parameters.g.cs", Assert.Single(run.GeneratedSources.Keys));
    }

    /// <summary>Between two keystrokes anything may stand there.</summary>
    [Fact]
    public void AHalfTypedMethod_DoesNotCrash()
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(Network, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken)
            .DescendantTokens().Where(token => token.SpanStart > Network.IndexOf("[Network", StringComparison.Ordinal))];
        IEnumerable<string> sources = tokens
            .SelectMany((token, i) => new[]
            {
                Network[..token.Span.End],
                Network.Remove(token.SpanStart, token.Span.Length),
                Network.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, tokens[(i * 7) % tokens.Length].Text),
            })
            .Where((_, i) => i % 3 == 1 || i % 5 == 0);
        Assert.All(sources, source =>
        {
            GeneratorRun run = NetworkCompiler.Run(source);
            Assert.Empty(run.GeneratorDiagnostics);
            Assert.Null(run.Result.Results.Single().Exception);
        });
    }

    private static FunctionDeclaration Read(string type)
    {
        Compilation compilation = NetworkCompiler.Compile([new Testing.SourceFile("N.cs", "using System; using DeepTheory.Gen;\n" + type)]);
        FunctionDeclaration? function = DeclarationReader
            .Read(compilation.GetTypeByMetadataName("N")!, compilation, TestContext.Current.CancellationToken).Operations.Single().Function;
        Assert.Null(function!.Fault);
        return function;
    }
}
