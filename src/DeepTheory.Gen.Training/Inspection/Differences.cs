namespace DeepTheory.Gen;

/// <summary>Derivatives of functions that are known only with rounding.</summary>
internal static class Differences
{
    /// <summary>How often the step is halved: from 1/16 to 1/16384.</summary>
    private const int Levels = 11;

    /// <summary>
    /// f'(0) by Ridders' method: central differences for steps h, h/2, h/4 …, extrapolated to h = 0, of which the one is taken that
    /// agrees best with its neighbours, the function's own noise over the step included. Source: Ridders 1982; Press et al.,
    /// Numerical Recipes, section 5.7.
    /// </summary>
    /// <param name="function">f.</param>
    /// <param name="step">The first h.</param>
    /// <param name="noise">Standard deviation of the rounding in f.</param>
    /// <param name="accuracy">Relative uncertainty that is good enough.</param>
    /// <returns>The derivative, and by how much it may be wrong; infinitely much where f is finite nowhere.</returns>
    public static (double Value, double Uncertainty) Derivative(Func<double, double> function, double step, double noise, double accuracy)
    {
        Span<double> coarse = stackalloc double[Levels];
        Span<double> fine = stackalloc double[Levels];
        (double Value, double Uncertainty) best = (0, double.PositiveInfinity);
        for (int level = 0; level < Levels && !(best.Uncertainty <= accuracy * Math.Abs(best.Value)); level++, step /= 2)
        {
            fine[0] = (function(step) - function(-step)) / (2 * step);
            double power = 1;
            for (int order = 1; order <= level; order++)
            {
                // Each order takes away the next even power of h from the error.
                power *= 4;
                fine[order] = ((power * fine[order - 1]) - coarse[order - 1]) / (power - 1);
                if (order == level)
                {
                    break;
                }

                // Three neighbours, not Ridders' two: where f has kinks, two agree by chance too often.
                double disagreement = Math.Max(
                    Math.Abs(fine[order] - coarse[order]),
                    Math.Max(Math.Abs(fine[order] - fine[order - 1]), Math.Abs(fine[order] - coarse[order - 1])));
                double uncertainty = disagreement + (2 * noise / step);
                if (uncertainty < best.Uncertainty)
                {
                    best = (fine[order], uncertainty);
                }
            }

            fine.CopyTo(coarse);
        }

        return best;
    }

    /// <summary>
    /// Standard deviation of the rounding in f near 0. Over points that lie close together a smooth function is a parabola, whose third
    /// differences are 0; those of noise of variance σ² have variance 20 σ². Source: Hamming 1971; Moré and Wild 2011.
    /// </summary>
    /// <param name="function">f.</param>
    /// <param name="spacing">Distance of the points.</param>
    public static double Noise(Func<double, double> function, double spacing)
    {
        const int Points = 16;
        Span<double> values = stackalloc double[Points];
        double largest = 0;
        for (int i = 0; i < Points; i++)
        {
            values[i] = function(i * spacing);
            largest = Math.Max(largest, Math.Abs(values[i]));
        }

        double squares = 0;
        for (int i = 3; i < Points; i++)
        {
            double third = values[i] - (3 * values[i - 1]) + (3 * values[i - 2]) - values[i - 3];
            squares += third * third;
        }

        // Never less than half of the last bit: the points may by chance have been rounded alike.
        return Math.Max(Math.Sqrt(squares / (20 * (Points - 3))), largest * Math.Pow(2, -24));
    }
}
