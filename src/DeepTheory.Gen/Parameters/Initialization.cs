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
}
