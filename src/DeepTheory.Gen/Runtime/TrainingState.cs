namespace DeepTheory.Gen.Runtime;

/// <summary>What one training remembers between steps: gradients, the optimizer's moments, how many steps were made.</summary>
public sealed class TrainingState
{
    private readonly AlignedBuffer[] moments;
    private readonly double[] scalars;

    /// <summary>Called by emitted code.</summary>
    /// <param name="network">The network this state belongs to.</param>
    /// <param name="blockLength">Length of the network's parameter block.</param>
    /// <param name="momentCount">Blocks that the optimizer remembers: none for plain descent, one for momentum, two for Adam.</param>
    /// <param name="seed">Seed of the dropout masks.</param>
    /// <param name="scalarCount">Numbers that the optimizer remembers for all parameters together.</param>
    public TrainingState(object network, int blockLength, int momentCount, int seed, int scalarCount = 0)
    {
        Network = network;
        Gradients = new AlignedBuffer(blockLength);
        moments = new AlignedBuffer[momentCount];
        for (int i = 0; i < momentCount; i++)
        {
            moments[i] = new AlignedBuffer(blockLength);
        }

        scalars = new double[scalarCount];
        Seed = seed;
    }

    /// <summary>The network this state belongs to.</summary>
    public object Network { get; }

    /// <summary>The gradient of the last step, in the order of the parameter block.</summary>
    public AlignedBuffer Gradients { get; }

    /// <summary>Seed of the dropout masks.</summary>
    public int Seed { get; }

    /// <summary>Updates made so far.</summary>
    public long Step { get; set; }

    /// <summary>L2 norm of the last step's gradient before clipping; 0 where the network does not clip by norm.</summary>
    public float GradientNorm { get; set; }

    /// <summary>One of the optimizer's blocks.</summary>
    public AlignedBuffer Moment(int index) => moments[index];

    /// <summary>One of the optimizer's numbers for all parameters together.</summary>
    public ref double Scalar(int index) => ref scalars[index];
}
