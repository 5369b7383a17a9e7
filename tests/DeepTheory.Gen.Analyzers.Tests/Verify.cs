using System.Text.RegularExpressions;
using DeepTheory.Gen.CodeFixes;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>What the tests of rules have in common: marked declarations, the generator running as it does for users.</summary>
internal static class Verify
{
    private const string Usings = "using DeepTheory.Gen;\n";

    private static readonly Dictionary<string, string> Networks = new(StringComparer.Ordinal)
    {
        ["Digits"] = "Input(64), Dense(10), Softmax, SparseCategoricalCrossEntropy, Adam",
        ["OneHotDigits"] = "Input(64), Dense(10), Softmax, CategoricalCrossEntropy, Adam",
        ["Scores"] = "Input(4), Dense(3), MeanSquaredError, Adam",
        ["Normalized"] = "Input(4), Dense(8, UseBias = false), BatchNorm, Relu, Dense(3), MeanSquaredError, Adam",
        ["Inference"] = "Input(4), Dense(3)",
        ["Autoencoder"] = "Input(64), Dense(8), Tanh, Dense(64), MeanSquaredError, Adam",
        ["Annealed"] = "Input(4), Dense(3), MeanSquaredError, Adam, CosineAnnealing(10)",
        ["Stepped"] = "Input(4), Dense(3), MeanSquaredError, Adam, StepDecay(30)",
        ["WarmedUp"] = "Input(4), Dense(3), MeanSquaredError, Adam, LinearWarmUp(100)",
    };

    /// <summary>A whole file reports exactly what is marked.</summary>
    public static Task Source(string markup, params DiagnosticResult[] expected) =>
        CSharpAnalyzerVerifier<NetworkAnalyzer>.VerifyAnalyzerAsync(Usings + markup, expected);

    /// <summary>A network of these operations reports exactly what is marked.</summary>
    public static Task Operations(string markup, params DiagnosticResult[] expected) => Source(Declare(markup, "N"), expected);

    /// <summary>A whole file reports exactly what is marked, beside what the generator writes for it; errors there do not count.</summary>
    public static Task Generated(string markup, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<NetworkAnalyzer> { TestCode = Usings + markup };
        test.Generators.Add(new Generators.NetworkGenerator());
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Nothing is reported, and what the generator writes for it compiles.</summary>
    public static Task Sound(string source)
    {
        var test = new CSharpAnalyzerTest<NetworkAnalyzer> { TestCode = Usings + source };
        test.Generators.Add(new Generators.NetworkGenerator());
        return test.RunAsync();
    }

    /// <summary>The marked diagnostics, and the file after a cure: one by one, and by Fix All. Marks in the fixed file are what remains.</summary>
    /// <param name="markup">The file.</param>
    /// <param name="fixedSource">The file after the cure, which compiles.</param>
    /// <param name="cure">Which of the cures that the rule proposes.</param>
    public static Task Fix(string markup, string fixedSource, int cure = 0) => new CSharpCodeFixTest<NetworkAnalyzer, NetworkCodeFix>
    {
        TestCode = Usings + markup,
        FixedCode = Usings + fixedSource,
        CodeActionIndex = cure,
    }.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>The same for networks of these operations: three of them, so that Fix All has something to do.</summary>
    public static Task FixOperations(string markup, string fixedOperations, int cure = 0) => Fix(
        Declare(markup, "A") + Declare(markup, "B") + $"[Network]\n[{markup}]\npublic partial class C;\n",
        Declare(fixedOperations, "A") + Declare(fixedOperations, "B") + $"[Network]\n[{fixedOperations}]\npublic partial class C;\n",
        cure);

    /// <summary>Statements of a method, beside networks, report exactly what is marked.</summary>
    public static Task Use(string statements, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<UseAnalyzer> { TestCode = UsingNetworks(statements) };
        test.Generators.Add(new Generators.NetworkGenerator());
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The marked diagnostics of a method's statements, and the statements after a cure: one by one, and by Fix All.</summary>
    public static Task FixUse(string statements, string fixedStatements, int cure = 0) => FixUseSource(UsingNetworks(statements), UsingNetworks(fixedStatements), cure);

    /// <summary>The same for whole files.</summary>
    public static Task FixUseSource(string markup, string fixedSource, int cure = 0)
    {
        var test = new CSharpCodeFixTest<UseAnalyzer, NetworkCodeFix> { TestCode = markup, FixedCode = fixedSource, CodeActionIndex = cure };
        test.Generators.Add(new Generators.NetworkGenerator());
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// A file with a method of these statements, and the networks that they name. Digits takes 64 numbers and gives 10 probabilities, trained with
    /// class numbers; OneHotDigits is trained with one-hot rows, Scores gives 3 numbers of 4, Normalized has a batch normalisation, Inference has no
    /// loss, Autoencoder gives 64 numbers of 64; Annealed ends at rate 0 after 10 epochs, Stepped changes its rate after 30, WarmedUp reaches it after 100.
    /// </summary>
    public static string UsingNetworks(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using DeepTheory.Gen;

        {{string.Concat(Networks.Where(network => Regex.IsMatch(statements, $@"\b{network.Key}\b")).Select(network => Declare(network.Value, network.Key)))}}
        public static class Program
        {
            public static void Run(string path, float[] input, Dataset train, Dataset validation)
            {
        {{string.Join("\n", statements.Split('\n').Select(line => line.Length == 0 ? line : "        " + line))}}
            }
        }
        """;

    /// <summary>The rule at the mark <c>{|#0:…|}</c>, with this message.</summary>
    public static DiagnosticResult Says(string id, string message) =>
        new DiagnosticResult(id, RuleCatalogue.All.Single(rule => rule.Descriptor.Id == id).Descriptor.DefaultSeverity).WithLocation(0).WithMessage(message);

    /// <summary>The declaration of a network.</summary>
    public static string Declare(string operations, string type) => $"[Network, {operations}]\npublic partial class {type};\n";
}
