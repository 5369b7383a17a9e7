using System.Globalization;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen.Analyzers;

/// <summary>What a network gives, and so what its loss is given.</summary>
internal sealed class NetworkOutput
{
    /// <summary>Ends of an estimated range beyond it are those of float, not of the function.</summary>
    private const double Far = 1e6;

    private NetworkOutput(OutputForm form, Node node, OperationAttribute place, OperationAttribute? identity)
    {
        Form = form;
        Giver = node.Operation;
        Activation = form is OutputForm.Unknown ? null : node.Operation as ActivationFunctionAttribute;
        Place = place;
        Identity = identity;
        Shape = node.Output.Shape;
        Facts facts = Activation?.Facts ?? Facts.None;
        Minimum = End(facts, facts.Minimum);
        Maximum = End(facts, facts.Maximum);
        IsRangeEstimated = facts.IsRangeEstimated;
    }

    public OutputForm Form { get; }

    /// <summary>What gives the output its form: an activation, or the last layer.</summary>
    public OperationAttribute Giver { get; }

    /// <summary>The activation that gives the output its form; null where a layer does.</summary>
    public ActivationFunctionAttribute? Activation { get; }

    /// <summary>The operation behind which an activation for the output would stand.</summary>
    public OperationAttribute Place { get; }

    /// <summary>An activation behind it that changes nothing; null where there is none.</summary>
    public OperationAttribute? Identity { get; }

    public Shape Shape { get; }

    public double Minimum { get; }

    public double Maximum { get; }

    /// <summary>Whether the output may fill less than its range.</summary>
    public bool IsRangeEstimated { get; }

    /// <summary>Whether every output surely lies between 0 and 1.</summary>
    public bool IsInUnitInterval => Minimum >= 0 && Maximum <= 1;

    /// <summary>Whether outputs never change their sign.</summary>
    public bool HasOneSign => Minimum >= 0 || Maximum <= 0;

    /// <summary>The range in words, as what comes after "gives".</summary>
    public string Numbers => (double.IsInfinity(Minimum), double.IsInfinity(Maximum)) switch
    {
        (true, true) => "any number, negative ones too",
        (false, true) => $"numbers from {Text(Minimum)} upwards",
        (true, false) => $"numbers from {Text(Maximum)} downwards",
        _ => $"numbers between {Text(Minimum)} and {Text(Maximum)}",
    };

    /// <summary>The range in words, as what comes after "keeps them".</summary>
    public string Range => (double.IsInfinity(Minimum), double.IsInfinity(Maximum)) switch
    {
        (false, true) => $"from {Text(Minimum)} upwards",
        (true, false) => $"from {Text(Maximum)} downwards",
        _ => $"between {Text(Minimum)} and {Text(Maximum)}",
    };

    /// <summary>What is known of the output of a network without faults; null where it is the network's input.</summary>
    public static NetworkOutput? Of(NetworkModel network)
    {
        if (network.Graph.Output is not { } output)
        {
            return null;
        }

        OperationAttribute? scaling = null;
        OperationAttribute? identity = null;
        Node? node = network.Producer(output);
        for (; node is not null; node = network.Producer(node.Inputs[0]))
        {
            if (node.Operation is ActivationFunctionAttribute { Facts.IsLinear: true } linear)
            {
                if (SlopeOf(linear) == 1)
                {
                    identity ??= linear;
                }
                else
                {
                    scaling ??= linear;
                }
            }
            else if (!NetworkModel.IsTransparent(node))
            {
                OutputForm form = node.Operation is ActivationFunctionAttribute activation ? FormOf(activation.Facts, node.Output.Shape)
                    : FreeValues(network.Graph).Contains(node.Output) ? OutputForm.Free
                    : OutputForm.Unknown;
                return new NetworkOutput(scaling is null || form == OutputForm.Free ? form : OutputForm.Unknown, node, scaling ?? network.LastOf(node.Operation), identity);
            }
        }

        return null;
    }

    /// <summary>A number as messages show it.</summary>
    public static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static OutputForm FormOf(Facts facts, Shape shape) => facts switch
    {
        { IsDistribution: true } or { IsLogDistribution: true } when shape.Length == 1 => OutputForm.Certainty,
        { IsDistribution: true } => OutputForm.Distribution,
        { IsLogDistribution: true } => OutputForm.LogDistribution,
        { IsStep: true } => OutputForm.Decision,
        { IsProbability: true } or { Minimum: >= 0, Maximum: <= 1 } => OutputForm.Probability,
        { IsRectifier: true } => OutputForm.Rectified,
        _ when !double.IsInfinity(End(facts, facts.Minimum)) && !double.IsInfinity(End(facts, facts.Maximum)) => OutputForm.Squashed,
        _ => OutputForm.Curved,
    };

    /// <summary>The values that may be any number: those of layers with weights, and what is made of them without a bound.</summary>
    private static HashSet<Value> FreeValues(Graph graph)
    {
        var free = new HashSet<Value>();
        foreach (Node node in graph.Nodes)
        {
            bool isFree = node.Computation switch
            {
                SumComputation => node.Inputs.Any(free.Contains),
                ProductComputation => node.Inputs.Distinct().Count() == node.Inputs.Count && node.Inputs.All(free.Contains),
                NormalizationComputation => true,
                ExpressionComputation => node.Operation is ActivationFunctionAttribute { Facts.IsLinear: true } && free.Contains(node.Inputs[0]),
                _ => NetworkModel.HasWeights(node) || node.Inputs.All(free.Contains),
            };
            if (isFree)
            {
                free.Add(node.Output);
            }
        }

        return free;
    }

    private static double? SlopeOf(ActivationFunctionAttribute linear)
    {
        Expr x = new Symbol("x", Extent.Element);
        return Evaluation.At(linear.Forward(x), new Dictionary<Expr, double> { [x] = 1 });
    }

    private static double End(Facts facts, double end) =>
        facts.IsRangeEstimated && Math.Abs(end) > Far ? Math.Sign(end) * double.PositiveInfinity : end;
}
