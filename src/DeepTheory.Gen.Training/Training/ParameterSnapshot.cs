using System.Numerics.Tensors;

namespace DeepTheory.Gen;

/// <summary>A copy of a network's parameters to go back to.</summary>
internal sealed class ParameterSnapshot(ParameterSet parameters)
{
    private float[] values = new float[parameters.TotalLength];
    private float[]? candidate;

    /// <summary>The epoch after which the copy was taken; 0 for before the first.</summary>
    public int Epoch { get; private set; }

    /// <summary>Copies the parameters as they are.</summary>
    public void Take(int epoch)
    {
        parameters.CopyTo(values);
        Epoch = epoch;
    }

    /// <summary>Copies the parameters if all are finite; else the copy stays as it was.</summary>
    /// <returns>Whether they were.</returns>
    public bool TryTake(int epoch)
    {
        candidate ??= new float[values.Length];
        parameters.CopyTo(candidate);
        bool isFinite = candidate.Length == 0 || float.IsFinite(TensorPrimitives.MaxMagnitude(candidate));
        if (isFinite)
        {
            (values, candidate) = (candidate, values);
            Epoch = epoch;
        }

        return isFinite;
    }

    /// <summary>Gives the network the copy.</summary>
    public void Restore() => parameters.CopyFrom(values);
}
