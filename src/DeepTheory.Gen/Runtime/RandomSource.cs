using System.Numerics;
using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>
/// Seeded random numbers, the same bits on every machine: xoshiro256** for the bits, and only +, -, *, / and square root for
/// whatever is made of them. One instance serves one thread.
/// </summary>
public sealed class RandomSource
{
    private ulong state0;
    private ulong state1;
    private ulong state2;
    private ulong state3;

    /// <summary>Begins the sequence that belongs to a seed. Neighbouring seeds give unrelated sequences.</summary>
    /// <param name="seed">Any number.</param>
    public RandomSource(ulong seed)
    {
        // The authors of xoshiro fill its state from SplitMix64: it never yields four zeros in a row.
        state0 = NextSplitMix(ref seed);
        state1 = NextSplitMix(ref seed);
        state2 = NextSplitMix(ref seed);
        state3 = NextSplitMix(ref seed);
    }

    /// <summary>Begins the sequence that belongs to a seed; seeds from 0 on agree with those of the other constructor.</summary>
    /// <param name="seed">Any number, also a negative one.</param>
    public RandomSource(int seed)
        : this(unchecked((ulong)seed))
    {
    }

    /// <summary>64 random bits.</summary>
    public ulong NextUInt64()
    {
        ulong result = BitOperations.RotateLeft(state1 * 5, 7) * 9;
        ulong shifted = state1 << 17;
        state2 ^= state0;
        state3 ^= state1;
        state1 ^= state2;
        state0 ^= state3;
        state2 ^= shifted;
        state3 = BitOperations.RotateLeft(state3, 45);
        return result;
    }

    /// <summary>32 random bits.</summary>
    public uint NextUInt32() => (uint)(NextUInt64() >> 32);

    /// <summary>Uniform in [0, 1), in steps of 2⁻²⁴.</summary>
    public float NextSingle() => (NextUInt64() >> 40) * (1f / (1 << 24));

    /// <summary>Uniform in [0, 1), in steps of 2⁻⁵³.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1L << 53));

    /// <summary>A whole number in [0, <paramref name="maxExclusive"/>), each equally likely.</summary>
    /// <param name="maxExclusive">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is below 1.</exception>
    public int NextInt(int maxExclusive)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxExclusive, 1);

        // Lemire: the high half of a product is the result; the few low halves that would favour some results are drawn again.
        uint bound = (uint)maxExclusive;
        ulong product = (ulong)NextUInt32() * bound;
        if ((uint)product < bound)
        {
            uint unfair = (0u - bound) % bound;
            while ((uint)product < unfair)
            {
                product = (ulong)NextUInt32() * bound;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>Normal with mean 0 and variance 1, by inverting the distribution function. Never infinite: within ±8.3.</summary>
    public float NextNormal()
    {
        // The middle of one of 2⁵² equal cells, so neither 0 nor 1 can occur.
        double probability = ((NextUInt64() >> 12) + 0.5) * (1.0 / (1L << 52));
        return (float)NormalQuantile.At(probability);
    }

    /// <summary>From Beta(<paramref name="alpha"/>, <paramref name="beta"/>): x / (x + y) of two gamma numbers. In [0, 1].</summary>
    /// <param name="alpha">Above 0, finite.</param>
    /// <param name="beta">Above 0, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not above 0 and finite.</exception>
    public double NextBeta(double alpha, double beta)
    {
        // In logarithms, since for parameters near 0 both numbers are too small for a double.
        double x = NextLogGamma(alpha, nameof(alpha));
        double y = NextLogGamma(beta, nameof(beta));
        return 1 / (1 + PortableMath.Exp(y - x));
    }

    /// <summary>Puts the items in random order, every order equally likely (Fisher-Yates).</summary>
    /// <param name="items">Reordered in place.</param>
    public void Shuffle(Span<int> items)
    {
        for (int last = items.Length - 1; last > 0; last--)
        {
            int other = NextInt(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    /// <summary>
    /// ln of a gamma number: Marsaglia and Tsang, ACM TOMS 26 (2000), for shape + 1, and times u^(1/shape) to come back to shape.
    /// </summary>
    private double NextLogGamma(double shape, string name)
    {
        if (!(shape > 0 && double.IsFinite(shape)))
        {
            throw new ArgumentOutOfRangeException(name, shape, "Expected a finite number above 0.");
        }

        double d = shape + 1 - (1.0 / 3);
        double c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double normal = NextNormal();
            double v = 1 + (c * normal);
            v = v * v * v;
            if (v > 0 && PortableMath.Log(1 - NextDouble()) < (0.5 * normal * normal) + (d * (1 - v + PortableMath.Log(v))))
            {
                return PortableMath.Log(d * v) + (PortableMath.Log(1 - NextDouble()) / shape);
            }
        }
    }

    /// <summary>The finishing steps of SplitMix64: a bijection in which every bit of the result depends on every bit given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    private static ulong NextSplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        return Mix(state);
    }
}
