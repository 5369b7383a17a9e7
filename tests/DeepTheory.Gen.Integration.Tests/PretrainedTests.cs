using System.Reflection;
using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

/// <summary>Networks whose parameters lie in the assembly.</summary>
public sealed class PretrainedTests
{
    private static readonly Assembly Here = typeof(PretrainedTests).Assembly;

    [Fact]
    public void Pretrained_KnowsWhatItWasTrainedFor()
    {
        PretrainedXor network = PretrainedXor.Pretrained;
        Assert.Equal([0, 1, 1, 0], new[] { network.Classify([0, 0]), network.Classify([0, 1]), network.Classify([1, 0]), network.Classify([1, 1]) });
    }

    [Fact]
    public void Pretrained_HasTheFilesBits()
    {
        using var folder = new TemporaryFolder();
        using (Stream stream = Here.GetManifestResourceStream("xor.safetensors")!)
        using (FileStream copy = File.Create(folder["copy"]))
        {
            stream.CopyTo(copy);
        }

        AssertClose.SameBits(PretrainedXor.Load(folder["copy"]).ParameterValues(), PretrainedXor.Pretrained.ParameterValues());
    }

    [Fact]
    public void Pretrained_IsOneInstanceForAllThreads()
    {
        var found = new PretrainedXor[16];
        Parallel.For(0, found.Length, i => found[i] = PretrainedXor.Pretrained);
        Assert.All(found, network => Assert.Same(found[0], network));
    }

    [Fact]
    public void WhatDoesNotLieInTheAssembly_IsNamed()
    {
        var network = new PretrainedXor(1);
        float[] before = network.ParameterValues();
        ParameterFileException exception = Assert.Throws<ParameterFileException>(() => SafetensorsFile.LoadEmbedded(Here, "or.safetensors", network.Parameters));
        Assert.Equal("or.safetensors", exception.Path);
        Assert.Contains("<AdditionalFiles Include=\"or.safetensors\" />", exception.Message, StringComparison.Ordinal);
        AssertClose.SameBits(before, network.ParameterValues());
    }

    [Fact]
    public void WeightsOfAnotherNetwork_ChangeNothing()
    {
        var network = new ResidualNetwork(1);
        float[] before = network.ParameterValues();
        Assert.Contains("another network", Assert.Throws<ParameterFileException>(() => SafetensorsFile.LoadEmbedded(Here, "xor.safetensors", network.Parameters)).Fault, StringComparison.Ordinal);
        AssertClose.SameBits(before, network.ParameterValues());
    }
}
