using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DeepTheory.Gen;

/// <summary>NumPy's .npy format: a magic, a version, a header that is a Python dictionary, the numbers.</summary>
internal static partial class NpySource
{
    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Reads one file.</summary>
    /// <exception cref="InvalidDataException">It is no .npy file of real numbers in row-major order, is cut off or too long.</exception>
    public static NumberTable Read(string path)
    {
        using BinarySource source = BinarySource.Open(path);
        Match header = Header().Match(ReadHeader(source));
        if (!header.Success)
        {
            throw source.Fault("is no .npy file of plain numbers: expected a header with descr, fortran_order and shape");
        }

        if (header.Groups["fortran"].Value == "True")
        {
            throw source.Fault("is stored column by column; save it with numpy.ascontiguousarray");
        }

        string size = header.Groups["size"].Value;
        NumberFormat? format = NumberFormat.Find(
            header.Groups["kind"].ValueSpan[0],
            int.Parse(size, CultureInfo.InvariantCulture),
            header.Groups["order"].Value == ">");
        return format is not null
            ? source.ReadTable(Shape(source, header.Groups["shape"].Value), format)
            : throw source.Fault($"holds numbers of type '{header.Groups["kind"].Value}{size}'; expected b1, i1 to i8, u1 to u8, f2 to f8");
    }

    private static string ReadHeader(BinarySource source)
    {
        Span<byte> start = stackalloc byte[8];
        source.ReadHeader(start);
        if (!start[..Magic.Length].SequenceEqual(Magic) || start[Magic.Length] is < 1 or > 3)
        {
            throw source.Fault($"is no .npy file: expected 93 'NUMPY' and a version from 1 to 3, found {Convert.ToHexString(start)}");
        }

        Span<byte> length = stackalloc byte[sizeof(uint)];
        length.Clear();
        source.ReadHeader(start[Magic.Length] == 1 ? length[..sizeof(ushort)] : length);
        uint headerLength = BinaryPrimitives.ReadUInt32LittleEndian(length);
        if (headerLength > ushort.MaxValue)
        {
            throw source.Fault($"has a header of {headerLength} bytes; expected {ushort.MaxValue} at most");
        }

        var header = new byte[headerLength];
        source.ReadHeader(header);
        return Encoding.UTF8.GetString(header);
    }

    private static long[] Shape(BinarySource source, string text)
    {
        string[] axes = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var shape = new long[axes.Length];
        for (int i = 0; i < axes.Length; i++)
        {
            if (!long.TryParse(axes[i], NumberStyles.None, CultureInfo.InvariantCulture, out shape[i]) || shape[i] > Array.MaxLength)
            {
                throw source.Fault($"has shape ({text}); expected whole numbers up to {Array.MaxLength}");
            }
        }

        return shape;
    }

    [GeneratedRegex(
        @"^\{\s*'descr':\s*'(?<order>[<>|=]?)(?<kind>[a-zA-Z])(?<size>[0-9]{1,4})',\s*'fortran_order':\s*(?<fortran>True|False),\s*" +
        @"'shape':\s*\((?<shape>[0-9\s,]*)\),?\s*\}\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Header();
}
