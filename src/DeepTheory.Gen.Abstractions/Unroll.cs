namespace DeepTheory.Gen;

/// <summary>How far the multiply-adds within a layer are written out. The network itself is always written out layer by layer.</summary>
public enum Unroll
{
    /// <summary>By cost: small layers by compact loops, large ones by register tiles.</summary>
    Automatic,

    /// <summary>Compact loops everywhere: the least code.</summary>
    Loops,

    /// <summary>Register tiles everywhere: the most speed for batches.</summary>
    Tiles,
}
