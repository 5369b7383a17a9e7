namespace DeepTheory.Gen.Runtime;

/// <summary>Lets one thread at a time change a network's parameters, and refuses a second instead of corrupting them.</summary>
public struct TrainingGate
{
    private int occupied;

    /// <summary>Enters.</summary>
    /// <exception cref="InvalidOperationException">Another thread is inside.</exception>
    public void Enter()
    {
        if (Interlocked.CompareExchange(ref occupied, 1, 0) != 0)
        {
            throw new InvalidOperationException(
                "Another thread is training this network. Train from one thread, or give each thread a network of its own.");
        }
    }

    /// <summary>Leaves.</summary>
    public void Leave() => Volatile.Write(ref occupied, 0);
}
