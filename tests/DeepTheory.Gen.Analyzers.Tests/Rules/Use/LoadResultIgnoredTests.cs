namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class LoadResultIgnoredTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        Digits.{|#0:Load|}(path);
        """,
        Verify.Says("DTG6001", "Digits.Load gives a new network and changes none, but what it gives is dropped; keep it in a variable"));

    [Fact]
    public Task DroppedNetworks_AreKept() => Verify.FixUse(
        """
        var network = new Digits(seed: 1);
        // the trained one
        Digits.{|DTG6001:Load|}(path); // here
        """,
        """
        var network = new Digits(seed: 1);
        // the trained one
        var network2 = Digits.Load(path); // here
        """);

    [Fact]
    public Task FixAll_KeepsEach() => Verify.FixUse(
        """
        if (path.Length > 3)
        {
            Digits.{|DTG6001:Load|}(path);
        }

        if (path.Length > 4)
        {
            Scores.{|DTG6001:Load|}(path);
        }
        """,
        """
        if (path.Length > 3)
        {
            var network = Digits.Load(path);
        }

        if (path.Length > 4)
        {
            var network2 = Scores.Load(path);
        }
        """);

    [Fact]
    public Task NetworkThatIsKept_UsedOrDiscardedOnPurpose_IsSilent() => Verify.Use(
        """
        var digits = Digits.Load(path);
        digits = Digits.Load(path);
        _ = Digits.Load(path);
        Scores.Load(path).Predict(input, new float[3]);
        Load(path);
        static void Load(string path) => Console.WriteLine(path);
        """);

    [Fact]
    public Task SeveralInOneBlock_GetNamesOfTheirOwn() => Verify.FixUse(
        """
        Digits.{|DTG6001:Load|}(path);
        Scores.{|DTG6001:Load|}(path);
        """,
        """
        var network = Digits.Load(path);
        var network2 = Scores.Load(path);
        """);

    [Fact]
    public Task StatementWithoutBlock_IsReportedWithoutFix() => Verify.FixUse(
        """
        if (path.Length > 3)
            Digits.{|DTG6001:Load|}(path);
        """,
        """
        if (path.Length > 3)
            Digits.{|DTG6001:Load|}(path);
        """);
}
