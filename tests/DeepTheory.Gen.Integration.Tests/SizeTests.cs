using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

/// <summary>Every form of the kernels computes what a naive perceptron in double precision computes.</summary>
public sealed class SizeTests
{
    private static readonly int[] BatchSizes = [1, 2, 5, 6, 7, 13, 64, 97];

    private static readonly Dictionary<string, Action> Sizes = new()
    {
        ["1x1x1"] = Agree<Tiles1x1x1, Loops1x1x1, Automatic1x1x1>,
        ["15x16x17"] = Agree<Tiles15x16x17, Loops15x16x17, Automatic15x16x17>,
        ["16x33x15"] = Agree<Tiles16x33x15, Loops16x33x15, Automatic16x33x15>,
        ["17x1x33"] = Agree<Tiles17x1x33, Loops17x1x33, Automatic17x1x33>,
        ["33x64x16"] = Agree<Tiles33x64x16, Loops33x64x16, Automatic33x64x16>,
        ["64x100x130"] = Agree<Tiles64x100x130, Loops64x100x130, Automatic64x100x130>,
        ["130x200x17"] = Agree<Tiles130x200x17, Loops130x200x17, Automatic130x200x17>,
        ["200x15x100"] = Agree<Tiles200x15x100, Loops200x15x100, Automatic200x15x100>,
        ["20x300x4"] = Agree<Tiles20x300x4, Loops20x300x4, Automatic20x300x4>,
        ["784x128x10"] = Agree<Tiles784x128x10, Loops784x128x10, Automatic784x128x10>,
        ["100x130x200x1"] = Agree<Tiles100x130x200x1, Loops100x130x200x1, Automatic100x130x200x1>,
    };

    public static TheoryData<string> SizeNames => [.. Sizes.Keys];

    [Theory]
    [MemberData(nameof(SizeNames))]
    public void TilesAndLoops_OfEachSizeAndBatch_AgreeWithTheReference(string size) => Sizes[size]();

    private static void Agree<TTiles, TLoops, TAutomatic>()
        where TTiles : class, ITrainable<TTiles>
        where TLoops : class, ITrainable<TLoops>
        where TAutomatic : class, ITrainable<TAutomatic>
    {
        TTiles tiles = TTiles.Create(1).WithRandomParameters(2);
        TLoops loops = TLoops.Create(1).WithRandomParameters(2);
        TAutomatic automatic = TAutomatic.Create(1).WithRandomParameters(2);
        Samples samples = Samples.For<TTiles>(BatchSizes[^1], seed: 5);
        var reference = new ReferencePerceptron(tiles.Parameters);
        foreach (int batch in BatchSizes)
        {
            float[] inputs = samples.Inputs[..(batch * TTiles.InputLength)];
            float[] targets = samples.Targets[..(batch * TTiles.TargetLength)];
            (double loss, double[] outputs, double[] gradients) = reference.Compute(inputs, targets);
            Agrees(tiles, inputs, targets, loss, outputs, gradients);
            Agrees(loops, inputs, targets, loss, outputs, gradients);
            Agrees(automatic, inputs, targets, loss, outputs, gradients);
        }
    }

    // A sum of n products in float32 is off by about ε √n times its terms; 784 terms of size 1 give some 1e-6.
    private static void Agrees<TNetwork>(TNetwork network, float[] inputs, float[] targets, double loss, double[] outputs, double[] gradients)
        where TNetwork : class, ITrainable<TNetwork>
    {
        string place = $"{TNetwork.NetworkName}, batch of {inputs.Length / TNetwork.InputLength}";
        var found = new float[gradients.Length];
        found.AsSpan().Fill(float.NaN);
        AssertClose.Equal(outputs, network.Outputs(inputs), 5e-6, 1e-5, $"{place}: output");
        AssertClose.Equal([loss], [network.LossAndGradients(inputs, targets, found)], 1e-6, 1e-5, $"{place}: loss");
        AssertClose.Equal(gradients, found, 5e-6 * Largest(gradients), 1e-5, $"{place}: gradient");
    }

    private static double Largest(double[] values) => values.Max(Math.Abs);
}
