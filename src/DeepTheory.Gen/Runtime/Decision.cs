namespace DeepTheory.Gen.Runtime;

/// <summary>From outputs to decisions.</summary>
public static class Decision
{
    /// <summary>Index of the largest score, the first where several are equal.</summary>
    public static int ArgMax(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
