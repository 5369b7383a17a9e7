using System.Runtime.InteropServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>
/// Threads that take the steps of one training together. Each computes the gradient of its part of the batch; then each adds up and updates its
/// part of the parameters. Parts and the order of sums depend on nothing but the batch and the number of threads, so the same numbers come out
/// every time. A step allocates nothing.
/// </summary>
public sealed class TrainingTeam : IDisposable
{
    /// <summary>Samples of a register tile: parts of whole tiles waste nothing.</summary>
    private const int TileRows = 6;

    private readonly IPartitionedTraining network;
    private readonly TrainingState state;
    private readonly int workers;
    private readonly Barrier barrier;
    private readonly AlignedBuffer[] gradients;
    private readonly float[] losses;
    private readonly float[] shares;
    private readonly Exception?[] failures;
    private readonly Thread[] threads;
    private Job job;
    private bool isDisposed;

    /// <summary>Starts the threads, which wait until there is a step to take.</summary>
    /// <param name="network">The network.</param>
    /// <param name="state">Its memory of this training.</param>
    /// <param name="workers">How many threads, the caller's included: 2 or more.</param>
    public TrainingTeam(IPartitionedTraining network, TrainingState state, int workers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 2);
        this.network = network;
        this.state = state;
        this.workers = workers;
        barrier = new Barrier(workers);
        gradients = new AlignedBuffer[workers];
        losses = new float[workers];
        shares = new float[workers];
        failures = new Exception?[workers];
        for (int worker = 0; worker < workers; worker++)
        {
            gradients[worker] = worker == 0 ? state.Gradients : new AlignedBuffer(state.Gradients.Length);
        }

        threads = [.. Enumerable.Range(1, workers - 1).Select(worker => new Thread(() => Serve(worker)) { IsBackground = true, Name = $"Training worker {worker}" })];
        Array.ForEach(threads, thread => thread.Start());
    }

    /// <summary>One update, as the network's own step makes it, but by all threads.</summary>
    /// <param name="inputs">[samples, InputLength].</param>
    /// <param name="targets">[samples, TargetLength].</param>
    /// <param name="learningRate">Step size.</param>
    /// <returns>The loss before the update.</returns>
    /// <exception cref="ArgumentException">As for the network's own step.</exception>
    /// <exception cref="InvalidOperationException">Another thread is training this network at the same time.</exception>
    public unsafe float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float learningRate)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        int samples = network.BeginStep(state, inputs, targets);
        try
        {
            fixed (float* input = inputs, target = targets)
            {
                int examples = samples / network.SamplesPerExample;
                job = new Job(input, target, samples, examples, inputs.Length / examples, targets.Length / examples, learningRate);
                barrier.SignalAndWait();
                Work(0);
            }
        }
        finally
        {
            network.EndStep(state);
        }

        float loss = 0;
        for (int worker = 0; worker < workers; worker++)
        {
            if (failures[worker] is { } failure)
            {
                Array.Clear(failures);
                throw new InvalidOperationException($"Worker {worker} of a training step failed: {failure.Message}", failure);
            }

            loss += losses[worker];
        }

        return loss;
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        if (!isDisposed)
        {
            isDisposed = true;
            barrier.SignalAndWait();
            Array.ForEach(threads, thread => thread.Join());
            barrier.Dispose();
        }
    }

    private void Serve(int worker)
    {
        while (true)
        {
            barrier.SignalAndWait();
            if (isDisposed)
            {
                return;
            }

            Work(worker);
        }
    }

    /// <summary>A worker's part of a step. Whatever happens, it comes to every barrier, or the others would wait for ever.</summary>
    private void Work(int worker)
    {
        Try(worker, Propagate);
        barrier.SignalAndWait();
        Try(worker, AddUp);
        barrier.SignalAndWait();
        Try(worker, BeginUpdate);
        barrier.SignalAndWait();
        Try(worker, Update);
        barrier.SignalAndWait();
    }

    private void Try(int worker, Action<TrainingTeam, int> part)
    {
        if (Array.TrueForAll(failures, static failure => failure is null))
        {
            try
            {
                part(this, worker);
            }
            catch (Exception exception)
            {
                failures[worker] = exception;
            }
        }
    }

    private static unsafe void Propagate(TrainingTeam team, int worker)
    {
        Job job = team.job;
        int perWorker = (job.Examples + team.workers - 1) / team.workers;
        perWorker = (perWorker + TileRows - 1) / TileRows * TileRows;
        int first = Math.Min(worker * perWorker, job.Examples);
        int count = Math.Min(perWorker, job.Examples - first);
        team.shares[worker] = (float)count / job.Examples;
        team.losses[worker] = count == 0 ? 0 : team.shares[worker] * team.network.Propagate(
            team.state,
            new ReadOnlySpan<float>(job.Inputs + ((nint)first * job.InputLength), count * job.InputLength),
            new ReadOnlySpan<float>(job.Targets + ((nint)first * job.TargetLength), count * job.TargetLength),
            first * (job.Samples / job.Examples),
            team.gradients[worker]);
    }

    /// <summary>g = Σ share · g over the parts of the batch, for this worker's part of the parameters.</summary>
    private static void AddUp(TrainingTeam team, int worker)
    {
        (int start, int count) = team.Parameters(worker);
        if (Processor.Has512)
        {
            AddUp<Simd512>(team, start, start + count);
        }
        else if (Processor.Has256)
        {
            AddUp<Simd256>(team, start, start + count);
        }
        else if (Processor.Has128)
        {
            AddUp<Simd128>(team, start, start + count);
        }
        else
        {
            AddUp<Scalar>(team, start, start + count);
        }
    }

    private static void AddUp<TVector>(TrainingTeam team, int start, int end) where TVector : struct, ISimd<TVector>
    {
        ref float sum = ref team.gradients[0].Start;
        TVector share = TVector.Create(team.shares[0]);
        for (nint i = start; i < end; i += TVector.Count)
        {
            TVector.Store(share * TVector.Load(ref sum, i), ref sum, i);
        }

        for (int part = 1; part < team.workers && team.shares[part] > 0; part++)
        {
            ref float gradient = ref team.gradients[part].Start;
            share = TVector.Create(team.shares[part]);
            for (nint i = start; i < end; i += TVector.Count)
            {
                TVector.Store(TVector.MultiplyAdd(share, TVector.Load(ref gradient, i), TVector.Load(ref sum, i)), ref sum, i);
            }
        }
    }

    private static void BeginUpdate(TrainingTeam team, int worker)
    {
        if (worker == 0)
        {
            team.network.BeginUpdate(team.state, team.job.LearningRate);
        }
    }

    private static void Update(TrainingTeam team, int worker)
    {
        (int start, int count) = team.Parameters(worker);
        if (count > 0)
        {
            team.network.Update(team.state, team.job.LearningRate, start, count);
        }
    }

    /// <summary>A worker's run of the parameter block, in whole lines.</summary>
    private (int Start, int Count) Parameters(int worker)
    {
        int lines = network.TrainedLength / AlignedBuffer.LineFloats;
        int first = (int)((long)lines * worker / workers);
        int last = (int)((long)lines * (worker + 1) / workers);
        return (first * AlignedBuffer.LineFloats, (last - first) * AlignedBuffer.LineFloats);
    }

    /// <summary>What a step is about. The memory is held in place until the step is over.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly unsafe struct Job(float* inputs, float* targets, int samples, int examples, int inputLength, int targetLength, float learningRate)
    {
        public float* Inputs { get; } = inputs;

        public float* Targets { get; } = targets;

        public int Samples { get; } = samples;

        public int Examples { get; } = examples;

        /// <summary>Floats of an example.</summary>
        public int InputLength { get; } = inputLength;

        public int TargetLength { get; } = targetLength;

        public float LearningRate { get; } = learningRate;
    }
}
