namespace DeepTheory.Gen.Integration.Networks;

/// <summary>Trained parameters in the assembly.</summary>
[Network(Weights = "xor.safetensors")]
[Input(2)]
[Dense(8), Tanh]
[Dense(1), Sigmoid]
[BinaryCrossEntropy]
[Adam(LearningRate = 0.05)]
public sealed partial class PretrainedXor;
