using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Planning;

/// <summary>Where a trained tensor lies in the network's parameter block.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="Offset">Its first float, a multiple of 16.</param>
internal sealed record ParameterSlot(Tensor Tensor, int Offset)
{
    public string Name => Tensor.Name;

    public Shape Shape => Tensor.Specification.Shape;

    public bool IsTrained => Tensor.IsTrained;

    /// <summary>For a matrix: its panels; a weight [outputs, inputs] is kept [inputs][outputs] within each.</summary>
    public Panels? Panels { get; } = Tensor.Specification.Shape is { Rank: 2 } matrix ? new Panels(matrix[1], matrix[0]) : null;

    /// <summary>Floats of the block that it takes.</summary>
    public int StorageLength => Panels?.Length ?? CacheLine.Up(Shape.Length);
}

/// <summary>
/// One block for all parameters, each tensor on a 64-byte line. Weights come first, so that weight decay is one run of the block;
/// statistics and what is frozen last, so that what is trained is one.
/// </summary>
internal sealed class ParameterLayout
{
    public ParameterLayout(IReadOnlyList<Tensor> declared)
    {
        var placed = new Dictionary<Tensor, ParameterSlot>();
        foreach (Tensor tensor in declared.OrderBy(Place))
        {
            var slot = new ParameterSlot(tensor, BlockLength);
            placed[tensor] = slot;
            BlockLength = checked(BlockLength + slot.StorageLength);
            if (slot.IsTrained && tensor.Specification.Role == ParameterRole.Weight)
            {
                WeightLength = BlockLength;
            }

            if (slot.IsTrained)
            {
                TrainedLength = BlockLength;
            }
        }

        Slots = [.. declared.Select(tensor => placed[tensor])];
    }

    /// <summary>In the order of the declaration.</summary>
    public IReadOnlyList<ParameterSlot> Slots { get; }

    /// <summary>Floats in the block.</summary>
    public int BlockLength { get; }

    /// <summary>Floats of the block that are weights: its beginning.</summary>
    public int WeightLength { get; }

    /// <summary>Floats of the block that are trained: its beginning.</summary>
    public int TrainedLength { get; }

    /// <summary>Numbers in all tensors, padding not counted.</summary>
    public int Count => Slots.Sum(slot => slot.Shape.Length);

    /// <summary>Whether some of the tensors are statistics of the data.</summary>
    public bool HasStatistics => Slots.Any(slot => slot.Tensor.Specification.Role == ParameterRole.Statistic);

    /// <summary>Numbers that are kept but not trained: running statistics, frozen layers.</summary>
    public int Untrained => Slots.Where(slot => !slot.IsTrained).Sum(slot => slot.Shape.Length);

    private static int Place(Tensor tensor) => !tensor.IsTrained ? 2 : tensor.Specification.Role == ParameterRole.Weight ? 0 : 1;

    public ParameterSlot this[Tensor tensor] => Slots.First(slot => ReferenceEquals(slot.Tensor, tensor));
}
