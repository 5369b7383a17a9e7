using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace DeepTheory.Gen;

public sealed class BinaryFileTests : IDisposable
{
    private static readonly byte[] Images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 1, 2, 3, 253, 254, 255];
    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 2, 7, 9];

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Idx_IsReadPlainAndCompressed(bool compressed)
    {
        Dataset data = ReadIdx(compressed ? Compress(Images) : Images, compressed ? Compress(Labels) : Labels);

        Assert.Equal((2, 3, 1), (data.Count, data.InputLength, data.TargetLength));
        Assert.Equal([1, 2, 3, 253, 254, 255], data.Inputs.ToArray());
        Assert.Equal([7, 9], data.Targets.ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void IdxOfManyNumbers_IsReadWhole(bool compressed)
    {
        const int Count = 300_000;
        byte[] numbers = Enumerable.Range(0, Count).Select(i => (byte)(i * 7)).ToArray();
        byte[] images = [0, 0, 8, 2, 0, 0, 0, 2, 0, 2, 0x49, 0xF0, .. numbers];

        Dataset data = ReadIdx(compressed ? Compress(images) : images, Labels);

        Assert.Equal(Count / 2, data.InputLength);
        Assert.Equal(numbers.Select(number => (float)number), data.Inputs.ToArray());
    }

    [Fact]
    public void IdxCutOffAnywhere_IsRefused()
    {
        for (int length = 0; length < Images.Length; length++)
        {
            byte[] part = Images[..length];
            Assert.Throws<InvalidDataException>(() => ReadIdx(part, Labels));
            Assert.Throws<InvalidDataException>(() => ReadIdx(Compress(part), Labels));
        }
    }

    [Fact]
    public void CompressedIdxCutOffWithinItsNumbers_IsRefused()
    {
        const int EndMark = 2, Trailer = 8;
        byte[] compressed = Compress(Images);
        for (int length = 0; length < compressed.Length - Trailer - EndMark; length++)
        {
            byte[] part = compressed[..length];
            Assert.Throws<InvalidDataException>(() => ReadIdx(part, Labels));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void IdxThatClaimsToBeHuge_IsRefusedWithoutTakingMemory(bool compressed)
    {
        byte[] images = [0, 0, 8, 3, 0, 1, 0, 0, 0, 0, 0x10, 0, 0, 0, 0, 1, 1, 2, 3];
        byte[] file = compressed ? Compress(images) : images;

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => ReadIdx(file, Labels));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    [Fact]
    public void IdxThatCannotFitAnArray_IsRefusedWithItsShape()
    {
        byte[] images = [0, 0, 8, 3, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1];

        Assert.Contains("[4294967295, 4294967295, 4294967295]", Assert.Throws<InvalidDataException>(() => ReadIdx(images, Labels)).Message);
    }

    [Fact]
    public void IdxWithBytesLeftOver_IsRefused()
    {
        Assert.Contains("6 bytes, but 7 bytes follow", Assert.Throws<InvalidDataException>(() => ReadIdx([.. Images, 1], Labels)).Message);
        Assert.Contains("goes on after", Assert.Throws<InvalidDataException>(() => ReadIdx(Compress([.. Images, 1]), Labels)).Message);
    }

    [Fact]
    public void FileThatIsNoIdx_IsRefusedWithWhatItBeginsWith() =>
        Assert.Contains(
            "found 89504E47",
            Assert.Throws<InvalidDataException>(() => ReadIdx([0x89, 0x50, 0x4E, 0x47, 0, 0], Labels)).Message);

    [Fact]
    public void IdxWithOtherNumberOfLabels_IsRefused() => Assert.Contains(
        "holds 2 samples",
        Assert.Throws<InvalidDataException>(() => ReadIdx(Images, [0, 0, 8, 1, 0, 0, 0, 1, 7])).Message);

    [Theory]
    [InlineData("<f4", 1)]
    [InlineData("<f8", 2)]
    [InlineData("|u1", 1)]
    [InlineData(">i2", 3)]
    public void Npy_IsReadWhateverItsType(string type, byte version)
    {
        byte[] numbers = type switch
        {
            "<f4" => MemoryMarshal.AsBytes<float>([1, 2, 3, 4, 5, 6]).ToArray(),
            "<f8" => MemoryMarshal.AsBytes<double>([1, 2, 3, 4, 5, 6]).ToArray(),
            "|u1" => [1, 2, 3, 4, 5, 6],
            _ => [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6],
        };
        byte[] targets = Npy("{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }", MemoryMarshal.AsBytes<long>([8, 9]).ToArray());

        Dataset data = ReadNpy(Npy($"{{'descr': '{type}', 'fortran_order': False, 'shape': (2, 3), }}", numbers, version), targets);

        Assert.Equal([1, 2, 3, 4, 5, 6], data.Inputs.ToArray());
        Assert.Equal((3, 1), (data.InputLength, data.TargetLength));
        Assert.Equal([8, 9], data.Targets.ToArray());
    }

    [Theory]
    [InlineData("{'descr': '<f4', 'fortran_order': True, 'shape': (1, 1), }", "column by column")]
    [InlineData("{'descr': '<c8', 'fortran_order': False, 'shape': (1,), }", "'c8'")]
    [InlineData("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }", "plain numbers")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", "8 bytes, but 4 bytes follow")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), }", "expected whole numbers")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (0,), }", "lengths from 1 on")]
    public void NpyThatCannotBeRead_IsRefusedWithItsFault(string header, string fault)
    {
        byte[] file = Npy(header, new byte[4]);

        Assert.Contains(fault, Assert.Throws<InvalidDataException>(() => ReadNpy(file, file)).Message);
    }

    [Fact]
    public void NpyWithNaN_IsRefusedWithRowAndColumn()
    {
        byte[] file = Npy(
            "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }", MemoryMarshal.AsBytes<float>([1, 2, 3, float.NaN]).ToArray());

        Assert.Contains("row 1, column 1", Assert.Throws<InvalidDataException>(() => ReadNpy(file, file)).Message);
    }

    [Fact]
    public void NpyCutOffAnywhere_IsRefused()
    {
        byte[] file = Npy("{'descr': '|u1', 'fortran_order': False, 'shape': (3,), }", [1, 2, 3]);
        for (int length = 0; length < file.Length; length++)
        {
            byte[] part = file[..length];
            Assert.Throws<InvalidDataException>(() => ReadNpy(part, file));
        }
    }

    public void Dispose() => folder.Dispose();

    private static byte[] Npy(string header, byte[] numbers, byte version = 1)
    {
        byte[] text = Encoding.UTF8.GetBytes(header + "\n");
        var length = new byte[version == 1 ? 2 : 4];
        BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)text.Length);
        return [0x93, .. "NUMPY"u8, version, 0, .. length, .. text, .. numbers];
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }

    private Dataset ReadIdx(byte[] images, byte[] labels) =>
        Dataset.FromIdx(folder.Write("images", images), folder.Write("labels", labels));

    private Dataset ReadNpy(byte[] inputs, byte[] targets) =>
        Dataset.FromNpy(folder.Write("x.npy", inputs), folder.Write("y.npy", targets));
}
