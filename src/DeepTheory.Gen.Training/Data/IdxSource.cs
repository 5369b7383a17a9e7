using System.Buffers.Binary;

namespace DeepTheory.Gen;

/// <summary>The IDX format of MNIST: two zeros, a type code, the number of axes, their lengths, the numbers; all big-endian.</summary>
internal static class IdxSource
{
    /// <summary>Reads one file.</summary>
    /// <exception cref="InvalidDataException">It is no IDX file, is cut off or too long.</exception>
    public static NumberTable Read(string path)
    {
        using BinarySource source = BinarySource.Open(path);
        Span<byte> magic = stackalloc byte[4];
        source.ReadHeader(magic);
        NumberFormat? format = (magic[0], magic[1], magic[2]) switch
        {
            (0, 0, 0x08) => NumberFormat.Find('u', 1, bigEndian: true),
            (0, 0, 0x09) => NumberFormat.Find('i', 1, bigEndian: true),
            (0, 0, 0x0B) => NumberFormat.Find('i', 2, bigEndian: true),
            (0, 0, 0x0C) => NumberFormat.Find('i', 4, bigEndian: true),
            (0, 0, 0x0D) => NumberFormat.Find('f', 4, bigEndian: true),
            (0, 0, 0x0E) => NumberFormat.Find('f', 8, bigEndian: true),
            _ => null,
        };
        if (format is null || magic[3] == 0)
        {
            throw source.Fault(
                $"is no IDX file: expected 00 00, a type from 08 to 0E and the number of axes, found {Convert.ToHexString(magic)}");
        }

        var shape = new long[magic[3]];
        Span<byte> axis = stackalloc byte[sizeof(uint)];
        for (int i = 0; i < shape.Length; i++)
        {
            source.ReadHeader(axis);
            shape[i] = BinaryPrimitives.ReadUInt32BigEndian(axis);
        }

        return source.ReadTable(shape, format);
    }
}
