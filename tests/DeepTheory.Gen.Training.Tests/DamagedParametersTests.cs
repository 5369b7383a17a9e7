using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using DeepTheory.Gen.Models;

namespace DeepTheory.Gen;

/// <summary>Safetensors files that are damaged in many ways, always the same ones. None may change the parameters halfway.</summary>
public sealed class DamagedParametersTests : IDisposable
{
    private const int Files = 6_000;

    private readonly TemporaryFolder folder = new();
    private readonly LinearModel network = new(seed: 1);

    [Fact]
    public void OwnFile_HoweverDamaged_IsRefused()
    {
        SafetensorsFile.Save(folder["sound"], network.Parameters, LinearModel.NetworkName);

        // What the checksum leaves out is how the header is written: a few damages are none.
        Assert.InRange(Refused(File.ReadAllBytes(folder["sound"])), Files * 95 / 100, Files);
    }

    [Fact]
    public void FileWithoutChecksum_HoweverDamaged_IsReadOrRefused() => Assert.InRange(
        Refused(Bytes(Header("1,2", "0", "8"), 1, 2, 3)), Files / 2, Files);

    [Theory]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("0", "9223372036854775807")]
    [InlineData("9223372036854775800", "9223372036854775808")]
    [InlineData("0", "18446744073709551615")]
    [InlineData("8", "0")]
    [InlineData("0", "1e1")]
    public void OffsetsAtTheEndOfTheirRange_AreRefused(string begin, string end) =>
        IsRefused(Bytes(Header("1,2", begin, end), 1, 2, 3));

    [Theory]
    [InlineData("4294967296,4294967297")]
    [InlineData("9223372036854775807,9223372036854775807")]
    [InlineData("1,2,1")]
    [InlineData("")]
    public void ShapesWhoseProductOverflows_AreRefused(string shape) => IsRefused(Bytes(Header(shape, "0", "8"), 1, 2, 3));

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":{\"dtype\":")]
    [InlineData("{\"a\":{\"shape\":[")]
    [InlineData("{\"\\ud800\":")]
    [InlineData("\"")]
    [InlineData("\0")]
    public void HeaderThatRepeatsItself_IsRefused(string text) => Reading.WithinPatience(() =>
        IsRefused(Bytes(string.Concat(Enumerable.Repeat(text, 100_000 / text.Length)))));

    [Fact]
    public void ShapeOfVeryManyAxes_IsRefusedWithAFewOfThem()
    {
        string axes = string.Join(',', Enumerable.Repeat("1", 100_000));
        ParameterFileException fault = IsRefused(Bytes(Header(axes, "0", "8"), 1, 2, 3));

        Assert.Contains("expected shape [1, 2], found [1, 1, ", fault.Message);
        Assert.InRange(fault.Message.Length, 1, 1_000);
    }

    [Fact]
    public void VeryManyTensors_AreRefusedWithAFewOfThem()
    {
        IEnumerable<string> tensors = Enumerable.Range(0, 20_000).Select(i => $$"""
            "{{i}}":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}
            """);

        ParameterFileException fault = IsRefused(Bytes("{" + string.Join(',', tensors) + "}"));
        Assert.Contains("and 19992 more", fault.Message);
    }

    public void Dispose() => folder.Dispose();

    private static string Header(string weightShape, string weightBegin, string weightEnd) => $$$"""
        {"dense1.weight":{"dtype":"F32","shape":[{{{weightShape}}}],"data_offsets":[{{{weightBegin}}},{{{weightEnd}}}]},
         "dense1.bias":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}
        """;

    private static byte[] Bytes(string header, params float[] data)
    {
        byte[] json = Encoding.UTF8.GetBytes(header);
        var length = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)json.Length);
        return [.. length, .. json, .. MemoryMarshal.AsBytes<float>(data)];
    }

    private int Refused(byte[] sound)
    {
        Assert.Null(FaultOf(sound));
        var mutator = new FileMutator(seed: sound.Length);
        int refused = 0;
        Reading.WithinPatience(() =>
        {
            for (int i = 0; i < Files; i++)
            {
                refused += FaultOf(mutator.Damage(sound)) is null ? 0 : 1;
            }
        });
        return refused;
    }

    private ParameterFileException IsRefused(byte[] file)
    {
        ParameterFileException? fault = FaultOf(file);
        Assert.NotNull(fault);
        return fault;
    }

    private ParameterFileException? FaultOf(byte[] file)
    {
        float[] before = Values();
        string path = folder.Write("damaged", file);
        ParameterFileException? fault = Reading.Fault<ParameterFileException>(path, () => SafetensorsFile.Load(path, network.Parameters));
        float[] after = Values();
        Assert.True(fault is null ? after.All(float.IsFinite) : before.AsSpan().SequenceEqual(after));
        return fault;
    }

    private float[] Values()
    {
        var values = new float[network.Parameters.TotalLength];
        network.Parameters.CopyTo(values);
        return values;
    }
}
