using System.Runtime.InteropServices;

namespace DeepTheory.Gen.Saving;

/// <summary>How large this process may let a file grow: writing beyond it fails as on a full device. Linux alone.</summary>
internal static partial class FileSizeLimit
{
    private const int FileSize = 1;
    private const int SignalOfExcess = 25;
    private const nint Ignore = 1;

    /// <summary>Has writes fail instead of ending the process.</summary>
    public static void IgnoreSignal() => _ = Signal(SignalOfExcess, Ignore);

    /// <summary>Sets the limit, in bytes.</summary>
    public static void Set(ulong bytes)
    {
        var limit = new Limit { Current = bytes, Maximum = ulong.MaxValue };
        if (SetLimit(FileSize, in limit) != 0)
        {
            throw new InvalidOperationException($"setrlimit failed with {Marshal.GetLastPInvokeError()}.");
        }
    }

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint Signal(int signal, nint handler);

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, in Limit limit);

    private struct Limit
    {
        public ulong Current;
        public ulong Maximum;
    }
}
