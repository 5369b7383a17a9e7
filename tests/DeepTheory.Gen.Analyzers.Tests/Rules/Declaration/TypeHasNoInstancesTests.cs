namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class TypeHasNoInstancesTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Source(
        """
        [Network, Input(4), Dense(3)]
        public {|#0:static|} partial class N;
        """,
        Verify.Says("DTG1021", "N is static, but a network is an object that holds its parameters, and Load makes new ones; take 'static' away"));

    [Fact]
    public Task Modifiers_AreTakenAway() => Verify.Fix(
        """
        /// <summary>Three numbers.</summary>
        [Network, Input(4), Dense(3)]
        {|DTG1021:static|} partial class A;

        // the second
        [Network, Input(4), Dense(3)] public {|DTG1021:abstract|} partial class B { }

        {|DTG1021:abstract|} partial class C
        {
        }

        [Network, Input(4), Dense(3)]
        partial class C;
        """,
        """
        /// <summary>Three numbers.</summary>
        [Network, Input(4), Dense(3)]
        partial class A;

        // the second
        [Network, Input(4), Dense(3)] public partial class B { }

        partial class C
        {
        }

        [Network, Input(4), Dense(3)]
        partial class C;
        """);

    [Fact]
    public Task OtherModifiers_AndOtherTypes_AreSilent() => Verify.Source(
        """
        public static partial class Outer
        {
            [Network, Input(4), Dense(3)]
            internal sealed partial class N;
        }

        public abstract partial class Plain;
        """);
}
