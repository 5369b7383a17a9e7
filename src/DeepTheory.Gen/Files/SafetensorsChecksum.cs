using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace DeepTheory.Gen;

/// <summary>
/// A SHA-256 over what a parameter file means: the network's name, and of every tensor, in the order of their names, the name, the
/// type, the shape and the numbers. How the header is written does not enter, so a tool that merely rearranges a file keeps it valid.
/// </summary>
internal static class SafetensorsChecksum
{
    /// <summary>The checksum as 64 lower-case hexadecimal digits.</summary>
    /// <param name="networkName">As the file names it; empty if it does not.</param>
    /// <param name="parameters">Names and shapes.</param>
    /// <param name="values">All tensors in the order of <paramref name="parameters"/>, each row-major.</param>
    public static string Compute(string networkName, ParameterSet parameters, ReadOnlySpan<float> values)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, networkName);
        foreach ((Parameter parameter, int start) in InOrderOfNames(parameters))
        {
            Append(hash, parameter.Name);
            Append(hash, SafetensorsFile.ElementType);
            Append(hash, parameter.Shape.Length);
            foreach (int axis in parameter.Shape)
            {
                Append(hash, axis);
            }

            hash.AppendData(MemoryMarshal.AsBytes(values.Slice(start, parameter.Length)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<(Parameter Parameter, int Start)> InOrderOfNames(ParameterSet parameters)
    {
        var starts = new List<(Parameter Parameter, int Start)>(parameters.Count);
        int start = 0;
        foreach (Parameter parameter in parameters)
        {
            starts.Add((parameter, start));
            start += parameter.Length;
        }

        return starts.OrderBy(entry => entry.Parameter.Name, StringComparer.Ordinal);
    }

    // The length goes before a text, so that no two different files give the same stream of bytes.
    private static void Append(IncrementalHash hash, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Append(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
