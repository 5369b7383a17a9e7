using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen.Analyzers;

/// <summary>
/// How a signal grows or shrinks through a chain of layers with random weights, and how a gradient does on its way back, in the limit of
/// many units: with q the mean square of a layer's results before its activation f, q' = σw² E[f(√q z)²], and the squared norm of a
/// gradient changes by χ = σw² E[f'(√q z)²], z ~ N(0, 1), σw² = fan-in · variance of a weight. It begins with inputs of mean 0 and variance 1.
/// In a convolution the kernel's positions that lie on padding add nothing, so that σw² is smaller by their share. What mixes values that depend on
/// one another otherwise, such as pooling, ends the chain. Sources: Poole et al. 2016; Schoenholz et al. 2017; Xiao et al. 2018.
/// </summary>
/// <param name="Chain">What the signal passes, from the input on.</param>
internal sealed record SignalPropagation(IReadOnlyList<SignalStage> Chain)
{
    /// <summary>Layers with weights before the last.</summary>
    public int HiddenLayers => Chain.Count(stage => stage is WeightStage) - 1;

    /// <summary>The nodes of the hidden layers.</summary>
    public IEnumerable<Node> Hidden => Chain.OfType<WeightStage>().Take(HiddenLayers).Select(stage => stage.Layer);

    /// <summary>The activations between the first and the last weights.</summary>
    public IEnumerable<Node> Activations =>
        Chain.OfType<FunctionStage>().Select(stage => stage.Activation).Take(Chain.TakeWhile(stage => stage != Chain.OfType<WeightStage>().Last()).Count(stage => stage is FunctionStage));

    /// <summary>The network as a chain; null where it is none, or where its weights do not begin at random around 0.</summary>
    public static SignalPropagation? Of(NetworkModel network)
    {
        var chain = new List<SignalStage>();
        Value? current = network.Graph.Input;
        bool isGaussian = false;
        foreach (Node node in network.Graph.Nodes)
        {
            if (node.Inputs.Count != 1 || node.Inputs[0] != current)
            {
                return null;
            }

            current = node.Output;
            switch (node.Computation)
            {
                case ReshapeComputation or PixelShuffleComputation or NoiseComputation:
                    break;
                case AffineComputation or ConvolutionComputation when node.Weight() is { IsTrained: true } weight && Gain(node, weight) is { } gain:
                    chain.Add(new WeightStage(node, gain, node.Settings?.Bias?.Value ?? 0));
                    isGaussian = true;
                    break;
                case NormalizationComputation normalization when chain.Count > 0:
                    chain.Add(new NormalizationStage(IsCentred: normalization.Vectors.Count > 1));
                    break;
                case ExpressionComputation { IsElementwise: true } function when isGaussian:
                    chain.Add(new FunctionStage(node, function));
                    isGaussian = node.Operation is ActivationFunctionAttribute { Facts.IsLinear: true };
                    break;
                case ExpressionComputation when !network.IsHidden(node) && chain.Count > 0:
                    // What gives the output its form lies behind all hidden layers.
                    return new(chain);
                default:
                    return null;
            }
        }

        return chain.Any(stage => stage is WeightStage) ? new(chain) : null;
    }

    /// <summary>What becomes of a gradient's norm on its way from the last hidden layer to the first; null where a function is not computed here.</summary>
    public double? GradientScale()
    {
        double square = 1;
        double meanSquare = 1;
        double mean = 0;
        int weights = 0;
        var known = new List<(ExpressionComputation Function, double Mean, double Variance, SignalMoments Moments)>();
        foreach (SignalStage stage in Chain)
        {
            double passed;
            switch (stage)
            {
                case WeightStage weight:
                    if (weights == HiddenLayers)
                    {
                        return Math.Sqrt(square);
                    }

                    passed = weight.Gain;
                    (meanSquare, mean) = ((weight.Gain * meanSquare) + (weight.Bias * weight.Bias), weight.Bias);
                    weights++;
                    if (weights == 1)
                    {
                        continue;
                    }

                    break;
                case NormalizationStage normalization:
                    passed = 1 / Math.Max(normalization.IsCentred ? meanSquare - (mean * mean) : meanSquare, 1e-12);
                    (meanSquare, mean) = (1, 0);
                    break;
                case FunctionStage { Function: var function }:
                    double variance = Math.Max(meanSquare - (mean * mean), 0);
                    int index = known.FindIndex(one => one.Mean == mean && Math.Abs(one.Variance - variance) <= 1e-9 * variance && one.Function.Forward.Equals(function.Forward));
                    SignalMoments? moments = index >= 0 ? known[index].Moments : SignalMoments.Of(function, mean, variance);
                    if (moments is null)
                    {
                        return null;
                    }

                    if (index < 0)
                    {
                        known.Add((function, mean, variance, moments));
                    }

                    passed = moments.SquaredSlope;
                    (meanSquare, mean) = (moments.Square, moments.Mean);
                    break;
                default:
                    return null;
            }

            // What stands between the last hidden weights and the last weights of all counts only for the signal.
            if (weights > 0 && !(weights == HiddenLayers && stage is not WeightStage))
            {
                square *= passed;
            }
        }

        return Math.Sqrt(square);
    }

    /// <summary>The same chain with other activations in its hidden layers, or with the initializers that theory gives.</summary>
    /// <param name="activation">What takes the place of every activation before the last weights; null for what there is.</param>
    public SignalPropagation Cured(ActivationFunctionAttribute? activation)
    {
        HashSet<Node> hidden = [.. Hidden];
        HashSet<Node> activations = [.. Activations];
        return new([.. Chain.Select(stage => stage switch
        {
            WeightStage weight when hidden.Contains(weight.Layer) => weight with { Gain = Gain(weight.Layer, activation) },
            FunctionStage function when activation is not null && activations.Contains(function.Activation) => function with { Function = activation.Apply(function.Function.Output) },
            _ => stage,
        })]);
    }

    private static double Gain(Node layer, ActivationFunctionAttribute? activation)
    {
        ParameterSpecification weight = layer.Weight()!.Specification;
        InitializerAttribute preferred = activation?.Facts.Initializer is { } type && layer.Settings?.Activation is not null
            ? (InitializerAttribute)Activator.CreateInstance(type)
            : (layer.Settings ?? new LayerSettings()).Preferred();
        return Reached(layer, weight) * preferred.Distribution(weight.FanIn, weight.FanOut).Variance(weight.FanIn, weight.FanOut);
    }

    /// <summary>σw²; null where the weights do not lie around 0.</summary>
    private static double? Gain(Node layer, Tensor weight)
    {
        ParameterSpecification specification = weight.Specification;
        double variance = weight.Initial.Variance(specification.FanIn, specification.FanOut);
        return variance > 0 && weight.Initial.Expectation * weight.Initial.Expectation <= 0.01 * variance ? Reached(layer, specification) * variance : null;
    }

    /// <summary>Of the numbers that flow into one output, how many do not come from padding.</summary>
    private static double Reached(Node layer, ParameterSpecification weight) => weight.FanIn * (layer.Computation is ConvolutionComputation { Share: var share } ? share : 1);
}

/// <summary>A step of a chain.</summary>
internal abstract record SignalStage;

/// <summary>Weights of mean 0: <paramref name="Gain"/> is fan-in times variance.</summary>
internal sealed record WeightStage(Node Layer, double Gain, double Bias) : SignalStage;

/// <summary>Brings the mean square to 1; the mean to 0 where it is centred.</summary>
internal sealed record NormalizationStage(bool IsCentred) : SignalStage;

/// <summary>An elementwise function.</summary>
internal sealed record FunctionStage(Node Activation, ExpressionComputation Function) : SignalStage;

/// <summary>Of a function f of a Gaussian x: E f(x), E f(x)², E f'(x)².</summary>
internal sealed record SignalMoments(double Mean, double Square, double SquaredSlope)
{
    // Equal steps over ±6 standard deviations, which for smooth functions of a Gaussian is exact to seven digits. Points lie so that 0, where most
    // activations have their corner, falls in the middle between two: then a ReLU is exact too.
    private const int Points = 32;
    private const double Width = 0.375;

    private static readonly Expr X = new Symbol("x", Extent.Element);
    private static readonly Expr Y = new Symbol("y", Extent.Element);
    private static readonly Expr Dy = new Symbol("dy", Extent.Element);

    /// <summary>The moments; null where the function is not computed here.</summary>
    public static SignalMoments? Of(ExpressionComputation function, double mean, double variance)
    {
        var symbols = function.Coefficients.ToDictionary(coefficient => Expr.Trained(coefficient.Name), coefficient => coefficient.Initial);
        symbols[Dy] = 1;
        double deviation = Math.Sqrt(variance);
        (double sum, double square, double slope) = (0, 0, 0);
        double corner = deviation > 0 ? -mean / deviation : 0;
        double shift = corner - (Width * Math.Round(corner / Width));
        double total = 0;
        for (int i = 0; i < Points; i++)
        {
            double place = ((i - ((Points - 1) / 2.0)) * Width) + shift;
            double weight = Math.Exp(-place * place / 2);
            total += weight;
            symbols[X] = mean + (deviation * place);
            if (Evaluation.At(function.Forward, symbols) is not { } y)
            {
                return null;
            }

            symbols[Y] = y;
            if (Evaluation.At(function.Backward, symbols) is not { } derivative)
            {
                return null;
            }

            sum += weight * y;
            square += weight * y * y;
            slope += weight * derivative * derivative;
        }

        return new(sum / total, square / total, slope / total);
    }
}
