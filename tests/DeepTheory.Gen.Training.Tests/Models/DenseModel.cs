using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Models;

/// <summary>One dense layer written by hand, trained by plain descent: what generated networks do, small enough to see through.</summary>
internal abstract class DenseModel<TSelf>
    where TSelf : DenseModel<TSelf>, ITrainable<TSelf>
{
    private readonly AlignedBuffer block;
    private readonly float[] sum;
    private readonly float[] output;

    protected DenseModel(int seed)
    {
        int inputs = TSelf.InputLength;
        int outputs = TSelf.OutputLength;
        block = new AlignedBuffer(outputs * (inputs + 1));
        sum = new float[outputs];
        output = new float[outputs];
        var random = new RandomSource(seed);
        foreach (ref float weight in block.Span[..(outputs * inputs)])
        {
            weight = 0.1f * random.NextNormal();
        }

        Parameters = new ParameterSet(
            block,
            new Parameter("dense1.weight", block, 0, [outputs, inputs]),
            new Parameter("dense1.bias", block, outputs * inputs, [outputs]));
    }

    public ParameterSet Parameters { get; }

    public void Predict(ReadOnlySpan<float> input, Span<float> output)
    {
        for (; input.Length > 0; input = input[TSelf.InputLength..], output = output[TSelf.OutputLength..])
        {
            WeightedSum(input, sum);
            Activate(sum, output[..TSelf.OutputLength]);
        }
    }

    public float Loss(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => Accumulate(inputs, targets, []);

    public float LossAndGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients)
    {
        gradients.Clear();
        return Accumulate(inputs, targets, gradients);
    }

    public TrainingState CreateTrainingState(int seed) => new(this, block.Length, 0, seed);

    public float TrainStep(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float learningRate)
    {
        float loss = LossAndGradients(inputs, targets, state.Gradients.Span);
        ApplyGradients(state, state.Gradients.Span, learningRate);
        return loss;
    }

    public void ApplyGradients(TrainingState state, ReadOnlySpan<float> gradients, float learningRate)
    {
        for (int i = 0; i < gradients.Length; i++)
        {
            block.Span[i] -= learningRate * gradients[i];
        }

        state.Step++;
    }

    protected abstract void Activate(ReadOnlySpan<float> sum, Span<float> output);

    /// <summary>Loss of one sample, and its derivative with respect to the weighted sums, written over the output.</summary>
    protected abstract float LossAndDelta(Span<float> output, ReadOnlySpan<float> target);

    private void WeightedSum(ReadOnlySpan<float> input, Span<float> result)
    {
        int inputs = TSelf.InputLength;
        for (int unit = 0; unit < result.Length; unit++)
        {
            float total = block.Span[(result.Length * inputs) + unit];
            for (int i = 0; i < inputs; i++)
            {
                total += block.Span[(unit * inputs) + i] * input[i];
            }

            result[unit] = total;
        }
    }

    private float Accumulate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients)
    {
        int inputLength = TSelf.InputLength;
        int outputLength = TSelf.OutputLength;
        int samples = inputs.Length / inputLength;
        float loss = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            ReadOnlySpan<float> input = inputs.Slice(sample * inputLength, inputLength);
            WeightedSum(input, sum);
            Activate(sum, output);
            loss += LossAndDelta(output, targets.Slice(sample * TSelf.TargetLength, TSelf.TargetLength));
            for (int unit = 0; unit < outputLength && gradients.Length > 0; unit++)
            {
                for (int i = 0; i < inputLength; i++)
                {
                    gradients[(unit * inputLength) + i] += output[unit] * input[i] / samples;
                }

                gradients[(outputLength * inputLength) + unit] += output[unit] / samples;
            }
        }

        return loss / samples;
    }
}
