namespace DeepTheory.Gen;

/// <summary>
/// A gzip file with one more member behind its own. The runtime's reader takes a file that is cut off within its checksum for a whole one; but of what follows
/// it then makes something else than the mark.
/// </summary>
internal sealed class MarkedFile(Stream file) : Stream
{
    /// <summary>The only byte of the further member.</summary>
    public const byte Mark = (byte)'.';

    private int given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    // Header; one stored block of one byte; its checksum and length.
    private static ReadOnlySpan<byte> Member => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 1, 0, 0xFE, 0xFF, Mark, 0x42, 0xE2, 0xD4, 0x0E, 1, 0, 0, 0];

    public override int Read(Span<byte> buffer)
    {
        int count = given == 0 ? file.Read(buffer) : 0;
        if (count == 0)
        {
            ReadOnlySpan<byte> left = Member[given..];
            count = Math.Min(left.Length, buffer.Length);
            left[..count].CopyTo(buffer);
            given += count;
        }

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
