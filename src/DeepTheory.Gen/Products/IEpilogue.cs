namespace DeepTheory.Gen.Runtime;

/// <summary>What is done to a sum before it leaves the registers: the activation behind a layer. Emitted code has a type for each.</summary>
public interface IEpilogue
{
    /// <summary>f(sum), element by element.</summary>
    static abstract TVector Apply<TVector>(TVector sum) where TVector : struct, ISimd<TVector>;
}

/// <summary>f(x) = x.</summary>
public readonly struct NoEpilogue : IEpilogue
{
    /// <inheritdoc/>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TVector>(TVector sum) where TVector : struct, ISimd<TVector> => sum;
}
