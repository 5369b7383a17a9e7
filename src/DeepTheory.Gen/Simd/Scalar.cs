using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>One float: the path of processors without vectors.</summary>
public struct Scalar : ISimd<Scalar>
{
    private float value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Scalar(float value) => this.value = value;

    /// <inheritdoc/>
    public static int Count => 1;

    /// <inheritdoc/>
    public static Scalar Indices => default;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Create(float value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Load(ref float source, nint offset) => new(Unsafe.Add(ref source, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Scalar value, ref float destination, nint offset) => Unsafe.Add(ref destination, offset) = value.value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator +(Scalar a, Scalar b) => new(a.value + b.value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator -(Scalar a, Scalar b) => new(a.value - b.value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator *(Scalar a, Scalar b) => new(a.value * b.value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator /(Scalar a, Scalar b) => new(a.value / b.value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator -(Scalar a) => new(-a.value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar MultiplyAdd(Scalar a, Scalar b, Scalar c) => new(float.MultiplyAddEstimate(a.value, b.value, c.value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref Scalar sum, Scalar a, Scalar b) => sum.value = float.MultiplyAddEstimate(a.value, b.value, sum.value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref Scalar sum, ref float factor, ref float vector) =>
        sum.value = float.MultiplyAddEstimate(vector, factor, sum.value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Min(Scalar a, Scalar b) => new(b.value < a.value ? b.value : a.value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Max(Scalar a, Scalar b) => new(b.value > a.value ? b.value : a.value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Abs(Scalar a) => new(MathF.Abs(a.value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Sqrt(Scalar a) => new(MathF.Sqrt(a.value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Floor(Scalar a) => new(MathF.Floor(a.value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar GreaterThan(Scalar a, Scalar b) => Mask(a.value > b.value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar GreaterThanOrEqual(Scalar a, Scalar b) => Mask(a.value >= b.value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Equal(Scalar a, Scalar b) => Mask(a.value == b.value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Select(Scalar mask, Scalar whenSet, Scalar whenClear) =>
        BitConverter.SingleToInt32Bits(mask.value) != 0 ? whenSet : whenClear;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar FlushSubnormal(Scalar a) => float.IsSubnormal(a.value) ? default : a;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Scalar a) => a.value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSums(Scalar a, Scalar b, Scalar c, Scalar d, ref float to)
    {
        to += a.value;
        Unsafe.Add(ref to, 1) += b.value;
        Unsafe.Add(ref to, 2) += c.value;
        Unsafe.Add(ref to, 3) += d.value;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxAcross(Scalar a) => a.value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar AddExponent(Scalar a, Scalar n) => FromBits(Bits(a) + (Bits(n) << 23));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar PowerOfTwo(Scalar n) => FromBits((Bits(n) << 23) + 0x3f800000);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar SplitExponent(Scalar a, out Scalar exponent)
    {
        int shifted = (Bits(a) - 0x3f2aaaab) & unchecked((int)0xff800000);
        exponent = new(shifted >> 23);
        return FromBits(Bits(a) - shifted);
    }

    private static int Bits(Scalar a) => BitConverter.SingleToInt32Bits(a.value);

    private static Scalar FromBits(int bits) => new(BitConverter.Int32BitsToSingle(bits));

    private static Scalar Mask(bool set) => FromBits(set ? -1 : 0);
}
