using DeepTheory.Gen;

string path = Path.Combine(AppContext.BaseDirectory, "data", "diabetes.csv");
Dataset diabetes = Dataset.FromCsv(path, new CsvOptions { TargetColumns = ["progression"] });

(Dataset train, Dataset test) = diabetes.Split(testFraction: 0.2, seed: 42);
Standardizer inputs = Standardizer.Fit(train); // both on the training patients alone: the others must stay unseen
Standardizer targets = Standardizer.FitTargets(train);
train = targets.ApplyToTargets(inputs.Apply(train));
test = targets.ApplyToTargets(inputs.Apply(test));

Console.WriteLine(HuberRegressor.Summary);
Console.WriteLine($"\nTrained with {train.Count} patients; progression of {test.Count} others, in its own units:\n");
Console.WriteLine($"{"network",-22}  {"R2",6}  {"MAE",6}  {"RMSE",6}");
TrainAndTest<HuberRegressor>();
TrainAndTest<SquaredErrorRegressor>();

void TrainAndTest<TNetwork>()
    where TNetwork : class, ITrainable<TNetwork>
{
    TNetwork network = TNetwork.Create(seed: 42);
    using var trainer = network.CreateTrainer(new TrainingOptions
    {
        Epochs = 200,
        Seed = 42,
        ValidationFraction = 0.2,
        EarlyStopping = new EarlyStopping { Patience = 20 },
    });
    trainer.Fit(train);

    Evaluation result = network.Evaluate(test);
    float unit = targets.Deviation[0]; // one standardised unit, in the target's own
    double mae = result.MeanAbsoluteError * unit;
    double rmse = result.RootMeanSquaredError * unit;
    Console.WriteLine($"{TNetwork.NetworkName,-22}  {result.R2,6:0.000}  {mae,6:0.0}  {rmse,6:0.0}");
}

[Network]
[Input(10)]
[Dense(16), Tanh]
[Dropout(0.2)]
[Dense(1)]
[Huber(Delta = 1)]
[AdamW(LearningRate = 0.003)]
public partial class HuberRegressor;

[Network]
[Input(10)]
[Dense(16), Tanh]
[Dropout(0.2)]
[Dense(1)]
[MeanSquaredError]
[AdamW(LearningRate = 0.003)]
public partial class SquaredErrorRegressor;
