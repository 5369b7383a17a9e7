namespace DeepTheory.Gen;

/// <summary>A parameter file is damaged, or belongs to another network. Nothing was changed by the attempt to load it.</summary>
public sealed class ParameterFileException : IOException
{
    /// <summary>Says what is wrong with a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fault">What was expected and what was found, as a sentence.</param>
    /// <param name="innerException">The cause, if another exception told of it.</param>
    public ParameterFileException(string path, string fault, Exception? innerException = null)
        : base($"'{path}' was not loaded. {fault}", innerException)
    {
        Path = path;
        Fault = fault;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What was expected and what was found.</summary>
    public string Fault { get; }
}
