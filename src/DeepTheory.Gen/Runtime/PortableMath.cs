namespace DeepTheory.Gen.Runtime;

/// <summary>Logarithm and exponential from operations that IEEE 754 defines to the last bit: every machine gets the same number.</summary>
internal static class PortableMath
{
    private const double LogarithmOfTwo = 0.693147180559945309417;
    private const double SquareRootOfTwo = 1.41421356237309504880;

    /// <summary>eˣ = 2ᵏ eʳ with |r| ≤ ln 2 / 2, eʳ as a series; 0 below −700 and infinite above 700.</summary>
    public static double Exp(double x)
    {
        if (!(x is >= -700 and <= 700))
        {
            return x < 0 ? 0 : x > 0 ? double.PositiveInfinity : double.NaN;
        }

        double power = Math.Round(x / LogarithmOfTwo);
        double rest = x - (power * LogarithmOfTwo);
        double series = 1;
        for (int n = 16; n >= 1; n--)
        {
            series = 1 + (series * rest / n);
        }

        return series * BitConverter.Int64BitsToDouble(((long)power + 1023) << 52);
    }

    /// <summary>ln x for a positive, normal x: x = m · 2ᵉ with m near 1, and ln m = 2 artanh((m − 1)/(m + 1)) as a series.</summary>
    public static double Log(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> 52) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (mantissa > SquareRootOfTwo)
        {
            mantissa *= 0.5;
            exponent++;
        }

        double s = (mantissa - 1) / (mantissa + 1);
        double square = s * s;
        double series = 0;
        for (int power = 23; power >= 1; power -= 2)
        {
            series = (series * square) + (1.0 / power);
        }

        return (2 * s * series) + (exponent * LogarithmOfTwo);
    }
}
