namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class MemberRequiredTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Generated(
        """
        [Network, Input(4), Dense(3)]
        public partial class N
        {
            public required int {|#0:Size|} { get; init; }
        }
        """,
        Verify.Says("DTG1023", "Size is required, but Load and training make instances of N from a seed alone and cannot set it; take 'required' away, or give it a value"));

    [Fact]
    public Task InheritedMember_IsReportedAtTheNetwork() => Verify.Generated(
        """
        public class Model
        {
            public required int Size;
        }

        [Network, Input(4), Dense(3)]
        public partial class {|DTG1023:N|} : Model;
        """);

    [Fact]
    public Task OtherMembers_AreSilent() => Verify.Sound(
        """
        public sealed class Settings
        {
            public required int Size { get; init; }
        }

        [Network, Input(4), Dense(3)]
        public partial class N
        {
            public int Size { get; init; } = 3;
        }
        """);
}
