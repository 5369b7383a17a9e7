namespace DeepTheory.Gen.Integration.Networks
{
    public static partial class Container
    {
        [Network]
        [Input(2)]
        [Dense(3), Tanh]
        [Dense(1)]
        [MeanSquaredError]
        internal sealed partial class Nested;
    }

    public sealed partial class Generic<TItem, TOther>
        where TItem : struct
    {
        public partial struct Middle
        {
            [Network]
            [Input(2)]
            [Dense(3), Tanh]
            [Dense(1)]
            [MeanSquaredError]
            public sealed partial class Inner;
        }
    }

    // A network that has type parameters itself, and one whose name is a keyword.
    [Network]
    [Input(2)]
    [Dense(3), Tanh]
    [Dense(1)]
    [MeanSquaredError]
    public sealed partial class GenericNetwork<T>
        where T : notnull;

    [Network]
    [Input(2)]
    [Dense(3), Tanh]
    [Dense(1)]
    [MeanSquaredError]
    public sealed partial class @class;

    // Names that are keywords, no identifiers, or the names of what is emitted.
    [Network]
    [Input(3, Name = "in put")]
    [Dense(3, Name = "class"), Tanh]
    [Dense(3, Name = "skip-1"), Tanh]
    [Dense(3, Name = "1st"), Tanh]
    [Dense(3, Name = "a b"), Tanh]
    [Dense(3, Name = "a_b"), Tanh]
    [Dense(3, Name = "A b"), Tanh]
    [Dense(3, Name = "loss"), Tanh]
    [Dense(3, Name = "scratch"), Tanh]
    [Dense(3, Name = "Kernels"), Tanh]
    [Dense(3, Name = "quote\"\\\n"), Tanh]
    [Dense(3, Name = "</summary>"), Tanh]
    [Dense(3, Name = "日本"), Tanh]
    [Dense(3, Name = "dense2"), Tanh]
    [Dense(3), Tanh]
    [Dense(3), Tanh]
    [Add("class", "skip-1", "1st", "a b", "a_b", "A b", "quote\"\\\n", "in put")]
    [Dense(1)]
    [MeanSquaredError]
    public sealed partial class OddNames;

    [Network]
    [Input(2, 3, 4)]
    [Flatten]
    [Dense(5), ParametricRelu]
    [Dropout(0.1)]
    [Dense(3, UseBias = false), Softmax]
    [CategoricalCrossEntropy]
    [Adam]
    public sealed partial class Described;

    // Nothing to train.
    [Network]
    [Input(3)]
    [Tanh]
    [MeanSquaredError]
    public sealed partial class NothingTrained;
}

namespace DeepTheory.Gen.Integration.@namespace.@event
{
    [Network]
    [Input(2)]
    [Dense(1)]
    [MeanSquaredError]
    public sealed partial class InKeywordNamespace;
}

// Types of the user that bear the names of types which emitted code uses.
namespace DeepTheory.Gen.Integration.Shadows
{
    public sealed class Parameter;

    public sealed class Guard;

    public sealed class Unsafe;

    public sealed class TrainingState;

    public static class Math;

    public struct Scalar;

    public interface ISimd<T>;

    [Network]
    [Input(5)]
    [Dense(20), Tanh]
    [Dense(2), Softmax]
    [CategoricalCrossEntropy]
    [Adam]
    public sealed partial class AmongNamesakes;
}
