namespace DeepTheory.Gen.Ir;

/// <summary>A number that an optimizer remembers from step to step.</summary>
/// <param name="Name">The symbol that stands for it.</param>
/// <param name="Initial">What it begins with.</param>
internal sealed record Remembered(string Name, double Initial = 0)
{
    public static implicit operator Remembered(string name) => new(name);
}
