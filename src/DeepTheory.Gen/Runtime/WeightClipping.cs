using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>Bounds on weights.</summary>
public static class WeightClipping
{
    /// <summary>Called by emitted code: for each unit, w ← w · min(1, maximum / ‖w‖₂).</summary>
    /// <typeparam name="TVector">The vectors to compute with.</typeparam>
    /// <param name="weights">Panels of [inputs][units], the last as wide as the units that remain: the incoming weights of a unit are a column. Padding is 0 and stays 0.</param>
    /// <param name="inputs">Number of inputs.</param>
    /// <param name="units">Number of units, padded to whole vectors.</param>
    /// <param name="panel">Units of a panel.</param>
    /// <param name="maximum">The largest norm.</param>
    public static void ByUnitNorm<TVector>(ref float weights, int inputs, int units, int panel, float maximum)
        where TVector : struct, ISimd<TVector>
    {
        for (int before = 0; before < units; before += panel)
        {
            ClipPanel<TVector>(ref Unsafe.Add(ref weights, before * inputs), inputs, Math.Min(panel, units - before), maximum);
        }
    }

    /// <summary>Called by emitted code: for each row, w ← w · min(1, maximum / ‖w‖₂).</summary>
    /// <param name="weights">[rows, length]: the weights of a filter are a row.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="length">Weights of a row.</param>
    /// <param name="maximum">The largest norm.</param>
    public static void ByRowNorm(ref float weights, int rows, int length, float maximum)
    {
        for (int row = 0; row < rows; row++)
        {
            Span<float> filter = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref weights, row * length), length);
            float norm = TensorPrimitives.Norm(filter);
            if (norm > maximum)
            {
                TensorPrimitives.Multiply(filter, maximum / norm, filter);
            }
        }
    }

    private static void ClipPanel<TVector>(ref float weights, int inputs, int units, float maximum)
        where TVector : struct, ISimd<TVector>
    {
        TVector one = TVector.Create(1);
        for (nint unit = 0; unit < units; unit += TVector.Count)
        {
            TVector squares = TVector.Create(0);
            for (nint i = unit; i < (nint)inputs * units; i += units)
            {
                TVector weight = TVector.Load(ref weights, i);
                squares = TVector.MultiplyAdd(weight, weight, squares);
            }

            TVector norm = TVector.Sqrt(squares);
            TVector factor = TVector.Select(TVector.GreaterThan(norm, TVector.Create(maximum)), TVector.Create(maximum) / norm, one);
            for (nint i = unit; i < (nint)inputs * units; i += units)
            {
                TVector.Store(TVector.Load(ref weights, i) * factor, ref weights, i);
            }
        }
    }
}
