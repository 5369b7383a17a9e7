using System.Text.Json;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>One function with given settings and inputs, and what must come out.</summary>
internal sealed class GoldenCase
{
    public GoldenCase(JsonElement json)
    {
        JsonElement shapes = json.GetProperty("shapes");
        Name = json.GetProperty("name").GetString()!;
        Op = json.GetProperty("op").GetString()!;
        Parameters = new CaseParameters(json.GetProperty("params"));
        Inputs = new TensorTable("inputs", json.GetProperty("inputs"), shapes);

        // Worked examples of the sources keep what is right apart from what was printed.
        JsonElement right = json.TryGetProperty("true_value", out JsonElement value) ? value : json.GetProperty("outputs");
        Outputs = new TensorTable("outputs", right, shapes);
        Gradients = new TensorTable("grads", json.GetProperty("grads"), shapes);
    }

    private GoldenCase(GoldenCase original, TensorTable outputs, TensorTable gradients)
    {
        Name = original.Name;
        Op = original.Op;
        Parameters = original.Parameters;
        Inputs = original.Inputs;
        Outputs = outputs;
        Gradients = gradients;
    }

    /// <summary>Name of the case, unique in its family.</summary>
    public string Name { get; }

    /// <summary>Name of the function.</summary>
    public string Op { get; }

    /// <summary>Hyper-parameters.</summary>
    public CaseParameters Parameters { get; }

    /// <summary>What goes in, upstream gradients included.</summary>
    public TensorTable Inputs { get; }

    /// <summary>What must come out.</summary>
    public TensorTable Outputs { get; }

    /// <summary>Gradients that must come out.</summary>
    public TensorTable Gradients { get; }

    /// <summary>The same case with another output.</summary>
    public GoldenCase WithOutput(string name, Tensor value) => new(this, Outputs.With(name, value), Gradients);

    /// <summary>The same case with another gradient.</summary>
    public GoldenCase WithGradient(string name, Tensor value) => new(this, Outputs, Gradients.With(name, value));
}
