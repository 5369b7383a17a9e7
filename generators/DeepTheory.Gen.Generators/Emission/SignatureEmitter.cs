using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>
/// The members of a network whose declaration has a fault, without their code: so that one mistake does not bring an error for
/// every use of the class beside the diagnostic that names it.
/// </summary>
internal static class SignatureEmitter
{
    public static SourceFile Emit(Graph graph)
    {
        TypeName type = graph.Declaration.Type;
        int input = graph.Input?.Shape.Length ?? 1;
        int output = graph.Output?.Shape.Length ?? 1;
        string fault = Literal.Text($"The declaration of {type.PlainName} has a fault: {graph.Faults[0].Message.TrimEnd('?')}.");
        string distribution = graph.Loss?.OutputDistribution is { } name ? $"\n\npublic static {name} DistributionOf(ReadOnlySpan<float> output, int target = 0) => throw Fault();" : "";
        string further = string.Concat(graph.FurtherOutputs.Select(output =>
            $"\n\npublic const int {output.Length} = {output.Value?.Shape.Length ?? 1};\n\npublic void {output.Method}(ReadOnlySpan<float> input, Span<float> output) => throw Fault();"));
        string pretrained = graph.Declaration.Weights is null ? "" : $"\n\npublic static {type.Name} Pretrained => throw Fault();";
        string network = $"INetwork<{type.Name}>";
        string trainable = $"ITrainable<{type.Name}>";
        return SourceFile.Write(SourceFile.FirstPart, type, "", trainable, writer => writer.Write(
            $$"""
            #pragma warning disable CS1591 // There is nothing to say of members that do nothing.
            public const int InputLength = {{input}};
            public const int OutputLength = {{output}};
            public const int TargetLength = {{output}};
            public const int ParameterCount = 0;
            public const long MultiplyAdds = 0;
            public const int ScratchBytes = 0;

            public {{ParametersEmitter.Constructor(type)}}(int seed = 0) => throw Fault();

            public static string Summary => throw Fault();

            public ParameterSet Parameters => throw Fault();

            public static {{type.Name}} Load(string path) => throw Fault();{{pretrained}}

            public void Save(string path) => throw Fault();

            public void Predict(ReadOnlySpan<float> input, Span<float> output) => throw Fault();

            public int Classify(ReadOnlySpan<float> input) => throw Fault();{{distribution}}{{further}}

            public float Loss(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => throw Fault();

            public float LossAndGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients) => throw Fault();

            public TrainingState CreateTrainingState(int seed) => throw Fault();

            public float TrainStep(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float learningRate) => throw Fault();

            public void ApplyGradients(TrainingState state, ReadOnlySpan<float> gradients, float learningRate) => throw Fault();

            static string {{network}}.NetworkName => throw Fault();

            static int {{network}}.InputLength => InputLength;

            static int {{network}}.OutputLength => OutputLength;

            static int {{network}}.ParameterCount => ParameterCount;

            static string {{network}}.Summary => throw Fault();

            static NetworkTask {{network}}.Task => throw Fault();

            static float {{network}}.DecisionThreshold => throw Fault();

            static {{type.Name}} {{network}}.Create(int seed) => throw Fault();

            static int {{trainable}}.TargetLength => TargetLength;

            static TargetDomain {{trainable}}.TargetDomain => throw Fault();

            static float {{trainable}}.DeclaredLearningRate => throw Fault();

            private static InvalidOperationException Fault() => new InvalidOperationException({{fault}});
            #pragma warning restore CS1591
            """));
    }
}
