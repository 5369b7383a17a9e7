using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using DeepTheory.Gen.Models;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

public sealed class SafetensorsFileTests : IDisposable
{
    private const string Weight = """
        "dense1.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}
        """ + ",";
    private const string Bias = """
        "dense1.bias":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}
        """;
    private const string WeightAndBias = "{" + Weight + Bias + "}";

    private readonly TemporaryFolder folder = new();
    private readonly LinearModel network = new(seed: 1);

    [Fact]
    public void SavedParameters_AreLoadedBitForBit()
    {
        SafetensorsFile.Save(folder["a"], network.Parameters, LinearModel.NetworkName);
        var other = new LinearModel(seed: 2);

        SafetensorsFile.Load(folder["a"], other.Parameters);

        Assert.Equal(Values(network), Values(other));
    }

    [Fact]
    public void SavedFile_HasAHeaderOfWholeEightBytesAndNamesItsNetwork()
    {
        SafetensorsFile.Save(folder["a"], network.Parameters, "Größe \"1\"");
        byte[] file = File.ReadAllBytes(folder["a"]);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(file);
        string header = Encoding.UTF8.GetString(file, 8, (int)length);

        Assert.Equal(0UL, length % 8);
        Assert.Equal(8 + (int)length + 12, file.Length);
        Assert.Contains("\"dense1.weight\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}", header);
        Assert.Contains("\"producer\":\"DeepTheory.Gen\"", header);
        SafetensorsFile.Load(folder["a"], network.Parameters);
    }

    [Fact]
    public void FileCutOffAnywhere_IsRefusedAndChangesNothing()
    {
        SafetensorsFile.Save(folder["a"], network.Parameters, LinearModel.NetworkName);
        byte[] whole = File.ReadAllBytes(folder["a"]);
        for (int length = 0; length < whole.Length; length++)
        {
            AssertRefused(whole[..length]);
        }
    }

    [Fact]
    public void FileWithAnyBitFlipped_IsRefusedAndChangesNothing()
    {
        SafetensorsFile.Save(folder["a"], network.Parameters, LinearModel.NetworkName);
        byte[] file = File.ReadAllBytes(folder["a"]);
        for (int bit = 0; bit < file.Length * 8; bit++)
        {
            file[bit / 8] ^= (byte)(1 << (bit % 8));
            AssertRefused(file);
            file[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void FileFromElsewhere_WithoutChecksumInAnotherOrder_IsLoaded()
    {
        const string Header = """
            {"__metadata__":{"format":"pt","sha256":"other"},
             "dense1.bias":{"data_offsets":[0,4],"shape":[1],"dtype":"F32"},
             "dense1.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[4,12]}}
            """;
        folder.Write("a", Bytes(Header, 3, 1, 2));

        SafetensorsFile.Load(folder["a"], network.Parameters);

        Assert.Equal([1, 2, 3], Values(network));
    }

    [Theory]
    [InlineData(
        "{" + Weight + """ "other":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}""",
        "missing are [dense1.bias], not expected are [other]")]
    [InlineData(
        """{"dense1.weight":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},""" + Bias + "}",
        "'dense1.weight': expected shape [1, 2], found [2, 1]")]
    [InlineData(
        """{"dense1.weight":{"dtype":"F16","shape":[1,2],"data_offsets":[0,8]},""" + Bias + "}",
        "'dense1.weight': expected type F32, found F16")]
    [InlineData("{" + Weight + """ "dense1.bias":{"dtype":"F32","shape":[1],"data_offsets":[4,12]}}""", "gaps and overlaps")]
    [InlineData("""{"dense1.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[0,4]},""" + Bias + "}", "gaps and overlaps")]
    [InlineData(
        "{" + Weight + """ "dense1.bias":{"dtype":"F32","shape":[1],"data_offsets":[8,8]}}""",
        "take 8 bytes of data, but the file has 12")]
    [InlineData(
        "{" + Weight + """ "dense1.bias":{"dtype":"F32","shape":[1],"data_offsets":[8,99999999999]}}""",
        "take 99999999999 bytes of data, but the file has 12")]
    [InlineData("""{"dense1.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[0,4]},""" +
        """ "dense1.bias":{"dtype":"F32","shape":[1],"data_offsets":[4,12]}}""", "needs 8 bytes, but its offsets span 4")]
    [InlineData("{" + Weight + Weight + Bias + "}", "names 'dense1.weight' twice")]
    [InlineData("""{"dense1.weight":{"dtype":"F32","shape":[1,-2],"data_offsets":[0,8]}}""", "whole numbers from 0 on, found '-2'")]
    [InlineData("""{"dense1.weight":{"dtype":"F32","shape":[1,1.5],"data_offsets":[0,8]}}""", "whole numbers from 0 on, found '1.5'")]
    [InlineData("""{"dense1.weight":{"dtype":"F32","shape":[1,2]}}""", "two data_offsets")]
    [InlineData("""{"dense1.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8],"extra":1}}""", "'extra'")]
    [InlineData("""{"dense1.weight":7}""", "expected StartObject, found '7'")]
    [InlineData("""{"__metadata__":{"producer":"DeepTheory.Gen"},""" + Weight + Bias + "}", "checksum 'deeptheory.sha256' is missing")]
    [InlineData("[]", "expected StartObject")]
    [InlineData("{} {}", "not valid JSON")]
    [InlineData("", "not valid JSON")]
    public void HeaderThatIsNotThisNetworks_IsRefusedWithItsFault(string header, string fault)
    {
        ParameterFileException exception = AssertRefused(Bytes(header, 1, 2, 3));

        Assert.Contains(fault, exception.Message);
        Assert.Equal(folder["damaged"], exception.Path);
        Assert.Contains(exception.Path, exception.Message);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void NumberThatIsNotFinite_IsRefusedWithItsPlace(float value)
    {
        ParameterFileException exception = AssertRefused(Bytes(WeightAndBias, 1, value, 3));

        Assert.Contains("Tensor 'dense1.weight': expected finite numbers", exception.Message);
        Assert.Contains("position 1", exception.Message);
    }

    [Fact]
    public void BytesAfterTheLastTensor_AreRefused() => AssertRefused(Bytes(WeightAndBias, 1, 2, 3, 4));

    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData(1UL << 40)]
    [InlineData(100_000_001UL)]
    public void HeaderLengthBeyondTheFile_IsRefusedWithoutTakingMemory(ulong length)
    {
        byte[] file = Bytes(WeightAndBias, 1, 2, 3);
        BinaryPrimitives.WriteUInt64LittleEndian(file, length);

        long before = GC.GetAllocatedBytesForCurrentThread();
        AssertRefused(file);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void MissingFile_IsReportedAsSuch() =>
        Assert.Throws<FileNotFoundException>(() => SafetensorsFile.Load(folder["none"], network.Parameters));

    [Fact]
    public void SaveOverAnExistingFile_ReplacesItAndLeavesNoOtherFile()
    {
        folder.Write("a", "old");

        SafetensorsFile.Save(folder["a"], network.Parameters, LinearModel.NetworkName);

        SafetensorsFile.Load(folder["a"], network.Parameters);
        Assert.Equal(["a"], folder.FileNames);
    }

    [Fact]
    public void SaveThatFails_LeavesNoFileBehind()
    {
        Directory.CreateDirectory(folder["occupied"]);

        Assert.ThrowsAny<Exception>(() => SafetensorsFile.Save(folder["occupied"], network.Parameters, LinearModel.NetworkName));
        Assert.Empty(folder.FileNames);
    }

    [Fact]
    public void SaveOfNaN_IsRefusedAndKeepsTheOldFile()
    {
        folder.Write("a", "old");
        network.Parameters["dense1.bias"][0] = float.NaN;

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(
            () => SafetensorsFile.Save(folder["a"], network.Parameters, LinearModel.NetworkName));

        Assert.Contains("dense1.bias", exception.Message);
        Assert.Equal("old", File.ReadAllText(folder["a"]));
    }

    [Fact]
    public void TensorsThatAreKeptInPanels_AreSavedRowMajor()
    {
        // 35 outputs of 2 inputs: a panel [2][32] and one of [2][16], of which 3 are in use.
        var block = new AlignedBuffer(96);
        foreach ((int output, int place) in Enumerable.Range(0, 35).Select(output => (output, output < 32 ? output : 64 + output - 32)))
        {
            block.Span[place] = output;
            block.Span[place + (output < 32 ? 32 : 16)] = output + 100;
        }

        float[] before = block.Span.ToArray();
        var parameters = new ParameterSet(block, new Parameter("w", block, 0, [35, 2], panel: 32));
        SafetensorsFile.Save(folder["a"], parameters, "panels");

        float[] data = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(folder["a"])[^280..]).ToArray();
        Assert.Equal([.. Enumerable.Range(0, 35).SelectMany(output => new float[] { output, output + 100 })], data);
        Assert.Equal(data, Enumerable.Range(0, 70).Select(i => parameters[0][i]));
        block.Span.Clear();
        SafetensorsFile.Load(folder["a"], parameters);
        Assert.Equal(before, block.Span.ToArray());
    }

    public void Dispose() => folder.Dispose();

    private static byte[] Bytes(string header, params float[] data)
    {
        byte[] json = Encoding.UTF8.GetBytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)json.Length);
        return [.. length, .. json, .. MemoryMarshal.AsBytes<float>(data)];
    }

    private static float[] Values(LinearModel model)
    {
        var values = new float[model.Parameters.TotalLength];
        model.Parameters.CopyTo(values);
        return values;
    }

    private ParameterFileException AssertRefused(byte[] file)
    {
        float[] before = Values(network);
        folder.Write("damaged", file);
        ParameterFileException exception = Assert.Throws<ParameterFileException>(
            () => SafetensorsFile.Load(folder["damaged"], network.Parameters));
        Assert.Equal(before, Values(network));
        return exception;
    }
}
