using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.InteropServices;

namespace DeepTheory.Gen;

/// <summary>
/// Parameters in a safetensors file: an 8-byte header length, a JSON header, the numbers as little-endian float32. Python's
/// <c>safetensors</c> reads what is written here, and the other way round. Files written here also carry a SHA-256, which is checked.
/// </summary>
public static class SafetensorsFile
{
    internal const string ElementType = "F32";

    private const string ProducerKey = "producer";
    private const string Producer = "DeepTheory.Gen";
    private const string NetworkKey = "network";
    private const string ChecksumKey = "deeptheory.sha256";
    private const int LengthBytes = sizeof(ulong);

    /// <summary>Writes all parameters, or nothing: a file that is already there stays until the new one is complete on disk.</summary>
    /// <param name="path">The file, which is replaced if it exists.</param>
    /// <param name="parameters">What to write.</param>
    /// <param name="networkName">Noted in the file.</param>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite; nothing was written.</exception>
    /// <exception cref="IOException">The file cannot be written; whatever was there before is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written to.</exception>
    public static void Save(string path, ParameterSet parameters, string networkName)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(networkName);
        ThrowIfBigEndian();

        var values = new float[parameters.TotalLength];
        parameters.CopyTo(values);
        if (FirstNonFinite(parameters, values) is { } fault)
        {
            throw new InvalidOperationException($"The parameters were not saved to '{path}'. {fault}");
        }

        byte[] header = SafetensorsHeader.Write(parameters, new Dictionary<string, string>
        {
            [ProducerKey] = Producer,
            [NetworkKey] = networkName,
            [ChecksumKey] = SafetensorsChecksum.Compute(networkName, parameters, values),
        });

        string target = Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(target) ?? "", $".{Guid.NewGuid():N}"[..13] + ".tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                Span<byte> length = stackalloc byte[LengthBytes];
                BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
                stream.Write(length);
                stream.Write(header);
                stream.Write(MemoryMarshal.AsBytes<float>(values));
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>
    /// Reads all parameters, or none. The file must hold exactly the tensors of <paramref name="parameters"/>, with their shapes, as
    /// finite float32, and nothing else; a checksum, where there is one, must agree.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="parameters">What to replace.</param>
    /// <exception cref="ParameterFileException">The file is damaged or belongs to another network; no parameter was changed.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The file cannot be read; no parameter was changed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static void Load(string path, ParameterSet parameters)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(parameters);
        ThrowIfBigEndian();

        using FileStream stream = File.OpenRead(path);
        Load(stream, path, parameters);
    }

    /// <summary>Called by emitted code: <see cref="Load(string, ParameterSet)"/> from a file that lies in an assembly, as an embedded resource, where it is read in place.</summary>
    /// <param name="assembly">Where it lies.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="parameters">What to replace.</param>
    /// <exception cref="ParameterFileException">There is no such resource, or it is damaged or belongs to another network; no parameter was changed.</exception>
    public static void LoadEmbedded(Assembly assembly, string name, ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(parameters);
        ThrowIfBigEndian();

        using Stream stream = assembly.GetManifestResourceStream(name)
            ?? throw new ParameterFileException(name, $"It does not lie in {assembly.GetName().Name}: the project needs <AdditionalFiles Include=\"{name}\" />, or an EmbeddedResource with this LogicalName.");
        Load(stream, name, parameters);
    }

    private static void Load(Stream stream, string path, ParameterSet parameters)
    {
        try
        {
            SafetensorsHeader header = ReadHeader(stream);
            long dataStart = stream.Position;
            ThrowIfLayoutIsBroken(header.Entries, stream.Length - dataStart);
            Dictionary<string, SafetensorsEntry> entries = MatchByName(header.Entries, parameters);

            // The layout and all shapes agree, so this is as many floats as the file has.
            var values = new float[parameters.TotalLength];
            int start = 0;
            foreach (Parameter parameter in parameters)
            {
                stream.Position = dataStart + entries[parameter.Name].Begin;
                stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan(start, parameter.Length)));
                start += parameter.Length;
            }

            ThrowIfChecksumDiffers(header.Metadata, parameters, values);
            if (FirstNonFinite(parameters, values) is { } fault)
            {
                throw new FormatException(fault);
            }

            parameters.CopyFrom(values);
        }
        catch (FormatException exception)
        {
            throw new ParameterFileException(path, exception.Message, exception.InnerException);
        }
        catch (EndOfStreamException exception)
        {
            throw new ParameterFileException(path, "The file became shorter while it was read.", exception);
        }
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
        if (entry.Type != ElementType)
        {
            throw new FormatException($"Tensor '{entry.Name}': expected type {ElementType}, found {entry.Type}.");
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

    private static void ThrowIfChecksumDiffers(
        IReadOnlyDictionary<string, string> metadata, ParameterSet parameters, ReadOnlySpan<float> values)
    {
        bool isOwn = metadata.TryGetValue(ProducerKey, out string? producer) && producer == Producer;
        if (!metadata.TryGetValue(ChecksumKey, out string? noted))
        {
            // Files from elsewhere have none; one of ours that has lost it was damaged.
            if (isOwn)
            {
                throw new FormatException($"The file says that {Producer} wrote it, but its checksum '{ChecksumKey}' is missing.");
            }

            return;
        }

        if (!isOwn)
        {
            throw new FormatException($"The file has the checksum '{ChecksumKey}', but '{ProducerKey}' is not '{Producer}'.");
        }

        string computed = SafetensorsChecksum.Compute(metadata.GetValueOrDefault(NetworkKey, string.Empty), parameters, values);
        if (noted != computed)
        {
            throw new FormatException($"The checksum does not agree: the file says {noted}, its contents give {computed}.");
        }
    }

    private static string? FirstNonFinite(ParameterSet parameters, ReadOnlySpan<float> values)
    {
        foreach (Parameter parameter in parameters)
        {
            ReadOnlySpan<float> tensor = values[..parameter.Length];
            values = values[parameter.Length..];

            // A NaN or an infinity anywhere is the largest magnitude.
            if (tensor.Length > 0 && !float.IsFinite(TensorPrimitives.MaxMagnitude(tensor)))
            {
                int index = 0;
                while (float.IsFinite(tensor[index]))
                {
                    index++;
                }

                return $"Tensor '{parameter.Name}': expected finite numbers, found {tensor[index]} at row-major position {index}.";
            }
        }

        return null;
    }

    private static string Listing<T>(T[] items) =>
        string.Join(", ", items.Take(8)) + (items.Length > 8 ? $", and {items.Length - 8} more" : string.Empty);

    private static void ThrowIfBigEndian()
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("Parameter files are little-endian, and this machine is not.");
        }
    }
}
