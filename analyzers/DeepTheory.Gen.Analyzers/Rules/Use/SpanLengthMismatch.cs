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

        // What a loss compares may be several samples: a pair, a triple.
        bool isTraining = use.Member is not ("Predict" or "Classify");
        int whole = inputLength * (isTraining ? use.SamplesPerExample ?? 1 : 1);
        (IOperation Value, int Length)? inputs = Visible(use, "input") ?? Visible(use, "inputs");
        int? samples = inputs?.Length / whole;
        if (inputs is { } given && (given.Length % whole != 0 || (use.Member == "Classify" && samples != 1) || (isTraining && samples == 0)))
        {
            yield return Misfit(given, use.Member == "Classify" ? $"{whole}" : $"a multiple of {whole}");
            yield break;
        }

        if (Visible(use, "output") is { } output && (samples is null ? output.Length % outputLength != 0 : output.Length != samples * outputLength))
        {
            yield return Misfit(output, samples is null ? $"a multiple of {outputLength}" : $"{samples * outputLength}");
        }

        if (use.Constant("TargetLength") is { } targetLength and > 0
            && Visible(use, "targets") is { } targets
            && (samples is null ? targets.Length % targetLength != 0 : targets.Length != samples * targetLength))
        {
            yield return Misfit(targets, samples is null ? $"a multiple of {targetLength}" : $"{samples * targetLength}");
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
