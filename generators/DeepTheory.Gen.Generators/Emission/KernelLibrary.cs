using DeepTheory.Gen.Generators.Declarations;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>
/// The kernel methods of a network: private static members of its nested class <c>Kernels</c>. Two kernels that would read the same
/// are one method.
/// </summary>
internal sealed class KernelLibrary
{
    private const string Placeholder = "\u0001";

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    // A kernel that bears the name of a type would hide it: a user's own function may be called anything.
    private readonly NameScope taken = new([.. EmittedNames.Types.Keys, "Kernels"]);
    private readonly List<string> pending = [];

    /// <summary>Adds a method unless the same is there, and gives its name.</summary>
    /// <param name="name">The name it would like.</param>
    /// <param name="render">Its text, given its name.</param>
    public string Add(string name, Func<string, string> render)
    {
        string body = render(Placeholder);
        if (!names.TryGetValue(body, out string? existing))
        {
            existing = taken.Unused(name);
            names[body] = existing;
            pending.Add(body.Replace(Placeholder, existing));
        }

        return existing;
    }

    /// <summary>Writes the methods added since the last call, as part of the class <c>Kernels</c>.</summary>
    public void WritePending(CodeWriter writer, string summary)
    {
        if (pending.Count == 0)
        {
            return;
        }

        writer.Gap();
        writer.Write($"/// <summary>{summary}</summary>");
        using (writer.WriteBlock("private static partial class Kernels"))
        {
            for (int i = 0; i < pending.Count; i++)
            {
                if (i > 0)
                {
                    writer.Gap();
                }

                writer.Write(pending[i].TrimEnd('\n'));
            }
        }

        pending.Clear();
    }
}
