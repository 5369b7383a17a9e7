namespace DeepTheory.Gen;

/// <summary>
/// What stands in a <see cref="BlockAttribute">block</see> for the numbers that <see cref="RepeatAttribute"/> gives it:
/// <c>[Block, Dense(Argument.First), Relu]</c> and <c>[Repeat(2, typeof(Hidden), 64)]</c>.
/// </summary>
public static class Argument
{
    /// <summary>The first number behind the block.</summary>
    public const int First = int.MinValue + 1;

    /// <summary>The second.</summary>
    public const int Second = int.MinValue + 2;

    /// <summary>The third.</summary>
    public const int Third = int.MinValue + 3;

    /// <summary>The fourth.</summary>
    public const int Fourth = int.MinValue + 4;

    /// <summary>Which of them a number stands for, counted from 1; 0 for a number that stands for itself.</summary>
    internal static int Place(object? value) => value switch
    {
        int number and >= First and <= Fourth => number - int.MinValue,
        double number and >= First and <= Fourth => (int)(number - int.MinValue),
        _ => 0,
    };
}
