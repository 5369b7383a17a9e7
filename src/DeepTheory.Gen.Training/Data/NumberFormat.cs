using System.Buffers.Binary;

namespace DeepTheory.Gen;

/// <summary>How one number is stored in a binary file, and how to make a float of it.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Size">Bytes per number.</param>
/// <param name="Read">From the bytes of one number.</param>
internal sealed record NumberFormat(string Name, int Size, NumberFormat.Reader Read)
{
    /// <summary>From the bytes of one number.</summary>
    public delegate float Reader(ReadOnlySpan<byte> bytes);

    /// <summary>The format of a kind and a size: <c>u</c> unsigned, <c>i</c> signed, <c>f</c> floating, <c>b</c> truth value.</summary>
    /// <param name="kind">One of the letters.</param>
    /// <param name="size">Bytes per number.</param>
    /// <param name="bigEndian">Whether the highest byte comes first.</param>
    /// <returns>Null if there is no such format.</returns>
    public static NumberFormat? Find(char kind, int size, bool bigEndian) => (kind, size, bigEndian) switch
    {
        ('b', 1, _) => new("bool", 1, bytes => bytes[0] == 0 ? 0 : 1),
        ('u', 1, _) => new("uint8", 1, bytes => bytes[0]),
        ('i', 1, _) => new("int8", 1, bytes => (sbyte)bytes[0]),
        ('u', 2, false) => new("uint16", 2, bytes => BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
        ('u', 2, true) => new("uint16", 2, bytes => BinaryPrimitives.ReadUInt16BigEndian(bytes)),
        ('i', 2, false) => new("int16", 2, bytes => BinaryPrimitives.ReadInt16LittleEndian(bytes)),
        ('i', 2, true) => new("int16", 2, bytes => BinaryPrimitives.ReadInt16BigEndian(bytes)),
        ('u', 4, false) => new("uint32", 4, bytes => BinaryPrimitives.ReadUInt32LittleEndian(bytes)),
        ('u', 4, true) => new("uint32", 4, bytes => BinaryPrimitives.ReadUInt32BigEndian(bytes)),
        ('i', 4, false) => new("int32", 4, bytes => BinaryPrimitives.ReadInt32LittleEndian(bytes)),
        ('i', 4, true) => new("int32", 4, bytes => BinaryPrimitives.ReadInt32BigEndian(bytes)),
        ('u', 8, false) => new("uint64", 8, bytes => BinaryPrimitives.ReadUInt64LittleEndian(bytes)),
        ('u', 8, true) => new("uint64", 8, bytes => BinaryPrimitives.ReadUInt64BigEndian(bytes)),
        ('i', 8, false) => new("int64", 8, bytes => BinaryPrimitives.ReadInt64LittleEndian(bytes)),
        ('i', 8, true) => new("int64", 8, bytes => BinaryPrimitives.ReadInt64BigEndian(bytes)),
        ('f', 2, false) => new("float16", 2, bytes => (float)BinaryPrimitives.ReadHalfLittleEndian(bytes)),
        ('f', 2, true) => new("float16", 2, bytes => (float)BinaryPrimitives.ReadHalfBigEndian(bytes)),
        ('f', 4, false) => new("float32", 4, bytes => BinaryPrimitives.ReadSingleLittleEndian(bytes)),
        ('f', 4, true) => new("float32", 4, bytes => BinaryPrimitives.ReadSingleBigEndian(bytes)),
        ('f', 8, false) => new("float64", 8, bytes => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes)),
        ('f', 8, true) => new("float64", 8, bytes => (float)BinaryPrimitives.ReadDoubleBigEndian(bytes)),
        _ => null,
    };
}
