using System.Globalization;

namespace DeepTheory.Gen.Analyzers;

/// <summary>Numbers as messages show them: three figures, the same in every culture.</summary>
internal static class Figures
{
    public static string Of(double number) => Math.Abs(number) switch
    {
        0 => "0",
        >= 1e5 or < 1e-3 => number.ToString("0.##e0", CultureInfo.InvariantCulture),
        >= 100 => number.ToString("0", CultureInfo.InvariantCulture),
        _ => number.ToString("G3", CultureInfo.InvariantCulture),
    };

    /// <summary>A share as a percentage.</summary>
    public static string Percent(double share) => $"{Of(100 * share)} %";

    /// <summary>A number exactly, as it can be written in C#.</summary>
    public static string Exact(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
