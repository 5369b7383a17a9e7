using System.Numerics.Tensors;

namespace DeepTheory.Gen;

/// <summary>
/// Brings every column to mean 0 and standard deviation 1: (x − mean) / deviation. Fit it on the training samples alone, then apply
/// the same one to all others, or what is tested on has already been seen.
/// </summary>
public sealed class Standardizer
{
    private readonly float[] mean;
    private readonly float[] deviation;

    /// <summary>A standardizer whose numbers are known, for example from a file kept beside the network.</summary>
    /// <param name="mean">[columns].</param>
    /// <param name="deviation">[columns], each above 0.</param>
    /// <exception cref="ArgumentException">The lengths differ or are 0, a number is not finite, or a deviation is not above 0.</exception>
    public Standardizer(ReadOnlySpan<float> mean, ReadOnlySpan<float> deviation)
    {
        if (mean.Length == 0 || mean.Length != deviation.Length)
        {
            throw new ArgumentException(
                $"Expected as many deviations as means, and one at least; found {mean.Length} means and {deviation.Length} deviations.");
        }

        for (int column = 0; column < mean.Length; column++)
        {
            if (!float.IsFinite(mean[column]) || !float.IsFinite(deviation[column]) || deviation[column] <= 0)
            {
                throw new ArgumentException($"Column {column}: expected a finite mean and a finite deviation above 0.");
            }
        }

        this.mean = mean.ToArray();
        this.deviation = deviation.ToArray();
    }

    /// <summary>Number of columns.</summary>
    public int Length => mean.Length;

    /// <summary>What is subtracted, [Length].</summary>
    public ReadOnlySpan<float> Mean => mean;

    /// <summary>What is divided by, [Length]; 1 for columns that were constant, which become 0.</summary>
    public ReadOnlySpan<float> Deviation => deviation;

    /// <summary>Measures the inputs of the training samples.</summary>
    /// <param name="train">One sample at least.</param>
    /// <exception cref="ArgumentException">There are no samples.</exception>
    public static Standardizer Fit(Dataset train)
    {
        ArgumentNullException.ThrowIfNull(train);
        return Fit(train.Inputs.Span, train.InputLength, train.Count);
    }

    /// <summary>Measures the targets of the training samples, for regression.</summary>
    /// <param name="train">One sample at least.</param>
    /// <exception cref="ArgumentException">There are no samples.</exception>
    public static Standardizer FitTargets(Dataset train)
    {
        ArgumentNullException.ThrowIfNull(train);
        return Fit(train.Targets.Span, train.TargetLength, train.Count);
    }

    /// <summary>The same samples with standardized inputs.</summary>
    /// <exception cref="ArgumentException">The samples have another number of columns.</exception>
    public Dataset Apply(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        float[] inputs = dataset.Inputs.ToArray();
        Apply(inputs);
        return dataset.With(inputs, dataset.Targets);
    }

    /// <summary>The same samples with standardized targets.</summary>
    /// <exception cref="ArgumentException">The targets have another number of columns.</exception>
    public Dataset ApplyToTargets(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        float[] targets = dataset.Targets.ToArray();
        Apply(targets);
        return dataset.With(dataset.Inputs, targets);
    }

    /// <summary>Standardizes samples in place. Allocates nothing.</summary>
    /// <param name="samples">[count, Length].</param>
    /// <exception cref="ArgumentException">The length is not that of whole samples.</exception>
    public void Apply(Span<float> samples)
    {
        ThrowIfNotWhole(samples.Length);
        for (; samples.Length > 0; samples = samples[Length..])
        {
            Span<float> sample = samples[..Length];
            TensorPrimitives.Subtract(sample, mean, sample);
            TensorPrimitives.Divide(sample, deviation, sample);
        }
    }

    /// <summary>Brings standardized samples back to their own units, in place: what a network predicts for standardized targets.</summary>
    /// <param name="samples">[count, Length].</param>
    /// <exception cref="ArgumentException">The length is not that of whole samples.</exception>
    public void Invert(Span<float> samples)
    {
        ThrowIfNotWhole(samples.Length);
        for (; samples.Length > 0; samples = samples[Length..])
        {
            Span<float> sample = samples[..Length];
            TensorPrimitives.Multiply(sample, deviation, sample);
            TensorPrimitives.Add(sample, mean, sample);
        }
    }

    private static Standardizer Fit(ReadOnlySpan<float> samples, int columns, int count)
    {
        if (count == 0)
        {
            throw new ArgumentException("A standardizer needs one sample at least.");
        }

        var row = new double[columns];
        var mean = new double[columns];
        for (int start = 0; start < samples.Length; start += columns)
        {
            TensorPrimitives.ConvertTruncating(samples.Slice(start, columns), row.AsSpan());
            TensorPrimitives.Add<double>(mean, row, mean);
        }

        TensorPrimitives.Divide(mean, count, mean);
        var variance = new double[columns];
        var smallest = samples[..columns].ToArray();
        var largest = samples[..columns].ToArray();
        for (int start = 0; start < samples.Length; start += columns)
        {
            ReadOnlySpan<float> sample = samples.Slice(start, columns);
            TensorPrimitives.ConvertTruncating(sample, row.AsSpan());
            TensorPrimitives.Subtract<double>(row, mean, row);
            TensorPrimitives.MultiplyAdd<double>(row, row, variance, variance);
            TensorPrimitives.Min<float>(sample, smallest, smallest);
            TensorPrimitives.Max<float>(sample, largest, largest);
        }

        var fittedMean = new float[columns];
        var fittedDeviation = new float[columns];
        for (int column = 0; column < columns; column++)
        {
            // A constant column has its own value as mean, to the last bit, and becomes exactly 0.
            float deviation = (float)Math.Sqrt(variance[column] / count);
            bool isConstant = smallest[column] == largest[column] || deviation == 0;
            fittedMean[column] = isConstant ? smallest[column] : (float)mean[column];
            fittedDeviation[column] = isConstant ? 1 : deviation;
        }

        return new Standardizer(fittedMean, fittedDeviation);
    }

    private void ThrowIfNotWhole(int length)
    {
        if (length % Length != 0)
        {
            throw new ArgumentException($"Expected whole samples of {Length} numbers, found {length} numbers.");
        }
    }
}
