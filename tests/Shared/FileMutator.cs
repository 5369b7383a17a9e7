using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DeepTheory.Gen;

/// <summary>Damages files: the same seed, the same damage.</summary>
internal sealed partial class FileMutator(int seed)
{
    // Counts and offsets at which 16, 32 and 64 bits end, and whose products overflow.
    private static readonly ulong[] Numbers =
    [
        0, 1, ushort.MaxValue, 1 << 16, int.MaxValue - 1, int.MaxValue, 1UL << 31, uint.MaxValue, 1UL << 32, 3_037_000_500, 1UL << 62,
        long.MaxValue, 1UL << 63, ulong.MaxValue,
    ];

    private static readonly string[] Texts =
        ["-1", "1.5", "1e9", "1e400", "NaN", "Infinity", "-0", "99999999999999999999", "0x10", "\u0663", "", "null", "\"\"", "true", "[[[[", "{\"a\":"];

    private static readonly byte[][] Insertions =
        [[0], [0xFF], "\""u8.ToArray(), "\\ud800"u8.ToArray(), ","u8.ToArray(), "\r\n"u8.ToArray(), [0xEF, 0xBB, 0xBF], [0xC3], [.. Enumerable.Repeat((byte)'[', 10_000)]];

    private static readonly float[] NotFinite = [float.NaN, float.PositiveInfinity, float.NegativeInfinity];

    private readonly Random random = new(seed);

    /// <summary>A copy with one to four damages.</summary>
    public byte[] Damage(byte[] file)
    {
        byte[] damaged = [.. file];
        for (int left = random.Next(1, 5); left > 0; left--)
        {
            damaged = DamageOnce(damaged);
        }

        return damaged;
    }

    private byte[] DamageOnce(byte[] file)
    {
        if (file.Length == 0)
        {
            return Any(Insertions);
        }

        int start = random.Next(file.Length);
        int end = Math.Min(file.Length, start + random.Next(1, 17));
        switch (random.Next(9))
        {
            case 0:
                return file[..start];
            case 1:
                file[start] ^= (byte)(1 << random.Next(8));
                return file;
            case 2:
                random.NextBytes(file.AsSpan(start, end - start));
                return file;
            case 3:
                return [.. file[..start], .. Any(Insertions), .. file[start..]];
            case 4:
                return [.. file[..start], .. file[end..]];
            case 5:
                return [.. file[..end], .. file[start..]];
            case 6:
                Array.Reverse(file, start, end - start);
                return file;
            case 7:
                return WithNumber(file, start);
            default:
                return WithText(file);
        }
    }

    /// <summary>One of the numbers over 2, 4 or 8 bytes, in either order, mostly where a header would have it.</summary>
    private byte[] WithNumber(byte[] file, int place)
    {
        Span<byte> number = stackalloc byte[sizeof(ulong)];
        int size = 2 << random.Next(3);
        if (random.Next(4) == 0)
        {
            size = sizeof(float);
            BinaryPrimitives.WriteSingleLittleEndian(number, Any(NotFinite));
        }
        else
        {
            BinaryPrimitives.WriteUInt64LittleEndian(number, Any(Numbers));
        }

        number = number[..size];
        if (random.Next(2) == 0)
        {
            number.Reverse();
        }

        place = random.Next(2) == 0 ? place / size * size : Math.Min(place, 4 * random.Next(8));
        number[..Math.Min(size, file.Length - place)].CopyTo(file.AsSpan(place));
        return file;
    }

    /// <summary>Another text instead of a number that is written out.</summary>
    private byte[] WithText(byte[] file)
    {
        Match[] numbers = Digits().Matches(Encoding.Latin1.GetString(file)).ToArray();
        if (numbers.Length == 0)
        {
            return file;
        }

        Match number = Any(numbers);
        string text = random.Next(2) == 0 ? Any(Texts) : Any(Numbers).ToString(CultureInfo.InvariantCulture);
        return [.. file[..number.Index], .. Encoding.UTF8.GetBytes(text), .. file[(number.Index + number.Length)..]];
    }

    private T Any<T>(T[] choices) => choices[random.Next(choices.Length)];

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
