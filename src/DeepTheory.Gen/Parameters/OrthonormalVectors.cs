using System.Runtime.Intrinsics;

namespace DeepTheory.Gen.Runtime;

/// <summary>
/// Vectors of length 1 at right angles: the QR decomposition of Gaussian numbers by Gram and Schmidt, which makes R's diagonal
/// positive, so that no direction is favoured (Haar measure). In double; sums have four lanes whatever the processor, so
/// that every machine gets the same bits.
/// </summary>
internal static class OrthonormalVectors
{
    /// <summary>Draws <paramref name="count"/> vectors of <paramref name="length"/> numbers.</summary>
    /// <param name="random">Where from.</param>
    /// <param name="count">At most <paramref name="length"/>.</param>
    /// <param name="length">Dimension of the space.</param>
    public static double[][] Draw(RandomSource random, int count, int length)
    {
        // Whole blocks of four lanes; the padding is 0 and stays so.
        int padded = (length + 3) / 4 * 4;
        var vectors = new double[count][];
        for (int i = 0; i < count; i++)
        {
            double[] vector = vectors[i] = new double[padded];
            for (int j = 0; j < length; j++)
            {
                vector[j] = random.NextNormal();
            }

            // What rounding leaves of the earlier directions after the first pass, the second takes away ("twice is enough").
            for (int pass = 0; pass < 2; pass++)
            {
                for (int earlier = 0; earlier < i; earlier++)
                {
                    AddMultiple(vector, -Dot(vectors[earlier], vector), vectors[earlier]);
                }
            }

            AddMultiple(vector, (1 / Math.Sqrt(Dot(vector, vector))) - 1, vector);
        }

        return vectors;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        Vector256<double> sum = Vector256<double>.Zero;
        for (int i = 0; i < a.Length; i += 4)
        {
            sum += Vector256.Create(a[i..]) * Vector256.Create(b[i..]);
        }

        return (sum[0] + sum[1]) + (sum[2] + sum[3]);
    }

    private static void AddMultiple(Span<double> vector, double factor, ReadOnlySpan<double> other)
    {
        for (int i = 0; i < vector.Length; i += 4)
        {
            (Vector256.Create<double>(vector[i..]) + (factor * Vector256.Create(other[i..]))).CopyTo(vector[i..]);
        }
    }
}
