using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepTheory.Gen.Analyzers.Uses;

/// <summary>Names that mean nothing yet where code is to be written.</summary>
internal static class FreeNames
{
    /// <summary>The name, or the name with a number from 2, that nothing has in the whole method: a name of an inner block would clash too.</summary>
    /// <param name="operation">Where it is to be written.</param>
    /// <param name="name">What it is to be like.</param>
    /// <param name="earlier">How many such names are needed above, when all are written at once.</param>
    public static string Near(IOperation operation, string name, int earlier)
    {
        var taken = new HashSet<string>(
            [
                .. operation.SemanticModel?.LookupSymbols(operation.Syntax.SpanStart).Select(symbol => symbol.Name) ?? [],
                .. Origin.BodyOf(operation).Syntax.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText),
            ],
            StringComparer.Ordinal);
        return Enumerable.Range(1, taken.Count + earlier + 1)
            .Select(number => number == 1 ? name : name + number.ToString(CultureInfo.InvariantCulture))
            .Where(free => !taken.Contains(free))
            .ElementAt(earlier);
    }
}
