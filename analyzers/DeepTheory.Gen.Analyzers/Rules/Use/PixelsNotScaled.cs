using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Images of IDX files are bytes, and initial weights are made for inputs of the order of 1.</summary>
internal sealed class PixelsNotScaled() : UseRule(
    "DTG6005",
    "Pixels are not scaled",
    DiagnosticSeverity.Warning,
    "The samples are bytes from 0 to 255 as the file holds them, but initial weights are made for inputs of about 1; scale them: Scale(1 / 255f)",
    "Inputs of up to 255 make the first layer's values and gradients that much larger, so that it saturates, dies or diverges at any usual learning rate.",
    "Fit")
{
    public override string CodeFix => "append Scale(1 / 255f)";

    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        if (use.NetworkType is null || use.Argument("train") is not { } samples)
        {
            yield break;
        }

        foreach (IInvocationOperation call in Origin.CallsOf(samples))
        {
            if (call.TargetMethod.Name == "Scale")
            {
                yield break;
            }

            if (call.TargetMethod is { Name: "FromIdx", ContainingType.Name: "Dataset" })
            {
                yield return Report(
                    call.Syntax.GetLocation(),
                    [new Cure("Append Scale(1 / 255f)", new Edit(EditKind.ReplaceExpression, call.Syntax.GetLocation(), call.Syntax + ".Scale(1 / 255f)"))]);
            }
        }
    }
}
