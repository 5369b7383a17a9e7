using System.Numerics;
using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>
/// Random bits for each cell of a layer's [rows, columns]: a hash of (seed, step, layer, row, column). No state, and the same bits
/// on every vector width.
/// </summary>
/// <param name="seed">Seed of the training.</param>
/// <param name="step">Updates made before this one.</param>
/// <param name="layer">Number of the layer within the network.</param>
internal readonly struct CellHash(int seed, long step, int layer)
{
    private readonly ulong key = RandomSource.Mix(RandomSource.Mix((uint)seed + 0x9E3779B97F4A7C15) ^ (ulong)step);
    private readonly ulong layerBits = (ulong)(uint)layer << 32;

    /// <summary>What the cells of a row have in common.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Row At(int row)
    {
        ulong rowKey = RandomSource.Mix(key ^ (layerBits | (uint)row));
        return new Row(new Vector<uint>((uint)rowKey), new Vector<uint>((uint)(rowKey >> 32)));
    }

    /// <summary>Two keys, one before each round, so that rows share no stretch of their sequences.</summary>
    public readonly struct Row(Vector<uint> first, Vector<uint> second)
    {
        /// <summary>The bits of as many columns as a vector has: two rounds of Wellons' lowbias32.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<uint> At(Vector<uint> column)
        {
            Vector<uint> hash = (column * 0x9E3779B1u) + first;
            hash = (hash ^ (hash >>> 16)) * 0x7FEB352Du;
            hash = ((hash ^ (hash >>> 15)) + second) * 0x846CA68Bu;
            return hash ^ (hash >>> 16);
        }
    }
}
