using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>How a gradient becomes an update of the parameters.</summary>
public abstract class OptimizerAttribute : OperationAttribute
{
    private protected OptimizerAttribute(double learningRate) => LearningRate = learningRate;

    /// <summary>η, the step size, more than 0. A trainer may change it while training.</summary>
    public double LearningRate { get; set; }

    /// <summary>λ, 0 or more: weights shrink towards 0 (L2 regularisation: λ w is added to the gradient, unless said otherwise).</summary>
    public double WeightDecay { get; set; }

    /// <summary>Whether <see cref="WeightDecay"/> holds for biases and other coefficients too. Default: weights alone.</summary>
    public bool DecayBiases { get; set; }

    internal override string? Fault => !(LearningRate > 0) ? $"LearningRate is {LearningRate}, but must be more than 0"
        : !(WeightDecay >= 0) ? $"WeightDecay is {WeightDecay}, but must be 0 or more"
        : null;

    /// <summary>What the optimizer remembers for each parameter between steps; each begins as 0.</summary>
    internal virtual IReadOnlyList<string> Moments => [];

    /// <summary>The loss this rule implies where the network declares none.</summary>
    internal virtual LossFunctionAttribute? ImpliedLoss => null;

    /// <summary>
    /// One step, as assignments in order; each sees the ones before it. The last assigns the parameter.
    /// </summary>
    internal IReadOnlyList<Assignment> Step(bool decay)
    {
        Expr gradient = decay && WeightDecay != 0 && !DecouplesWeightDecay
            ? UpdateSymbols.Gradient + (WeightDecay * UpdateSymbols.Parameter)
            : UpdateSymbols.Gradient;
        Expr parameter = decay && WeightDecay != 0 && DecouplesWeightDecay
            ? UpdateSymbols.Parameter - ((UpdateSymbols.LearningRate * WeightDecay) * UpdateSymbols.Parameter)
            : UpdateSymbols.Parameter;
        return Update(parameter, gradient);
    }

    /// <summary>Whether weight decay acts on the parameter itself instead of the gradient.</summary>
    private protected virtual bool DecouplesWeightDecay => false;

    /// <summary>One step for a parameter p with gradient g.</summary>
    private protected abstract IReadOnlyList<Assignment> Update(Expr p, Expr g);

    private protected static Expr Moment(string name) => new Symbol(name, Extent.Element);

    private protected static Assignment Assign(Expr target, Expr value) => new((Symbol)target, value);

    private protected static Expr LearningRateNow => UpdateSymbols.LearningRate;

    private protected static Expr StepNumber => UpdateSymbols.Step;

    private protected static Assignment AssignParameter(Expr value) => new(UpdateSymbols.Parameter, value);
}
