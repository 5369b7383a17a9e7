namespace DeepTheory.Gen;

/// <summary>Which numbers a target may hold.</summary>
public enum TargetDomain
{
    /// <summary>Any finite number.</summary>
    Real,

    /// <summary>0 to 1.</summary>
    UnitInterval,

    /// <summary>A whole number from 0 to classes - 1.</summary>
    ClassIndex,

    /// <summary>-1 or +1.</summary>
    Sign,

    /// <summary>0 or more.</summary>
    NonNegative,

    /// <summary>More than 0.</summary>
    Positive,

    /// <summary>More than 0 and less than 1.</summary>
    OpenUnitInterval,

    /// <summary>A whole number, 0 or more.</summary>
    Count,

    /// <summary>The place of each item, 0 for the best: every whole number from 0 to items - 1 once.</summary>
    Rank,
}
