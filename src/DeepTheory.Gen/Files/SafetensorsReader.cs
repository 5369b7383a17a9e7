using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DeepTheory.Gen;

/// <summary>Reads a safetensors file strictly: exactly the tensors of a network, lying end to end, and nothing else.</summary>
internal static class SafetensorsReader
{
    /// <summary>Bytes in front of the header, which say how long it is.</summary>
    public const int LengthBytes = sizeof(ulong);

    /// <summary>All numbers, in the parameters' order. They lie in the stream's memory where it has one, so they live no longer than it.</summary>
    /// <param name="stream">The file, from its beginning; it can be wound back.</param>
    /// <param name="parameters">What it must hold.</param>
    /// <param name="metadata">Its notes.</param>
    /// <exception cref="FormatException">It is damaged or belongs to another network; the message says how.</exception>
    /// <exception cref="EndOfStreamException">It became shorter meanwhile.</exception>
    public static ReadOnlySpan<float> Read(Stream stream, ParameterSet parameters, out IReadOnlyDictionary<string, string> metadata)
    {
        SafetensorsHeader header = ReadHeader(stream);
        long dataStart = stream.Position;
        ThrowIfLayoutIsBroken(header.Entries, stream.Length - dataStart);
        metadata = header.Metadata;
        return ReadValues(stream, dataStart, parameters, MatchByName(header.Entries, parameters));
    }

    /// <summary>All numbers in the parameters' order: where they lie, if they are in memory and in that order, else copied.</summary>
    private static unsafe ReadOnlySpan<float> ReadValues(Stream stream, long dataStart, ParameterSet parameters, Dictionary<string, SafetensorsEntry> entries)
    {
        if (stream is UnmanagedMemoryStream memory && LieInOrder(parameters, entries))
        {
            memory.Position = dataStart;
            return new ReadOnlySpan<float>(memory.PositionPointer, parameters.TotalLength);
        }

        // The layout and all shapes agree, so this is as many floats as the file has.
        var values = new float[parameters.TotalLength];
        int start = 0;
        foreach (Parameter parameter in parameters)
        {
            stream.Position = dataStart + entries[parameter.Name].Begin;
            stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan(start, parameter.Length)));
            start += parameter.Length;
        }

        return values;
    }

    private static bool LieInOrder(ParameterSet parameters, Dictionary<string, SafetensorsEntry> entries)
    {
        long end = 0;
        foreach (Parameter parameter in parameters)
        {
            if (entries[parameter.Name].Begin != end)
            {
                return false;
            }

            end = entries[parameter.Name].End;
        }

        return true;
    }

    private static SafetensorsHeader ReadHeader(Stream stream)
    {
        if (stream.Length < LengthBytes)
        {
            throw new FormatException($"Expected {LengthBytes} bytes for the header's length, but the file has {stream.Length} bytes.");
        }

        Span<byte> lengthBytes = stackalloc byte[LengthBytes];
        stream.ReadExactly(lengthBytes);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(lengthBytes);
        ulong rest = (ulong)(stream.Length - LengthBytes);
        if (length > rest || length > SafetensorsHeader.MaximumLength)
        {
            throw new FormatException(
                $"The header is said to have {length} bytes, but only {rest} bytes follow, and no more than " +
                $"{SafetensorsHeader.MaximumLength} are accepted.");
        }

        var json = new byte[length];
        stream.ReadExactly(json);
        return SafetensorsHeader.Read(json);
    }

    private static void ThrowIfLayoutIsBroken(IEnumerable<SafetensorsEntry> entries, long dataLength)
    {
        long end = 0;
        foreach (SafetensorsEntry entry in entries.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End))
        {
            if (entry.Begin != end || entry.End < entry.Begin)
            {
                throw new FormatException(
                    $"Tensor '{entry.Name}' lies at bytes {entry.Begin} to {entry.End} of the data, " +
                    $"but the tensors before it end at {end}: gaps and overlaps are not allowed.");
            }

            end = entry.End;
        }

        if (end != dataLength)
        {
            throw new FormatException($"The tensors take {end} bytes of data, but the file has {dataLength}.");
        }
    }

    private static Dictionary<string, SafetensorsEntry> MatchByName(IReadOnlyList<SafetensorsEntry> entries, ParameterSet parameters)
    {
        // The header's reader has refused names given twice.
        Dictionary<string, SafetensorsEntry> byName = entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        string[] missing = parameters.Select(parameter => parameter.Name).Where(name => !byName.ContainsKey(name)).ToArray();
        string[] surplus = entries.Select(entry => entry.Name).Where(name => !parameters.TryGet(name, out _)).ToArray();
        if (missing.Length > 0 || surplus.Length > 0)
        {
            throw new FormatException(
                $"It belongs to another network: missing are [{Listing(missing)}], not expected are [{Listing(surplus)}].");
        }

        foreach (Parameter parameter in parameters)
        {
            ThrowIfTensorDiffers(byName[parameter.Name], parameter);
        }

        return byName;
    }

    private static void ThrowIfTensorDiffers(SafetensorsEntry entry, Parameter parameter)
    {
        if (entry.Type != SafetensorsFile.ElementType)
        {
            throw new FormatException($"Tensor '{entry.Name}': expected type {SafetensorsFile.ElementType}, found {entry.Type}.");
        }

        if (!HasShape(entry.Shape, parameter.Shape))
        {
            throw new FormatException(
                $"Tensor '{entry.Name}': expected shape [{string.Join(", ", parameter.Shape.ToArray())}], " +
                $"found [{Listing(entry.Shape)}].");
        }

        long expectedBytes = (long)parameter.Length * sizeof(float);
        if (entry.End - entry.Begin != expectedBytes)
        {
            throw new FormatException(
                $"Tensor '{entry.Name}': its shape needs {expectedBytes} bytes, but its offsets span {entry.End - entry.Begin}.");
        }
    }

    private static bool HasShape(ReadOnlySpan<long> found, ReadOnlySpan<int> expected)
    {
        bool isSame = found.Length == expected.Length;
        for (int axis = 0; isSame && axis < found.Length; axis++)
        {
            isSame = found[axis] == expected[axis];
        }

        return isSame;
    }

    private static string Listing<T>(T[] items) =>
        string.Join(", ", items.Take(8)) + (items.Length > 8 ? $", and {items.Length - 8} more" : string.Empty);
}
