namespace DeepTheory.Gen.Analyzers.Cures;

/// <summary>The kinds of edit that cures are made of. Each is one file of the code fixes.</summary>
internal enum EditKind
{
    /// <summary>Writes <c>partial</c> before the type whose name is the place.</summary>
    MakePartial,

    /// <summary>Takes the modifier that the text is away from the type whose name is the place.</summary>
    RemoveModifier,

    /// <summary>Writes the text as an attribute behind the attribute at the place.</summary>
    InsertAfter,

    /// <summary>Writes the text as an attribute before the attribute at the place.</summary>
    InsertBefore,

    /// <summary>Writes the text instead of the attribute at the place.</summary>
    Replace,

    /// <summary>Takes the attribute at the place away.</summary>
    Remove,

    /// <summary>Gives the attribute at the place the named argument that the text is, instead of an earlier one of that name.</summary>
    SetArgument,

    /// <summary>Takes the named argument that the text names away from the attribute at the place.</summary>
    RemoveArgument,

    /// <summary>Writes the text instead of the expression at the place.</summary>
    ReplaceExpression,

    /// <summary>Declares the variable that the text names, with the value of the statement at the place.</summary>
    KeepInVariable,

    /// <summary>Writes <c>using</c> before the declaration at the place.</summary>
    AddUsing,

    /// <summary>Moves the declaration at the place before the loop in whose body it stands.</summary>
    HoistFromLoop,

    /// <summary>Gives the object creation at the place the member that the text assigns.</summary>
    SetMember,
}
