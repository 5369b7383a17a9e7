using System.Diagnostics;

namespace DeepTheory.Gen;

/// <summary>Makes a partial class a neural network: the attributes that follow are its layers, read top to bottom.</summary>
[Conditional("DEEPTHEORY_GEN_KEEP_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>How far layers are written out; by default by their cost.</summary>
    public Unroll Unroll { get; set; }

    /// <summary>
    /// A safetensors file of the project with trained parameters, such as <c>"digits.safetensors"</c>: <c>&lt;AdditionalFiles Include="digits.safetensors" /&gt;</c> puts it into
    /// the assembly and shows it to the compiler. The class then has <c>Pretrained</c>, and the build looks whether the file's tensors are those of the network.
    /// </summary>
    public string? Weights { get; set; }
}
