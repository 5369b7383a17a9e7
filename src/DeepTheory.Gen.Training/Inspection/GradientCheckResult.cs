using System.Globalization;

namespace DeepTheory.Gen;

/// <summary>What a <see cref="GradientCheck"/> found, and the parameter where gradient and differences lie furthest apart.</summary>
/// <param name="Passed">Whether no parameter's relative error exceeds the tolerance, and there was one at least that could be told.</param>
/// <param name="Checked">Parameters tried.</param>
/// <param name="Conclusive">Those of them whose differences are more certain than the tolerance; the rest drown in rounding.</param>
/// <param name="Parameter">The worst parameter's tensor, such as <c>dense1.weight</c>; empty if there are no parameters.</param>
/// <param name="Index">Its row-major place in the tensor.</param>
/// <param name="Gradient">The network's derivative there.</param>
/// <param name="Difference">The derivative that differences of the loss give.</param>
/// <param name="RelativeError">
/// |gradient − difference|, less by what the difference may be wrong, over the larger of the two. Infinite for a NaN.
/// </param>
/// <param name="Tolerance">The largest relative error that passes.</param>
public sealed record GradientCheckResult(
    bool Passed, int Checked, int Conclusive, string Parameter, int Index, double Gradient, double Difference, double RelativeError, double Tolerance)
{
    /// <summary>A sentence.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Passed ? "passed" : "FAILED")}: {Checked} parameters, {Conclusive} of them conclusive; worst {Parameter}[{Index}]: " +
        $"gradient {Gradient:G6}, differences {Difference:G6}, relative error {RelativeError:G3} (tolerance {Tolerance:G3})");
}
