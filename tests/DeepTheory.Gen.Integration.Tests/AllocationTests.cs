using System.Reflection;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

/// <summary>What the calls of networks allocate once they are warm: nothing. Of every network in the tests, the samples and the benchmarks.</summary>
public sealed class AllocationTests
{
    private const int Examples = 7;

    // The classes differ in which of them can classify, so that no interface has it.
    private delegate int ClassifyCall(ReadOnlySpan<float> input);

    [Theory]
    [MemberData(nameof(NetworkAssemblies.All), MemberType = typeof(NetworkAssemblies))]
    public void Calls_OfEveryNetwork_AllocateNothing(string assembly)
    {
        Type[] networks = [.. NetworkTypes.Of(Assembly.Load(assembly))];
        Assert.NotEmpty(networks);
        string[] faults = [.. networks.AsParallel().SelectMany(FaultsOf)];
        Assert.True(faults.Length == 0, string.Join("\n", faults));
    }

    [Fact]
    public void ACallThatAllocates_IsReported()
    {
        float[]? kept = null;
        string fault = Assert.Single(Faults("Network", [("Predict", () => kept = new float[3]), ("Loss", () => kept?.AsSpan().Clear())]));
        Assert.StartsWith("Network.Predict allocated", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_OfAClassifier_IncludeClassify() => Assert.Contains(
        CallsOfTrainable<Networks.DigitsNetwork>(), call => call.Name == "Classify");

    private static IEnumerable<string> FaultsOf(Type network)
    {
        string method = NetworkTypes.IsTrainable(network) ? nameof(CallsOfTrainable) : nameof(CallsOfNetwork);
        object calls = typeof(AllocationTests).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(network).Invoke(null, null)!;
        return Faults(network.Name, ((string Name, Action Call)[])calls);
    }

    private static List<string> Faults(string network, (string Name, Action Call)[] calls)
    {
        var faults = new List<string>();
        foreach ((string name, Action call) in calls)
        {
            for (int i = 0; i < 3; i++)
            {
                call();
            }

            long allocated = Allocation.Of(call, calls: 10);
            if (allocated != 0)
            {
                faults.Add($"{network}.{name} allocated {allocated} bytes in 10 calls.");
            }
        }

        return faults;
    }

    private static (string Name, Action Call)[] CallsOfNetwork<TNetwork>() where TNetwork : class, INetwork<TNetwork> =>
        Inference(TNetwork.Create(1), Samples.Normal(1, Examples * TNetwork.InputLength));

    private static (string Name, Action Call)[] CallsOfTrainable<TNetwork>() where TNetwork : class, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(1);
        TrainingState state = network.CreateTrainingState(1);
        Samples samples = Samples.For<TNetwork>(Examples * TNetwork.SamplesPerExample);
        float[] inputs = samples.Inputs;
        float[] targets = samples.Targets[..(Examples * TNetwork.TargetLength)];
        var gradients = new float[TNetwork.ParameterCount];
        return
        [
            .. Inference(network, inputs),
            ("Loss", () => network.Loss(inputs, targets)),
            ("LossAndGradients", () => network.LossAndGradients(inputs, targets, gradients)),
            ("TrainStep", () => network.TrainStep(state, inputs, targets, 0.001f)),
            ("ApplyGradients", () => network.ApplyGradients(state, gradients, 0.001f)),
        ];
    }

    private static (string Name, Action Call)[] Inference<TNetwork>(TNetwork network, float[] inputs) where TNetwork : class, INetwork<TNetwork>
    {
        float[] one = inputs[..TNetwork.InputLength];
        var outputs = new float[inputs.Length / TNetwork.InputLength * TNetwork.OutputLength];
        ClassifyCall? classify = typeof(TNetwork).GetMethod("Classify", [typeof(ReadOnlySpan<float>)])?.CreateDelegate<ClassifyCall>(network);
        return
        [
            ("Predict of one", () => network.Predict(one, outputs.AsSpan(0, TNetwork.OutputLength))),
            ("Predict of many", () => network.Predict(inputs, outputs)),
            .. classify is null ? Array.Empty<(string, Action)>() : [("Classify", () => classify(one))],
        ];
    }
}
