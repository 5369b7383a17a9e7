using System.Buffers.Binary;
using System.IO.Compression;

namespace DeepTheory.Gen;

/// <summary>Writes pictures in the PNG format (ISO/IEC 15948): eight bits per sample, grey or red, green and blue.</summary>
internal static class PngImage
{
    private const byte Grey = 0;
    private const byte Colour = 2;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    /// <summary>One picture.</summary>
    /// <param name="pixels">[channels, height, width]; anything is taken into 0 … 1, NaN as 0.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="height">Rows, 1 or more.</param>
    /// <param name="width">Columns, 1 or more.</param>
    public static byte[] Write(ReadOnlySpan<float> pixels, int channels, int height, int width)
    {
        Span<byte> header = stackalloc byte[13]; // sizes, bits, colour; then compression, filter and interlacing, which are 0
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = channels == 1 ? Grey : Colour;

        using var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Compress(pixels, channels, height, width));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Row by row, each after a byte that says that it is not filtered; the channels of a pixel stand together.</summary>
    private static byte[] Compress(ReadOnlySpan<float> pixels, int channels, int height, int width)
    {
        int plane = height * width;
        var row = new byte[1 + (width * channels)];
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal))
        {
            for (int y = 0; y < height; y++)
            {
                for (int i = 0; i < width * channels; i++)
                {
                    float value = pixels[(i % channels * plane) + (y * width) + (i / channels)];
                    row[1 + i] = (byte)((value > 0 ? Math.Min(value, 1) : 0) * 255 + 0.5f);
                }

                zlib.Write(row);
            }
        }

        return compressed.ToArray();
    }

    /// <summary>Length, type, content, and the check sum over type and content.</summary>
    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(type);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~CheckSum(CheckSum(uint.MaxValue, type), content));
        file.Write(number);
    }

    /// <summary>CRC-32, bit by bit: pictures here are small.</summary>
    private static uint CheckSum(uint sum, ReadOnlySpan<byte> bytes)
    {
        const uint Polynomial = 0xEDB88320;
        foreach (byte value in bytes)
        {
            sum ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ ((sum & 1) == 0 ? 0 : Polynomial);
            }
        }

        return sum;
    }
}
