using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

public sealed class FileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void SavedParameters_AreLoadedBitForBit()
    {
        RoundTrips(ResidualNetwork.Load, (network, path) => network.Save(path));
        RoundTrips(CoefficientsNetwork.Load, (network, path) => network.Save(path));
        RoundTrips(OddNames.Load, (network, path) => network.Save(path));
        RoundTrips(WithoutBiasNetwork.Load, (network, path) => network.Save(path));
        RoundTrips(GenericNetwork<int>.Load, (network, path) => network.Save(path));
        RoundTrips(NothingTrained.Load, (network, path) => network.Save(path));
    }

    [Fact]
    public void ExtremeNumbers_AreLoadedBitForBit()
    {
        var network = new XorNetwork(1);
        float[] extremes = [float.MaxValue, float.MinValue, float.Epsilon, -0f, 1e-40f, float.BitIncrement(1)];
        for (int i = 0; i < extremes.Length; i++)
        {
            network.Dense1Weight[i] = extremes[i];
        }

        network.Save(folder["extreme"]);
        AssertClose.SameBits(network.ParameterValues(), XorNetwork.Load(folder["extreme"]).ParameterValues());
    }

    [Fact]
    public void Save_ReplacesAFileAndLeavesNothingBeside()
    {
        new XorNetwork(1).Save(folder["network"]);
        new XorNetwork(2).Save(folder["network"]);
        AssertClose.SameBits(new XorNetwork(2).ParameterValues(), XorNetwork.Load(folder["network"]).ParameterValues());
        Assert.Equal(["network"], folder.FileNames);
    }

    [Fact]
    public void Save_OfNaN_IsRefusedAndTheFileSurvives()
    {
        var network = new XorNetwork(1);
        network.Save(folder["network"]);
        byte[] before = File.ReadAllBytes(folder["network"]);
        network.Dense1Bias[3] = float.NaN;
        Exception exception = Assert.Throws<InvalidOperationException>(() => network.Save(folder["network"]));

        Assert.Contains("dense1.bias", exception.Message);
        Assert.Equal(before, File.ReadAllBytes(folder["network"]));
        Assert.Equal(["network"], folder.FileNames);
    }

    [Fact]
    public void Save_IntoAMissingFolder_IsRefused()
    {
        var network = new XorNetwork(1);
        Assert.ThrowsAny<IOException>(() => network.Save(folder[Path.Combine("missing", "network")]));
        Assert.Empty(folder.FileNames);
    }

    [Fact]
    public void Save_OntoAFolder_IsRefusedAndLeavesNothingBeside()
    {
        Directory.CreateDirectory(folder["taken"]);
        Assert.NotNull(Record.Exception(() => new XorNetwork(1).Save(folder["taken"])));
        Assert.Empty(folder.FileNames);
        Assert.True(Directory.Exists(folder["taken"]));
    }

    [Fact]
    public void Save_IntoAFolderThatIsReadOnly_IsRefusedAndTheFileSurvives()
    {
        Assert.SkipWhen(Environment.UserName == "root", "nothing is read-only for root");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("folders have no read-only mode here");
            return;
        }

        Directory.CreateDirectory(folder["closed"]);
        string path = Path.Combine(folder["closed"], "network");
        new XorNetwork(1).Save(path);
        byte[] before = File.ReadAllBytes(path);
        File.SetUnixFileMode(folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.NotNull(Record.Exception(() => new XorNetwork(2).Save(path)));
            Assert.Equal(before, File.ReadAllBytes(path));
        }
        finally
        {
            File.SetUnixFileMode(folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Save_ToANameAsLongAsTheFileSystemAllows_Works()
    {
        string path = folder[new string('n', 255)];
        File.WriteAllText(path, "the file system takes this name");
        new XorNetwork(1).Save(path);
        AssertClose.SameBits(new XorNetwork(1).ParameterValues(), XorNetwork.Load(path).ParameterValues());
    }

    [Fact]
    public void Load_OfAFileCutShort_IsRefusedAtEveryLength()
    {
        new XorNetwork(1).Save(folder["whole"]);
        byte[] whole = File.ReadAllBytes(folder["whole"]);
        for (int length = 0; length < whole.Length; length++)
        {
            IsRefused(whole[..length]);
        }

        IsRefused([.. whole, 0]);
    }

    [Fact]
    public void Load_OfAFileWithAnyBitFlipped_IsRefused()
    {
        new XorNetwork(1).Save(folder["whole"]);
        byte[] bytes = File.ReadAllBytes(folder["whole"]);
        for (int i = 0; i < bytes.Length; i++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                bytes[i] ^= (byte)(1 << bit);
                IsRefused(bytes);
                bytes[i] ^= (byte)(1 << bit);
            }
        }
    }

    [Fact]
    public void Load_OfAnotherNetworksFile_IsRefused()
    {
        new ResidualNetwork(1).Save(folder["foreign"]);
        IsRefused(File.ReadAllBytes(folder["foreign"]));

        // The same names, other shapes.
        new WithoutDropout(1).Save(folder["foreign"]);
        IsRefused(File.ReadAllBytes(folder["foreign"]));
    }

    [Fact]
    public void Load_OfNoFile_IsRefused() =>
        Assert.Throws<FileNotFoundException>(() => XorNetwork.Load(folder["missing"]));

    private void IsRefused(byte[] file)
    {
        var network = new XorNetwork(9);
        float[] before = network.ParameterValues();
        string path = folder.Write("refused", file);
        Assert.Throws<ParameterFileException>(() => SafetensorsFile.Load(path, network.Parameters));
        AssertClose.SameBits(before, network.ParameterValues());
    }

    private void RoundTrips<TNetwork>(Func<string, TNetwork> load, Action<TNetwork, string> save) where TNetwork : class, INetwork<TNetwork>
    {
        TNetwork network = TNetwork.Create(1).WithRandomParameters(2);
        save(network, folder["network"]);
        TNetwork again = load(folder["network"]);
        AssertClose.SameBits(network.ParameterValues(), again.ParameterValues());
        float[] inputs = Samples.Normal(1, 5 * TNetwork.InputLength);
        AssertClose.SameBits(network.Outputs(inputs), again.Outputs(inputs));
    }
}
