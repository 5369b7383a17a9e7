using DeepTheory.Gen.Testing;
using Microsoft.CodeAnalysis.Text;

namespace DeepTheory.Gen.Golden.Tests.TestKit;

public sealed class MarkedSourceTests
{
    [Fact]
    public void Marks_AreTakenOut_AndTheirSpansKept()
    {
        MarkedSource source = MarkedSource.Parse("class [|A|] : {|DTG2001:B|}, {|#0:C|} { }");

        Assert.Equal("class A : B, C { }", source.Text);
        Assert.Equal(new TextSpan(6, 1), Assert.Single(source.UnnamedSpans));
        Assert.Equal(new MarkedDiagnostic("DTG2001", new TextSpan(10, 1)), Assert.Single(source.DiagnosticSpans));
        Assert.Equal(new TextSpan(13, 1), source.Locations[0]);
    }

    [Fact]
    public void Marks_MayNest()
    {
        MarkedSource source = MarkedSource.Parse("{|DTG1001:[{|DTG1002:Dense|}(0)]|}");

        Assert.Equal("[Dense(0)]", source.Text);
        Assert.Equal(
            [new MarkedDiagnostic("DTG1002", new TextSpan(1, 5)), new MarkedDiagnostic("DTG1001", new TextSpan(0, 10))],
            source.DiagnosticSpans);
    }

    [Fact]
    public void CodeThatLooksLikeAMark_StaysCode()
    {
        const string Code = "int[] a = [b | c]; if (x || y) { z = p is { Length: > 0 }; }";

        Assert.Equal(Code, MarkedSource.Parse(Code).Text);
    }

    [Theory]
    [InlineData("class [|A { }", "never closed")]
    [InlineData("class A|] { }", "closes nothing")]
    [InlineData("class [|A|} { }", "is closed by |}")]
    [InlineData("{|#0:A|} {|#0:B|}", "used twice")]
    public void MarkThatDoesNotMatch_IsRefused(string markup, string complaint) =>
        Assert.Contains(complaint, Assert.Throws<FormatException>(() => MarkedSource.Parse(markup)).Message, StringComparison.Ordinal);
}
