using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>Plan → files, one emitter per part.</summary>
internal static class NetworkEmitter
{
    public static IReadOnlyList<SourceFile> Emit(Plan plan)
    {
        var library = new KernelLibrary();
        var files = new List<SourceFile>
        {
            ParametersEmitter.Emit(plan),
            ForwardEmitter.Emit(plan, library),
        };
        if (plan.FurtherOutputs.Count > 0)
        {
            files.Add(OutputsEmitter.Emit(plan, library));
        }

        if (plan.Training is { } training)
        {
            files.Add(BackwardEmitter.Emit(plan, training, library));
            files.Add(TrainingEmitter.Emit(plan, training, library));
        }

        return files;
    }
}
