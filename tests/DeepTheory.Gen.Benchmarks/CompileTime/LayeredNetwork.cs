namespace DeepTheory.Gen.Benchmarks.CompileTime;

/// <summary>A network of dense layers, no two of one shape, so that no kernel serves two of them.</summary>
internal static class LayeredNetwork
{
    /// <summary>One file.</summary>
    /// <param name="name">Name of the class.</param>
    /// <param name="layers">How many dense layers.</param>
    /// <param name="narrower">How many units fewer than usual each hidden layer has.</param>
    public static string Source(string name, int layers, int narrower = 0) => $"""
        using DeepTheory.Gen;

        namespace Sample;

        [Network, Input(784)]
        {string.Concat(Enumerable.Range(1, layers - 1).Select(layer => $"[Dense({512 - (layer - 1) * 448 / layers - narrower}), Relu]{Environment.NewLine}"))}[Dense(10), Softmax]
        [SparseCategoricalCrossEntropy, Adam]
        public partial class {name};
        """;
}
