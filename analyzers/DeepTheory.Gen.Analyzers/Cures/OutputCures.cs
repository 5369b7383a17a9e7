using System.Reflection;
using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Cures;

/// <summary>Cures of a loss and an output that do not fit each other.</summary>
internal static class OutputCures
{
    /// <summary>Ends the network with an activation: instead of the one that there is, or behind the last layer.</summary>
    public static Cure EndWith(this NetworkModel network, NetworkOutput output, ActivationFunctionAttribute activation) => new(
        Surplus(output) is { } now ? $"Replace {now.Word} by {activation.Word}" : $"Insert {activation.Word}", network.End(output, activation));

    /// <summary>The edit of <see cref="EndWith"/>.</summary>
    public static Edit End(this NetworkModel network, NetworkOutput output, ActivationFunctionAttribute activation) =>
        Surplus(output) is { } now ? network.Replace(now, activation.Word) : network.InsertAfter(output.Place, activation.Word);

    /// <summary>Takes the output's activation away.</summary>
    public static Cure RemoveActivation(this NetworkModel network, ActivationFunctionAttribute activation) =>
        new($"Remove {activation.Word}", network.Remove(activation));

    /// <summary>Takes another loss, with the arguments that are written where it takes the same ones; none where it does not.</summary>
    /// <param name="network">The network.</param>
    /// <param name="loss">The loss that it has.</param>
    /// <param name="other">The loss that it is to have; null where there is none.</param>
    /// <param name="besides">What else is done.</param>
    public static IEnumerable<Cure> TakeLoss(this NetworkModel network, LossFunctionAttribute loss, LossFunctionAttribute? other, params Edit[] besides)
    {
        if (other is not null && TakesArguments(network, loss, other))
        {
            yield return new Cure($"Replace {loss.Word} by {other.Word}", [.. besides, network.Replace(loss, other.Word + network.ArgumentsOf(loss))]);
        }
    }

    /// <summary>The loss of logits instead of the activation and a loss of what it gives.</summary>
    public static IEnumerable<Cure> TakeLogits(this NetworkModel network, LossFunctionAttribute loss, NetworkOutput output, ActivationFunctionAttribute fused) =>
        network.TakeLoss(loss, loss.FusedWith(fused), output.Activation is { } now ? [network.Remove(now)] : []);

    /// <summary>The loss that takes the activation's output, where this one takes its input; null where there is none.</summary>
    public static LossFunctionAttribute? CounterpartOf(LossFunctionAttribute loss, ActivationFunctionAttribute activation) =>
        Create(activation.GetType()) is ActivationFunctionAttribute plain
            ? Catalogue.Standard.Types
                .Where(typeof(LossFunctionAttribute).IsAssignableFrom)
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Select(type => (LossFunctionAttribute?)Create(type))
                .FirstOrDefault(other => other?.FusedWith(plain)?.GetType() == loss.GetType())
            : null;

    /// <summary>An operation with its first constructor's defaults.</summary>
    private static OperationAttribute? Create(Type type) => type.GetConstructors().FirstOrDefault() is { } constructor
        ? (OperationAttribute)constructor.Invoke([.. constructor.GetParameters().Select(Default)])
        : null;

    private static object? Default(ParameterInfo parameter) => parameter.HasDefaultValue ? parameter.DefaultValue
        : parameter.ParameterType.IsArray ? Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0)
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;

    private static bool TakesArguments(NetworkModel network, LossFunctionAttribute loss, LossFunctionAttribute other)
    {
        if (network.IndexOf(loss) is not (>= 0 and var index))
        {
            return false;
        }

        OperationDeclaration written = network.Graph.Declaration.Operations[index];
        return (written.Arguments.Count == 0 || Parameters(loss).SequenceEqual(Parameters(other)))
            && written.Properties.All(property => other.GetType().GetProperty(property.Name) is { } same
                && same.PropertyType == loss.GetType().GetProperty(property.Name)?.PropertyType);
    }

    private static IEnumerable<Type> Parameters(LossFunctionAttribute loss) =>
        loss.GetType().GetConstructors().First().GetParameters().Select(parameter => parameter.ParameterType);

    /// <summary>What gives way to another activation of the output: the one that there is, or one that changes nothing.</summary>
    private static OperationAttribute? Surplus(NetworkOutput output) => output.Activation ?? output.Identity;
}
