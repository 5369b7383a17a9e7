using System.Globalization;
using System.Runtime.InteropServices;

namespace DeepTheory.Gen.Arm64;

/// <summary>The kernels, compiled for ARM64 and linked with a driver; and what runs them without such a processor.</summary>
internal sealed class Machine
{
    private const string Linker = "aarch64-linux-gnu-gcc";
    private const string Lister = "aarch64-linux-gnu-objdump";
    private const string Emulator = "qemu-aarch64-static";
    private const string Cure = "on Debian: apt-get install gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user-static";

    private static readonly Lazy<Task<Machine>> Built = new(Build);

    private readonly string program;

    private Machine(string program, string? lack)
    {
        this.program = program;
        Lack = lack;
    }

    /// <summary>What is missing, and how to come by it; null if nothing is.</summary>
    public string? Lack { get; }

    /// <summary>The one machine; the test is skipped where something is missing.</summary>
    public static async Task<Machine> Get()
    {
        Machine machine = await Built.Value;
        Assert.SkipWhen(machine.Lack is not null, machine.Lack ?? string.Empty);
        return machine;
    }

    /// <summary>Runs a kernel.</summary>
    public async Task<float[]> Run(string kernel, float[] input, int outputLength)
    {
        string[] arguments = [program, kernel, input.Length.ToString(CultureInfo.InvariantCulture), outputLength.ToString(CultureInfo.InvariantCulture)];
        Tool.Result result = await Tool.Run(Emulator, arguments, MemoryMarshal.AsBytes<float>(input).ToArray(), TimeSpan.FromSeconds(20));
        return MemoryMarshal.Cast<byte, float>(result.Sound().Output).ToArray();
    }

    /// <summary>The instructions.</summary>
    public async Task<string> Listing() => (await Tool.Run(Lister, ["--disassemble", "--no-show-raw-insn", program])).Sound().Text;

    private static async Task<Machine> Build()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            return Lacking("The cross-compiler for ARM64 runs on Linux on x64.");
        }

        foreach (string tool in new[] { Linker, Lister, Emulator })
        {
            if (await Tool.TryRun(tool, "--version") is null)
            {
                return Lacking($"{tool} is missing; {Cure}.");
            }
        }

        // The whole path, or no more than the name where there is no such file.
        if (!Path.IsPathRooted((await Tool.Run(Linker, ["-print-file-name=libc.a"])).Sound().Text))
        {
            return Lacking($"The C library for ARM64 is missing; {Cure}.");
        }

        string project = Path.Combine(AppContext.BaseDirectory, "CrossCompiler", "CrossCompiler.csproj");
        Tool.Result restored = await Tool.Run("dotnet", ["msbuild", project, "-nologo", "-restore", "-target:Locate", "-getProperty:CrossCompiler"]);
        if (restored.ExitCode != 0 || !File.Exists(Path.Combine(restored.Text, "tools", "ilc")))
        {
            return Lacking($"The cross-compiler, package runtime.linux-x64.Microsoft.DotNet.ILCompiler, was not restored: {restored.Text}{restored.Errors}");
        }

        return new Machine(await Compile(restored.Text), lack: null);
    }

    private static Machine Lacking(string lack) => new(string.Empty, lack);

    private static async Task<string> Compile(string package)
    {
        string kernels = Path.Combine(AppContext.BaseDirectory, "DeepTheory.Gen.Arm64Kernels");
        (await Tool.Run(Path.Combine(package, "tools", "ilc"),
        [
            kernels + ".dll",
            "-o:" + kernels + ".o",
            "-r:" + Path.Combine(package, "sdk", "*.dll"),
            "-r:" + Path.Combine(package, "framework", "*.dll"),
            "--targetos:linux",
            "--targetarch:arm64",
            "-O",
            "--Ot",
            "--nativelib",
            "--systemmodule:System.Private.CoreLib",
            "--export-unmanaged-entrypoints",
            "--generateunmanagedentrypoints:DeepTheory.Gen.Arm64Kernels",
            "--exportsfile:" + kernels + ".exports",
            "--reflectiondata:none",
        ])).Sound();

        // Of the runtime that is not there, nothing but what the driver has is called.
        string driver = Path.Combine(AppContext.BaseDirectory, "driver.c");
        (await Tool.Run(Linker, ["-O1", "-static", driver, kernels + ".o", "-Wl,--gc-sections", "-Wl,--unresolved-symbols=ignore-all", "-lm", "-o", kernels])).Sound();
        return kernels;
    }
}
