using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>How a gradient becomes an update of the parameters.</summary>
public abstract class OptimizerAttribute : OperationAttribute
{
    private static readonly Expr Regularized = Part("regularized");

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

    /// <summary>What the optimizer remembers for each parameter between steps.</summary>
    internal virtual IReadOnlyList<Remembered> Moments => [];

    /// <summary>What the optimizer remembers between steps for all parameters together, in double precision.</summary>
    internal virtual IReadOnlyList<Remembered> Scalars => [];

    /// <summary>Learning rates outside of which training hardly moves or falls apart, whatever the network.</summary>
    internal virtual (double Lowest, double Highest) PlausibleRates => (1e-6, 10);

    /// <summary>Whether each parameter's step is measured by its own gradients, so that small gradients still make steps.</summary>
    internal virtual bool RescalesGradients => false;

    /// <summary>What is added to the measure of a parameter's gradients before dividing by it; null where nothing is divided so.</summary>
    internal virtual double? SmoothingTerm => null;

    /// <summary>The optimizer that is the same but for weight decay that acts on the parameter itself; null where theory has none.</summary>
    internal virtual OptimizerAttribute? WithDecoupledDecay => null;

    /// <summary>The loss this rule implies where the network declares none.</summary>
    internal virtual LossFunctionAttribute? ImpliedLoss => null;

    /// <summary>
    /// One step, as assignments in order; each sees the ones before it. The parameter comes last. What is neither remembered nor
    /// the parameter is a name for a part.
    /// </summary>
    /// <param name="decay">Whether weight decay holds for these parameters.</param>
    /// <param name="penalties">What else is added to the gradient of these parameters.</param>
    internal IReadOnlyList<Assignment> Step(bool decay, params IEnumerable<PenaltyAttribute> penalties)
    {
        bool decays = decay && WeightDecay != 0;
        Expr gradient = penalties.Aggregate(
            (Expr)UpdateSymbols.Gradient, static (sum, penalty) => sum + penalty.Gradient(UpdateSymbols.Parameter));
        if (decays && !DecouplesWeightDecay)
        {
            gradient += WeightDecay * UpdateSymbols.Parameter;
        }

        Expr parameter = decays && DecouplesWeightDecay
            ? UpdateSymbols.Parameter - ((UpdateSymbols.LearningRate * WeightDecay) * UpdateSymbols.Parameter)
            : UpdateSymbols.Parameter;
        return gradient == UpdateSymbols.Gradient
            ? Update(parameter, gradient)
            : [Assign(Regularized, gradient), .. Update(parameter, Regularized)];
    }

    /// <summary>Whether weight decay acts on the parameter itself instead of the gradient.</summary>
    internal virtual bool DecouplesWeightDecay => false;

    /// <summary>One step for a parameter p with gradient g.</summary>
    private protected abstract IReadOnlyList<Assignment> Update(Expr p, Expr g);

    private protected static Expr Moment(string name) => new Symbol(name, Extent.Element);

    private protected static Expr Scalar(string name) => new Symbol(name, Extent.Batch);

    /// <summary>A name for a value that is used more than once.</summary>
    private protected static Expr Part(string name) => new Symbol(name, Extent.Element);

    /// <summary>A name for a value that is the same for all parameters.</summary>
    private protected static Expr CommonPart(string name) => new Symbol(name, Extent.Batch);

    private protected static Assignment Assign(Expr target, Expr value) => new((Symbol)target, value);

    private protected static Expr LearningRateNow => UpdateSymbols.LearningRate;

    private protected static Expr StepNumber => UpdateSymbols.Step;

    /// <summary>ε keeps a division from being 0 / 0, and so must not vanish in float32.</summary>
    private protected static string? FaultOfEpsilon(double epsilon) => (float)epsilon > 0 ? null : $"Epsilon is {epsilon}, but must be more than 0 (1e-45 or more)";

    private protected static Assignment AssignParameter(Expr value) => new(UpdateSymbols.Parameter, value);
}
