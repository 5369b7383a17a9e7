using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A network takes whole samples, and room for all that they give.</summary>
internal sealed class SpanLengthMismatch() : UseRule(
    "DTG6002",
    "Length does not fit the network",
    DiagnosticSeverity.Error,
    "{0} holds {1} numbers, but {2}.{3} expects {4}; this call always throws",
    "Inputs, outputs and targets are whole samples one after the other: as many numbers as samples times the network's lengths.",
    "Predict", "Classify", "Loss", "LossAndGradients", "TrainStep", "Step")
{
    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        if (use.Constant("InputLength") is not { } inputLength || use.Constant("OutputLength") is not { } outputLength)
        {
            yield break;
        }

        int? targetLength = use.Constant("TargetLength");
        (IOperation Value, int Length)? inputs = Visible(use, "input") ?? Visible(use, "inputs");
        if (inputs is { } given && (given.Length == 0 || given.Length % inputLength != 0))
        {
            yield return Misfit(given, use.Member == "Classify" ? $"{inputLength}" : $"a multiple of {inputLength}");
            yield break;
        }

        int? samples = inputs?.Length / inputLength;
        if (use.Member == "Classify" && inputs is { } several && samples > 1)
        {
            yield return Misfit(several, $"{inputLength}");
        }

        if (Visible(use, "output") is { } output && output.Length < (samples ?? 1) * outputLength)
        {
            yield return Misfit(output, $"{(samples ?? 1) * outputLength} at least");
        }

        if (targetLength is > 0 && Visible(use, "targets") is { } targets)
        {
            if (samples is { } count && targets.Length != count * targetLength)
            {
                yield return Misfit(targets, $"{count * targetLength}");
            }
            else if (targets.Length % targetLength != 0)
            {
                yield return Misfit(targets, $"a multiple of {targetLength}");
            }
        }

        if (use.Constant("ParameterCount") is { } parameters && Visible(use, "gradients") is { } gradients && gradients.Length != parameters)
        {
            yield return Misfit(gradients, $"{parameters}, one per parameter");
        }

        Diagnostic Misfit((IOperation Value, int Length) argument, string expected) =>
            Report(argument.Value.Syntax.GetLocation(), argument.Value.Syntax.ToString(), argument.Length, use.NetworkType!.Name, use.Member, expected);
    }

    private static (IOperation Value, int Length)? Visible(Use use, string parameter) =>
        use.Argument(parameter) is { } value && Origin.LengthOf(value) is { } length ? (value, length) : null;
}
