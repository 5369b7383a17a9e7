using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace DeepTheory.Gen.Arm64;

/// <summary>The library's kernels on ARM64: compiled by the runtime's own compiler for that processor, run in an emulator.</summary>
public sealed partial class Arm64Tests
{
    public static TheoryData<string> Names =>
        [.. typeof(Kernels).GetMethods().Where(method => method.IsDefined(typeof(UnmanagedCallersOnlyAttribute))).Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Kernel_OnArm64_GivesWhatItGivesHere(string kernel)
    {
        Machine machine = await Machine.Get();
        float[] input = Numbers();
        float[] expected = RunHere(kernel, input);
        float[] found = await machine.Run(kernel, input, Kernels.OutputLength);

        float typical = expected.Where(value => value != 0).Average(MathF.Abs);
        Assert.True(typical > 0.01f);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                Math.Abs(expected[i] - found[i]) <= 1e-5f * Math.Max(typical, Math.Abs(expected[i])),
                $"{kernel}, number {i}: expected {expected[i]}, found {found[i]}");
        }
    }

    [Fact]
    public async Task Kernels_OnArm64_MultiplyAndAddFourNumbersInOneInstruction()
    {
        Machine machine = await Machine.Get();
        Dictionary<string, int> methods = FusedByMethod(await machine.Listing());

        foreach (string method in new[] { "__Tile6x2", "__Row1x8", "__Row1x2", "__Tile4x3", "__Tile4x4", "ElementaryFunctions", "Softmax" })
        {
            string[] found = [.. methods.Keys.Where(name => name.EndsWith(method, StringComparison.Ordinal))];
            Assert.NotEmpty(found);
            Assert.All(found, name => Assert.True(methods[name] > 0, $"expected fmla with four floats in {name}"));
        }
    }

    private static float[] Numbers()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Kernels.InputLength).Select(_ => (random.NextSingle() * 8) - 4)];
    }

    private static unsafe float[] RunHere(string kernel, float[] input)
    {
        var run = (delegate* unmanaged<float*, float*, void>)typeof(Kernels).GetMethod(kernel, BindingFlags.Public | BindingFlags.Static)!.MethodHandle.GetFunctionPointer();
        var output = new float[Kernels.OutputLength];
        fixed (float* x = input, y = output)
        {
            run(x, y);
        }

        return output;
    }

    /// <summary>"0000000000459880 &lt;Convolution&gt;:", then instructions up to an empty line.</summary>
    private static Dictionary<string, int> FusedByMethod(string listing)
    {
        var methods = new Dictionary<string, int>();
        string method = string.Empty;
        foreach (string line in listing.Split('\n'))
        {
            if (line.EndsWith(">:", StringComparison.Ordinal))
            {
                method = line[(line.IndexOf('<') + 1)..^2];
                methods[method] = 0;
            }
            else if (FusedMultiplyAdd().IsMatch(line))
            {
                methods[method]++;
            }
        }

        return methods;
    }

    [GeneratedRegex(@"\tfmla\tv\d+\.4s, v\d+\.4s, v\d+\.")]
    private static partial Regex FusedMultiplyAdd();
}
