using DeepTheory.Gen;

namespace Faulty;

[Network, Input(4)]
[Dense(-3)]
public partial class NegativeWidth;

[Network, Input(4)]
[Dense(3), CategoricalCrossEntropy, Adam]
public partial class NoSoftmax;

[Network, Input(1, 8, 8)]
[Conv2D(4, 9), Relu, Flatten, Dense(2)]
public partial class KernelTooLarge;

[Network, Input(4)]
[Dense(3), Relu]
public class NotPartial;
