using System.Globalization;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Uses;

/// <summary>Names that mean nothing yet where code is to be written.</summary>
internal static class FreeNames
{
    /// <summary>The name, or the name with the first number from 2 that makes it free.</summary>
    public static string Near(IOperation operation, string name)
    {
        var taken = new HashSet<string>(
            operation.SemanticModel?.LookupSymbols(operation.Syntax.SpanStart).Select(symbol => symbol.Name) ?? [], StringComparer.Ordinal);
        return taken.Contains(name)
            ? Enumerable.Range(2, taken.Count + 1).Select(number => name + number.ToString(CultureInfo.InvariantCulture)).First(numbered => !taken.Contains(numbered))
            : name;
    }
}
