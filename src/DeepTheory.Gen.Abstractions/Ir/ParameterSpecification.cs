namespace DeepTheory.Gen.Ir;

/// <summary>What a trained tensor is for, which decides how it is initialised and whether weight decay applies to it.</summary>
internal enum ParameterRole
{
    Weight,
    Bias,

    /// <summary>A trained number of an activation, such as a slope, or the trained scales of a normalisation.</summary>
    Coefficient,

    /// <summary>What training measures and keeps, but does not train: a running mean.</summary>
    Statistic,
}

/// <summary>A trained tensor that a computation needs.</summary>
/// <param name="Name">Name within the layer, such as <c>weight</c>.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Shape">Its shape; a weight is [outputs, inputs].</param>
/// <param name="FanIn">Numbers that flow into one output.</param>
/// <param name="FanOut">Outputs that one input flows into.</param>
/// <param name="Initial">Where not drawn by an initializer, the value it begins with.</param>
internal sealed record ParameterSpecification(
    string Name, ParameterRole Role, Shape Shape, int FanIn = 0, int FanOut = 0, double Initial = 0);
