using DeepTheory.Gen.Generators.Planning;
using DeepTheory.Gen.Ir;
using Buffer = DeepTheory.Gen.Generators.Planning.Buffer;

namespace DeepTheory.Gen.Generators.Tests;

public sealed class LowerTrainingTests
{
    [Fact]
    public void TheFirstLayersInput_HasNoGradient()
    {
        InputGradientKernel kernel = Assert.Single(Training("Input(4), Dense(5), Relu, Dense(3), MeanSquaredError").Kernels.OfType<InputGradientKernel>());

        Assert.Equal("Dense2InputGradient", kernel.Name);
    }

    [Fact]
    public void WhatLiesBeforeAnyParameter_HasNoBackwardPass() =>
        Assert.DoesNotContain(
            Training("Input(4), Tanh, Dropout(0.5), Dense(3), MeanSquaredError").Kernels.OfType<ExpressionKernel>(), kernel => kernel.Name.Contains("Backward", StringComparison.Ordinal));

    [Fact]
    public void EveryTensor_HasExactlyOneGradient() => Assert.All(VariedNetworks.All, network =>
    {
        Plan plan = Declared.Plan(network.Value);
        if (plan.Training is { } training)
        {
            IEnumerable<int> written = training.Kernels.SelectMany(kernel => kernel switch
            {
                WeightGradientKernel weight => [weight.Weight.Offset],
                BiasGradientKernel bias => [bias.Bias.Offset],
                CoefficientGradientKernel coefficient => [coefficient.Slot.Offset],
                _ => kernel.Writes.Where(buffer => buffer.Kind == BufferKind.ParameterGradient).Select(buffer => buffer.Offset),
            });
            Assert.Equal(plan.Parameters.Slots.Where(slot => slot.IsTrained).Select(slot => slot.Offset).Order(), written.Order());
        }
    });

    [Theory]
    [InlineData("Dense(1), Sigmoid, BinaryCrossEntropy", "BinaryCrossEntropyWithLogits")]
    [InlineData("Dense(3), Softmax, CategoricalCrossEntropy", "CategoricalCrossEntropyWithLogits")]
    [InlineData("Dense(3), Softmax, SparseCategoricalCrossEntropy", "SparseCategoricalCrossEntropyWithLogits")]
    public void ALossAndItsActivation_BecomeOne(string attributes, string fused)
    {
        TrainingSchedule training = Training("Input(4), " + attributes);

        Assert.Equal(fused, training.Loss.Word);
        Assert.Equal(fused, Assert.Single(training.Kernels.OfType<LossKernel>()).Name);
        Assert.Empty(training.Kernels.OfType<ExpressionKernel>());
    }

    [Theory]
    [InlineData("Dense(1), Sigmoid, MeanSquaredError", "MeanSquaredError")]
    [InlineData("Dense(3), Softmax(2), CategoricalCrossEntropy", "CategoricalCrossEntropy")]
    [InlineData("Dense(3), Softmax, Dropout(0.5), CategoricalCrossEntropy", "CategoricalCrossEntropy")]
    public void ALossWithoutAFormForThePair_StaysAsItIs(string attributes, string loss)
    {
        TrainingSchedule training = Training("Input(4), " + attributes);

        Assert.Equal(loss, training.Loss.Word);
        Assert.NotEmpty(training.Kernels.OfType<ExpressionKernel>());
    }

    [Fact]
    public void TheFusedLoss_LeavesThePredictionItsActivation() =>
        Assert.Contains(Declared.Plan("Input(4), Dense(1), Sigmoid, BinaryCrossEntropy").Inference.Kernels, kernel => kernel.Name == "Sigmoid");

    [Fact]
    public void GradientsOfAValueWithSeveralConsumers_AddUp()
    {
        TrainingSchedule training = Training("Input(4), Dense(8, Name = \"skip\"), Tanh, Dense(8), Add(\"skip\"), Dense(2), MeanSquaredError");
        List<(Kernel Kernel, bool Accumulates)> contributions = Contributions(training, "dSkipTanh");

        Assert.Equal([false, true], contributions.Select(found => found.Accumulates));
    }

    [Fact]
    public void AValueAddedToItself_GetsItsGradientTwice() => Assert.Equal(
        [false, true, true],
        Contributions(Training("Input(4), Dense(8, Name = \"twice\"), Tanh, Add(\"twice\", \"twice\"), Dense(2), MeanSquaredError"), "dTwiceTanh").Select(found => found.Accumulates));

    [Theory]
    [MemberData(nameof(VariedNetworks.Names), MemberType = typeof(VariedNetworks))]
    public void OfTheContributionsToAGradient_OnlyTheFirstOverwrites(string name)
    {
        if (Declared.Plan(VariedNetworks.All[name]).Training is { } training)
        {
            AssertFirstOverwrites(training);
        }
    }

    [Theory]
    [MemberData(nameof(AssignBuffersTests.Seeds), MemberType = typeof(AssignBuffersTests))]
    public void InARandomNetwork_OnlyTheFirstContributionOverwrites(int seed) => AssertFirstOverwrites(Declared.Plan(RandomNetwork.Attributes(seed)).Training!);

    [Fact]
    public void TheMaskOfTheForwardPass_IsThatOfTheBackwardPass()
    {
        TrainingSchedule training = Training("Input(4), Dense(8), Dropout(0.5), Dense(2), MeanSquaredError");
        MaskKernel mask = Assert.Single(training.Kernels.OfType<MaskKernel>());

        Assert.Equal(new DropMask(0.5, 0, 2), mask.Mask);
        Assert.Equal(2, training.Kernels.OfType<ExpressionKernel>().Count(kernel => kernel.Name == "Multiply" && kernel.Reads.Contains(mask.Result)));
    }

    [Fact]
    public void DropoutWhileInferring_IsNothing() =>
        Assert.Equal(["Dense1", "Dense2", "Unpad"], Declared.Plan("Input(4), Dense(8), Dropout(0.5), Dense(2), MeanSquaredError").Inference.Kernels.Select(kernel => kernel.Name));

    [Fact]
    public void OnlyWhatTheDerivativeReads_IsKept()
    {
        TrainingSchedule training = Training("Input(4), Dense(8), Tanh, Dense(2), MeanSquaredError");
        ExpressionKernel backward = Assert.Single(training.Kernels.OfType<ExpressionKernel>(), kernel => kernel.Name == "TanhBackward");

        Assert.Equal(["dy", "y"], backward.Bindings.Select(binding => binding.Symbol).Order());
    }

    [Fact]
    public void AClassIndex_IsOneNumberPerSample()
    {
        TrainingSchedule training = Training("Input(4), Dense(3), Softmax, SparseCategoricalCrossEntropy");

        Assert.Equal(1, training.TargetLength);
        Assert.Equal(3, training.Classes);
    }

    [Fact]
    public void ANetworkWithoutTrainedNumbers_HasALossAndNoGradients()
    {
        TrainingSchedule training = Training("Input(4), Tanh, MeanSquaredError");

        Assert.Empty(Assert.Single(training.Kernels.OfType<LossKernel>()).Gradients);
    }

    [Fact]
    public void ANetworkWithoutLoss_IsNotTrained() => Assert.Null(Declared.Plan("Input(4), Dense(3)").Training);

    [Fact]
    public void ThePaddingOfGradients_IsZero() => Assert.All(
        Training("Input(4), Dense(8), Sigmoid, Dense(2), MeanSquaredError").Kernels.OfType<ExpressionKernel>().Where(kernel => kernel.Result.Name.StartsWith('d') && char.IsUpper(kernel.Result.Name[1])),
        kernel => Assert.True(kernel.ZeroPadding));

    private static TrainingSchedule Training(string attributes) => Declared.Plan(attributes).Training!;

    private static List<(Kernel Kernel, bool Accumulates)> Contributions(TrainingSchedule training, string gradient) =>
        [.. AllContributions(training).Where(found => found.Result.Name == gradient).Select(found => (found.Kernel, found.Accumulates))];

    private static void AssertFirstOverwrites(TrainingSchedule training) => Assert.All(
        AllContributions(training).GroupBy(found => found.Result, ReferenceEqualityComparer.Instance),
        group => Assert.Equal(group.Select((_, i) => i > 0), group.Select(found => found.Accumulates)));

    private static IEnumerable<(Kernel Kernel, Buffer Result, bool Accumulates)> AllContributions(TrainingSchedule training)
    {
        bool backward = false;
        foreach (Kernel kernel in training.Kernels)
        {
            if (kernel is LossKernel loss)
            {
                backward = true;
                foreach (Buffer gradient in loss.Gradients)
                {
                    yield return (kernel, gradient, false);
                }
            }
            else if (backward && kernel is not PadKernel)
            {
                foreach (Buffer buffer in kernel.Writes.Where(buffer => buffer.Kind == BufferKind.Rows))
                {
                    yield return (kernel, buffer, kernel.Reads.Contains(buffer));
                }
            }
        }
    }
}
