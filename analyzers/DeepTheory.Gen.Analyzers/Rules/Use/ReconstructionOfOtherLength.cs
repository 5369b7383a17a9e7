using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>An autoencoder gives back what it is given.</summary>
internal sealed class ReconstructionOfOtherLength() : UseRule(
    "DTG6014",
    "Decoder does not give back the input",
    DiagnosticSeverity.Error,
    "The inputs are the targets here, as for an autoencoder, but {0} takes {1} numbers and gives {2}; end with a layer of {1} units",
    "An autoencoder is trained to give its input back, so its last layer has as many units as the input has numbers.",
    "Fit", "Evaluate")
{
    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        if (use is { NetworkType: { } network }
            && (use.Argument("train") ?? use.Argument("data")) is { } argument
            && use.Constant("InputLength") is { } inputLength
            && use.Constant("TargetLength") is { } targetLength
            && inputLength != targetLength
            && Samples.Of(argument) is { AreTargetsInputs: true, InputLength: null })
        {
            yield return Report(argument.Syntax.GetLocation(), network.Name, inputLength, targetLength);
        }
    }
}
