using System.Net;

namespace DeepTheory.Gen;

/// <summary>Text within HTML.</summary>
internal static class Html
{
    /// <summary>Makes text harmless as an element's content or an attribute's value.</summary>
    public static string Escape(string text)
    {
        // Control characters have no place in a page, however they are written.
        var visible = new string(text.Where(character => !char.IsControl(character) || character is '\n' or '\t').ToArray());
        return WebUtility.HtmlEncode(visible);
    }
}
