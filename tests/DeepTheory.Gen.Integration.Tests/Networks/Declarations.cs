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

#if KEYWORD_NAMESPACES
// Off because it stops the whole build: the generator throws on this namespace. See DeclarationTests.
namespace DeepTheory.Gen.Integration.Networks.@class.@event
{
    [Network]
    [Input(2)]
    [Dense(1)]
    [MeanSquaredError]
    public sealed partial class InKeywordNamespace;
}
#endif
