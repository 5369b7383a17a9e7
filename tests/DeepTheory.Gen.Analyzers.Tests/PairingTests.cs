using System.Collections.Immutable;
using DeepTheory.Gen.Analyzers.Cures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>Every loss of the catalogue behind every activation: a pair has one fault at most, and each of its cures leaves none.</summary>
public sealed class PairingTests
{
    private const int Units = 12;

    private static readonly ImmutableHashSet<string> PairingIds =
        [.. RuleCatalogue.All.Where(rule => rule is PairingRule).Select(rule => rule.Descriptor.Id), "DTG2005"];

    private static IEnumerable<string> Losses => Words<LossFunctionAttribute>().Where(word => word != "Loss").Select(word => word.StartsWith("ClassBalanced", StringComparison.Ordinal)
        ? $"{word}({string.Join(", ", Enumerable.Repeat(5, Units))})"
        : word);

    private static IEnumerable<string> Activations => Words<ActivationFunctionAttribute>().Where(word => word != "Activation").Append("");

    [Fact]
    public async Task EveryPair_HasOneFaultAtMost_AndEachCureLeavesNone()
    {
        string[] pairs = [.. Losses.SelectMany(_ => Activations, (loss, activation) => $"Input(4), Dense({Units}), {activation}{(activation == "" ? "" : ", ")}{loss}")];
        Assert.True(pairs.Length > 1000);
        string source = Source(pairs);
        ImmutableArray<Diagnostic> found = [.. (await Analysis.OfAsync(source)).Where(diagnostic => PairingIds.Contains(diagnostic.Id))];
        int[] lines = [.. found.Select(LineOf)];
        Assert.Equal(lines.Length, lines.Distinct().Count());
        Assert.True(found.Length > 300, $"Only {found.Length} pairs are wrong.");

        string[] cured = [.. found.SelectMany(diagnostic => Cure.Of(diagnostic), (diagnostic, cure) => Apply(source, cure, LineOf(diagnostic)))];
        Assert.True(cured.Length > 300);
        string mended = "using DeepTheory.Gen;\n" + string.Concat(cured.Select((line, i) => line.Replace("class N", $"class M{i}N", StringComparison.Ordinal) + "\n"));
        string[] remaining =
        [
            .. (await Analysis.OfAsync(mended)).Where(diagnostic => diagnostic.Id.StartsWith("DTG1", StringComparison.Ordinal) || diagnostic.Id.StartsWith("DTG2", StringComparison.Ordinal))
                .Select(diagnostic => $"{diagnostic.GetMessage(null)}: {cured[LineOf(diagnostic) - 1]}"),
        ];
        Assert.Empty(remaining);
    }

    [Fact]
    public async Task EveryActivation_OverOneClass_IsOneFault()
    {
        string[] pairs = [.. Activations.Select(activation => $"Input(4), Dense(1), {activation}{(activation == "" ? "" : ", ")}SparseCategoricalCrossEntropy")];
        ImmutableArray<Diagnostic> found = await Analysis.OfAsync(Source(pairs));
        Assert.Equal(pairs.Length, found.Count(diagnostic => diagnostic.Id == "DTG2005"));
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id != "DTG2005" && PairingIds.Contains(diagnostic.Id));
    }

    private static string Source(IEnumerable<string> networks) =>
        "using DeepTheory.Gen;\n" + string.Concat(networks.Select((operations, i) => $"[Network, {operations}] public partial class N{i};\n"));

    private static int LineOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line;

    /// <summary>The line of a network after the cure, whose operations all stand in one list.</summary>
    private static string Apply(string source, Cure cure, int line)
    {
        SourceText text = SourceText.From(source);
        IEnumerable<TextChange> changes = cure.Edits.Select(edit => (edit.Kind, edit.Place.SourceSpan) switch
        {
            (EditKind.Replace, var span) => new TextChange(span, edit.Text),
            (EditKind.InsertAfter, var span) => new TextChange(new TextSpan(span.End, 0), ", " + edit.Text),
            (EditKind.Remove, var span) => new TextChange(new TextSpan(span.Start, span.Length + ", ".Length), ""),
            _ => throw new InvalidOperationException($"The edit {edit.Kind} is not foreseen."),
        });
        return text.WithChanges(changes.OrderBy(change => change.Span.Start)).Lines[line].ToString();
    }

    private static IEnumerable<string> Words<T>() => typeof(OperationAttribute).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
        .Select(type => type.Name[..^"Attribute".Length])
        .Order(StringComparer.Ordinal);
}
