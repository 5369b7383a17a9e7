using DeepTheory.Gen.Analyzers.Cures;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The measure of a gradient's size must remember at least as long as its mean.</summary>
internal sealed class MomentsSwapped() : SoundNetworkRule(
    "DTG5002",
    "Moments swapped",
    DiagnosticSeverity.Warning,
    "{0} averages gradients over the last {1} steps but their sizes over {2} only, so that old gradients are divided by new sizes and steps can grow without bound; swap Beta1 and Beta2",
    "The mean of the gradient (Beta1) forgets sooner than the measure of its size (Beta2). The other way round a large gradient is still in the mean when its size is forgotten.")
{
    public override string CodeFix => "swap the two";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        const string mean = nameof(AdaptiveMomentAttribute.Beta1);
        const string square = nameof(AdaptiveMomentAttribute.Beta2);
        if (network.Graph.Optimizer is AdaptiveMomentAttribute optimizer && optimizer.Beta1 > optimizer.Beta2)
        {
            yield return Report(
                network.Locate(optimizer, network.IsWritten(optimizer, mean) ? mean : square),
                [new Cure(
                    $"Swap {mean} and {square}",
                    network.SetArgument(optimizer, mean, Figures.Exact(optimizer.Beta2)),
                    network.SetArgument(optimizer, square, Figures.Exact(optimizer.Beta1)))],
                optimizer.Word,
                Figures.Of(1 / (1 - optimizer.Beta1)),
                Figures.Of(1 / (1 - optimizer.Beta2)));
        }
    }
}
