using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>No gradient passes a step.</summary>
internal sealed class StepUnderGradient() : SoundNetworkRule(
    "DTG3004",
    "Step in a network trained by gradients",
    DiagnosticSeverity.Warning,
    "{0} has the derivative 0, so that no gradient reaches the weights before it and they never change; train through Sigmoid",
    "Training follows gradients, and a step has none: it is flat everywhere but at 0. Weights before it stay as they began.")
{
    public override string CodeFix => "replace the step by Sigmoid, or train by the perceptron rule";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        if (network.Graph is not { Loss: { } loss, Output: { } output } || network.Graph.Nodes.All(node => !IsStep(node)))
        {
            yield break;
        }

        HashSet<Node> learning = Learning(network, loss, output);
        foreach (Node step in network.Graph.Nodes.Where(IsStep))
        {
            // A step that the loss replaces by its own derivative does not stop the gradient, nor does one without weights before it.
            if (!learning.Contains(step) && network.Before(step).Any(node => node.IsTrained() && !learning.Contains(node)))
            {
                yield return Report(network.Locate(step.Operation), [.. Cures(network, loss, step)], step.Operation.Word);
            }
        }
    }

    private static bool IsStep(Node node) => node.Operation is ActivationFunctionAttribute { Facts.IsStep: true };

    /// <summary>The nodes that a gradient reaches and passes.</summary>
    private static HashSet<Node> Learning(NetworkModel network, LossFunctionAttribute loss, Value output)
    {
        var learning = new HashSet<Node>();
        var open = new Stack<Value>([output]);
        while (open.Count > 0)
        {
            Value value = open.Pop();
            if (network.Producer(value) is { } node
                && (!IsStep(node) || (node == network.OutputNode && loss.FusedWith((ActivationFunctionAttribute)node.Operation) is not null))
                && learning.Add(node))
            {
                foreach (Value input in node.Inputs)
                {
                    open.Push(input);
                }
            }
        }

        return learning;
    }

    private static IEnumerable<Cure> Cures(NetworkModel network, LossFunctionAttribute loss, Node step)
    {
        string sigmoid = new SigmoidAttribute().Word;
        yield return new Cure($"Replace {step.Operation.Word} by {sigmoid}", network.Replace(step.Operation, sigmoid));

        var rule = new PerceptronRuleAttribute();
        if (step == network.OutputNode && network.WeightedLayers.Take(2).Count() == 1 && network.Graph.Optimizer is { ImpliedLoss: null } optimizer && network.IndexOf(loss) >= 0)
        {
            // The rule brings its own loss.
            yield return new Cure($"Train by {rule.Word}", network.IndexOf(optimizer) < 0
                ? [network.Replace(loss, rule.Word)]
                : [network.Replace(optimizer, rule.Word), network.Remove(loss)]);
        }
    }
}
