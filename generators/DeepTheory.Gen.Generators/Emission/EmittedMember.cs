using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>A member that a network of no faults has after the build. A test holds this list to what the emitters write.</summary>
/// <param name="Name">Its name; <c>.ctor</c> for the constructor.</param>
/// <param name="Parameters">The types of its parameters, written in full; null where it is no method.</param>
/// <param name="Arity">Number of its type parameters.</param>
internal sealed record EmittedMember(string Name, EquatableArray<string>? Parameters = null, int Arity = 0)
{
    public const string Constructor = ".ctor";
    private const string Input = "System.ReadOnlySpan<float>";
    private const string Result = "System.Span<float>";
    private const string Number = "ref float";
    private const string State = "DeepTheory.Gen.Runtime.TrainingState";

    /// <summary>What the emitters write for a graph without faults.</summary>
    public static IEnumerable<EmittedMember> Of(Graph graph)
    {
        IEnumerable<EmittedMember> members =
        [
            .. Plain("InputLength", "OutputLength", "ParameterCount", "MultiplyAdds", "ScratchBytes", "parameterBlock", "Summary", "Parameters", "Kernels"),
            .. PropertiesOf(graph, RemoveUnusedNodes.From(graph).SelectMany(node => node.Tensors).Concat(graph.LossTensors)).Select(name => new EmittedMember(name)),
            Method(Constructor, "int"),
            Method("Load", "string"),
            Method("Save", "string"),
            Method("Predict", Input, Result),
            Method("PredictRows", Number, Number, Number, "int") with { Arity = 1 },
            Method("Forward", Number, Number, Number, Number, "int") with { Arity = 1 },
        ];
        if (graph.Declaration.Weights is not null)
        {
            members = members.Concat(Plain("Pretrained", "pretrained"));
        }

        Plan plan = Plan.Make(graph);
        if (plan.Inference.Straight.Count > 0)
        {
            members = members.Append(Method("ForwardOne", Number, Number, Number, Number) with { Arity = 1 });
        }

        members = members.Concat(plan.FurtherOutputs.SelectMany(further => OfOutput(OutputsEmitter.PredictionOf(plan, further.Output, further.Schedule))));

        if (NetworkFacts.Of(graph).Classifies)
        {
            members = members.Append(Method("Classify", Input));
        }

        return graph.Loss is { } loss ? members.Concat(OfTraining(loss, graph)) : members;
    }

    /// <summary>The names of the properties of tensors, in their order.</summary>
    public static IReadOnlyList<string> PropertiesOf(Graph graph, IEnumerable<Tensor> tensors)
    {
        var names = new NameScope([graph.Declaration.Type.PlainName, .. EmittedNames.Members, .. graph.FurtherOutputs.SelectMany(output => output.Members)]);
        return [.. tensors.Select(tensor => names.Unused(Identifier.Pascal(Identifier.Joined(tensor.Name))))];
    }

    private static IEnumerable<EmittedMember> OfTraining(LossFunctionAttribute loss, Graph graph) =>
    [
        .. Plain("TargetLength", "gate"),
        Method("Loss", Input, Input),
        Method("LossAndGradients", Input, Input, Result),
        Method("TrainingScratch", "int"),
        Method("CheckBatch", Input, Input),
        Method("Propagate", Input, Input, "int", Number, Number, "bool", "int", "long", "int"),
        Method("Propagate", Number, Number, Number, Number, Number, "int", "bool", "int", "long", "int") with { Arity = 1 },
        Method("CreateTrainingState", "int"),
        Method("TrainStep", State, Input, Input, "float"),
        Method("ApplyGradients", State, Input, "float"),
        Method("Update", State, "float"),
        Method("BeginUpdate", State, "float"),
        Method("Update", State, "float", "int", "int"),
        Method("Update", State, "float", "int", "int") with { Arity = 1 },
        .. RemoveUnusedNodes.From(graph).SelectMany(node => node.Tensors).All(tensor => tensor.MaxNorm is null) ? Plain() : [Method("BoundWeights"), Method("BoundWeights") with { Arity = 1 }],
        .. graph.Schedule is null ? Plain() : [Method("LearningRateAt", "double", "long")],
        .. loss.OutputDistribution is null ? Plain()
            : loss.Apply(graph.Output!.Shape).HasElementTargets ? [Method("DistributionOf", Input, "int")]
            : [Method("DistributionOf", Input)],
    ];

    private static IEnumerable<EmittedMember> OfOutput(Prediction prediction) =>
    [
        .. Plain(prediction.Word + "Length"),
        Method(prediction.Predict, Input, Result),
        Method(prediction.Rows, Number, Number, Number, "int") with { Arity = 1 },
        Method(prediction.Forward, Number, Number, Number, Number, "int") with { Arity = 1 },
        .. prediction.Straight.Count == 0 ? Plain() : [Method(prediction.ForwardOne, Number, Number, Number, Number) with { Arity = 1 }],
    ];

    private static IEnumerable<EmittedMember> Plain(params string[] names) => names.Select(name => new EmittedMember(name));

    private static EmittedMember Method(string name, params string[] parameters) => new(name, new EquatableArray<string>(parameters));
}
