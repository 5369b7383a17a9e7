using DeepTheory.Gen;

/// <summary>In the global namespace.</summary>
[Network, Input(2)]
[Dense(8), Tanh]
[Dense(1), Sigmoid]
[BinaryCrossEntropy]
[Adam(LearningRate = 0.05)]
public partial class Xor;

namespace Consumer.Models
{
    /// <summary>A class with more than a network.</summary>
    public static partial class Vision
    {
        /// <summary>Nested.</summary>
        [Network, Input(1, 8, 8)]
        [Conv2D(4, 3), Relu]
        [MaxPool2D(2)]
        [Flatten, Dense(2), Softmax]
        [SparseCategoricalCrossEntropy]
        [Sgd(LearningRate = 0.1)]
        internal sealed partial class Bars;
    }
}
