namespace DeepTheory.Gen.Benchmarks.CompileTime;

/// <summary>Networks such as a project may hold, with code that uses each.</summary>
internal static class SampleProject
{
    private static readonly string[] Declarations =
    [
        "Input(16), Dense(32), Tanh, Dense(1), MeanSquaredError, Adam",
        "Input(64), Dense(48), Relu, Dropout(0.1), Dense(10), Softmax, CategoricalCrossEntropy, Adam",
        "Input(8), Dense(16), Gelu, Dense(16), Gelu, Dense(1), Sigmoid, BinaryCrossEntropy, AdamW",
        "Input(32), Dense(32, UseBias = false), BatchNorm, Relu, Dense(4), Softmax, SparseCategoricalCrossEntropy, Nesterov",
        "Input(12, Name = \"x\"), Dense(12), Silu, Add(\"x\"), Dense(2), Huber, Momentum",
    ];

    /// <summary>One file.</summary>
    public static string Network(int index) => $$"""
        using DeepTheory.Gen;

        namespace Sample;

        [Network, {{Declarations[index % Declarations.Length]}}]
        public partial class Network{{index}};

        public static class Use{{index}}
        {
            public static float[] Run(Dataset train, Dataset validation)
            {
                var network = new Network{{index}}(seed: {{index}});
                using var trainer = network.CreateTrainer(new TrainingOptions { Epochs = 20, EarlyStopping = new EarlyStopping { Patience = 5 } });
                trainer.Fit(train, validation);
                var output = new float[Network{{index}}.OutputLength];
                network.Predict(new float[Network{{index}}.InputLength], output);
                return output;
            }
        }
        """;
}
