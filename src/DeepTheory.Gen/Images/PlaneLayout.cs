namespace DeepTheory.Gen.Runtime;

/// <summary>How the planes of images lie: number (c, i, j) of a sample at front + c · plane + i · row + j.</summary>
/// <param name="Front">Floats before a plane's first row.</param>
/// <param name="Row">Floats from one row to the next.</param>
/// <param name="Plane">Floats from one plane to the next.</param>
/// <param name="Sample">Floats from one sample to the next.</param>
public readonly record struct PlaneLayout(int Front, int Row, int Plane, int Sample);
