using DeepTheory.Gen.Analyzers.Cures;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>An optimizer that rescales gradients rescales a decay that is one of them.</summary>
internal sealed class DecayCoupledToMoments() : SoundNetworkRule(
    "DTG5005",
    "Weight decay divided by the size of gradients",
    DiagnosticSeverity.Info,
    "{0} divides {1} by the size of each weight's gradients together with them, so that weights with large gradients hardly decay; {2}",
    "What is added to the gradient is rescaled with it: a decay of lambda w becomes lambda w / sqrt(v). Decoupled decay acts on all weights alike.")
{
    public override string CodeFix => "replace Adam by AdamW";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        PenaltyAttribute? penalty = network.Graph.Penalties.FirstOrDefault(one => one is { IsDecay: true, Strength: > 0 });
        if (network.Graph.Optimizer is not { RescalesGradients: true, DecouplesWeightDecay: false } optimizer
            || (optimizer.WeightDecay > 0) == (penalty is not null))
        {
            yield break;
        }

        const string decay = nameof(OptimizerAttribute.WeightDecay);
        OptimizerAttribute? decoupled = optimizer.WithDecoupledDecay;
        string word = decoupled?.Word ?? new AdamWAttribute().Word;
        var edits = new List<Edit>();
        if (decoupled is not null)
        {
            edits.Add(network.Replace(optimizer, word + network.ArgumentsOf(optimizer)));
            if (penalty is not null)
            {
                string arguments = network.ArgumentsOf(optimizer).TrimEnd(')').TrimStart('(');
                string strength = $"{decay} = {Figures.Exact(penalty.Strength)}";
                edits = [network.Replace(optimizer, $"{word}({(arguments.Length > 0 ? arguments + ", " : "")}{strength})"), network.Remove(penalty)];
            }
        }

        yield return Report(
            penalty is null ? network.Locate(optimizer, decay) : network.Locate(penalty),
            decoupled is null || network.IndexOf(optimizer) < 0 ? [] : [new Cure($"Replace {optimizer.Word} by {word}", edits)],
            optimizer.Word,
            penalty?.Word ?? decay,
            $"take {word}, whose decay acts on all weights alike");
    }
}
