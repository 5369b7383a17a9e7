namespace DeepTheory.Gen.Testing;

/// <summary>A loss and its derivatives, by the name of the parameter.</summary>
public sealed class LossAndGradients
{
    private readonly ParameterSet parameters;

    internal LossAndGradients(float loss, float[] gradients, ParameterSet parameters)
    {
        Loss = loss;
        Gradients = gradients;
        this.parameters = parameters;
    }

    /// <summary>The loss.</summary>
    public float Loss { get; }

    /// <summary>One number per parameter, tensors in the order of the network's parameters, each row-major.</summary>
    public float[] Gradients { get; }

    /// <summary>The gradient of one tensor, row-major.</summary>
    /// <exception cref="KeyNotFoundException">No tensor has this name.</exception>
    public float[] this[string name]
    {
        get
        {
            Parameter wanted = parameters[name];
            int start = parameters.TakeWhile(parameter => parameter != wanted).Sum(parameter => parameter.Length);
            return Gradients[start..(start + wanted.Length)];
        }
    }
}
