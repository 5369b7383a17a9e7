using DeepTheory.Gen.Generators.Planning;
using Buffer = DeepTheory.Gen.Generators.Planning.Buffer;

namespace DeepTheory.Gen.Generators.Tests;

public sealed class AssignBuffersTests
{
    private const int Graphs = 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Graphs)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void WhatAKernelReads_IsWhatWasWritten(int seed)
    {
        Plan plan = Declared.Plan(RandomNetwork.Attributes(seed));

        Replay(plan.Inference);
        Replay(plan.Training!);
    }

    [Theory]
    [MemberData(nameof(VariedNetworks.Names), MemberType = typeof(VariedNetworks))]
    public void InEveryVariedNetwork_WhatAKernelReadsIsWhatWasWritten(string name)
    {
        Plan plan = Declared.Plan(VariedNetworks.All[name]);

        Replay(plan.Inference);
        if (plan.Training is { } training)
        {
            Replay(training);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Places_AreWholeLinesWithinTheScratch(int seed)
    {
        Plan plan = Declared.Plan(RandomNetwork.Attributes(seed));
        foreach (Schedule schedule in new[] { plan.Inference, plan.Training! })
        {
            Assert.All(schedule.ScratchBuffers, buffer =>
            {
                Assert.Equal(0, buffer.Offset % CacheLine.Floats);
                Assert.InRange(buffer.Offset + buffer.Stride, 0, buffer.Kind == BufferKind.Rows ? schedule.RowFloats : schedule.FixedFloats);
            });
        }
    }

    [Fact]
    public void AChainOfDenseLayers_NeedsTwoRowsOfScratch()
    {
        Plan plan = Declared.Plan("Input(16), Dense(16), Dense(16), Dense(16), Dense(16), Dense(16), Dense(16)");

        Assert.Equal(2 * 16, plan.Inference.RowFloats);
    }

    [Fact]
    public void AnActivation_WorksInPlace()
    {
        Plan plan = Declared.Plan("Input(16), Dense(16), Tanh");

        Assert.Equal(16, plan.Inference.RowFloats);
    }

    [Fact]
    public void ScratchOfAUNet_IsHardlyMoreThanItsLargestLiveSet()
    {
        Plan plan = Declared.Plan(
            """
            Input(1, 32, 32), Conv2D(8, 3, Padding = Padding.Same, Name = "skip1"), Relu, MaxPool2D(2),
            Conv2D(16, 3, Padding = Padding.Same, Name = "skip2"), Relu, MaxPool2D(2), Conv2D(32, 3, Padding = Padding.Same), Relu,
            UpSample2D(2), Concatenate("skip2"), Conv2D(16, 3, Padding = Padding.Same), Relu,
            UpSample2D(2), Concatenate("skip1"), Conv2D(8, 3, Padding = Padding.Same), Relu, Conv2D(1, 1), Sigmoid, Dice
            """);

        Assert.All(new[] { plan.Inference, plan.Training! }, schedule => Assert.InRange(schedule.RowFloats, LargestLiveSet(schedule), (int)(1.2 * LargestLiveSet(schedule))));
    }

    /// <summary>The most floats per row that one kernel and those after it need at a time, what it reads and what it writes: no placement can do with less.</summary>
    private static int LargestLiveSet(Schedule schedule)
    {
        List<Kernel> kernels = [.. schedule.Kernels];
        List<(Buffer Buffer, int First, int Last)> lives =
        [
            .. schedule.ScratchBuffers.Where(buffer => buffer.Kind == BufferKind.Rows).Select(buffer => (
                buffer,
                kernels.FindIndex(kernel => kernel.Writes.Contains(buffer)),
                kernels.FindLastIndex(kernel => kernel.Reads.Concat(kernel.Writes).Contains(buffer)))),
        ];
        return Enumerable.Range(0, kernels.Count).Max(time =>
        {
            // A kernel that works in place may write over what it reads for the last time.
            int before = lives.Where(life => life.First < time && life.Last >= time).Sum(life => life.Buffer.Stride);
            int written = lives.Where(life => life.First == time).Sum(life => life.Buffer.Stride);
            int over = kernels[time].CanWorkInPlace ? lives.Where(life => life.First < time && life.Last == time).Sum(life => life.Buffer.Stride) : 0;
            return before + Math.Max(written - over, 0);
        });
    }

    [Fact]
    public void AValueThatIsReadLater_KeepsItsPlace()
    {
        Plan plan = Declared.Plan("Input(16), Dense(16, Name = \"skip\"), Dense(16), Dense(16), Dense(16), Add(\"skip\")");

        Assert.Equal(3 * 16, plan.Inference.RowFloats);
    }

    [Fact]
    public void LargerBuffers_AreReusedBySmallerOnes()
    {
        Plan plan = Declared.Plan("Input(16), Dense(64), Dense(32), Dense(16), Dense(16), Dense(16)");

        Assert.Equal(64 + 32, plan.Inference.RowFloats);
    }

    [Fact]
    public void Scratch_IsNeverMoreThanAllBuffersTogether()
    {
        int saved = 0;
        for (int seed = 0; seed < Graphs; seed++)
        {
            Plan plan = Declared.Plan(RandomNetwork.Attributes(seed));
            foreach (Schedule schedule in new[] { plan.Inference, plan.Training! })
            {
                int sum = schedule.ScratchBuffers.Where(buffer => buffer.Kind == BufferKind.Rows).Sum(buffer => buffer.Stride);
                Assert.InRange(schedule.RowFloats, 0, sum);
                saved += sum - schedule.RowFloats;
            }
        }

        Assert.True(saved > 0, "no memory was shared at all");
    }

    [Fact]
    public void AnActivationBetweenLayersOfOtherSizes_IsAppliedOnce()
    {
        // Here first fit has reason to lay the tanh across its own operand.
        using LoadedAssembly assembly = NetworkCompiler.CompileAndLoad(
            Declared.Source("Input(3), Dense(40), Dense(32, Name = \"a\"), Zeros, Bias(2), Tanh, Concatenate(\"a\")"));

        Assert.All(assembly.CreateNetwork("Demo.Net").Predict([1, 2, 3]), value => Assert.Equal(Math.Tanh(2), value, 1e-6));
    }

    [Fact]
    public void ANetworkWithoutScratch_HasNone()
    {
        Plan plan = Declared.Plan("Input(16, Name = \"x\"), Flatten");

        Assert.Equal(0, plan.Inference.RowFloats);
        Assert.Equal(0, plan.Inference.FixedFloats);
    }

    /// <summary>Runs a schedule on a memory that remembers for each line which buffer wrote it last.</summary>
    private static void Replay(Schedule schedule)
    {
        var owners = new Dictionary<BufferKind, Buffer?[]>
        {
            [BufferKind.Rows] = new Buffer?[schedule.RowFloats / CacheLine.Floats],
            [BufferKind.Fixed] = new Buffer?[schedule.FixedFloats / CacheLine.Floats],
        };
        for (int k = 0; k < schedule.Kernels.Count; k++)
        {
            Kernel kernel = schedule.Kernels[k];
            Buffer[] reads = [.. kernel.Reads.Where(buffer => buffer.IsScratch)];
            Buffer[] writes = [.. kernel.Writes.Where(buffer => buffer.IsScratch)];
            foreach (Buffer read in reads)
            {
                Assert.All(Lines(read), line => Assert.True(
                    ReferenceEquals(owners[read.Kind][line], read), $"kernel {k} ({kernel.Name}) reads {read.Name}, but there lies {owners[read.Kind][line]?.Name ?? "nothing"}"));
            }

            foreach (Buffer write in writes)
            {
                foreach (Buffer read in reads.Where(read => !ReferenceEquals(read, write) && read.Kind == write.Kind && Lines(read).Intersect(Lines(write)).Any()))
                {
                    Assert.True(kernel.CanWorkInPlace, $"kernel {k} ({kernel.Name}) writes {write.Name} over {read.Name}, which it reads");

                    // Rows lie at offset · rows + row · stride: unless both agree, row r of one lies on another row of the other.
                    Assert.True(
                        read.Offset == write.Offset && read.Stride == write.Stride,
                        $"kernel {k} ({kernel.Name}) writes {write.Name} at {write.Offset} over part of {read.Name} at {read.Offset}");
                }

                foreach (int line in Lines(write))
                {
                    owners[write.Kind][line] = write;
                }
            }

            Assert.True(
                writes.Length < 2 || writes[0].Kind != writes[1].Kind || !Lines(writes[0]).Intersect(Lines(writes[1])).Any(), $"the results of kernel {k} ({kernel.Name}) overlap");
        }
    }

    private static IEnumerable<int> Lines(Buffer buffer) => Enumerable.Range(buffer.Offset / CacheLine.Floats, buffer.Stride / CacheLine.Floats);
}
