using DeepTheory.Gen.Generators.Declarations;

namespace DeepTheory.Gen.Generators.Graphs;

/// <summary>The repetition of a block that is followed, and which of its operations.</summary>
/// <param name="block">The block.</param>
/// <param name="repetition">Which repetition, counted from 1.</param>
/// <param name="outer">The place of the Repeat itself, where it stands in a block; null where it stands in the network.</param>
/// <param name="names">The names there, of which the block knows none.</param>
internal sealed class BlockPlace(BlockDeclaration block, int repetition, BlockPlace? outer, NamedValues names)
{
    /// <summary>What the value is called that enters a block.</summary>
    public const string Input = "input";

    private int position;
    private string word = "";

    /// <summary>Goes on to the next operation.</summary>
    public void Enter(OperationDeclaration operation)
    {
        position++;
        word = operation.Word;
    }

    public BlockPlace? Outer => outer;

    /// <summary>The blocks from the outermost to this one.</summary>
    public IReadOnlyList<BlockDeclaration> Path => [.. outer?.Path ?? [], block];

    /// <summary>Whether a name stands for something around the block.</summary>
    public bool IsOutside(string name) => names.Has(name) || (outer?.IsOutside(name) ?? false);

    /// <summary>A message with where in the block, for people.</summary>
    public string Locate(string message)
    {
        string of = repetition == 1 ? block.Name : $"{block.Name} in repetition {repetition}";
        string here = message.StartsWith(word, StringComparison.Ordinal) ? "" : $", {word}";
        string located = $"operation {position} of {of}{here}: {message}";
        return outer?.Locate(located) ?? located;
    }
}
