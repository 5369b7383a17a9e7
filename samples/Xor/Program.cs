using DeepTheory.Gen;

var data = Dataset.FromArrays([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]);
Console.WriteLine(Xor.Summary);

var network = new Xor(seed: 1);
using var trainer = network.CreateTrainer(new TrainingOptions { Epochs = 500 });
TrainingHistory history = trainer.Fit(data);
Console.WriteLine($"\nThe loss fell from {history.Epochs[0].Loss:0.0000} to {history.Epochs[^1].Loss:0.0000}.\n");

var probabilities = new float[data.Count];
network.Predict(data.Inputs.Span, probabilities);
for (int i = 0; i < data.Count; i++)
{
    ReadOnlySpan<float> input = data.Input(i);
    Console.WriteLine($"{input[0]} xor {input[1]} = {network.Classify(input)}   (probability of 1: {probabilities[i]:0.000})");
}

[Network]
[Input(2)]
[Dense(8), Tanh]
[Dense(1), Sigmoid]
[BinaryCrossEntropy]
[Adam(LearningRate = 0.05)]
public partial class Xor;
