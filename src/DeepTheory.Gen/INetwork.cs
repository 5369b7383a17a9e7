using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>A generated network, for code that works with any network: trainers, tests, services. Needs no reflection.</summary>
/// <typeparam name="TSelf">The network's own class.</typeparam>
public interface INetwork<TSelf> where TSelf : class, INetwork<TSelf>
{
    /// <summary>The class's name.</summary>
    static abstract string NetworkName { get; }

    /// <summary>Numbers in one input sample.</summary>
    static abstract int InputLength { get; }

    /// <summary>Numbers in one output sample.</summary>
    static abstract int OutputLength { get; }

    /// <summary>Numbers in all parameter tensors together.</summary>
    static abstract int ParameterCount { get; }

    /// <summary>Multiply-adds of a prediction for one sample; a network written by hand that does not say counts one for each parameter.</summary>
    static virtual long MultiplyAdds => TSelf.ParameterCount;

    /// <summary>A table of the layers: shapes, parameters, multiply-adds, initializers.</summary>
    static abstract string Summary { get; }

    /// <summary>What the output means: a number, a decision, a distribution over classes.</summary>
    static abstract NetworkTask Task { get; }

    /// <summary>For yes-or-no outputs: the value from which on an output counts as yes (0.5 for probabilities, 0 for logits).</summary>
    static abstract float DecisionThreshold { get; }

    /// <summary>A new network whose parameters are drawn from <paramref name="seed"/>.</summary>
    static abstract TSelf Create(int seed);

    /// <summary>The trained tensors, by name.</summary>
    ParameterSet Parameters { get; }

    /// <summary>Computes the outputs of one sample or of many, by the lengths. Safe to call from several threads at once.</summary>
    /// <param name="input">[samples, InputLength], samples one after another.</param>
    /// <param name="output">[samples, OutputLength].</param>
    /// <exception cref="ArgumentException">A length is not that of whole samples, or the two disagree.</exception>
    void Predict(ReadOnlySpan<float> input, Span<float> output);
}

/// <summary>A generated network that has a loss and can therefore be trained.</summary>
/// <typeparam name="TSelf">The network's own class.</typeparam>
public interface ITrainable<TSelf> : INetwork<TSelf> where TSelf : class, ITrainable<TSelf>
{
    /// <summary>Numbers in one target: 1 where the target is a class index, else usually as many as outputs; 0 for a loss without target.</summary>
    static abstract int TargetLength { get; }

    /// <summary>Samples that make one example for the loss: 1, or 2 for pairs and 3 for triples, whose samples lie one after another in the inputs.</summary>
    static virtual int SamplesPerExample => 1;

    /// <summary>Which numbers a target may hold.</summary>
    static abstract TargetDomain TargetDomain { get; }

    /// <summary>The learning rate of the declaration.</summary>
    static abstract float DeclaredLearningRate { get; }

    /// <summary>In what the learning-rate schedule of the declaration counts time.</summary>
    static virtual ScheduleUnit ScheduleUnit => ScheduleUnit.Epoch;

    /// <summary>The learning rate in effect, by the schedule of the declaration; without one, the base rate.</summary>
    /// <param name="learningRate">The base rate, such as <see cref="DeclaredLearningRate"/>.</param>
    /// <param name="time">Epochs or steps (<see cref="ScheduleUnit"/>) that lie behind, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    static virtual double LearningRateAt(double learningRate, long time) => learningRate;

    /// <summary>The loss of the declaration over the given samples, without dropout.</summary>
    /// <exception cref="ArgumentException">Lengths that are not those of whole samples, or a target outside <see cref="TargetDomain"/>.</exception>
    float Loss(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    /// <summary>The loss and its derivative with respect to every parameter, without dropout: exactly the gradient of <see cref="Loss"/>.</summary>
    /// <param name="inputs">[samples, InputLength].</param>
    /// <param name="targets">[samples, TargetLength].</param>
    /// <param name="gradients">[ParameterCount], tensors in the order of <see cref="INetwork{TSelf}.Parameters"/>, each row-major. Overwritten.</param>
    float LossAndGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients);

    /// <summary>Memory for training this network: gradients, the optimizer's moments, the step count.</summary>
    /// <param name="seed">Seed of the dropout masks.</param>
    TrainingState CreateTrainingState(int seed);

    /// <summary>One update: forward with dropout, backward, clipping, optimizer. Returns the loss before the update.</summary>
    /// <param name="state">The memory of this training.</param>
    /// <param name="inputs">[samples, InputLength].</param>
    /// <param name="targets">[samples, TargetLength].</param>
    /// <param name="learningRate">Step size; to follow the declared schedule, <see cref="LearningRateAt"/>.</param>
    /// <exception cref="InvalidOperationException">Another thread is training this network at the same time.</exception>
    float TrainStep(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float learningRate);

    /// <summary>The second half of a step, clipping and optimizer, for gradients that come from elsewhere (several machines, a custom loss).</summary>
    /// <param name="state">The memory of this training.</param>
    /// <param name="gradients">[ParameterCount], as <see cref="LossAndGradients"/> writes them.</param>
    /// <param name="learningRate">Step size; to follow the declared schedule, <see cref="LearningRateAt"/>.</param>
    void ApplyGradients(TrainingState state, ReadOnlySpan<float> gradients, float learningRate);
}
