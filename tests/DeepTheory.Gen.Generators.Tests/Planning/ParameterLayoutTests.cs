using DeepTheory.Gen.Generators.Planning;
using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen.Generators.Tests;

public sealed class ParameterLayoutTests
{
    [Theory]
    [MemberData(nameof(VariedNetworks.Names), MemberType = typeof(VariedNetworks))]
    public void Tensors_LieOnWholeLinesWithoutOverlap(string name)
    {
        ParameterLayout layout = Declared.Plan(VariedNetworks.All[name]).Parameters;
        int end = 0;
        foreach (ParameterSlot slot in layout.Slots.OrderBy(slot => slot.Offset))
        {
            Assert.Equal(0, slot.Offset % CacheLine.Floats);
            Assert.Equal(end, slot.Offset);
            Assert.True(slot.StorageLength >= slot.Shape.Length);
            end = slot.Offset + slot.StorageLength;
        }

        Assert.Equal(end, layout.BlockLength);
    }

    [Theory]
    [MemberData(nameof(VariedNetworks.Names), MemberType = typeof(VariedNetworks))]
    public void Weights_ComeFirst(string name)
    {
        ParameterLayout layout = Declared.Plan(VariedNetworks.All[name]).Parameters;

        Assert.All(layout.Slots, slot => Assert.Equal(slot.Tensor.Specification.Role == ParameterRole.Weight, slot.Offset < layout.WeightLength));
    }

    [Fact]
    public void Statistics_ComeLast()
    {
        ParameterLayout layout = Declared.Plan("Input(2), Dense(3), BatchNorm, Dense(1)").Parameters;

        Assert.Equal(["batchNorm1.running_mean", "batchNorm1.running_var"], layout.Slots.Where(slot => slot.Offset >= layout.TrainedLength).Select(slot => slot.Name));
        Assert.Equal(layout.TrainedLength + 32, layout.BlockLength);
        Assert.Equal(6, layout.Untrained);
    }

    [Fact]
    public void Slots_AreInTheOrderOfTheDeclaration() => Assert.Equal(
        ["dense1.weight", "dense1.bias", "dense1.slope", "dense2.weight", "dense2.bias"],
        Declared.Plan("Input(2), Dense(3), ParametricRelu, Dense(1)").Parameters.Slots.Select(slot => slot.Name));

    [Fact]
    public void Count_LeavesOutThePadding()
    {
        ParameterLayout layout = Declared.Plan("Input(2), Dense(3), ParametricRelu, Dense(1)").Parameters;

        Assert.Equal((2 * 3) + 3 + 1 + 3 + 1, layout.Count);
        Assert.Equal((2 * 16) + 16 + 16 + (3 * 16) + 16, layout.BlockLength);
        Assert.Equal((2 * 16) + (3 * 16), layout.WeightLength);
    }

    [Fact]
    public void AMatrix_IsKeptInputByInput_InPanelsOf64Outputs()
    {
        ParameterSlot small = Declared.Plan("Input(5), Dense(20)").Parameters.Slots[0];
        ParameterSlot wide = Declared.Plan("Input(5), Dense(150)").Parameters.Slots[0];

        Assert.Equal([20, 5], small.Shape.Axes);
        Assert.Equal(new Panels(5, 20), small.Panels);
        Assert.Equal((32, 32, 5 * 32), (small.Panels!.Padded, small.Panels.Rest, small.StorageLength));
        Assert.Equal((160, 32, 5 * 160), (wide.Panels!.Padded, wide.Panels.Rest, wide.StorageLength));
    }

    [Fact]
    public void ANetworkWithoutParameters_HasAnEmptyBlock()
    {
        ParameterLayout layout = Declared.Plan("Input(5), Tanh").Parameters;

        Assert.Empty(layout.Slots);
        Assert.Equal(0, layout.BlockLength);
        Assert.Equal(0, layout.Count);
    }

    [Fact]
    public void EqualTensors_HavePlacesOfTheirOwn()
    {
        ParameterLayout layout = Declared.Plan("Input(4), Dense(4), Dense(4), Dense(4)").Parameters;

        Assert.Equal(6, layout.Slots.Select(slot => slot.Offset).Distinct().Count());
        Assert.All(layout.Slots, slot => Assert.Same(slot, layout[slot.Tensor]));
    }
}
