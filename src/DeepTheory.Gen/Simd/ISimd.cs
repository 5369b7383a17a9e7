namespace DeepTheory.Gen.Runtime;

/// <summary>
/// A group of floats computed on together. Emitted kernels are written once over this interface; the runtime's compiler turns
/// them into code of its own for each width, with <see cref="Count"/> a literal and nothing left of the wrapper.
/// </summary>
/// <typeparam name="TSelf">The width.</typeparam>
public interface ISimd<TSelf> where TSelf : struct, ISimd<TSelf>
{
    /// <summary>Floats in the group: 16, 8, 4 or 1.</summary>
    static abstract int Count { get; }

    /// <summary>0, 1, 2, ….</summary>
    static abstract TSelf Indices { get; }

    /// <summary>The same float everywhere.</summary>
    static abstract TSelf Create(float value);

    /// <summary>Reads <see cref="Count"/> floats.</summary>
    static abstract TSelf Load(ref float source, nint offset);

    /// <summary>Writes <see cref="Count"/> floats.</summary>
    static abstract void Store(TSelf value, ref float destination, nint offset);

    /// <summary>a + b.</summary>
    static abstract TSelf operator +(TSelf a, TSelf b);

    /// <summary>a − b.</summary>
    static abstract TSelf operator -(TSelf a, TSelf b);

    /// <summary>a · b.</summary>
    static abstract TSelf operator *(TSelf a, TSelf b);

    /// <summary>a / b.</summary>
    static abstract TSelf operator /(TSelf a, TSelf b);

    /// <summary>−a.</summary>
    static abstract TSelf operator -(TSelf a);

    /// <summary>a · b + c, rounded once where the processor can.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>
    /// sum ← sum + a · b. In place, because the compiler then adds into the register that holds the sum; through a result it now and
    /// then overwrites a factor and moves it over: nine moves for the 24 products of a tile.
    /// </summary>
    static abstract void AddProduct(ref TSelf sum, TSelf a, TSelf b);

    /// <summary>
    /// sum ← sum + factor · vector, both still in memory: the processor spreads the factor as it reads it, which is one instruction less.
    /// </summary>
    static abstract void AddProduct(ref TSelf sum, ref float factor, ref float vector);

    /// <summary>The smaller; <paramref name="a"/> where it is NaN.</summary>
    static abstract TSelf Min(TSelf a, TSelf b);

    /// <summary>The larger; <paramref name="a"/> where it is NaN.</summary>
    static abstract TSelf Max(TSelf a, TSelf b);

    /// <summary>|a|.</summary>
    static abstract TSelf Abs(TSelf a);

    /// <summary>√a.</summary>
    static abstract TSelf Sqrt(TSelf a);

    /// <summary>The largest integer that is not larger than a.</summary>
    static abstract TSelf Floor(TSelf a);

    /// <summary>All bits set where a &gt; b.</summary>
    static abstract TSelf GreaterThan(TSelf a, TSelf b);

    /// <summary>All bits set where a ≥ b.</summary>
    static abstract TSelf GreaterThanOrEqual(TSelf a, TSelf b);

    /// <summary>All bits set where a = b.</summary>
    static abstract TSelf Equal(TSelf a, TSelf b);

    /// <summary><paramref name="whenSet"/> where the mask's bits are set, else <paramref name="whenClear"/>.</summary>
    static abstract TSelf Select(TSelf mask, TSelf whenSet, TSelf whenClear);

    /// <summary>
    /// 0 where |a| &lt; 2⁻¹²⁶, else a. What decays for good, as the moments of a unit that is never active, ends in subnormal numbers, on which
    /// processors compute fifty times slower.
    /// </summary>
    static abstract TSelf FlushSubnormal(TSelf a);

    /// <summary>Sum of the floats.</summary>
    static abstract float Sum(TSelf a);

    /// <summary>The sums of the floats of four vectors, added to four floats side by side.</summary>
    static abstract void AddSums(TSelf a, TSelf b, TSelf c, TSelf d, ref float to);

    /// <summary>Largest of the floats.</summary>
    static abstract float MaxAcross(TSelf a);

    /// <summary>a with the integer in the low bits of <paramref name="n"/> added to its exponent: a · 2ⁿ.</summary>
    static abstract TSelf AddExponent(TSelf a, TSelf n);

    /// <summary>2 to the integer in the low bits of <paramref name="n"/>.</summary>
    static abstract TSelf PowerOfTwo(TSelf n);

    /// <summary>Splits a normal positive a into m · 2ᵉ with m in [2/3, 4/3).</summary>
    static abstract TSelf SplitExponent(TSelf a, out TSelf exponent);
}
