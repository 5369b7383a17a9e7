namespace DeepTheory.Gen.Generators.Declarations;

/// <summary>Names that emitted code uses, and which a user's own types may therefore take away or not bear.</summary>
internal static class EmittedNames
{
    /// <summary>Types by simple name, with their namespaces. Where a user's type hides one, emitted code writes it in full.</summary>
    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ArgumentException"] = "System",
        ["ArgumentOutOfRangeException"] = "System",
        ["Array"] = "System",
        ["InvalidOperationException"] = "System",
        ["Math"] = "System",
        ["MathF"] = "System",
        ["ReadOnlySpan"] = "System",
        ["Span"] = "System",
        ["MethodImpl"] = "System.Runtime.CompilerServices",
        ["MethodImplOptions"] = "System.Runtime.CompilerServices",
        ["Unsafe"] = "System.Runtime.CompilerServices",
        ["MemoryMarshal"] = "System.Runtime.InteropServices",
        ["BernoulliDistribution"] = "DeepTheory.Gen",
        ["BetaDistribution"] = "DeepTheory.Gen",
        ["CategoricalDistribution"] = "DeepTheory.Gen",
        ["ExponentialDistribution"] = "DeepTheory.Gen",
        ["GammaDistribution"] = "DeepTheory.Gen",
        ["GaussianDistribution"] = "DeepTheory.Gen",
        ["LaplaceDistribution"] = "DeepTheory.Gen",
        ["MixtureOfGaussiansDistribution"] = "DeepTheory.Gen",
        ["PoissonDistribution"] = "DeepTheory.Gen",
        ["StudentTDistribution"] = "DeepTheory.Gen",
        ["VonMisesDistribution"] = "DeepTheory.Gen",
        ["INetwork"] = "DeepTheory.Gen",
        ["ITrainable"] = "DeepTheory.Gen",
        ["NetworkTask"] = "DeepTheory.Gen",
        ["Parameter"] = "DeepTheory.Gen",
        ["ParameterFileException"] = "DeepTheory.Gen",
        ["ParameterSet"] = "DeepTheory.Gen",
        ["SafetensorsFile"] = "DeepTheory.Gen",
        ["ScheduleUnit"] = "DeepTheory.Gen",
        ["TargetDomain"] = "DeepTheory.Gen",
        ["AlignedBuffer"] = "DeepTheory.Gen.Runtime",
        ["Decision"] = "DeepTheory.Gen.Runtime",
        ["DropoutMask"] = "DeepTheory.Gen.Runtime",
        ["Elementary"] = "DeepTheory.Gen.Runtime",
        ["GaussianMask"] = "DeepTheory.Gen.Runtime",
        ["GradientClipping"] = "DeepTheory.Gen.Runtime",
        ["Guard"] = "DeepTheory.Gen.Runtime",
        ["IEpilogue"] = "DeepTheory.Gen.Runtime",
        ["Initialization"] = "DeepTheory.Gen.Runtime",
        ["IPartitionedTraining"] = "DeepTheory.Gen.Runtime",
        ["ISimd"] = "DeepTheory.Gen.Runtime",
        ["NoEpilogue"] = "DeepTheory.Gen.Runtime",
        ["Processor"] = "DeepTheory.Gen.Runtime",
        ["Products"] = "DeepTheory.Gen.Runtime",
        ["RandomSource"] = "DeepTheory.Gen.Runtime",
        ["Scalar"] = "DeepTheory.Gen.Runtime",
        ["Scratch"] = "DeepTheory.Gen.Runtime",
        ["Simd128"] = "DeepTheory.Gen.Runtime",
        ["Simd256"] = "DeepTheory.Gen.Runtime",
        ["Simd512"] = "DeepTheory.Gen.Runtime",
        ["TrainingGate"] = "DeepTheory.Gen.Runtime",
        ["TrainingState"] = "DeepTheory.Gen.Runtime",
        ["WeightClipping"] = "DeepTheory.Gen.Runtime",
    };

    /// <summary>Members of every network. C# forbids a member the name of its type, so no network can be called so.</summary>
    public static readonly IReadOnlyCollection<string> Members = new HashSet<string>(StringComparer.Ordinal)
    {
        "InputLength", "OutputLength", "TargetLength", "ParameterCount", "MultiplyAdds", "ScratchBytes", "Summary", "Parameters", "Predict", "Classify",
        "DistributionOf", "Loss", "LossAndGradients", "Save", "Load", "CreateTrainingState", "TrainStep", "ApplyGradients", "LearningRateAt", "Kernels",
        "PredictRows", "Forward", "ForwardOne",
        "Propagate", "Update", "BeginUpdate", "BoundWeights", "CheckBatch", "TrainingScratch", "Fault", "gate", "parameterBlock",
    };
}
