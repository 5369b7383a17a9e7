using System.Globalization;
using System.IO.Compression;

namespace DeepTheory.Gen;

/// <summary>
/// A binary file of numbers, plain or compressed with gzip. Memory is taken as bytes arrive, never because a header asks for it.
/// </summary>
internal sealed class BinarySource : IDisposable
{
    private const int BlockLength = 1 << 16;

    private readonly FileStream file;
    private readonly Stream content;

    private BinarySource(string path, FileStream file, Stream content)
    {
        Path = path;
        this.file = file;
        this.content = content;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens a file; that it is compressed is told by its first bytes, not by its name.</summary>
    public static BinarySource Open(string path)
    {
        FileStream file = File.OpenRead(path);
        bool isCompressed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return new BinarySource(path, file, isCompressed ? new GZipStream(file, CompressionMode.Decompress) : file);
    }

    /// <summary>Reads some bytes of a header.</summary>
    /// <exception cref="InvalidDataException">The file ends before.</exception>
    public void ReadHeader(Span<byte> bytes)
    {
        if (Read(bytes) < bytes.Length)
        {
            throw Fault("is cut off within its header");
        }
    }

    /// <summary>Reads the numbers that make up the rest of the file.</summary>
    /// <param name="shape">The first axis counts the rows; an empty shape is one number.</param>
    /// <param name="format">How each is stored.</param>
    /// <exception cref="InvalidDataException">The file ends before, or goes on after, or a number is not finite.</exception>
    public NumberTable ReadTable(IReadOnlyList<long> shape, NumberFormat format)
    {
        long rows = shape.Count > 0 ? shape[0] : 1;
        long columns = Product(shape.Skip(1), shape);
        long count = Product([rows, columns], shape);
        if (ReferenceEquals(content, file) && file.Length - file.Position != count * format.Size)
        {
            throw Fault(
                $"says that it holds {Text(shape)} numbers of type {format.Name}, {count * format.Size} bytes, " +
                $"but {file.Length - file.Position} bytes follow");
        }

        var values = new float[Math.Min(count, BlockLength / format.Size)];
        var block = new byte[BlockLength];
        for (int read = 0; read < count;)
        {
            int wanted = (int)Math.Min(BlockLength / format.Size, count - read) * format.Size;
            int found = Read(block.AsSpan(0, wanted));
            if (found < wanted)
            {
                throw Fault($"says that it holds {Text(shape)} numbers of type {format.Name}, but ends before the last");
            }

            if (read == values.Length)
            {
                Array.Resize(ref values, (int)Math.Min(count, 2L * values.Length));
            }

            Convert(block.AsSpan(0, found), format, columns, values, read);
            read += found / format.Size;
        }

        if (Read(block.AsSpan(0, 1)) > 0)
        {
            throw Fault($"goes on after its {Text(shape)} numbers of type {format.Name}");
        }

        return new NumberTable(values, (int)rows, (int)columns);
    }

    /// <summary>What is wrong with this file.</summary>
    public InvalidDataException Fault(string fault, Exception? cause = null) => new($"'{Path}' {fault}.", cause);

    /// <inheritdoc/>
    public void Dispose()
    {
        content.Dispose();
        file.Dispose();
    }

    /// <summary>As many bytes as are asked for; fewer at the end.</summary>
    private int Read(Span<byte> bytes)
    {
        try
        {
            return content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException exception)
        {
            throw Fault($"is no sound gzip file up to byte {file.Position}: {exception.Message.TrimEnd('.')}", exception);
        }
    }

    private void Convert(ReadOnlySpan<byte> bytes, NumberFormat format, long columns, float[] values, int position)
    {
        for (; bytes.Length > 0; bytes = bytes[format.Size..], position++)
        {
            float value = format.Read(bytes);
            if (!float.IsFinite(value))
            {
                throw Fault(
                    $"holds {value.ToString(CultureInfo.InvariantCulture)} in row {position / columns}, " +
                    $"column {position % columns} (both from 0); expected a finite number");
            }

            values[position] = value;
        }
    }

    private long Product(IEnumerable<long> axes, IReadOnlyList<long> shape)
    {
        long product = 1;
        foreach (long axis in axes)
        {
            // Both factors fit 32 bits, so the product fits 64.
            product *= axis;
            if (axis < 1 || product > Array.MaxLength)
            {
                throw Fault($"says that its shape is {Text(shape)}; expected lengths from 1 on, and {Array.MaxLength} numbers at most");
            }
        }

        return product;
    }

    private static string Text(IReadOnlyList<long> shape) => $"[{string.Join(", ", shape)}]";
}
