using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Cures;

/// <summary>
/// What a rule proposes: one entry of the editor's menu, made of edits that belong together. Cures travel with the diagnostic, in its
/// properties and additional locations, so that the code fix need not find again what the rule has found.
/// </summary>
/// <param name="Title">The menu's text: a deed, such as <c>Insert Softmax</c>.</param>
/// <param name="Edits">What is done.</param>
internal sealed record Cure(string Title, params IReadOnlyList<Edit> Edits)
{
    private const string Count = "cures";

    /// <summary>The diagnostic with its cures; without them where one would take place nowhere, so that a menu's entries mean the same everywhere.</summary>
    public static Diagnostic Attach(DiagnosticDescriptor descriptor, Location location, IReadOnlyList<Cure> cures, object?[] arguments)
    {
        if (cures.Count == 0 || cures.Any(cure => cure.Edits.Any(edit => edit.Place == Location.None)))
        {
            return Diagnostic.Create(descriptor, location, arguments);
        }

        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>();
        var places = new List<Location>();
        properties[Count] = Text(cures.Count);
        for (int i = 0; i < cures.Count; i++)
        {
            properties[$"{i}.title"] = cures[i].Title;
            properties[$"{i}.edits"] = Text(cures[i].Edits.Count);
            for (int j = 0; j < cures[i].Edits.Count; j++)
            {
                Edit edit = cures[i].Edits[j];
                properties[$"{i}.{j}.kind"] = edit.Kind.ToString();
                properties[$"{i}.{j}.text"] = edit.Text;
                properties[$"{i}.{j}.place"] = Text(places.Count);
                places.Add(edit.Place);
            }
        }

        return Diagnostic.Create(descriptor, location, places, properties.ToImmutable(), arguments);
    }

    /// <summary>The cures that came with a diagnostic, in the order in which the rule proposes them.</summary>
    public static IReadOnlyList<Cure> Of(Diagnostic diagnostic) =>
    [
        .. Range(diagnostic, Count).Select(i => new Cure(
            diagnostic.Properties[$"{i}.title"]!,
            [.. Range(diagnostic, $"{i}.edits").Select(j => new Edit(
                (EditKind)Enum.Parse(typeof(EditKind), diagnostic.Properties[$"{i}.{j}.kind"]!),
                diagnostic.AdditionalLocations[Number(diagnostic.Properties[$"{i}.{j}.place"]!)],
                diagnostic.Properties[$"{i}.{j}.text"]!))])),
    ];

    private static IEnumerable<int> Range(Diagnostic diagnostic, string count) =>
        Enumerable.Range(0, diagnostic.Properties.TryGetValue(count, out string? text) ? Number(text!) : 0);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
