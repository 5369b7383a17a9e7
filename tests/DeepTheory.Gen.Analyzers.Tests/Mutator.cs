using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>Breaks a sound declaration as people do while they type, and as nobody would. The same seed gives the same file.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Sound = [.. SoundNetworks.All.OrderBy(network => network.Key, StringComparer.Ordinal).Select(network => network.Value)];

    private static readonly string[] Words = [.. typeof(NetworkAttribute).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsPublic: true } && typeof(Attribute).IsAssignableFrom(type) && type.GetCustomAttribute<AttributeUsageAttribute>() is not null)
        .Select(type => type.Name[..^"Attribute".Length])
        .Order(StringComparer.Ordinal)];

    private static readonly string[] Settings = [.. typeof(NetworkAttribute).Assembly.GetTypes()
        .Where(type => typeof(OperationAttribute).IsAssignableFrom(type))
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        .Where(property => property.CanWrite)
        .Select(property => property.Name)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)];

    private static readonly string[] Arguments =
    [
        "0", "1", "-1", "3", "7", "100000", "2147483647", "-2147483648", "0.5", "-0.5", "1e-30", "1e30", "1e400", "0.0", "double.NaN", "double.PositiveInfinity", "null", "default", "true", "\"x\"",
        "\"\"", "\"a b\"", "\"class\"", "'c'", "typeof(int)", "new[] { 1, 2 }", "new[] { 1.0, -2.0 }", "new int[0]", "new double[] { }", "new string[] { null! }", "Missing", "nameof(Program)", "nameof(F)", "nameof(G)",
        "(Unroll)9", "Unroll.Tiles", "Padding.Same", "(Padding)7", "2, 2", "8, 3, 3", "ScheduleUnit.Step", "Distance.SquaredEuclidean", "1 / 0", "1u", "1L", "1m", "1f", "\"é\"", "\"Predict\"", "\"\\uD800\"",
    ];

    private static readonly string[] Types =
    [
        "public partial class N;", "class N;", "public static partial class N;", "partial struct N;", "partial record N;", "partial record struct N;", "partial interface N;", "file partial class N;",
        "partial class Predict;", "partial class N<T> where T : struct;", "partial class N<T1, T2>;", "partial class N : System.IDisposable { public void Dispose() { } }", "partial class @class;",
        "partial class N { public int Predict; }", "partial class N { public N(int seed) { } }", "partial class N { private float[] parameterBlock = []; }", "partial class N { public class Kernels; }",
        "partial class N { public static float F(float x) => x * x; public static float G(float p, float t) => (p - t) * (p - t); }",
        "partial class N { static float F(float x) { while (true) { } } static float G(float p) => F(G(p)); }",
        "partial class N { } partial class N { } [Dense(3)] partial class N { }", "partial class N { [Network, Input(3), Dense(2)] partial class Inner; }", "class Outer { [Network, Input(3), Dense(2)] partial class Inner; }",
        "enum N { A }", "delegate void N();", "partial class N(int size) { public int Size => size; }", "abstract partial class N;", "partial class N : Missing;", "ref partial struct N;", "partial class N : System.IO.StreamReader;", "partial class N : System.EventArgs;", "partial class N { public required int Size { get; init; } }", "",
        "partial class N { public string Summary => \"\"; public const int InputLength = 3; }", "partial class N { public void Save(string path) { } public static N Load(string path) => new(1); }",
    ];

    private readonly Random random = new(seed);

    public string Next()
    {
        string source = "using DeepTheory.Gen;\n\n" + Layout(Pick(Sound)) + "\n" + (random.Next(3) == 0 ? Pick(Types) : "public partial class N;") + "\n\ninternal static class Program;\n";
        for (int edits = random.Next(1, 4); edits > 0; edits--)
        {
            source = Edit(source);
        }

        return source;
    }

    private string Layout(string operations) => random.Next(2) == 0
        ? $"[Network, {operations}]"
        : $"[Network]\n[{operations}]";

    private string Edit(string source)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        List<SyntaxToken> tokens = [.. root.DescendantTokens().Where(token => token.Span.Length > 0)];
        List<AttributeSyntax> attributes = [.. root.DescendantNodes().OfType<AttributeSyntax>()];
        List<AttributeArgumentSyntax> arguments = [.. root.DescendantNodes().OfType<AttributeArgumentSyntax>()];
        switch (random.Next(9))
        {
            case 0 when tokens.Count > 0:
                SyntaxToken deleted = Pick(tokens);
                return source.Remove(deleted.SpanStart, deleted.Span.Length);
            case 1 when tokens.Count > 0:
                return source[..Pick(tokens).Span.End];
            case 2 when tokens.Count > 0:
                SyntaxToken doubled = Pick(tokens);
                return source.Insert(doubled.Span.End, " " + doubled.Text);
            case 3 when arguments.Count > 0:
                AttributeArgumentSyntax replaced = Pick(arguments);
                return source.Remove(replaced.Expression.SpanStart, replaced.Expression.Span.Length).Insert(replaced.Expression.SpanStart, Pick(Arguments));
            case 4 when attributes.Count > 0:
                AttributeSyntax given = Pick(attributes);
                return source.Remove(given.SpanStart, given.Span.Length).Insert(given.SpanStart, $"{given.Name}({Pick(Arguments)})");
            case 5 or 6 when attributes.Count > 0:
                return source.Insert(Pick(attributes).SpanStart, $"{Random()}, ");
            case 7 when attributes.Count > 1:
                AttributeSyntax moved = Pick(attributes);
                AttributeSyntax other = Pick(attributes);
                return source.Remove(other.SpanStart, other.Span.Length).Insert(other.SpanStart, moved.ToString());
            default:
                return source.Replace("public partial class N;", Pick(Types), StringComparison.Ordinal);
        }
    }

    private string Random() => random.Next(5) switch
    {
        0 => Pick(Words),
        1 => $"{Pick(Words)}({Pick(Arguments)})",
        2 => $"{Pick(Words)}({Pick(Arguments)}, {Pick(Arguments)})",
        3 => $"{Pick(Words)}({random.Next(1, 9)}, {random.Next(1, 6)}, {Pick(Settings)} = {Pick(Arguments)})",
        _ => $"{Pick(Words)}({Pick(Arguments)}, Name = \"x\")",
    };

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
