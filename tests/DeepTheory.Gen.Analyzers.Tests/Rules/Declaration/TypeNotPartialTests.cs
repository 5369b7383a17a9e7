namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class TypeNotPartialTests
{
    [Fact]
    public Task PlainClass_IsReported_AndFixed() => Verify.Fix(
        """
        [Network, Input(4), Dense(3)]
        class {|DTG1001:N|};
        """,
        """
        [Network, Input(4), Dense(3)]
        partial class N;
        """);

    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Source(
        """
        [Network, Input(4), Dense(3)]
        public class {|#0:N|};
        """,
        Verify.Says("DTG1001", "N is not partial, so its network N cannot be generated; write 'partial class N'"));

    [Theory]
    [InlineData("public")]
    [InlineData("internal sealed")]
    public Task Modifiers_StayBeforePartial(string modifiers) => Verify.Fix(
        $$"""
        [Network, Input(4), Dense(3)]
        {{modifiers}} class {|DTG1001:N|}
        {
        }
        """,
        $$"""
        [Network, Input(4), Dense(3)]
        {{modifiers}} partial class N
        {
        }
        """);

    [Theory]
    [InlineData("record")]
    [InlineData("record class")]
    [InlineData("public sealed record")]
    public Task Record_IsReported_AndFixed(string declaration) => Verify.Fix(
        $$"""
        [Network, Input(4), Dense(3)]
        {{declaration}} {|DTG1001:N|};
        """,
        $$"""
        [Network, Input(4), Dense(3)]
        {{Partial(declaration)}} N;
        """);

    [Fact]
    public Task DocumentationAndComments_StayWhereTheyAre() => Verify.Fix(
        """
        namespace Models
        {
            /// <summary>Recognises digits.</summary>
            [Network] // sixty-four pixels
            [Input(64)]
            [Dense(10)]
            // last comment
            class {|DTG1001:Digits|} // and one behind
            {
            }

            /// <summary>Without a bracket on its own line.</summary>
            [Network, Input(4), Dense(3)] class {|DTG1001:Small|};
        }
        """,
        """
        namespace Models
        {
            /// <summary>Recognises digits.</summary>
            [Network] // sixty-four pixels
            [Input(64)]
            [Dense(10)]
            // last comment
            partial class Digits // and one behind
            {
            }

            /// <summary>Without a bracket on its own line.</summary>
            [Network, Input(4), Dense(3)] partial class Small;
        }
        """);

    [Fact]
    public Task EveryTypeAroundTheNetwork_IsReported_AndFixed() => Verify.Fix(
        """
        /// <summary>Outer.</summary>
        public class {|DTG1001:Outer|}
        {
            internal partial struct Middle
            {
                /// <summary>Inner.</summary>
                public interface {|DTG1001:IInner|}<T>
                {
                    [Network, Input(4), Dense(3)]
                    public class {|DTG1001:N|};
                }
            }
        }
        """,
        """
        /// <summary>Outer.</summary>
        public partial class Outer
        {
            internal partial struct Middle
            {
                /// <summary>Inner.</summary>
                public partial interface IInner<T>
                {
                    [Network, Input(4), Dense(3)]
                    public partial class N;
                }
            }
        }
        """);

    [Fact]
    public Task SeveralNetworks_AreFixedTogether() => Verify.Fix(
        """
        [Network, Input(4), Dense(3)]
        class {|DTG1001:A|};

        [Network, Input(4), Dense(3)]
        partial class B;

        [Network, Input(4), Dense(3)]
        public sealed class {|DTG1001:C|};
        """,
        """
        [Network, Input(4), Dense(3)]
        partial class A;

        [Network, Input(4), Dense(3)]
        partial class B;

        [Network, Input(4), Dense(3)]
        public sealed partial class C;
        """);

    [Fact]
    public Task TwoNetworksInOneClass_MakeItPartialOnce() => Verify.Fix(
        """
        public class {|DTG1001:{|DTG1001:Outer|}|}
        {
            [Network, Input(4), Dense(3)]
            public partial class A;

            [Network, Input(4), Dense(3)]
            public partial class B;
        }
        """,
        """
        public partial class Outer
        {
            [Network, Input(4), Dense(3)]
            public partial class A;

            [Network, Input(4), Dense(3)]
            public partial class B;
        }
        """);

    [Fact]
    public Task Fix_NamesTheTypeThatItChanges() => new CSharpCodeFixTest<NetworkAnalyzer, CodeFixes.NetworkCodeFix>
    {
        TestCode = "[DeepTheory.Gen.Network, DeepTheory.Gen.Input(4), DeepTheory.Gen.Dense(3)] class {|DTG1001:N|};",
        FixedCode = "[DeepTheory.Gen.Network, DeepTheory.Gen.Input(4), DeepTheory.Gen.Dense(3)] partial class N;",
        CodeActionTitle = "Make N partial",
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task PartialClass_WithoutNetwork_AndClassWithoutPartial_AreSilent() => Verify.Source(
        """
        public class Plain;

        public class Holder
        {
            public class Inner;
        }

        [Input(4), Dense(3)]
        public class WithoutNetworkAttribute;

        [Network, Input(4), Dense(3)]
        public sealed partial class N;
        """);

    [Fact]
    public Task NetworkAttributeOfAnotherNamespace_IsSilent() => Verify.Source(
        """
        namespace Other
        {
            public sealed class NetworkAttribute : System.Attribute;

            [Network]
            public class N;
        }
        """);

    private static string Partial(string declaration) => declaration.Replace("record", "partial record", StringComparison.Ordinal);
}
