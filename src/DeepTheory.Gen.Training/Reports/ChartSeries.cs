namespace DeepTheory.Gen;

/// <summary>One curve of a chart.</summary>
/// <param name="Name">For the legend.</param>
/// <param name="Style">Its CSS class.</param>
/// <param name="Values">One per epoch, the first for epoch 1; null or not finite where there is none.</param>
/// <param name="Color">Its CSS color, where the class does not say it.</param>
internal sealed record ChartSeries(string Name, string Style, IReadOnlyList<float?> Values, string? Color = null)
{
    /// <summary>The attributes of the elements that show it.</summary>
    public string Attributes(string element) =>
        $"class=\"{element} {Style}\"{(Color is null ? string.Empty : $" style=\"color: {Color}\"")}";
}
