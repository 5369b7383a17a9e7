using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Testing;

/// <summary>
/// A network that is known at run time only, behind ordinary members. Reflection happens once, in <see cref="Create"/>; every
/// call after it goes through the interfaces that generic code uses.
/// </summary>
public abstract class NetworkDriver
{
    private protected NetworkDriver()
    {
    }

    /// <summary>The class's name.</summary>
    public abstract string Name { get; }

    /// <summary>Numbers in one input sample.</summary>
    public abstract int InputLength { get; }

    /// <summary>Numbers in one output sample.</summary>
    public abstract int OutputLength { get; }

    /// <summary>Trained numbers.</summary>
    public abstract int ParameterCount { get; }

    /// <summary>The table of layers.</summary>
    public abstract string Summary { get; }

    /// <summary>What the output means.</summary>
    public abstract NetworkTask Task { get; }

    /// <summary>The network itself.</summary>
    public abstract object Network { get; }

    /// <summary>The trained tensors.</summary>
    public abstract ParameterSet Parameters { get; }

    /// <summary>Whether the network has a loss.</summary>
    public virtual bool IsTrainable => false;

    /// <summary>Numbers in one target.</summary>
    public virtual int TargetLength => throw NoLoss();

    /// <summary>Which numbers a target may hold.</summary>
    public virtual TargetDomain TargetDomain => throw NoLoss();

    /// <summary>The learning rate of the declaration.</summary>
    public virtual float DeclaredLearningRate => throw NoLoss();

    /// <summary>The learning rate that the schedule of the declaration gives.</summary>
    public virtual double LearningRateAt(double learningRate, long time) => throw NoLoss();

    /// <summary>Creates a network and its driver.</summary>
    /// <param name="network">A class that implements <see cref="INetwork{TSelf}"/> of itself.</param>
    /// <param name="seed">Seed of the parameters.</param>
    /// <exception cref="VerificationException">The class is no network.</exception>
    public static NetworkDriver Create(Type network, int seed = 0)
    {
        Type driver = Implements(network, typeof(ITrainable<>)) ? typeof(TrainableNetworkDriver<>)
            : Implements(network, typeof(INetwork<>)) ? typeof(PredictingNetworkDriver<>)
            : throw new VerificationException($"{network.FullName} is no network: it does not implement INetwork<{network.Name}>.");
        return (NetworkDriver)Activator.CreateInstance(driver.MakeGenericType(network), seed)!;
    }

    /// <summary>Outputs of one sample or many.</summary>
    public abstract float[] Predict(ReadOnlySpan<float> inputs);

    /// <summary>The loss over the samples.</summary>
    public virtual float Loss(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => throw NoLoss();

    /// <summary>The loss over the samples and its derivatives.</summary>
    public virtual LossAndGradients LossAndGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => throw NoLoss();

    /// <summary>Memory for training.</summary>
    public virtual TrainingState CreateTrainingState(int seed = 0) => throw NoLoss();

    /// <summary>One update; returns the loss before it.</summary>
    public virtual float TrainStep(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float learningRate) =>
        throw NoLoss();

    /// <summary>A step that changes no parameter but measures the statistics; the gradients it would have been made with.</summary>
    public LossAndGradients GradientsOfStep(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        float loss = TrainStep(state, inputs, targets, learningRate: 0);
        var gradients = new float[ParameterCount];
        Parameters.Gather(state.Gradients.Span, gradients);
        return new LossAndGradients(loss, gradients, Parameters);
    }

    /// <summary>One update by given gradients.</summary>
    public virtual void ApplyGradients(TrainingState state, ReadOnlySpan<float> gradients, float learningRate) => throw NoLoss();

    private static bool Implements(Type network, Type definition) => network.GetInterfaces().Any(candidate =>
        candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition && candidate.GenericTypeArguments[0] == network);

    private InvalidOperationException NoLoss() => new($"{Name} declares no loss, so that it cannot be trained.");
}
