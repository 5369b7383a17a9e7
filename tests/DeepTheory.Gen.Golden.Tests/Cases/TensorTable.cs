using System.Text.Json;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>Tensors of a case by name.</summary>
internal sealed class TensorTable
{
    private readonly string title;
    private readonly Dictionary<string, Tensor> tensors;

    /// <param name="title">What the table is called in messages.</param>
    /// <param name="values">Flat arrays by name.</param>
    /// <param name="shapes">Shapes by name, of all tables of the case.</param>
    public TensorTable(string title, JsonElement values, JsonElement shapes)
    {
        this.title = title;
        tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (JsonProperty property in values.EnumerateObject())
        {
            double[] numbers = [.. property.Value.EnumerateArray().Select(number => number.GetDouble())];
            int[] shape = shapes.TryGetProperty(property.Name, out JsonElement axes)
                ? [.. axes.EnumerateArray().Select(axis => axis.GetInt32())]
                : throw new FormatException($"{title}.{property.Name} has no shape.");
            if (shape.Aggregate(1L, (product, axis) => product * axis) != numbers.Length)
            {
                throw new FormatException($"{title}.{property.Name} has shape [{string.Join(", ", shape)}], but holds {numbers.Length} numbers.");
            }

            tensors.Add(property.Name, new Tensor(shape, numbers));
        }
    }

    private TensorTable(string title, Dictionary<string, Tensor> tensors)
    {
        this.title = title;
        this.tensors = tensors;
    }

    /// <summary>Names of the tensors.</summary>
    public IReadOnlyCollection<string> Names => tensors.Keys;

    /// <summary>A tensor by name.</summary>
    public Tensor this[string name] => tensors.TryGetValue(name, out Tensor? tensor)
        ? tensor
        : throw new KeyNotFoundException($"The case has no {title}.{name}. It has: {string.Join(", ", tensors.Keys)}.");

    /// <summary>Whether there is a tensor of this name.</summary>
    public bool Has(string name) => tensors.ContainsKey(name);

    /// <summary>A tensor by name, or null.</summary>
    public Tensor? Find(string name) => tensors.GetValueOrDefault(name);

    /// <summary>The same table with another tensor under a name.</summary>
    public TensorTable With(string name, Tensor value) => new(title, new Dictionary<string, Tensor>(tensors, StringComparer.Ordinal) { [name] = value });
}
