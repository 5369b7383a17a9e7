using System.Reflection;
using DeepTheory.Gen;
using DeepTheory.Gen.KernelCompilation;

// Has the runtime compile the kernels of the networks in the given assemblies, or with --oversized two methods that are too large, so that its
// listing (DOTNET_JitStdOutFile, DOTNET_JitDisasmSummary) tells what became of them.
Type[] networks = args is ["--oversized"]
    ? [Oversized.Build()]
    : [.. args.SelectMany(path => NetworkTypes.Of(Assembly.LoadFrom(path)))];
Kernels.Compile(networks);
