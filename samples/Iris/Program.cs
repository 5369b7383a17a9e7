using DeepTheory.Gen;

string path = Path.Combine(AppContext.BaseDirectory, "data", "iris.csv");
Dataset iris = Dataset
    .FromCsv(path, new CsvOptions { TargetColumns = ["class"], TargetIsClass = true })
    .WithClassNames("setosa", "versicolor", "virginica");

(Dataset train, Dataset test) = iris.StratifiedSplit(testFraction: 0.3, seed: 42);
Standardizer standardizer = Standardizer.Fit(train); // on the training flowers alone: the others must stay unseen
train = standardizer.Apply(train);
test = standardizer.Apply(test);

Console.WriteLine(IrisClassifier.Summary);
var network = new IrisClassifier(seed: 42);
using var trainer = network.CreateTrainer(new TrainingOptions { BatchSize = 16, Epochs = 60, Seed = 42 });
TrainingHistory history = trainer.Fit(train);

Console.WriteLine($"\nTrained with {train.Count} flowers in {history.Epochs.Sum(epoch => epoch.Seconds):0.00} s. On {test.Count} others:");
Console.WriteLine(network.Evaluate(test));

[Network]
[Input(4)]
[Dense(16), Tanh]
[Dense(3), Softmax]
[SparseCategoricalCrossEntropy]
[Adam(LearningRate = 0.01)]
public partial class IrisClassifier;
