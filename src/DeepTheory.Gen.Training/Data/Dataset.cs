using System.Globalization;
using System.Numerics.Tensors;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>
/// Samples to train or to test with: for each an input and a target, all finite numbers. A data set never changes; what sounds like
/// a change gives a new one.
/// </summary>
public sealed class Dataset
{
    private readonly ReadOnlyMemory<float> inputs;
    private readonly ReadOnlyMemory<float> targets;

    /// <summary>Copies samples that lie one after another.</summary>
    /// <param name="inputs">[count, inputLength].</param>
    /// <param name="targets">[count, targetLength].</param>
    /// <param name="inputLength">Numbers in one input, 1 or more.</param>
    /// <param name="targetLength">Numbers in one target; a class index is one number; 0 where the loss needs no target.</param>
    /// <exception cref="ArgumentException">The lengths are not those of equally many whole samples, or a number is not finite.</exception>
    public Dataset(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int inputLength, int targetLength)
        : this(inputs.ToArray(), targets.ToArray(), inputLength, targetLength, [])
    {
    }

    /// <summary>Takes memory that nobody else writes to.</summary>
    internal Dataset(
        ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets, int inputLength, int targetLength, IReadOnlyList<string> classNames)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputLength, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(targetLength);
        Count = CountSamples(inputs.Length, inputLength, nameof(inputs));
        int targetCount = targetLength == 0 && targets.IsEmpty ? Count : CountSamples(targets.Length, targetLength, nameof(targets));
        if (targetCount != Count)
        {
            throw new ArgumentException($"There are {Count} inputs, but {targetCount} targets.", nameof(targets));
        }

        ThrowIfNotFinite(inputs.Span, inputLength, nameof(inputs));
        ThrowIfNotFinite(targets.Span, targetLength, nameof(targets));
        this.inputs = inputs;
        this.targets = targets;
        InputLength = inputLength;
        TargetLength = targetLength;
        ClassNames = classNames;
    }

    /// <summary>Number of samples.</summary>
    public int Count { get; }

    /// <summary>Numbers in one input.</summary>
    public int InputLength { get; }

    /// <summary>Numbers in one target; 1 for class indices, 0 where there are no targets.</summary>
    public int TargetLength { get; }

    /// <summary>Names of the classes in the order of their indices; empty where none are known.</summary>
    public IReadOnlyList<string> ClassNames { get; private init; }

    /// <summary>All inputs, [Count, InputLength].</summary>
    public ReadOnlyMemory<float> Inputs => inputs;

    /// <summary>All targets, [Count, TargetLength].</summary>
    public ReadOnlyMemory<float> Targets => targets;

    /// <summary>Copies samples given one array each.</summary>
    /// <param name="inputs">[count][inputLength].</param>
    /// <param name="targets">[count][targetLength].</param>
    /// <exception cref="ArgumentException">No samples, rows of different lengths, or a number that is not finite.</exception>
    public static Dataset FromArrays(float[][] inputs, float[][] targets)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        float[] flatInputs = Flatten(inputs, nameof(inputs));
        float[] flatTargets = Flatten(targets, nameof(targets));
        return new Dataset(flatInputs, flatTargets, inputs[0].Length, targets[0].Length, []);
    }

    /// <summary>Copies samples whose targets are class indices.</summary>
    /// <param name="inputs">[count][inputLength].</param>
    /// <param name="classes">[count], each from 0 on.</param>
    /// <exception cref="ArgumentException">No samples, rows of different lengths, a negative class, or a number not finite.</exception>
    public static Dataset FromArrays(float[][] inputs, int[] classes)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(classes);
        float[] flatInputs = Flatten(inputs, nameof(inputs));
        var targets = new float[classes.Length];
        for (int i = 0; i < classes.Length; i++)
        {
            if (classes[i] < 0)
            {
                throw new ArgumentException($"Sample {i} has class {classes[i]}; classes count from 0.", nameof(classes));
            }

            targets[i] = classes[i];
        }

        return new Dataset(flatInputs, targets, inputs[0].Length, 1, []);
    }

    /// <summary>Reads comma-separated values: one sample per line, the columns of the target as the options say.</summary>
    /// <param name="path">The file, UTF-8.</param>
    /// <param name="options">By default: a header, and the last column is the target, a number.</param>
    /// <exception cref="InvalidDataException">Something in the file is not as expected; the message names line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    /// <exception cref="ArgumentException">The options contradict each other, or the separator is none.</exception>
    public static Dataset FromCsv(string path, CsvOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return CsvSource.Read(path, options ?? new CsvOptions());
    }

    /// <summary>
    /// Reads the format of MNIST: an IDX file of inputs and one of labels, plain or compressed with gzip. Inputs keep their numbers,
    /// for images 0 to 255 (<see cref="Scale"/> by 1/255); targets are class indices.
    /// </summary>
    /// <param name="inputsPath">For example <c>train-images-idx3-ubyte.gz</c>; the first axis counts the samples.</param>
    /// <param name="labelsPath">For example <c>train-labels-idx1-ubyte.gz</c>.</param>
    /// <exception cref="InvalidDataException">A file is no IDX file, is cut off or too long, or the two do not belong together.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read, or is a folder.</exception>
    public static Dataset FromIdx(string inputsPath, string labelsPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(inputsPath);
        ArgumentException.ThrowIfNullOrEmpty(labelsPath);
        return FromFiles(IdxSource.Read(inputsPath), inputsPath, IdxSource.Read(labelsPath), labelsPath);
    }

    /// <summary>Reads two files of NumPy's <c>.npy</c> format, row-major, of any real number type.</summary>
    /// <param name="inputsPath">The first axis counts the samples, the others make up one input.</param>
    /// <param name="targetsPath">Likewise; with one axis only, a target is one number.</param>
    /// <exception cref="InvalidDataException">A file is no such, is cut off or too long, or the two do not belong together.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read, or is a folder.</exception>
    public static Dataset FromNpy(string inputsPath, string targetsPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(inputsPath);
        ArgumentException.ThrowIfNullOrEmpty(targetsPath);
        return FromFiles(NpySource.Read(inputsPath), inputsPath, NpySource.Read(targetsPath), targetsPath);
    }

    /// <summary>One input.</summary>
    /// <param name="index">Which sample, from 0.</param>
    /// <returns>[InputLength].</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public ReadOnlySpan<float> Input(int index) => Row(inputs, index, InputLength);

    /// <summary>One target.</summary>
    /// <param name="index">Which sample, from 0.</param>
    /// <returns>[TargetLength].</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public ReadOnlySpan<float> Target(int index) => Row(targets, index, TargetLength);

    /// <summary>The first samples; shares memory.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    public Dataset Take(int count)
    {
        ThrowIfNotWithin(count);
        return With(inputs[..(count * InputLength)], targets[..(count * TargetLength)]);
    }

    /// <summary>All but the first samples; shares memory.</summary>
    /// <param name="count">How many to leave out.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    public Dataset Skip(int count)
    {
        ThrowIfNotWithin(count);
        return With(inputs[(count * InputLength)..], targets[(count * TargetLength)..]);
    }

    /// <summary>Chosen samples, in the order given; a sample may be chosen more than once.</summary>
    /// <param name="indices">Which samples, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public Dataset Subset(ReadOnlySpan<int> indices)
    {
        var chosenInputs = new float[checked(indices.Length * InputLength)];
        var chosenTargets = new float[checked(indices.Length * TargetLength)];
        CopySamples(indices, chosenInputs, chosenTargets);
        return With(chosenInputs, chosenTargets);
    }

    /// <summary>The same samples in random order.</summary>
    /// <param name="seed">The same seed gives the same order on every machine.</param>
    public Dataset Shuffle(int seed) => Subset(ShuffledIndices(seed));

    /// <summary>Two parts at random, each sample in one of them.</summary>
    /// <param name="testFraction">Share of the second part, between 0 and 1; each part gets one sample at least.</param>
    /// <param name="seed">The same seed gives the same parts on every machine.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">There are fewer than two samples.</exception>
    public (Dataset Train, Dataset Test) Split(double testFraction, int seed = 0)
    {
        int testCount = TestCount(testFraction);
        int[] indices = ShuffledIndices(seed);
        return (Subset(indices.AsSpan(testCount)), Subset(indices.AsSpan(0, testCount)));
    }

    /// <summary>Two parts at random, in which every class has the same share, up to whole samples.</summary>
    /// <param name="testFraction">Share of the second part, between 0 and 1; each part gets one sample at least.</param>
    /// <param name="seed">The same seed gives the same parts on every machine.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">There are fewer than two samples, or the targets name no classes.</exception>
    public (Dataset Train, Dataset Test) StratifiedSplit(double testFraction, int seed = 0)
    {
        int[] classes = ClassOfEachSample();
        int[] wanted = Apportion(classes, TestCount(testFraction));
        var train = new List<int>(Count);
        var test = new List<int>(Count);
        foreach (int index in ShuffledIndices(seed))
        {
            if (wanted[classes[index]] > 0)
            {
                wanted[classes[index]]--;
                test.Add(index);
            }
            else
            {
                train.Add(index);
            }
        }

        return (Subset(train.ToArray()), Subset(test.ToArray()));
    }

    /// <summary>The same samples with every input number multiplied: 1/255 brings pixels to 0 … 1.</summary>
    /// <param name="factor">A finite number.</param>
    /// <exception cref="ArgumentException">The factor is not finite, or a product is too large for a float.</exception>
    public Dataset Scale(float factor)
    {
        if (!float.IsFinite(factor))
        {
            throw new ArgumentException(
                $"Expected a finite factor, found {factor.ToString(CultureInfo.InvariantCulture)}.", nameof(factor));
        }

        var scaled = new float[inputs.Length];
        TensorPrimitives.Multiply(inputs.Span, factor, scaled);
        return With(scaled, targets);
    }

    /// <summary>The same samples, with a class index as target turned into one number per class: 1 for it, 0 for the others.</summary>
    /// <param name="classes">How many classes there are.</param>
    /// <exception cref="InvalidOperationException">A target has several numbers, or is no whole number from 0 to classes − 1.</exception>
    public Dataset OneHot(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        if (TargetLength != 1)
        {
            throw new InvalidOperationException(
                $"One-hot encoding expects a class index as target, but a target has {TargetLength} numbers.");
        }

        var oneHot = new float[checked(Count * classes)];
        ReadOnlySpan<float> labels = targets.Span;
        for (int i = 0; i < labels.Length; i++)
        {
            if (!float.IsInteger(labels[i]) || labels[i] < 0 || labels[i] >= classes)
            {
                throw new InvalidOperationException(
                    $"Sample {i} has target {labels[i].ToString(CultureInfo.InvariantCulture)}; " +
                    $"expected a class index from 0 to {classes - 1}.");
            }

            oneHot[(i * classes) + (int)labels[i]] = 1;
        }

        return new Dataset(inputs, oneHot, InputLength, classes, ClassNames);
    }

    /// <summary>The same samples with names for the classes.</summary>
    /// <param name="classNames">In the order of the class indices.</param>
    public Dataset WithClassNames(params IReadOnlyList<string> classNames)
    {
        ArgumentNullException.ThrowIfNull(classNames);
        return new Dataset(inputs, targets, InputLength, TargetLength, [.. classNames]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Count} samples, {InputLength} inputs, {TargetLength} targets";

    /// <summary>Copies chosen samples one after another.</summary>
    internal void CopySamples(ReadOnlySpan<int> indices, Span<float> chosenInputs, Span<float> chosenTargets)
    {
        for (int i = 0; i < indices.Length; i++)
        {
            Input(indices[i]).CopyTo(chosenInputs.Slice(i * InputLength, InputLength));
            Target(indices[i]).CopyTo(chosenTargets.Slice(i * TargetLength, TargetLength));
        }
    }

    /// <summary>The same targets, or inputs, or both, with other numbers.</summary>
    internal Dataset With(ReadOnlyMemory<float> newInputs, ReadOnlyMemory<float> newTargets) =>
        new(newInputs, newTargets, InputLength, TargetLength, ClassNames);

    private static Dataset FromFiles(NumberTable inputs, string inputsPath, NumberTable targets, string targetsPath)
    {
        if (inputs.Rows != targets.Rows)
        {
            throw new InvalidDataException($"'{inputsPath}' holds {inputs.Rows} samples, but '{targetsPath}' holds {targets.Rows}.");
        }

        return new Dataset(inputs.Values, targets.Values, inputs.Columns, targets.Columns, []);
    }

    private static int CountSamples(int numbers, int sampleLength, string name)
    {
        (int count, int rest) = Math.DivRem(numbers, sampleLength);
        return rest == 0
            ? count
            : throw new ArgumentException($"{name}: {numbers} numbers are not whole samples of {sampleLength}.", name);
    }

    private static void ThrowIfNotFinite(ReadOnlySpan<float> values, int columns, string name)
    {
        // A NaN or an infinity anywhere is the largest magnitude.
        if (values.Length == 0 || float.IsFinite(TensorPrimitives.MaxMagnitude(values)))
        {
            return;
        }

        int index = 0;
        while (float.IsFinite(values[index]))
        {
            index++;
        }

        throw new ArgumentException(
            $"{name}: row {index / columns}, column {index % columns} (both from 0) is " +
            $"{values[index].ToString(CultureInfo.InvariantCulture)}; expected a finite number.",
            name);
    }

    private static float[] Flatten(float[][] rows, string name)
    {
        if (rows.Length == 0)
        {
            throw new ArgumentException($"{name}: expected one row at least.", name);
        }

        int columns = rows[0].Length;
        var flat = new float[checked(rows.Length * columns)];
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i].Length != columns)
            {
                throw new ArgumentException($"{name}: row {i} has {rows[i].Length} numbers, but row 0 has {columns}.", name);
            }

            rows[i].CopyTo(flat, i * columns);
        }

        return flat;
    }

    private ReadOnlySpan<float> Row(ReadOnlyMemory<float> values, int index, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return values.Span.Slice(index * length, length);
    }

    private void ThrowIfNotWithin(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count);
    }

    private int[] ShuffledIndices(int seed)
    {
        int[] indices = Enumerable.Range(0, Count).ToArray();
        new RandomSource(seed).Shuffle(indices);
        return indices;
    }

    private int TestCount(double testFraction)
    {
        if (!(testFraction > 0 && testFraction < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(testFraction), testFraction, "A share lies between 0 and 1, both excluded.");
        }

        if (Count < 2)
        {
            throw new InvalidOperationException($"A split needs two samples at least; there are {Count}.");
        }

        return Math.Clamp((int)Math.Round(Count * testFraction), 1, Count - 1);
    }

    private int[] ClassOfEachSample()
    {
        var classes = new int[Count];
        var numbers = new Dictionary<float, int>();
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<float> target = Target(i);
            if (TargetLength == 1 && !float.IsInteger(target[0]))
            {
                throw new InvalidOperationException(
                    $"Sample {i} has target {target[0].ToString(CultureInfo.InvariantCulture)}; a stratified split expects classes.");
            }

            float label = TargetLength == 1 ? target[0] : TensorPrimitives.IndexOfMax(target);
            if (!numbers.TryGetValue(label, out classes[i]))
            {
                classes[i] = numbers.Count;
                numbers.Add(label, classes[i]);
            }
        }

        return classes;
    }

    /// <summary>Shares the test samples out to the classes by the method of largest remainders: the sum is exact.</summary>
    private int[] Apportion(int[] classes, int testCount)
    {
        int[] sizes = classes.GroupBy(number => number).OrderBy(group => group.Key).Select(group => group.Count()).ToArray();
        int[] shares = sizes.Select(size => (int)((long)size * testCount / Count)).ToArray();
        IEnumerable<int> byRemainder = Enumerable.Range(0, sizes.Length)
            .OrderByDescending(number => (long)sizes[number] * testCount % Count)
            .Take(testCount - shares.Sum());
        foreach (int number in byRemainder.ToArray())
        {
            shares[number]++;
        }

        return shares;
    }
}
