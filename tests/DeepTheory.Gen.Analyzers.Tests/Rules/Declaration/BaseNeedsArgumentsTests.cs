namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class BaseNeedsArgumentsTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Generated(
        """
        public class Model(string name)
        {
            public string Name => name;
        }

        [Network, Input(4), Dense(3)]
        public partial class {|#0:N|} : Model;
        """,
        Verify.Says("DTG1022", "N derives from Model, which has no constructor without parameters for the generated constructor N(int seed) to call; give Model one, or hold the network in a field"));

    [Fact]
    public Task PrivateConstructor_IsReported() => Verify.Generated(
        """
        public class Model
        {
            private Model()
            {
            }

            public Model(int size) => Size = size;

            public int Size { get; }
        }

        [Network, Input(4), Dense(3)]
        public partial class {|DTG1022:N|} : Model;
        """);

    [Fact]
    public Task BaseThatNeedsNothing_IsSilent() => Verify.Sound(
        """
        public abstract class Model
        {
            protected Model(int size = 3) => Size = size;

            public int Size { get; }
        }

        public interface IModel;

        [Network, Input(4), Dense(3)]
        public partial class N : Model, IModel;

        [Network, Input(4), Dense(3)]
        public partial class M : System.EventArgs;
        """);
}
