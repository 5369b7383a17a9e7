using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A gradient that grows from layer to layer makes the first layers jump.</summary>
internal sealed class GradientExplodes() : SoundNetworkRule(
    "DTG3007",
    "Gradient explodes",
    DiagnosticSeverity.Warning,
    "Through {0} hidden layers {1} the gradient grows to {2} times its norm before it reaches {3}, whose weights then jump; {4}",
    "Each layer multiplies the norm of the gradient by about the root of fan-in x variance of its weights x mean squared slope of its activation. What is above 1 explodes with depth.")
{
    public override string CodeFix => "begin the weights as theory says, with Relu where that is not enough";

    /// <summary>The share of a gradient's norm above which the first layer counts as out of control.</summary>
    internal const double Most = 1e3;

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        if (PropagationReport.Of(network) is { Scale: > Most } report)
        {
            yield return Report(network.Locate(report.First.Operation), report.Cures(network), report.Layers, report.Kind, Figures.Of(report.Scale), report.First.Layer, report.Advice);
        }
    }
}
