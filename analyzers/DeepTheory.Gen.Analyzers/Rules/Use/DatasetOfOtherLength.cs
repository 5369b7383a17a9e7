using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Samples are as long as the network's input and target.</summary>
internal sealed class DatasetOfOtherLength() : UseRule(
    "DTG6010",
    "Samples do not fit the network",
    DiagnosticSeverity.Error,
    "The samples have {0} {1} each, but {2} has {3}; make one fit the other",
    "A data set's inputs and targets have the lengths of the network's, or training throws.",
    "Fit", "Evaluate")
{
    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        if (use is not { NetworkType: { } network } || (use.Argument("train") ?? use.Argument("data")) is not { } argument || use.Constant("TargetLength") is not { } targetLength)
        {
            yield break;
        }

        Samples samples = Samples.Of(argument);
        if (samples.InputLength is { } inputs && use.SamplesPerExample is { } perExample && inputs != use.Constant("InputLength") * perExample)
        {
            yield return Report(argument.Syntax.GetLocation(), inputs, "inputs", network.Name, use.Constant("InputLength") * perExample);
        }

        // One-hot rows for a loss that takes numbers, and the other way round, are a matter of their own.
        bool isOtherForm = samples.AreTargetsClasses ? targetLength > 1 : samples.OneHot is not null && targetLength == 1;
        if (!isOtherForm && samples.TargetLength is { } targets && targets != targetLength)
        {
            yield return Report(argument.Syntax.GetLocation(), targets, "targets", network.Name, targetLength);
        }
    }
}
