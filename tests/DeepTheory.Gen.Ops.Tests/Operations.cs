using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>The operations that the laws are held against: all of the catalogue, and one of this assembly, which proves that nothing lists them.</summary>
internal static class Operations
{
    public static Catalogue Catalogue { get; } = new(typeof(OperationAttribute).Assembly, typeof(BumpAttribute).Assembly);

    public static TheoryData<string> Activations => Words<ActivationFunctionAttribute>();

    public static TheoryData<string> Losses => Words<LossFunctionAttribute>();

    public static TheoryData<string> Optimizers => Words<OptimizerAttribute>();

    public static TheoryData<string> Penalties => Words<PenaltyAttribute>();

    public static TheoryData<string> Schedules => Words<LearningRateScheduleAttribute>();

    public static TheoryData<string> Initializers => Words<InitializerAttribute>();

    /// <summary>The operation with its default arguments, which every activation, loss, optimizer and initializer has, but for a bare number, length or counts.</summary>
    public static T Create<T>(string word) where T : OperationAttribute
    {
        Type type = Catalogue.Types.Single(type => type.Name == word + "Attribute");
        System.Reflection.ParameterInfo[] parameters = type.GetConstructors()[0].GetParameters();
        return (T)Activator.CreateInstance(type, [.. parameters.Select(parameter =>
            parameter.HasDefaultValue ? parameter.DefaultValue : TakesCounts(parameter) ? Counts : parameter.ParameterType.IsArray ? Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0) : parameter.ParameterType == typeof(int) ? (object)7 : 0.5)])!;
    }

    /// <summary>The same as it is written in a declaration.</summary>
    public static string Declare(string word) =>
        Catalogue.TypeOf(word)!.GetConstructors()[0].GetParameters().Any(TakesCounts) ? $"{word}({string.Join(", ", Counts)})" : word;

    private static int[] Counts => [7, 5, 3];

    private static bool TakesCounts(System.Reflection.ParameterInfo parameter) => parameter.ParameterType == typeof(int[]);

    private static TheoryData<string> Words<T>() => new(Catalogue.Types
        .Where(type => typeof(T).IsAssignableFrom(type) && !typeof(IWrittenOperation).IsAssignableFrom(type))
        .Select(type => type.Name[..^"Attribute".Length])
        .Order(StringComparer.Ordinal));
}

/// <summary>y = x e^(−x²), dy/dx = (1 − 2x²) e^(−x²): an operation that stands in no list and in no other file.</summary>
public sealed class BumpAttribute : ElementwiseActivationAttribute
{
    internal override Facts Facts => Facts.Range(-0.43, 0.43);

    internal override Expr Forward(Expr x) => x * Expr.Exp(-Expr.Square(Expr.Clamp(x, -10, 10)));

    internal override Expr Derivative(Expr x, Expr y) =>
        (1 - (2 * Expr.Square(Expr.Clamp(x, -10, 10)))) * Expr.Exp(-Expr.Square(Expr.Clamp(x, -10, 10)));
}
