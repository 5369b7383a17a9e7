using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <content>Losses as loops over rows.</content>
internal sealed partial class RowLoopEmitter
{
    /// <summary>A loss and its gradients. Parameters: the heads, the target, the gradients, the trained numbers, the rows.</summary>
    public static string Loss(KernelLibrary library, LossKernel kernel) => library.Add(kernel.Name, name =>
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

        return loop.Emit(
            string.Join("; ", [$"loss = {Formula.Of(loss.Value)}", .. gradients.Zip(loss.Heads, (gradient, head) => $"{gradient} = {Formula.Of(head.Gradient)}")]),
            $"internal static float {name}<TVector>({Parameters(kernel, gradients)}) {LoopEmitter.Generic}");
    });

    /// <summary>The derivative of a loss with respect to a number of its own. Parameters: as for the loss, without gradients.</summary>
    public static string LossCoefficient(KernelLibrary library, LossCoefficientKernel kernel) => library.Add(kernel.Name, name =>
        OfLoss(library, kernel.Of, kernel.Coefficient.Derivative).Emit(
            $"dLoss/d{kernel.Coefficient.Name} = {Formula.Of(kernel.Coefficient.Derivative)}",
            $"internal static float {name}<TVector>({Parameters(kernel.Of, [])}) {LoopEmitter.Generic}"));

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

    private static string Parameters(LossKernel kernel, IEnumerable<string> gradients) => string.Join(
        ", ",
        [
            .. kernel.Loss.Heads.Select(head => $"ref float {head.Name}"),
            .. kernel.Target is null ? Array.Empty<string>() : ["ref float target"],
            .. gradients.Select(gradient => $"ref float {gradient}"),
            .. kernel.Coefficients.Select(coefficient => $"float {coefficient.Symbol}"),
            "int rows",
        ]);
}
