using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

public sealed class BlockTests
{
    [Fact]
    public void ANetworkOfBlocks_IsTheOneWrittenOut_BitForBit()
    {
        Samples samples = Samples.For<BlocksNetwork>(203);
        var ofBlocks = new BlocksNetwork(4);
        var writtenOut = new BlocksWrittenOutNetwork(4);

        Assert.Equal(BlocksWrittenOutNetwork.MultiplyAdds, BlocksNetwork.MultiplyAdds);
        AssertClose.SameBits(writtenOut.ParameterValues(), ofBlocks.ParameterValues());
        AssertClose.SameBits(writtenOut.Outputs(samples.Inputs), ofBlocks.Outputs(samples.Inputs));
        AssertClose.SameBits(writtenOut.Outputs(samples.Inputs.AsSpan(0, 5)), ofBlocks.Outputs(samples.Inputs.AsSpan(0, 5)));
        AssertClose.SameBits(writtenOut.Gradients(samples.Inputs, samples.Targets), ofBlocks.Gradients(samples.Inputs, samples.Targets));

        float[] losses = ofBlocks.Train(samples.Inputs, samples.Targets, 30);
        AssertClose.SameBits(writtenOut.Train(samples.Inputs, samples.Targets, 30), losses);
        AssertClose.SameBits(writtenOut.ParameterValues(), ofBlocks.ParameterValues());
        Assert.True(losses[^1] < losses[0]);
    }

    [Fact]
    public void Repetitions_HaveParametersOfTheirOwn_WithNamesThatTellThemApart()
    {
        string[] names = [.. new BlocksNetwork(1).Parameters.Select(parameter => parameter.Name).Where(name => name.StartsWith("wide", StringComparison.Ordinal) && name.EndsWith("weight", StringComparison.Ordinal))];

        Assert.Equal(["wide.weight", "wide2.weight", "wide3.weight", "wide4.weight"], names);
        Assert.Contains("wide4 ", BlocksNetwork.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradients_OfARepeatedBlock_AgreeWithDifferences() => GradientCheck.Smooth<RepeatedBlockNetwork>();
}
