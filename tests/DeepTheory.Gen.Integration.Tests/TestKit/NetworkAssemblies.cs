namespace DeepTheory.Gen.Integration;

/// <summary>Where there are networks: here, in the child processes' own projects, in the samples and, by way of a linked file, in the benchmarks.</summary>
internal static class NetworkAssemblies
{
    public static TheoryData<string> All { get; } = new(
        typeof(NetworkAssemblies).Assembly.GetName().Name!,
        "DeepTheory.Gen.VectorWidths",
        "DeepTheory.Gen.KernelCompilation",
        "Autoencoder",
        "Diabetes",
        "Digits",
        "Iris",
        "Mnist",
        "Segmentation",
        "Xor");
}
