using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>Values as C# literals.</summary>
internal static class Literal
{
    public static string Single(double value)
    {
        float single = (float)value;
        return float.IsPositiveInfinity(single) ? "float.PositiveInfinity"
            : float.IsNegativeInfinity(single) ? "float.NegativeInfinity"
            : single.ToString("R", CultureInfo.InvariantCulture) + "f";
    }

    public static string Double(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.All(c => char.IsDigit(c) || c == '-') ? text + ".0" : text;
    }

    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);
}
