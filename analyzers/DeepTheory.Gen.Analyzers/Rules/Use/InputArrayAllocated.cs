using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A few numbers for a span need no array: a collection expression puts them on the stack.</summary>
internal sealed class InputArrayAllocated() : UseRule(
    "DTG6015",
    "Array made for a span",
    DiagnosticSeverity.Info,
    "{0} takes a span, and this makes an array for it on the heap with every call; write a collection expression, which lies on the stack: {1}",
    "A network's inputs are spans. An array that is written out in the call is allocated anew each time, while a collection expression is laid out on the stack.",
    "Predict", "Classify", "Loss", "LossAndGradients", "TrainStep", "Step")
{
    private const int LongestShown = 40;

    public override string CodeFix => "write a collection expression";

    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        foreach (string parameter in new[] { "input", "inputs", "targets" })
        {
            if (use.NetworkType is not null
                && use.Argument(parameter) is IConversionOperation { Type.Name: "ReadOnlySpan", Operand: IArrayCreationOperation { Initializer: { } initializer } array }
                && array.DimensionSizes.Length == 1)
            {
                string text = $"[{string.Join(", ", initializer.ElementValues.Select(element => element.Syntax.ToString()))}]";
                yield return Report(
                    array.Syntax.GetLocation(),
                    [new Cure("Write a collection expression", new Edit(EditKind.ReplaceExpression, array.Syntax.GetLocation(), text))],
                    use.Member,
                    text.Length <= LongestShown ? text : "[…]");
            }
        }
    }
}
