namespace DeepTheory.Gen.Runtime;

/// <summary>First values of parameters. Numbers are drawn in row-major order, so that they do not depend on how they are stored.</summary>
public static class Initialization
{
    /// <summary>The same number everywhere.</summary>
    public static void Constant(Parameter parameter, float value)
    {
        for (int i = 0; i < parameter.Length; i++)
        {
            parameter[i] = value;
        }
    }

    /// <summary>Evenly from [minimum, maximum).</summary>
    public static void Uniform(Parameter parameter, RandomSource random, double minimum, double maximum)
    {
        for (int i = 0; i < parameter.Length; i++)
        {
            parameter[i] = (float)(minimum + ((maximum - minimum) * random.NextDouble()));
        }
    }

    /// <summary>Gaussian.</summary>
    public static void Normal(Parameter parameter, RandomSource random, double mean, double standardDeviation)
    {
        for (int i = 0; i < parameter.Length; i++)
        {
            parameter[i] = (float)(mean + (standardDeviation * random.NextNormal()));
        }
    }

    /// <summary>Gaussian, never further than two standard deviations from the mean: the distribution function is inverted between the cuts.</summary>
    public static void TruncatedNormal(Parameter parameter, RandomSource random, double mean, double standardDeviation)
    {
        // Φ(−2): what a normal distribution has beyond each cut.
        const double Tail = 0.022750131948179207;
        for (int i = 0; i < parameter.Length; i++)
        {
            double probability = Tail + ((1 - (2 * Tail)) * random.NextDouble());
            parameter[i] = (float)(mean + (standardDeviation * NormalQuantile.At(probability)));
        }
    }

    /// <summary>
    /// Orthogonal rows of length <paramref name="gain"/>, or where there are more rows than columns, such columns; each such matrix
    /// is equally likely. The first axis counts the rows, the others together the columns.
    /// </summary>
    public static void Orthogonal(Parameter parameter, RandomSource random, double gain)
    {
        int rows = parameter.Shape.Length == 0 ? 1 : parameter.Shape[0];
        int columns = parameter.Length / rows;
        bool isTall = rows > columns;
        double[][] vectors = OrthonormalVectors.Draw(random, Math.Min(rows, columns), Math.Max(rows, columns));
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                parameter[(row * columns) + column] = (float)(gain * (isTall ? vectors[column][row] : vectors[row][column]));
            }
        }
    }

    /// <summary>
    /// <paramref name="gain"/> where output and input, the first two axes, have the same index, else 0; further axes, those of a
    /// convolution's kernel, have it at their centre alone.
    /// </summary>
    /// <exception cref="ArgumentException">The parameter has fewer than two axes.</exception>
    public static void Identity(Parameter parameter, float gain)
    {
        ReadOnlySpan<int> shape = parameter.Shape;
        if (shape.Length < 2)
        {
            throw new ArgumentException($"{parameter} has {shape.Length} axes; an identity needs two at least.", nameof(parameter));
        }

        Constant(parameter, 0);
        int kernel = 1;
        int centre = 0;
        foreach (int axis in shape[2..])
        {
            kernel *= axis;
            centre = (centre * axis) + (axis / 2);
        }

        for (int i = 0; i < Math.Min(shape[0], shape[1]); i++)
        {
            parameter[(((i * shape[1]) + i) * kernel) + centre] = gain;
        }
    }
}
