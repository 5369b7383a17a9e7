using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace DeepTheory.Gen;

/// <summary>Files of data that are damaged in many ways, always the same ones.</summary>
public sealed class DamagedDataTests : IDisposable
{
    private const int Files = 3_000;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Idx_HoweverDamaged_IsReadOrRefused() => AreReadOrRefused(Idx(2, 3), ReadIdx);

    [Fact]
    public void CompressedIdx_HoweverDamaged_IsReadOrRefused() => AreReadOrRefused(Compress(Idx(2, 3)), ReadIdx);

    [Fact]
    public void CompressedIdx_DamagedBeforeItWasCompressed_IsReadOrRefused() => AreReadOrRefused(Idx(2, 3), ReadIdx, Compress);

    [Fact]
    public void Npy_HoweverDamaged_IsReadOrRefused() => AreReadOrRefused(Npy("<f4", "2, 3", MemoryMarshal.AsBytes<float>([1, 2, 3, 4, 5, 6])), ReadNpy);

    [Fact]
    public void Csv_HoweverDamaged_IsReadOrRefused() => AreReadOrRefused("a,b,y\n1,2,3\n-4.5,\"5e1\",6\r\n7,8,9\n"u8.ToArray(), path => Dataset.FromCsv(path));

    [Fact]
    public void CsvOfClasses_HoweverDamaged_IsReadOrRefused() =>
        AreReadOrRefused("1;2;yes\n3;4;no\n5;6;yes\n"u8.ToArray(), path => Dataset.FromCsv(path, new CsvOptions { HasHeader = false, TargetIsClass = true }));

    [Theory]
    [InlineData(0x80000000u, 1u, 1u)]
    [InlineData(0xFFFFFFFFu, 0xFFFFFFFFu, 0xFFFFFFFFu)]
    [InlineData(0x10000u, 0x10000u, 0x10000u)]
    [InlineData(0x8000u, 0x8000u, 2u)]
    [InlineData(0x7FFFFFC7u, 1u, 1u)]
    [InlineData(1u, 0x7FFFFFC7u, 1u)]
    [InlineData(0u, 0xFFFFFFFFu, 1u)]
    public void IdxOfDimensionsBeyondTheFile_IsRefusedPlainAndCompressed(uint images, uint rows, uint columns)
    {
        byte[] file = [0, 0, 0x0E, 3, .. BigEndian(images), .. BigEndian(rows), .. BigEndian(columns), .. new byte[24]];

        foreach (byte[] written in new[] { file, Compress(file) })
        {
            string path = folder.Write("damaged", written);
            InvalidDataException? fault = Reading.Fault<InvalidDataException>(path, () => ReadIdx(path));
            Assert.Contains($"[{images}, {rows}, {columns}]", fault?.Message);
        }
    }

    [Fact]
    public void CompressedFileThatGoesOnFarBeyondItsHeader_IsRefusedBeforeItIsInflated()
    {
        string path = folder.Write("damaged", Compress([.. Idx(2, 3), .. new byte[20_000_000]]));

        Assert.Contains("goes on after its [2, 3] numbers", Reading.Fault<InvalidDataException>(path, () => ReadIdx(path))?.Message);
    }

    [Fact]
    public void CompressedFileThatIsDamaged_IsRefusedWithItsName()
    {
        byte[] compressed = Compress(Idx(2, 3));
        compressed[^6] ^= 1;
        string path = folder.Write("damaged", compressed);

        Assert.Contains("gzip", Reading.Fault<InvalidDataException>(path, () => ReadIdx(path))?.Message);
    }

    [Fact]
    public void IdxOf255Axes_IsRead()
    {
        byte[] file = [0, 0, 8, 255, .. BigEndian(2), .. Enumerable.Repeat(BigEndian(1), 254).SelectMany(bytes => bytes), 7, 8];

        Assert.Equal([7, 8], ReadIdx(folder.Write("damaged", file)).Inputs.ToArray());
    }

    [Theory]
    [InlineData("<f\u0664", "1,")]
    [InlineData("<f4", "\u0661,")]
    [InlineData("<f4", "9223372036854775807, 9223372036854775807")]
    [InlineData("<f8", "2147483591, 2147483591")]
    [InlineData("<f4", "46341, 46341")]
    [InlineData("<f4", "18446744073709551616")]
    [InlineData("<f9999", "1,")]
    public void NpyOfNumbersThatAreNone_IsRefused(string type, string shape)
    {
        string path = folder.Write("damaged", Npy(type, shape, new byte[4]));

        Assert.NotNull(Reading.Fault<InvalidDataException>(path, () => ReadNpy(path)));
    }

    [Fact]
    public void NpyWithTheLongestHeader_IsReadOrRefusedAtOnce() => Reading.WithinPatience(() =>
    {
        foreach (string filling in new[] { new string(' ', 60_000), new string(',', 60_000), new string('1', 60_000), new string('[', 60_000), "1," + new string(' ', 60_000) + "x" })
        {
            string path = folder.Write("damaged", Npy("<f4", filling, new byte[4]));
            Reading.Fault<InvalidDataException>(path, () => ReadNpy(path));
        }
    });

    [Fact]
    public void CsvOfVeryManyClasses_IsReadAtOnce() => Reading.WithinPatience(() =>
    {
        const int Classes = 200_000;
        string lines = string.Concat(Enumerable.Range(0, Classes).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},{i}\n")));
        string path = folder.Write("damaged", lines);

        Assert.Null(Reading.Fault<InvalidDataException>(
            path, () => Assert.Equal(Classes, Dataset.FromCsv(path, new CsvOptions { HasHeader = false, TargetIsClass = true }).ClassNames.Count)));
    });

    [Theory]
    [InlineData("1")]
    [InlineData(",")]
    [InlineData("\"")]
    [InlineData("\"\n")]
    [InlineData("\n")]
    [InlineData("\0")]
    [InlineData("\u0663,")]
    public void CsvOfOneTextOverAndOver_IsRefusedAtOnce(string text) => Reading.WithinPatience(() =>
    {
        string path = folder.Write("damaged", string.Concat(Enumerable.Repeat(text, 200_000 / text.Length)));

        Assert.NotNull(Reading.Fault<InvalidDataException>(path, () => Dataset.FromCsv(path)));
    });

    public void Dispose() => folder.Dispose();

    private void AreReadOrRefused(byte[] sound, Func<string, Dataset> read, Func<byte[], byte[]>? write = null)
    {
        Assert.Null(Reading.Fault<InvalidDataException>(folder.Write("sound", sound), () => read(folder["sound"])));
        var mutator = new FileMutator(seed: sound.Length);
        int refused = 0;
        Reading.WithinPatience(() =>
        {
            for (int i = 0; i < Files; i++)
            {
                byte[] damaged = mutator.Damage(sound);
                string path = folder.Write("damaged", write is null ? damaged : write(damaged));
                refused += Reading.Fault<InvalidDataException>(path, () => IsSound(read(path))) is null ? 0 : 1;
            }
        });
        Assert.InRange(refused, Files / 4, Files);
    }

    private static void IsSound(Dataset data)
    {
        Assert.Equal(data.Count * data.InputLength, data.Inputs.Length);
        Assert.Equal(data.Count * data.TargetLength, data.Targets.Length);
        Assert.True(data.Inputs.ToArray().All(float.IsFinite) && data.Targets.ToArray().All(float.IsFinite));
    }

    // As both files, so that they always have equally many samples.
    private static Dataset ReadIdx(string path) => Dataset.FromIdx(path, path);

    private static Dataset ReadNpy(string path) => Dataset.FromNpy(path, path);

    private static byte[] Idx(byte rows, byte columns) =>
        [0, 0, 8, 2, 0, 0, 0, rows, 0, 0, 0, columns, .. Enumerable.Range(1, rows * columns).Select(i => (byte)i)];

    private static byte[] Npy(string type, string shape, ReadOnlySpan<byte> numbers)
    {
        byte[] header = Encoding.UTF8.GetBytes($"{{'descr': '{type}', 'fortran_order': False, 'shape': ({shape}), }}\n");
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)header.Length);
        return [0x93, .. "NUMPY"u8, 1, 0, .. length, .. header, .. numbers];
    }

    private static byte[] BigEndian(uint number)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
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
}
