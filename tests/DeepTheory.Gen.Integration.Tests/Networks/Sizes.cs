namespace DeepTheory.Gen.Integration.Networks;

// Sizes on both sides of every boundary between kernels, in each form.

[Network(Unroll = Unroll.Tiles)]
[Input(1)]
[Dense(1), Tanh]
[Dense(1)]
[MeanSquaredError]
public sealed partial class Tiles1x1x1;

[Network(Unroll = Unroll.Loops)]
[Input(1)]
[Dense(1), Tanh]
[Dense(1)]
[MeanSquaredError]
public sealed partial class Loops1x1x1;

[Network(Unroll = Unroll.Automatic)]
[Input(1)]
[Dense(1), Tanh]
[Dense(1)]
[MeanSquaredError]
public sealed partial class Automatic1x1x1;

[Network(Unroll = Unroll.Tiles)]
[Input(15)]
[Dense(16), Tanh]
[Dense(17)]
[MeanSquaredError]
public sealed partial class Tiles15x16x17;

[Network(Unroll = Unroll.Loops)]
[Input(15)]
[Dense(16), Tanh]
[Dense(17)]
[MeanSquaredError]
public sealed partial class Loops15x16x17;

[Network(Unroll = Unroll.Automatic)]
[Input(15)]
[Dense(16), Tanh]
[Dense(17)]
[MeanSquaredError]
public sealed partial class Automatic15x16x17;

[Network(Unroll = Unroll.Tiles)]
[Input(16)]
[Dense(33), Tanh]
[Dense(15)]
[MeanSquaredError]
public sealed partial class Tiles16x33x15;

[Network(Unroll = Unroll.Loops)]
[Input(16)]
[Dense(33), Tanh]
[Dense(15)]
[MeanSquaredError]
public sealed partial class Loops16x33x15;

[Network(Unroll = Unroll.Automatic)]
[Input(16)]
[Dense(33), Tanh]
[Dense(15)]
[MeanSquaredError]
public sealed partial class Automatic16x33x15;

[Network(Unroll = Unroll.Tiles)]
[Input(17)]
[Dense(1), Tanh]
[Dense(33)]
[MeanSquaredError]
public sealed partial class Tiles17x1x33;

[Network(Unroll = Unroll.Loops)]
[Input(17)]
[Dense(1), Tanh]
[Dense(33)]
[MeanSquaredError]
public sealed partial class Loops17x1x33;

[Network(Unroll = Unroll.Automatic)]
[Input(17)]
[Dense(1), Tanh]
[Dense(33)]
[MeanSquaredError]
public sealed partial class Automatic17x1x33;

[Network(Unroll = Unroll.Tiles)]
[Input(33)]
[Dense(64), Tanh]
[Dense(16)]
[MeanSquaredError]
public sealed partial class Tiles33x64x16;

[Network(Unroll = Unroll.Loops)]
[Input(33)]
[Dense(64), Tanh]
[Dense(16)]
[MeanSquaredError]
public sealed partial class Loops33x64x16;

[Network(Unroll = Unroll.Automatic)]
[Input(33)]
[Dense(64), Tanh]
[Dense(16)]
[MeanSquaredError]
public sealed partial class Automatic33x64x16;

[Network(Unroll = Unroll.Tiles)]
[Input(64)]
[Dense(100), Tanh]
[Dense(130)]
[MeanSquaredError]
public sealed partial class Tiles64x100x130;

[Network(Unroll = Unroll.Loops)]
[Input(64)]
[Dense(100), Tanh]
[Dense(130)]
[MeanSquaredError]
public sealed partial class Loops64x100x130;

[Network(Unroll = Unroll.Automatic)]
[Input(64)]
[Dense(100), Tanh]
[Dense(130)]
[MeanSquaredError]
public sealed partial class Automatic64x100x130;

[Network(Unroll = Unroll.Tiles)]
[Input(130)]
[Dense(200), Tanh]
[Dense(17)]
[MeanSquaredError]
public sealed partial class Tiles130x200x17;

[Network(Unroll = Unroll.Loops)]
[Input(130)]
[Dense(200), Tanh]
[Dense(17)]
[MeanSquaredError]
public sealed partial class Loops130x200x17;

[Network(Unroll = Unroll.Automatic)]
[Input(130)]
[Dense(200), Tanh]
[Dense(17)]
[MeanSquaredError]
public sealed partial class Automatic130x200x17;

[Network(Unroll = Unroll.Tiles)]
[Input(200)]
[Dense(15), Tanh]
[Dense(100)]
[MeanSquaredError]
public sealed partial class Tiles200x15x100;

[Network(Unroll = Unroll.Loops)]
[Input(200)]
[Dense(15), Tanh]
[Dense(100)]
[MeanSquaredError]
public sealed partial class Loops200x15x100;

[Network(Unroll = Unroll.Automatic)]
[Input(200)]
[Dense(15), Tanh]
[Dense(100)]
[MeanSquaredError]
public sealed partial class Automatic200x15x100;

[Network(Unroll = Unroll.Tiles)]
[Input(20)]
[Dense(300), Tanh]
[Dense(4)]
[MeanSquaredError]
public sealed partial class Tiles20x300x4;

[Network(Unroll = Unroll.Loops)]
[Input(20)]
[Dense(300), Tanh]
[Dense(4)]
[MeanSquaredError]
public sealed partial class Loops20x300x4;

[Network(Unroll = Unroll.Automatic)]
[Input(20)]
[Dense(300), Tanh]
[Dense(4)]
[MeanSquaredError]
public sealed partial class Automatic20x300x4;

[Network(Unroll = Unroll.Tiles)]
[Input(784)]
[Dense(128), Tanh]
[Dense(10)]
[MeanSquaredError]
public sealed partial class Tiles784x128x10;

[Network(Unroll = Unroll.Loops)]
[Input(784)]
[Dense(128), Tanh]
[Dense(10)]
[MeanSquaredError]
public sealed partial class Loops784x128x10;

[Network(Unroll = Unroll.Automatic)]
[Input(784)]
[Dense(128), Tanh]
[Dense(10)]
[MeanSquaredError]
public sealed partial class Automatic784x128x10;

[Network(Unroll = Unroll.Tiles)]
[Input(100)]
[Dense(130), Tanh]
[Dense(200), Tanh]
[Dense(1)]
[MeanSquaredError]
public sealed partial class Tiles100x130x200x1;

[Network(Unroll = Unroll.Loops)]
[Input(100)]
[Dense(130), Tanh]
[Dense(200), Tanh]
[Dense(1)]
[MeanSquaredError]
public sealed partial class Loops100x130x200x1;

[Network(Unroll = Unroll.Automatic)]
[Input(100)]
[Dense(130), Tanh]
[Dense(200), Tanh]
[Dense(1)]
[MeanSquaredError]
public sealed partial class Automatic100x130x200x1;

/// <summary>So wide that only a few rows go through together.</summary>
[Network]
[Input(5)]
[Dense(8000), Relu]
[Dense(3)]
public sealed partial class VeryWide;
