using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepTheory.Gen.Generators.Declarations;

/// <summary>C# identifiers from names that people chose.</summary>
internal static class Identifier
{
    /// <summary>The name, with @ where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>The name, with @ where it is a keyword or might become one: the compiler warns of type names in small letters alone.</summary>
    public static string EscapeType(string name) => name.All(c => c is >= 'a' and <= 'z') ? "@" + name : Escape(name);

    /// <summary>The name with every character that an identifier cannot hold replaced, beginning with a small letter: <c>skip-1</c> gives <c>skip_1</c>.</summary>
    public static string Camel(string name)
    {
        string clean = Clean(name);
        return char.ToLowerInvariant(clean[0]) + clean.Substring(1);
    }

    /// <summary>As <see cref="Camel"/>, beginning with a capital.</summary>
    public static string Pascal(string name)
    {
        string clean = Clean(name);
        return char.ToUpperInvariant(clean[0]) + clean.Substring(1);
    }

    /// <summary>A tensor's name as one word: <c>dense1.weight</c> gives <c>dense1Weight</c>.</summary>
    public static string Joined(string name) => Camel(string.Concat(name.Split('.').SelectMany((part, place) => place == 0 ? [part] : part.Split('_')).Select(Pascal)));

    private static string Clean(string name)
    {
        var clean = new StringBuilder();
        foreach (char c in name)
        {
            clean.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        }

        if (clean.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(clean[0]))
        {
            clean.Insert(0, '_');
        }

        return clean.ToString();
    }
}
