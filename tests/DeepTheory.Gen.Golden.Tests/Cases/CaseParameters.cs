using System.Text.Json;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>Hyper-parameters of a case.</summary>
internal sealed class CaseParameters(JsonElement json)
{
    /// <summary>A number as it is written, digit for digit, to put into a declaration; null where the case does not give it.</summary>
    public string? Literal(string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;

    /// <summary>A number, or what holds where the case does not give it.</summary>
    public double Number(string name, double otherwise) => json.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : otherwise;

    /// <summary>A number.</summary>
    public double Number(string name) => Required(name).GetDouble();

    /// <summary>A text, or null where the case does not give it.</summary>
    public string? Text(string name) => json.TryGetProperty(name, out JsonElement value) ? value.ToString() : null;

    /// <summary>Yes or no, or what holds where the case does not say.</summary>
    public bool Flag(string name, bool otherwise) => json.TryGetProperty(name, out JsonElement value) ? value.GetBoolean() : otherwise;

    /// <summary>Whole numbers.</summary>
    public int[] Integers(string name) => [.. Required(name).EnumerateArray().Select(element => element.GetInt32())];

    /// <summary>Numbers; none where the case gives none.</summary>
    public double[] Numbers(string name) =>
        json.TryGetProperty(name, out JsonElement value) ? [.. value.EnumerateArray().Select(element => element.GetDouble())] : [];

    /// <summary>Parameters within a parameter.</summary>
    public CaseParameters Group(string name) => new(Required(name));

    private JsonElement Required(string name) => json.TryGetProperty(name, out JsonElement value)
        ? value
        : throw new KeyNotFoundException($"The case has no parameter '{name}'. Its parameters are {json.GetRawText()}.");
}
