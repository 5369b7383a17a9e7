namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class TypeIsFileLocalTests
{
    [Fact]
    public Task FileLocalNetwork_IsReported() => Verify.Source(
        """
        [Network, Input(4), Dense(3)]
        file partial class {|#0:N|};
        """,
        Verify.Says("DTG1012", "N is file-local, so no generated file can extend it; make it internal or private within another class"));

    [Fact]
    public Task NetworkInFileLocalClass_IsReportedAtTheNetwork() => Verify.Source(
        """
        file partial class Outer
        {
            [Network, Input(4), Dense(3)]
            public partial class {|#0:N|};
        }
        """,
        Verify.Says("DTG1012", "Outer is file-local, so no generated file can extend it; make it internal or private within another class"));

    [Fact]
    public Task PrivateAndInternalNetworks_AreSilent() => Verify.Sound(
        """
        [Network, Input(4), Dense(3)]
        internal partial class N;

        public partial class Outer
        {
            [Network, Input(4), Dense(3)]
            private partial class Inner;
        }

        file class Elsewhere;
        """);
}
