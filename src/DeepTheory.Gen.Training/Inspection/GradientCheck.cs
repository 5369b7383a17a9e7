using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>Compares a network's gradients with differences of its own loss: g = (L(w + h) − L(w − h)) / 2h, parameter by parameter.</summary>
public static class GradientCheck
{
    /// <summary>Checks on samples of a data set.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network; afterwards it is as it was. Nobody else may use it meanwhile.</param>
    /// <param name="data">One sample at least.</param>
    /// <param name="options">How; if null, the defaults.</param>
    /// <exception cref="ArgumentException">The samples do not fit the network; the message says why.</exception>
    public static GradientCheckResult Run<TNetwork>(TNetwork network, Dataset data, GradientCheckOptions? options = null)
        where TNetwork : class, ITrainable<TNetwork>
    {
        options ??= new GradientCheckOptions();
        DatasetCheck.ThrowIfUnfit<TNetwork>(data, nameof(data));
        Dataset samples = data.Count > options.MostSamples ? data.Shuffle(options.Seed).Take(options.MostSamples) : data;
        return Run(network, samples.Inputs.Span, samples.Targets.Span, options);
    }

    /// <summary>Checks on all of the given samples.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network; afterwards it is as it was. Nobody else may use it meanwhile.</param>
    /// <param name="inputs">[samples, InputLength].</param>
    /// <param name="targets">[samples, TargetLength].</param>
    /// <param name="options">How; if null, the defaults.</param>
    /// <exception cref="ArgumentException">Lengths that are not those of equally many whole samples, or a target outside its domain.</exception>
    public static GradientCheckResult Run<TNetwork>(
        TNetwork network, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, GradientCheckOptions? options = null)
        where TNetwork : class, ITrainable<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        return new Check<TNetwork>(network, inputs.ToArray(), targets.ToArray(), options ?? new GradientCheckOptions()).Run();
    }

    /// <summary>A gradient beside what differences say of it.</summary>
    private readonly struct Estimate(double gradient, (double Value, double Uncertainty) found)
    {
        public double Difference => found.Value;

        public double Error
        {
            get
            {
                double beyond = Math.Abs(gradient - Difference) - found.Uncertainty;
                return !double.IsFinite(gradient) ? double.PositiveInfinity : beyond > 0 ? beyond / Size : 0;
            }
        }

        private double Size => Math.Max(Math.Abs(gradient), Math.Abs(Difference));

        public bool IsConclusive(double tolerance) => found.Uncertainty <= tolerance * Size;
    }

    private sealed class Check<TNetwork>(TNetwork network, float[] inputs, float[] targets, GradientCheckOptions options)
        where TNetwork : class, ITrainable<TNetwork>
    {
        /// <summary>First step of a parameter of size 1 or less.</summary>
        private const double Step = 1.0 / 16;

        private readonly ParameterSet parameters = network.Parameters;
        private readonly RandomSource random = new(options.Seed);
        private double noise;
        private int conclusive;

        public GradientCheckResult Run()
        {
            var gradients = new float[TNetwork.ParameterCount];
            network.LossAndGradients(inputs, targets, gradients);
            var values = new float[TNetwork.ParameterCount];
            parameters.CopyTo(values);
            try
            {
                noise = Noise(values);
                return Compare(gradients);
            }
            finally
            {
                parameters.CopyFrom(values);
            }
        }

        private GradientCheckResult Compare(float[] gradients)
        {
            GradientCheckResult? worst = null;
            int count = 0;
            int start = 0;
            foreach (Parameter parameter in parameters)
            {
                foreach (int index in Choose(parameter.Length))
                {
                    GradientCheckResult one = CompareOne(parameter, index, gradients[start + index]);
                    worst = worst is null || one.RelativeError > worst.RelativeError ? one : worst;
                    count++;
                }

                start += parameter.Length;
            }

            worst ??= new GradientCheckResult(false, 0, 0, string.Empty, 0, 0, 0, 0, options.Tolerance);
            return worst with { Passed = worst.Passed && conclusive > 0, Checked = count, Conclusive = conclusive };
        }

        private GradientCheckResult CompareOne(Parameter parameter, int index, double gradient)
        {
            float value = parameter[index];
            double step = Step * Math.Max(1, PowerOfTwoBelow(Math.Abs(value)));
            double accuracy = options.Tolerance / 20;
            Estimate estimate = new(gradient, Differences.Derivative(LossAt, step, noise, accuracy));
            if (estimate.Error > options.Tolerance)
            {
                // Kinks within the first steps spoil them: come nearer, where rounding leaves more uncertain. At a kink itself the gradient is the
                // slope of one side, or lies between the two.
                Estimate nearer = new(gradient, Differences.Derivative(LossAt, step / 32, noise, accuracy));
                Estimate sides = new(gradient, BetweenSides(LossAt, gradient, step / 64));
                estimate = nearer.Error <= sides.Error ? nearer : sides;
            }

            conclusive += estimate.IsConclusive(options.Tolerance) ? 1 : 0;
            return new GradientCheckResult(
                estimate.Error <= options.Tolerance, 1, 0, parameter.Name, index, gradient, estimate.Difference, estimate.Error, options.Tolerance);

            double LossAt(double offset)
            {
                parameter[index] = (float)(value + offset);
                double loss = network.Loss(inputs, targets);
                parameter[index] = value;
                return loss;
            }
        }

        /// <summary>The number nearest to the gradient that lies between the slopes to the left and to the right.</summary>
        private (double Value, double Uncertainty) BetweenSides(Func<double, double> loss, double gradient, double step)
        {
            double here = loss(0);
            double left = (here - loss(-step)) / step;
            double right = (loss(step) - here) / step;
            return (Math.Clamp(gradient, Math.Min(left, right), Math.Max(left, right)), 3 * noise / step);
        }

        /// <summary>Rounding of the loss, seen by moving all parameters by a few of their last bits.</summary>
        private double Noise(float[] values)
        {
            var moved = new float[values.Length];
            float[] direction = [.. values.Select(value => random.NextInt(2) == 0 ? value : -value)];
            return Differences.Noise(
                offset =>
                {
                    for (int i = 0; i < moved.Length; i++)
                    {
                        moved[i] = (float)(values[i] + (offset * direction[i]));
                    }

                    parameters.CopyFrom(moved);
                    double loss = network.Loss(inputs, targets);
                    parameters.CopyFrom(values);
                    return loss;
                },
                spacing: 1e-6);
        }

        /// <summary>All places of a tensor or, in a network of many parameters, its share of them, each set equally likely (Floyd).</summary>
        private IEnumerable<int> Choose(int length)
        {
            long share = Math.Max(1, (long)options.MostParameters * length / TNetwork.ParameterCount);
            if (TNetwork.ParameterCount <= options.MostParameters || share >= length)
            {
                return Enumerable.Range(0, length);
            }

            var chosen = new SortedSet<int>();
            for (int last = length - (int)share; last < length; last++)
            {
                if (!chosen.Add(random.NextInt(last + 1)))
                {
                    chosen.Add(last);
                }
            }

            return chosen;
        }

        /// <summary>The power of two at or below a number: steps of such sizes are added without rounding.</summary>
        private static double PowerOfTwoBelow(double value) => value > 0 ? Math.Pow(2, Math.Floor(Math.Log2(value))) : 0;
    }
}
