using DeepTheory.Gen;

float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
float[] targets = [0, 1, 1, 0];

var network = new Xor(seed: 1);
Console.WriteLine(Xor.Summary);
var state = network.CreateTrainingState(1);
for (int i = 0; i < 500; i++)
{
    float loss = network.TrainStep(state, inputs, targets, 0.05f);
    if (i % 100 == 0) Console.WriteLine(loss);
}
Console.WriteLine(network.Loss(inputs, targets));
for (int i = 0; i < 4; i++) Console.WriteLine(network.Classify(inputs.AsSpan(2 * i, 2)));

[Network]
[Input(2)]
[Dense(8), Tanh]
[Dense(1), Sigmoid]
[BinaryCrossEntropy]
[Adam(LearningRate = 0.05)]
public partial class Xor;
