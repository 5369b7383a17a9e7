using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>What callers see of a network, derived from its graph.</summary>
internal sealed class NetworkFacts
{
    private NetworkFacts(int inputLength, int outputLength, NetworkTask task, double threshold)
    {
        InputLength = inputLength;
        OutputLength = outputLength;
        Task = task;
        Threshold = threshold;
    }

    public int InputLength { get; }

    public int OutputLength { get; }

    public NetworkTask Task { get; }

    /// <summary>For yes-or-no outputs.</summary>
    public double Threshold { get; }

    /// <summary>Whether one sample's output is a decision for one class.</summary>
    public bool Classifies => Task is NetworkTask.MulticlassClassification or NetworkTask.BinaryClassification;

    public static NetworkFacts Of(Graph graph)
    {
        int outputs = graph.Output!.Shape.Length;
        Facts facts = graph.Nodes.FirstOrDefault(node => node.Output == graph.Output)?.Operation is ActivationFunctionAttribute activation ? activation.Facts : Facts.None;
        NetworkTask ofLoss = graph.Loss?.Task(outputs) ?? NetworkTask.Regression;
        NetworkTask task = facts.IsDistribution || facts.IsLogDistribution ? NetworkTask.MulticlassClassification
            : ofLoss != NetworkTask.Regression || graph.Loss is not null ? ofLoss
            : !facts.IsProbability ? NetworkTask.Regression
            : outputs == 1 ? NetworkTask.BinaryClassification
            : NetworkTask.MultilabelClassification;
        return new NetworkFacts(graph.Input!.Shape.Length, outputs, task, facts.Threshold ?? graph.Loss?.DecisionThreshold ?? 0.5);
    }
}
