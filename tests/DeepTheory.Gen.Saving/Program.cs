using DeepTheory.Gen;
using DeepTheory.Gen.Runtime;
using DeepTheory.Gen.Saving;

// Saves in ways that fail: over and over until this process is killed, or where no file may grow to its full size.
switch (args)
{
    case ["until-killed", string path]:
        for (int version = 0; ; version++)
        {
            Save(path, 1 << 16, version);
            Console.WriteLine(version);
        }

    case ["beyond-the-limit", string path]:
        Save(path, 2_000, version: 1);
        byte[] old = File.ReadAllBytes(path);
        FileSizeLimit.IgnoreSignal();
        for (int limit = 0; limit < old.Length; limit += limit < 16 ? 1 : 61)
        {
            FileSizeLimit.Set((ulong)limit);
            IsRefused(path, old, limit);
        }

        FileSizeLimit.Set((ulong)old.Length - 1);
        IsRefused(path, old, old.Length - 1);
        FileSizeLimit.Set((ulong)old.Length);
        Save(path, 2_000, version: 2);
        return 0;

    default:
        Console.Error.WriteLine("expected until-killed or beyond-the-limit, and a path");
        return 2;
}

static void Save(string path, int length, int version)
{
    var block = new AlignedBuffer(length);
    block.Span.Fill(version);
    SafetensorsFile.Save(path, new ParameterSet(block, new Parameter("w", block, 0, [length])), "saved");
}

static void IsRefused(string path, byte[] old, int limit)
{
    try
    {
        Save(path, 2_000, version: 2);
    }
    catch (IOException)
    {
        string[] files = Directory.GetFiles(Path.GetDirectoryName(path)!);
        if (files is not [string only] || only != path || !old.AsSpan().SequenceEqual(File.ReadAllBytes(path)))
        {
            throw new InvalidOperationException($"Expected the old file alone after writing failed at byte {limit}, found {string.Join(", ", files)}.");
        }

        return;
    }

    throw new InvalidOperationException($"Expected that no file of more than {limit} bytes can be written.");
}
