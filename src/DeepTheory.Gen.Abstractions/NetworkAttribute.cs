using System.Diagnostics;

namespace DeepTheory.Gen;

/// <summary>Makes a partial class a neural network: the attributes that follow are its layers, read top to bottom.</summary>
[Conditional("DEEPTHEORY_GEN_KEEP_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>How far layers are written out; by default by their cost.</summary>
    public Unroll Unroll { get; set; }
}
