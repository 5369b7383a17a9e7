using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <content>Losses as loops over rows.</content>
internal sealed partial class RowLoopEmitter
{
    /// <summary>A loss and its gradients, as what to call. Parameters: the heads, the target, the gradients, the trained numbers, the rows.</summary>
    public static string Loss(KernelLibrary library, LossKernel kernel)
    {
        LossComputation loss = kernel.Loss;
        RowLoopEmitter loop = OfLoss(library, kernel, loss.Value);
        var gradients = new List<string>();
        for (int i = 0; i < kernel.Gradients.Count; i++)
        {
            Head head = loss.Heads[i];
            string gradient = loop.scope.Unused("d" + Identifier.Pascal(head.Name));
            gradients.Add(gradient);
            loop.stores.Add(new Store(
                loop.scope.Unused(gradient + "Row"), new RowElement(gradient, kernel.Gradients[i].Stride * loss.SamplesPerExample), head.Gradient, ZeroPadding: true));
        }

        string formula = string.Join("; ", [$"loss = {Formula.Of(loss.Value)}", .. gradients.Zip(loss.Heads, (gradient, head) => $"{gradient} = {Formula.Of(head.Gradient)}")]);
        return RowMethod.Add(library, kernel.Name, "float", Parameters(kernel, gradients), loss.Heads[0].Length, signature => loop.Emit(formula, signature));
    }

    /// <summary>The derivative of a loss with respect to a number of its own, as what to call. Parameters: as for the loss, without gradients.</summary>
    public static string LossCoefficient(KernelLibrary library, LossCoefficientKernel kernel) => RowMethod.Add(
        library, kernel.Name, "float", Parameters(kernel.Of, []), kernel.Of.Loss.Heads[0].Length, signature => OfLoss(library, kernel.Of, kernel.Coefficient.Derivative).Emit(
            $"dLoss/d{kernel.Coefficient.Name} = {Formula.Of(kernel.Coefficient.Derivative)}", signature));

    private static RowLoopEmitter OfLoss(KernelLibrary library, LossKernel kernel, Expr value)
    {
        LossComputation loss = kernel.Loss;
        IEnumerable<RowElement> targets = loss.HasElementTargets ? [new RowElement("target", kernel.Target!.Stride)] : [];
        return new RowLoopEmitter(
            library,
            [.. loss.Heads.Zip(kernel.Heads, (head, buffer) => new RowElement(head.Name, buffer.Stride * loss.SamplesPerExample)), .. targets],
            loss.HasElementTargets ? [] : [.. loss.Targets.Select((symbol, i) => new RowNumber(symbol, symbol.Name == "target" ? "label" : symbol.Name, loss.Targets.Count, i))],
            kernel.Coefficients,
            loss.Heads[0].Length,
            value);
    }

    private static IReadOnlyList<string> Parameters(LossKernel kernel, IEnumerable<string> gradients) =>
    [
        .. kernel.Loss.Heads.Select(head => $"ref float {head.Name}"),
        .. kernel.Target is null ? Array.Empty<string>() : ["ref float target"],
        .. gradients.Select(gradient => $"ref float {gradient}"),
        .. kernel.Coefficients.Select(coefficient => $"float {coefficient.Symbol}"),
        "int rows",
    ];
}
