using DeepTheory.Gen;

/// <summary>Finds the four files of MNIST, or two of them, plain or compressed with gzip.</summary>
internal static class MnistFiles
{
    private const string Usage = """
        This sample needs the files of MNIST, which it does not bring. Give it the folder that holds them, or a file of images and one of labels:

            dotnet run -c Release --project samples/Mnist -- FOLDER
            dotnet run -c Release --project samples/Mnist -- IMAGES LABELS

        The full set is four files, plain or as .gz:

            train-images-idx3-ubyte.gz   train-labels-idx1-ubyte.gz   60,000 digits to learn from
            t10k-images-idx3-ubyte.gz    t10k-labels-idx1-ubyte.gz    10,000 to be tested with

        Download them from https://ossci-datasets.s3.amazonaws.com/mnist/ followed by the name of the file, or from any other mirror of MNIST.
        Of one pair of files alone four fifths are learned from, and the rest is the test.
        """;

    /// <summary>Digits to learn from and others to be tested with, pixels from 0 to 1; or null, and what is missing.</summary>
    public static (Dataset Train, Dataset Test)? Read(string[] paths, out string fault)
    {
        fault = Usage;
        try
        {
            switch (paths)
            {
                case [string images, string labels]:
                    return Split(Pair(images, labels));
                case [string folder]:
                    Dataset? train = PairIn(folder, "train");
                    Dataset? test = PairIn(folder, "t10k");
                    if (train is not null && test is not null)
                    {
                        return (train, test);
                    }

                    fault = $"No pair of MNIST's files is in '{folder}'.\n\n{Usage}";
                    return (train ?? test) is { } digits ? Split(digits) : null;
                default:
                    return null;
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            fault = exception.Message;
            return null;
        }
    }

    private static (Dataset Train, Dataset Test) Split(Dataset digits) => digits.StratifiedSplit(testFraction: 0.2, seed: 42);

    private static Dataset? PairIn(string folder, string part) =>
        Find(folder, $"{part}-images-idx3-ubyte") is { } images && Find(folder, $"{part}-labels-idx1-ubyte") is { } labels ? Pair(images, labels) : null;

    private static string? Find(string folder, string name) =>
        new[] { name, name + ".gz" }.Select(file => Path.Combine(folder, file)).FirstOrDefault(File.Exists);

    private static Dataset Pair(string images, string labels)
    {
        Dataset digits = Dataset.FromIdx(images, labels);
        return digits.InputLength == Lenet.InputLength
            ? digits.Scale(1 / 255f)
            : throw new InvalidDataException($"'{images}' holds pictures of {digits.InputLength} pixels; expected 28 × 28 = {Lenet.InputLength}.");
    }
}
