using Xunit;

namespace DeepTheory.Gen;

/// <summary>What must hold whatever bytes a file has.</summary>
internal static class Reading
{
    // Buffers, and what exceptions take; per byte of the file, the lists that values and names are gathered in.
    private const long OwnBytes = 1_500_000;
    private const long BytesPerByte = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Reads a file: it ends, takes memory in proportion to the file, and either succeeds or fails with the exception that is documented, which
    /// names the file.
    /// </summary>
    /// <returns>The fault; null if the file was read.</returns>
    public static TException? Fault<TException>(string path, Action read)
        where TException : Exception
    {
        long size = new FileInfo(path).Length;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Exception? exception = Record.Exception(read);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (exception is not null)
        {
            Assert.True(exception.GetType() == typeof(TException), $"{Hex(path)}: expected {typeof(TException).Name}, found {exception}");
            Assert.True(exception.Message.Contains(path, StringComparison.Ordinal), $"{Hex(path)}: expected the file's name in '{exception.Message}'");
        }

        Assert.True(allocated <= OwnBytes + (BytesPerByte * size), $"{Hex(path)}: {allocated} bytes were taken to read {size}");
        return (TException?)exception;
    }

    /// <summary>Has many files read; one that never ends is a failure, not a wait.</summary>
    public static void WithinPatience(Action reads) =>
        Assert.True(Task.Run(reads).Wait(Patience), $"a file was not read within {Patience.TotalSeconds} s");

    private static string Hex(string path) => Convert.ToHexString(File.ReadAllBytes(path).AsSpan(0, (int)Math.Min(512, new FileInfo(path).Length)));
}
