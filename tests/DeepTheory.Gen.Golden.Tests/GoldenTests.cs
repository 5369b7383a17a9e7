namespace DeepTheory.Gen.Golden.Tests;

/// <summary>Compiled networks compute what the golden files say. A function that is not built yet is skipped by name.</summary>
public sealed class GoldenTests
{
    /// <summary>Every case of every family.</summary>
    public static IEnumerable<ITheoryDataRow> Cases => GoldenFamily.All.SelectMany(family => family.Cases.Select(golden => Row(family, golden)));

    /// <summary>Every case whose function is built.</summary>
    public static IEnumerable<ITheoryDataRow> BuiltCases => Cases.Where(row => row.Skip is null);

    /// <summary>Every family.</summary>
    public static IEnumerable<ITheoryDataRow> Families => GoldenFamily.All.Select(family => new TheoryDataRow<string>(family.Name));

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Cases))]
    public void Networks_ComputeTheGoldenValues(string family, string name)
    {
        GoldenFamily golden = GoldenFamily.Named(family);
        GoldenCase subject = golden.Case(name);
        Experiment experiment = Catalogue.Find(subject)!;
        var comparison = new Comparison(subject);
        experiment.Run(golden.Compiled.CreateNetworks(subject), comparison);
        comparison.Verify();
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Families))]
    public void NetworksOfOneFamily_CompileTogether_WithoutWarnings(string family)
    {
        CompiledFamily compiled = GoldenFamily.Named(family).Compiled;
        Assert.SkipWhen(compiled.Count == 0, $"not yet: no function of {family} is built");
        Assert.True(compiled.Fault is null, compiled.Fault?.Message);
    }

    /// <summary>A check that would pass whatever is computed checks nothing: each number that is held against a network's is altered here.</summary>
    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(BuiltCases))]
    public void AlteredGoldenValue_IsReported(string family, string name)
    {
        GoldenFamily golden = GoldenFamily.Named(family);
        GoldenCase subject = golden.Case(name);
        foreach (string output in subject.Outputs.Names.Where(IsCompared))
        {
            AssertReported(subject.WithOutput(output, Altered(subject, subject.Outputs[output])), $"outputs.{output}");
        }

        foreach (string gradient in subject.Gradients.Names.Where(IsCompared))
        {
            AssertReported(subject.WithGradient(gradient, Altered(subject, subject.Gradients[gradient])), $"grads.{gradient}");
        }

        void AssertReported(GoldenCase altered, string what)
        {
            var comparison = new Comparison(altered);
            Catalogue.Find(altered)!.Run(golden.Compiled.CreateNetworks(subject), comparison);
            Assert.True(comparison.HasDeviations, $"{what} was altered, and nothing was reported.");
        }
    }

    /// <summary>What repeats another number or holds under a convention that was not chosen is left alone.</summary>
    private static bool IsCompared(string name) =>
        !name.EndsWith("_f32", StringComparison.Ordinal) && !name.EndsWith("_if_floored", StringComparison.Ordinal);

    private static Tensor Altered(GoldenCase golden, Tensor tensor)
    {
        // Not at a point without derivative, which is not compared.
        double[] kinks = golden.Parameters.Numbers("kinks");
        double[]? points = golden.Inputs.Find("x")?.Values;
        double[] values = [.. tensor.Values];
        int position = values.Length / 2;
        while (points is not null && points.Length == values.Length && kinks.Contains(points[position]))
        {
            position = (position + 1) % values.Length;
        }

        values[position] += 0.05 * (1 + Math.Abs(values[position]));
        return tensor with { Values = values };
    }

    private static ITheoryDataRow Row(GoldenFamily family, GoldenCase golden) => new TheoryDataRow<string, string>(family.Name, golden.Name)
    {
        Skip = IsMissing(golden) ? $"not yet: {golden.Op}" : null,
    };

    private static bool IsMissing(GoldenCase golden)
    {
        try
        {
            return Catalogue.Find(golden) is null;
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidOperationException)
        {
            // A known function whose case lacks what the function needs, or has it in another form: the test itself says so.
            return false;
        }
    }
}
