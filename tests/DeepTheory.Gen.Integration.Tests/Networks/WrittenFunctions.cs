namespace DeepTheory.Gen.Integration.Networks;

/// <summary>Bumps, and the quantile that nine of ten targets stay under.</summary>
[Network]
[Input(1)]
[Dense(12), Activation(nameof(Bump))]
[Dense(1)]
[Loss(nameof(Pinball))]
[Adam(LearningRate = 0.02)]
public sealed partial class QuantileNetwork
{
    private const float Quantile = 0.9f;

    private static float Pinball(float prediction, float target) =>
        target > prediction ? Quantile * (target - prediction) : (1 - Quantile) * (prediction - target);
}

/// <summary>The activation stands in another part.</summary>
public sealed partial class QuantileNetwork
{
    internal static float Bump(float x) => x * Bell(x, 1);

    private static float Bell(float x, float height) => height * MathF.Exp(-x * x);
}

[Network]
[Input(3)]
[Dense(5), Activation(nameof(Snake))]
[Dense(5), Activation(nameof(Square), Derivative = nameof(Twice)), Tanh]
[Dense(2), Activation(nameof(Swish))]
[Loss(nameof(LogCosh), Derivative = nameof(LogCoshDerivative))]
public sealed partial class WrittenNetwork
{
    private static float Snake(float x)
    {
        float s = MathF.Sin(2 * x);
        return x + s * s / 2;
    }

    private static float Square(float x) => x * x;

    private static float Twice(float x) => 2 * x;

    private static float Swish(float x) => x / (1 + MathF.Exp(-x));

    private static float LogCosh(float prediction, float target)
    {
        float d = MathF.Abs(prediction - target);
        return d + MathF.Log(1 + MathF.Exp(-2 * d)) - MathF.Log(2);
    }

    private static float LogCoshDerivative(float prediction, float target) => MathF.Tanh(prediction - target);
}
