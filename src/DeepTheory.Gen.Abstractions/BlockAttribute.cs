using System.Diagnostics;

namespace DeepTheory.Gen;

/// <summary>
/// Makes a class a reusable piece of networks: the attributes that follow are its layers, which <see cref="RepeatAttribute"/> puts into a network of the
/// same project. The value that enters it is named <c>"input"</c>; the names given in it are its own. It has no input, loss or optimizer.
/// </summary>
[Conditional("DEEPTHEORY_GEN_KEEP_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BlockAttribute : Attribute;
