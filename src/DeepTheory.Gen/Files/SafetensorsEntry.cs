namespace DeepTheory.Gen;

/// <summary>One tensor of a safetensors file, as its header describes it.</summary>
/// <param name="Name">For example <c>dense1.weight</c>.</param>
/// <param name="Type">For example <c>F32</c>.</param>
/// <param name="Shape">Lengths of the axes.</param>
/// <param name="Begin">First byte, counted from the start of the data section.</param>
/// <param name="End">Byte after the last.</param>
internal sealed record SafetensorsEntry(string Name, string Type, long[] Shape, long Begin, long End);
