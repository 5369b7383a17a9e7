namespace DeepTheory.Gen;

/// <summary>What lies around an image where a kernel or a pool reaches over its edge.</summary>
public enum Padding
{
    /// <summary>Nothing: it never reaches over the edge, and the result is smaller than the image.</summary>
    Valid,

    /// <summary>So many zeros that the result is ⌈length / stride⌉ long; an odd one at the bottom or right.</summary>
    Same,
}
