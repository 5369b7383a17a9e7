namespace DeepTheory.Gen;

/// <summary>
/// Puts the operations of a block here, as often as told, one after another: <c>[Repeat(3, typeof(ResidualBlock))]</c>. Every repetition has parameters
/// of its own.
/// </summary>
/// <param name="count">How often, 1 or more.</param>
/// <param name="block">A class of the same project that is marked <see cref="BlockAttribute"/>.</param>
/// <param name="arguments">What <see cref="Argument.First"/>, <see cref="Argument.Second"/>, … stand for in the block.</param>
public sealed class RepeatAttribute(int count, Type block, params int[] arguments) : OperationAttribute
{
    /// <summary>How often.</summary>
    public int Count { get; } = count;

    /// <summary>The block.</summary>
    public Type Block { get; } = block;

    /// <summary>Name of the last repetition's result, with the activation that follows applied, as of a layer.</summary>
    public string? Name { get; set; }

    /// <summary>What the block's arguments are.</summary>
    internal IReadOnlyList<int> Arguments => arguments ?? [];

    internal override string? Fault => Count < 1 ? $"count is {Count}, but must be 1 or more" : null;
}
