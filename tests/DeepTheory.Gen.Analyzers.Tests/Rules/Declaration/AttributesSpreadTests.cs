namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class AttributesSpreadTests
{
    [Fact]
    public Task OperationsOnTwoDeclarations_AreReportedAtTheSecond() => Verify.Source(
        """
        [Network, Input(4), Dense(3)]
        public partial class N;

        [Tanh]
        public partial class {|#0:N|};
        """,
        Verify.Says("DTG1002", "N has operations on several partial declarations, whose order is not defined; write all of them on one"));

    [Fact]
    public Task OperationsOnThreeDeclarations_AreReportedAtTheSecondAndTheThird() => Verify.Source(
        """
        [Network, Input(4)]
        public partial class N;

        [Dense(3)]
        public partial class {|DTG1002:N|};

        [Tanh]
        public partial class {|DTG1002:N|};
        """);

    [Fact]
    public Task SeveralLists_OnOneDeclaration_AreSilent() => Verify.Source(
        """
        [Network]
        [Input(4)]
        [Dense(3), Tanh]
        public partial class N;

        public partial class N
        {
            public int Mine => 1;
        }
        """);

    [Fact]
    public Task NetworkAndOperations_OnDifferentDeclarations_AreSilent() => Verify.Source(
        """
        [Network]
        public partial class N;

        [Input(4), Dense(3)]
        public partial class N;
        """);

    [Fact]
    public Task OtherAttributes_OnAnotherDeclaration_AreSilent() => Verify.Source(
        """
        [Network, Input(4), Dense(3)]
        public partial class N;

        [System.Serializable]
        public partial class N;
        """);
}
