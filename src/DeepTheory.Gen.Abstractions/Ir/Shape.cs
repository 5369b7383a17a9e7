namespace DeepTheory.Gen.Ir;

/// <summary>The lengths of a value's axes for one sample; the batch axis is never part of it.</summary>
internal sealed record Shape
{
    public Shape(params int[] axes) => Axes = new EquatableArray<int>(axes);

    public Shape(IEnumerable<int> axes) => Axes = new EquatableArray<int>(axes);

    public EquatableArray<int> Axes { get; }

    public int Rank => Axes.Count;

    /// <summary>Numbers per sample.</summary>
    public int Length => Axes.Aggregate(1, (product, axis) => checked(product * axis));

    public int this[int axis] => Axes[axis];

    public override string ToString() => Axes.ToString();
}

/// <summary>An operation cannot take the shape it is given. The message names what was expected and what came.</summary>
internal sealed class ShapeException(string message) : Exception(message)
{
    /// <summary>Whether the value would do, were its numbers on one axis.</summary>
    public bool IsFlattenMissing { get; init; }

    /// <summary>Which of the named values does not fit; −1 for the value above.</summary>
    public int Misfit { get; init; } = -1;

    /// <summary>The parameter or property that is to change; null where it is the operation as a whole.</summary>
    public string? Argument { get; init; }

    /// <summary>The shape under which the value's numbers would do; null where none suggests itself.</summary>
    public Shape? Wanted { get; init; }

    /// <summary>A value of several axes stands where one is needed.</summary>
    public static ShapeException SeveralAxes(string word, Shape given) =>
        new($"{word} expects a value of one axis, but is given {given}; put [Flatten] before it") { IsFlattenMissing = true };
}
