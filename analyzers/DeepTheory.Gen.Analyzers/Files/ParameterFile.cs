using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers;

/// <summary>A tensor as a file describes it.</summary>
/// <param name="Name">For example <c>dense1.weight</c>.</param>
/// <param name="Type">For example <c>F32</c>.</param>
/// <param name="Axes">Its shape.</param>
internal sealed record StoredTensor(string Name, string Type, IReadOnlyList<long> Axes);

/// <summary>A safetensors file of the project: 8 bytes that say how long the header is, the header, and numbers that are not looked at.</summary>
internal static class ParameterFile
{
    private const string Extension = ".safetensors";
    private const int LengthBytes = 8;

    /// <summary>Longest header that is read: some hundred thousand tensors.</summary>
    private const int LongestHeader = 1 << 24;

    /// <summary>Whether a file is of this kind, by its name.</summary>
    public static bool IsOne(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The file that is meant: one whose path ends with what is written.</summary>
    public static AdditionalText? Named(string written, ImmutableArray<AdditionalText> files)
    {
        string wanted = "/" + written.Replace('\\', '/');
        return written.Length == 0 ? null : files.FirstOrDefault(file => ("/" + file.Path.Replace('\\', '/')).EndsWith(wanted, StringComparison.Ordinal));
    }

    /// <summary>Reads which tensors a file has.</summary>
    /// <returns>What is wrong with the file; null where nothing is.</returns>
    public static string? Read(string path, out IReadOnlyList<StoredTensor> tensors)
    {
        tensors = [];
        try
        {
            tensors = HeaderReader.Read(ReadHeader(path));
            return null;
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"it cannot be read ({exception.Message.TrimEnd('.')})";
        }
    }

#pragma warning disable RS1035 // The compiler hands files over as text, and refuses one that is not. That this one is an input of the build it knows nevertheless.
    private static string ReadHeader(string path)
    {
        using FileStream stream = File.OpenRead(path);
        using var reader = new BinaryReader(stream);
        if (stream.Length < LengthBytes)
        {
            throw new FormatException($"it is no safetensors file, having {stream.Length} bytes");
        }

        ulong length = reader.ReadUInt64();
        if (length > LongestHeader || length > (ulong)(stream.Length - LengthBytes))
        {
            throw new FormatException($"it is no safetensors file, or cut off: its header is said to have {length} bytes, and {stream.Length - LengthBytes} follow");
        }

        return Encoding.UTF8.GetString(reader.ReadBytes((int)length));
    }
#pragma warning restore RS1035
}
