namespace DeepTheory.Gen;

/// <summary>What calls allocate.</summary>
internal static class Allocation
{
    private const int Rounds = 5;

    /// <summary>
    /// Bytes that a call allocates on this thread: the least of several rounds, as the runtime itself allocates now and then while it loads and
    /// compiles, but what a call allocates it allocates every time.
    /// </summary>
    /// <param name="call">What is measured, warmed up.</param>
    /// <param name="calls">Calls in a round.</param>
    public static long Of(Action call, int calls = 100)
    {
        long least = long.MaxValue;
        for (int round = 0; round < Rounds && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < calls; i++)
            {
                call();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
