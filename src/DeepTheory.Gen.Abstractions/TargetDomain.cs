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
}
