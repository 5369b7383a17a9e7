using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace DeepTheory.Gen.Integration;

/// <summary>
/// What the runtime's compiler makes of emitted kernels, by its own listing in a child process. Two of its limits make code slow without a word: beyond one
/// of them a method is not optimised at all, beyond the other further locals live in memory.
/// </summary>
public sealed partial class CompilationGuardTests
{
    /// <summary>By how much code may grow for want of tracked locals: a little more of it costs nothing.</summary>
    private const double Bloat = 1.5;

    // Hexadecimal, as the runtime reads it: 1024, which is its own choice, and more than any method has.
    private const string UsualLocals = "400";
    private const string ManyLocals = "4000";

    // Kernels of losses that call so many elementary functions in a row that inlining them takes more than 1024 locals. They run once per
    // output, not once per weight.
    private static readonly HashSet<string> KnownToBloat =
    [
        "BetaLikelihoodRows", "BinaryFocalRows", "BinaryFocalWithLogitsRows", "CategoricalFocalWithLogitsRows", "GammaLikelihoodRows",
        "MixtureOfGaussiansRows", "PlackettLuceRows", "PoissonLikelihoodRows", "SparseCategoricalFocalWithLogitsRows", "StudentTLikelihoodRows",
        "VonMisesLikelihoodRows",
    ];

    private static readonly Task<Listing> OfNetworks = Task.Run(() => Listing.Of(UsualLocals, AssemblyFiles()));
    private static readonly Task<Listing> OfNetworksWithManyLocals = Task.Run(() => Listing.Of(ManyLocals, AssemblyFiles()));

    [Fact]
    public async Task Kernels_OfEveryNetwork_AreOptimized()
    {
        Assert.SkipWhen(IsToBeDebugged, "What was built to be debugged is never optimised.");
        Listing listing = await OfNetworks;
        Assert.Empty(listing.NotOptimized);
    }

    [Fact]
    public async Task Kernels_OfEveryNetwork_KeepTheirLocalsOutOfMemory()
    {
        Listing listing = await OfNetworks;
        Assert.DoesNotContain(listing.LargerThanIn(await OfNetworksWithManyLocals), method => !KnownToBloat.Contains(NameOf(method)));
    }

    [Fact]
    public async Task Listing_OfNetworks_HoldsThemAll()
    {
        Listing listing = await OfNetworks;
        string[] listed = [.. listing.Methods.Keys.Select(NameOf)];
        foreach (Type network in Networks())
        {
            Assert.All(KernelsOf(network), kernel => Assert.Contains(kernel.Name, listed));
        }

        Assert.All(KnownToBloat, kernel => Assert.Contains(kernel, listed));
    }

    [Fact]
    public async Task OversizedMethods_InAChildProcess_AreReported()
    {
        Listing usual = await Task.Run(() => Listing.Of(UsualLocals, "--oversized"), TestContext.Current.CancellationToken);
        Listing many = await Task.Run(() => Listing.Of(ManyLocals, "--oversized"), TestContext.Current.CancellationToken);

        Assert.Equal("Unoptimized", NameOf(Assert.Single(usual.NotOptimized)));
        Assert.Equal("Untracked", NameOf(Assert.Single(usual.LargerThanIn(many))));
    }

    /// <summary>In a process with one processor the usual way up through the tiers takes long. What is inlined has no tier of its own.</summary>
    [Fact]
    public void Kernels_OfEveryNetwork_StartInTheLastTier()
    {
        MethodInfo[] kernels = [.. Networks().SelectMany(KernelsOf).Where(kernel => kernel.IsGenericMethod)];
        Assert.NotEmpty(kernels);
        Assert.DoesNotContain(kernels, kernel => (kernel.MethodImplementationFlags & (MethodImplAttributes.AggressiveOptimization | MethodImplAttributes.AggressiveInlining)) == 0);
    }

    private static bool IsToBeDebugged => typeof(CompilationGuardTests).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true };

    private static MethodInfo[] KernelsOf(Type network) =>
        network.GetNestedType("Kernels", BindingFlags.NonPublic)!.GetMethods(BindingFlags.Static | BindingFlags.NonPublic);

    private static IEnumerable<Type> Networks() => NetworkAssemblies.All.SelectMany(row => NetworkTypes.Of(Assembly.Load(row.Data)));

    private static string[] AssemblyFiles() => [.. NetworkAssemblies.All.Select(row => Path.Combine(AppContext.BaseDirectory, row.Data + ".dll"))];

    /// <summary>Of <c>Space.Network+Kernels:Name[Vector](byref,int)</c> the name.</summary>
    private static string NameOf(string method) => method[(method.IndexOf(':') + 1)..].Split('[', '(')[0];

    /// <summary>What a child process compiled of networks, by name: how, and into how many bytes.</summary>
    private sealed partial record Listing(IReadOnlyDictionary<string, (string Tier, int Bytes)> Methods)
    {
        /// <summary>Kernels that are not what was asked for.</summary>
        public IEnumerable<string> NotOptimized => Methods.Where(method => !method.Value.Tier.StartsWith("FullOpts", StringComparison.Ordinal)).Select(method => method.Key);

        public static Listing Of(string trackedLocals, params string[] arguments)
        {
            string file = Path.GetTempFileName();
            try
            {
                var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "DeepTheory.Gen.KernelCompilation.dll"), .. arguments])
                {
                    RedirectStandardError = true,
                    Environment =
                    {
                        ["DOTNET_JitStdOutFile"] = file,
                        ["DOTNET_JitDisasmSummary"] = "1",
                        ["DOTNET_JitMaxLocalsToTrack"] = trackedLocals,

                        // So that methods without the attribute, too, are compiled as they are in the end.
                        ["DOTNET_TieredCompilation"] = "0",
                    },
                };
                using Process process = Process.Start(start)!;
                string errors = process.StandardError.ReadToEnd();
                process.WaitForExit();
                Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode}: {errors}");
                return Parse(File.ReadAllText(file));
            }
            finally
            {
                File.Delete(file);
            }
        }

        /// <summary>Kernels whose code grew because some of their locals were not tracked.</summary>
        public IEnumerable<string> LargerThanIn(Listing withManyLocals) =>
            Methods.Where(method => method.Value.Bytes > Bloat * withManyLocals.Methods[method.Key].Bytes).Select(method => method.Key);

        private static Listing Parse(string text) => new(Line().Matches(text)
            .Where(line => Emitted().IsMatch(line.Groups["method"].Value))
            .ToDictionary(
                line => line.Groups["method"].Value,
                line => (line.Groups["tier"].Value, int.Parse(line.Groups["bytes"].Value, CultureInfo.InvariantCulture))));

        // Kernels, and what a network calls them with.
        [GeneratedRegex(@"\+Kernels:|:(Forward|PredictRows|Propagate|Update)\[")]
        private static partial Regex Emitted();

        // "  19: JIT compiled Space.Network+Kernels:Name[Vector](byref,int) [FullOpts, IL size=186, code size=93]"
        [GeneratedRegex(@"^ *\d+: JIT compiled (?<method>.+) \[(?<tier>[^,\]]+), .*code size=(?<bytes>\d+)", RegexOptions.Multiline)]
        private static partial Regex Line();
    }
}
