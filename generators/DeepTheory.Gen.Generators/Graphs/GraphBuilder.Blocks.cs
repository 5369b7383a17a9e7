using DeepTheory.Gen.Generators.Declarations;

namespace DeepTheory.Gen.Generators.Graphs;

/// <summary>Blocks: their operations are followed as if they stood in place of the Repeat, with names of their own.</summary>
internal sealed partial class GraphBuilder
{
    /// <summary>Operations that blocks may put into a network, lest a large count stop the compiler.</summary>
    private const int MostOperationsOfBlocks = 4096;

    private readonly List<(OperationAttribute, int)> ofBlocks = [];

    /// <summary>The block that is being followed; null in the network itself.</summary>
    private BlockPlace? place;

    private void FollowRepeat(RepeatAttribute repeat, OperationDeclaration written, int index)
    {
        names.Bind(current);
        int before = faults.Count;
        if (TryCurrent(repeat, index, out _) && TryBlock(repeat, written, index) is { } block)
        {
            // One fault is one message: a repetition is not followed where the one before it has a fault.
            for (int i = 1; i <= repeat.Count && faults.Count == before; i++)
            {
                FollowBlock(block, i, repeat.Arguments, index);
                if (ofBlocks.Count > MostOperationsOfBlocks && faults.Count == before)
                {
                    Report(FaultKind.ArgumentOutOfRange, index, $"Repeat: with repetition {i} of {block.Name} blocks give the network more than {MostOperationsOfBlocks} operations", "count");
                }
            }
        }

        if (faults.Count > before)
        {
            LoseTrack(repeat.Name);
        }
        else if (repeat.Name is { } name && IsFree(name, index))
        {
            names.Await(name);
        }
    }

    /// <summary>One repetition.</summary>
    private void FollowBlock(BlockDeclaration block, int repetition, IReadOnlyList<int> arguments, int index)
    {
        NamedValues around = names;
        place = new BlockPlace(block, repetition, place, around);
        names = new NamedValues { [BlockPlace.Input] = current };
        foreach (OperationDeclaration operation in Expansion.Of(block, arguments))
        {
            place.Enter(operation);
            FollowWritten(operation, index);
        }

        names = around;
        place = place.Outer;
    }

    /// <summary>The block that a Repeat names; null where the two do not fit, which is reported.</summary>
    private BlockDeclaration? TryBlock(RepeatAttribute repeat, OperationDeclaration written, int index)
    {
        string? key = written.Arguments[1].Scalar as string;
        BlockDeclaration block = declaration.Blocks.FirstOrDefault(candidate => candidate.Key == key)
            ?? new BlockDeclaration("", "", EquatableArray<OperationDeclaration>.Empty, key is null ? "block is null, but must be a class that is marked [Block]" : $"{key} is not marked [Block]");
        if (block.Fault is { } fault)
        {
            Report(FaultKind.NotABlock, index, $"Repeat: {fault}", "block");
            return null;
        }

        IReadOnlyList<BlockDeclaration> around = place?.Path ?? [];
        if (around.Any(outer => outer.Key == key))
        {
            IEnumerable<string> cycle = around.SkipWhile(outer => outer.Key != key).Append(block).Select(link => link.Name);
            Report(FaultKind.BlockRecursion, index, $"Repeat puts {block.Name} into itself ({string.Join(" → ", cycle)}), so that the network would have no end");
            return null;
        }

        int expected = Expansion.ArgumentsOf(block);
        int given = repeat.Arguments.Count;
        if (given != expected)
        {
            string takes = expected switch
            {
                0 => "no arguments",
                1 => $"1 argument, {Expansion.Word(1)}",
                _ => $"{expected} arguments, {Expansion.Word(1)} to {Expansion.Word(expected)}",
            };
            Report(FaultKind.BlockArguments, index, $"Repeat gives {block.Name} {given}, but it takes {takes}", "arguments", given > expected ? expected : -1);
            return null;
        }

        return block;
    }
}
