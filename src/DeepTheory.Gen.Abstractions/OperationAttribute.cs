using System.Diagnostics;

namespace DeepTheory.Gen;

/// <summary>
/// Anything that a network declaration is made of. The compiler reads these attributes and leaves no trace of them in the
/// binary.
/// </summary>
[Conditional("DEEPTHEORY_GEN_KEEP_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class OperationAttribute : Attribute
{
    private protected OperationAttribute()
    {
    }

    /// <summary>The textbook word: the attribute as it is written in a declaration.</summary>
    internal virtual string Word => GetType().Name is var name && name.EndsWith("Attribute", StringComparison.Ordinal)
        ? name.Substring(0, name.Length - "Attribute".Length)
        : GetType().Name;

    /// <summary>The word of an operation that is a method of the network class: the method's name, beginning with a capital.</summary>
    private protected static string WrittenWord(string function) => function switch
    {
        null or "" => "Function",
        _ when char.IsUpper(char.ToUpperInvariant(function[0])) => char.ToUpperInvariant(function[0]) + function.Substring(1),
        _ => "Function" + function,
    };

    /// <summary>What is wrong with the arguments, in a sentence that names the range; null where all is well.</summary>
    internal virtual string? Fault => null;

    /// <summary>Whether infinity means something to a setting. Then <see cref="Fault"/> says where it may not stand; elsewhere it may not at all.</summary>
    internal virtual bool TakesInfinity => false;
}
