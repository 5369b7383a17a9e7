using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>How the weights of the layer above begin. Without one, theory's choice for the activation that follows is used.</summary>
public abstract class InitializerAttribute : OperationAttribute
{
    /// <summary>The distribution of each weight of a tensor.</summary>
    /// <param name="fanIn">Numbers that flow into one output.</param>
    /// <param name="fanOut">Outputs that one input flows into.</param>
    internal abstract Distribution Distribution(int fanIn, int fanOut);
}
