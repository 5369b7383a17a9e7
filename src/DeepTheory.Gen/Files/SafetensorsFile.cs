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
                Span<byte> length = stackalloc byte[SafetensorsReader.LengthBytes];
                BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
                stream.Write(length);
                stream.Write(header);
                stream.Write(MemoryMarshal.AsBytes<float>(values));
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception)
        {
            File.Delete(temporary);

            // So the runtime says that a file may not grow so large.
            if (exception is ArgumentOutOfRangeException)
            {
                throw new IOException($"'{path}' was not written: the file system takes no file as large as this one.", exception);
            }

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
        Load(stream, path, parameters, ThrowIfChecksumDiffers);
    }

    /// <summary>
    /// Called by emitted code: <see cref="Load(string, ParameterSet)"/> from a file that lies in an assembly, as an embedded resource. It is read in place, and its checksum is not
    /// computed: an assembly is whole or does not load, and a program that is compiled to native code then needs no cryptography.
    /// </summary>
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
        Load(stream, name, parameters, null);
    }

    private delegate void ChecksumCheck(IReadOnlyDictionary<string, string> metadata, ParameterSet parameters, ReadOnlySpan<float> values);

    private static void Load(Stream stream, string path, ParameterSet parameters, ChecksumCheck? checkChecksum)
    {
        try
        {
            ReadOnlySpan<float> values = SafetensorsReader.Read(stream, parameters, out IReadOnlyDictionary<string, string> metadata);
            checkChecksum?.Invoke(metadata, parameters, values);
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

    private static void ThrowIfBigEndian()
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("Parameter files are little-endian, and this machine is not.");
        }
    }
}
