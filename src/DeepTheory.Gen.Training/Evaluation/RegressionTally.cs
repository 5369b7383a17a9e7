using System.Numerics.Tensors;

namespace DeepTheory.Gen;

/// <summary>Sums errors column by column, in double.</summary>
internal sealed class RegressionTally : Tally
{
    private readonly double[] mean;
    private readonly double[] output;
    private readonly double[] target;
    private readonly double[] absolute;
    private readonly double[] squared;
    private readonly double[] spread;
    private double percentages;
    private long percentageCount;
    private long rows;

    /// <summary>Starts at zero; the targets' means are needed before their squared distances from them.</summary>
    /// <param name="targets">All targets that will be added.</param>
    /// <param name="columns">Numbers in one target and in one output.</param>
    public RegressionTally(ReadOnlySpan<float> targets, int columns)
    {
        mean = new double[columns];
        output = new double[columns];
        target = new double[columns];
        absolute = new double[columns];
        squared = new double[columns];
        spread = new double[columns];
        for (int start = 0; start < targets.Length; start += columns)
        {
            TensorPrimitives.ConvertTruncating(targets.Slice(start, columns), target.AsSpan());
            TensorPrimitives.Add<double>(mean, target, mean);
        }

        TensorPrimitives.Divide(mean, Math.Max(1, targets.Length / columns), mean);
    }

    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        int columns = mean.Length;
        for (int start = 0; start < outputs.Length; start += columns)
        {
            TensorPrimitives.ConvertTruncating(outputs.Slice(start, columns), output.AsSpan());
            TensorPrimitives.ConvertTruncating(targets.Slice(start, columns), target.AsSpan());
            TensorPrimitives.Subtract<double>(output, target, output);
            for (int column = 0; column < columns; column++)
            {
                percentages += target[column] == 0 ? 0 : Math.Abs(output[column] / target[column]);
                percentageCount += target[column] == 0 ? 0 : 1;
            }

            TensorPrimitives.Subtract<double>(target, mean, target);
            TensorPrimitives.MultiplyAdd<double>(output, output, squared, squared);
            TensorPrimitives.MultiplyAdd<double>(target, target, spread, spread);
            TensorPrimitives.Abs<double>(output, output);
            TensorPrimitives.Add<double>(absolute, output, absolute);
            rows++;
        }
    }

    public override Evaluation Finish(NetworkTask task, int count, double loss)
    {
        double numbers = (double)rows * mean.Length;
        double determination = 0;
        for (int column = 0; column < mean.Length; column++)
        {
            // A constant target is explained either wholly or not at all.
            determination += spread[column] > 0 ? 1 - (squared[column] / spread[column]) : squared[column] == 0 ? 1 : 0;
        }

        return new Evaluation(task, count, loss)
        {
            R2 = determination / mean.Length,
            MeanAbsoluteError = TensorPrimitives.Sum<double>(absolute) / numbers,
            RootMeanSquaredError = Math.Sqrt(TensorPrimitives.Sum<double>(squared) / numbers),
            MeanAbsolutePercentageError = percentageCount > 0 ? percentages / percentageCount : double.NaN,
        };
    }
}
