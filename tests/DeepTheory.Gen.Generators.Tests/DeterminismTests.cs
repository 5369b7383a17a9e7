using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace DeepTheory.Gen.Generators.Tests;

/// <summary>The same declarations give the same text, wherever and whenever.</summary>
public sealed partial class DeterminismTests
{
    private static SourceFile[] Files => [.. VariedNetworks.All.Select(network => new SourceFile($"{network.Key}.cs", Declared.Source(network.Value, network.Key)))];

    [Fact]
    public void TwoRuns_GiveTheSameText() =>
        Assert.Equal(NetworkCompiler.Run(Files).GeneratedSources.AsEnumerable(), NetworkCompiler.Run(Files).GeneratedSources.AsEnumerable());

    [Fact]
    public void AnotherOrderOfFiles_GivesTheSameText()
    {
        SourceFile[] shuffled = [.. Files.OrderBy(file => (file.Path.Length * 31) % 17).ThenByDescending(file => file.Path, StringComparer.Ordinal)];

        Assert.NotEqual(Files.Select(file => file.Path), shuffled.Select(file => file.Path));
        Assert.Equal(NetworkCompiler.Run(Files).GeneratedSources.AsEnumerable(), NetworkCompiler.Run(shuffled).GeneratedSources.AsEnumerable());
    }

    [Fact]
    public void AnotherOrderOfFiles_GivesClashingNamesTheSameText()
    {
        SourceFile lower = new("1.cs", "using DeepTheory.Gen; [Network, Input(1), Dense(1)] public partial class Twin;");
        SourceFile upper = new("2.cs", "using DeepTheory.Gen; [Network, Input(2), Dense(2)] public partial class TWIN;");

        Assert.Equal(NetworkCompiler.Run([lower, upper]).GeneratedSources.AsEnumerable(), NetworkCompiler.Run([upper, lower]).GeneratedSources.AsEnumerable());
    }

    [Fact]
    public void TheCulture_DoesNotShow()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        GeneratorRun plain = NetworkCompiler.Run(Files);
        try
        {
            var odd = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "~";
            odd.NumberFormat.NumberGroupSeparator = ".";
            System.Globalization.CultureInfo.CurrentCulture = odd;
            Assert.Equal(plain.GeneratedSources.AsEnumerable(), NetworkCompiler.Run(Files).GeneratedSources.AsEnumerable());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void TheText_NamesNoMachineAndNoDay() => Assert.All(NetworkCompiler.Run(Files).GeneratedSources, file =>
    {
        Assert.DoesNotContain(Path.GetDirectoryName(ThisFile())!, file.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(AppContext.BaseDirectory, file.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.MachineName, file.Value, StringComparison.Ordinal);
        Assert.DoesNotMatch(AbsolutePath(), file.Value);
        Assert.DoesNotMatch(Date(), file.Value);
        Assert.DoesNotContain($"{DateTime.UtcNow:yyyy-MM}", file.Value, StringComparison.Ordinal);
    });

    [Fact]
    public void Lines_EndWithALineFeedAlone() => Assert.All(NetworkCompiler.Run(Files).GeneratedSources, file =>
    {
        Assert.DoesNotContain('\r', file.Value);
        Assert.DoesNotContain('\t', file.Value);
        Assert.EndsWith("}\n", file.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(file.Value.Split('\n'), line => line.EndsWith(' '));
    });

    [Fact]
    public void CarriageReturnsInTheSource_DoNotReachTheText()
    {
        SourceFile[] windows = [.. Files.Select(file => file with { Text = file.Text.ReplaceLineEndings("\r\n") })];

        Assert.Equal(NetworkCompiler.Run(Files).GeneratedSources.AsEnumerable(), NetworkCompiler.Run(windows).GeneratedSources.AsEnumerable());
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"(?<![\w/<])/(home|work|root|tmp|usr|Users|var)/|[A-Z]:\\")]
    private static partial Regex AbsolutePath();

    [GeneratedRegex(@"\b(19|20)\d\d-\d\d-\d\d\b|\b\d\d:\d\d:\d\d\b")]
    private static partial Regex Date();
}
