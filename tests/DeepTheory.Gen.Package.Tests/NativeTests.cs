using System.Globalization;
using System.Runtime.InteropServices;

namespace DeepTheory.Gen.Package.Tests;

/// <summary>The sample of embedded inference, compiled to native code from the package.</summary>
public sealed class NativeTests(PackedPackage package)
{
    private const int MostBytes = 3_000_000;

    [Fact]
    public void TheNativeBinary_IsSmallAndPredictsWhatTheJitDoes()
    {
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture == Architecture.X64 && OperatingSystem.IsLinux(), "the native leg is for x64 Linux");
        string? linker = new[] { "clang", "gcc" }.FirstOrDefault(IsInstalled);
        Assert.SkipWhen(linker is null, "there is neither clang nor gcc to link with (Debian packages clang, gcc; zlib1g-dev)");

        string folder = package.Sample("EdgeInference");
        string[] publishing = ["-c", "Release", "-r", "linux-x64", $"-p:CppCompilerAndLinker={linker}", "-o", "published"];
        Output published = package.Run(folder, ["publish", .. publishing]);
        string? notFound = published.Lines.FirstOrDefault(line => line.Contains("NU1101", StringComparison.Ordinal) || line.Contains("NU1102", StringComparison.Ordinal) || line.Contains("NU1301", StringComparison.Ordinal));
        Assert.SkipWhen(notFound is not null && notFound.Contains("ILCompiler", StringComparison.OrdinalIgnoreCase), $"the native compiler's package cannot be restored: {notFound}");
        Assert.True(published.ExitCode == 0, published.Text);
        Assert.DoesNotContain("warning", published.Text, StringComparison.OrdinalIgnoreCase);
        string binary = Path.Combine(folder, "published", "EdgeInference");
        Assert.InRange(new FileInfo(binary).Length, 1, MostBytes);

        Output built = package.Run(folder, "build", "-c", "Release");
        Assert.True(built.ExitCode == 0, built.Text);
        string[] images = [.. File.ReadLines(Path.Combine(PackedPackage.RepositoryRoot, "samples", "Digits", "data", "digits.csv")).Skip(1).Take(200).Select(line => line[..line.LastIndexOf(',')])];
        (string Digit, double Probability)[] expected = Predict("dotnet", [Path.Combine(folder, "bin", "Release", "net9.0", "EdgeInference.dll")], images);
        (string Digit, double Probability)[] found = Predict(binary, [], images);
        Assert.Equal(images.Length, expected.Length);
        Assert.Equal(images.Length, found.Length);
        for (int i = 0; i < images.Length; i++)
        {
            Assert.Equal(expected[i].Digit, found[i].Digit);
            Assert.Equal(expected[i].Probability, found[i].Probability, 2e-6);
        }

        Output faulty = DotNet.Run(binary, [], folder, [], "1 2 3\n");
        Assert.Equal(1, faulty.ExitCode);
        Assert.Contains("line 1: expected 64 numbers, found 3", faulty.Text, StringComparison.Ordinal);
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static (string Digit, double Probability)[] Predict(string program, string[] arguments, string[] images)
    {
        Output output = DotNet.Run(program, arguments, Path.GetTempPath(), new() { ["DOTNET_ROLL_FORWARD"] = "Major" }, string.Join('\n', images) + "\n");
        Assert.True(output.ExitCode == 0, output.Text);
        return [.. output.Lines.Select(line => line.Split(' ')).Select(words => (words[0], double.Parse(words[1], CultureInfo.InvariantCulture)))];
    }
}
